import { copyFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp } from '../../server/app/create-app';
import { createContext, systemContext, type ContextSource } from '../../server/app/create-context';
import { openDatabase } from '../../server/app/data-source';
import { foundDemarc } from '../../server/app/found-demarc';
import type { Config } from '../../server/config';
import type { RequestContext } from '../../server/core/context';
import { actorOfUser, createUser } from '../../server/modules/identity';
import { ageing, postReceipt } from '../../server/modules/receivables';
import { bucketBounds } from '../../server/modules/receivables/rules/ageing-bucket';
import { addDays, localDateIn, type LocalDate } from '../../shared/local-date';
import { money } from '../../shared/money';
import { openBare, type Bare } from './bare';
import { loadAccounts, loadContracts } from './load-world';
import { table, timed, type Row } from './measure';
import { recordUnits, replay, type Unit } from './replay';
import { session } from './session';

const ITEMS = Number(process.env['BENCH_ITEMS'] ?? 1_000_000);
const CONTRACTS = 20_000;
const ACCOUNTS = 5_000;
const RECEIPTS = 200;
const PASSWORD = 'demarc-bench-2026';

/** The ageing per customer of a large ledger, and what one receipt costs in it, against the bare engine. */
export async function benchMoney(config: Config, name: string): Promise<string> {
  const database = await openDatabase(config);
  const source: ContextSource = { config, database, clock: () => new Date() };
  const { unit } = await foundDemarc(source, { companyName: 'Bench', username: 'admin', password: PASSWORD });
  const system = systemContext(source);
  const person = { unitId: unit.id, password: PASSWORD, joinedOn: '2020-01-01' as const };
  const rep = await createUser(system, { ...person, username: 'rep', name: 'Rep', roles: ['REP'] });
  const fin = await createUser(system, { ...person, username: 'fin', name: 'Fin', roles: ['FINANCE'] });
  const { accountIds } = await loadAccounts(system, [rep.id], ACCOUNTS);
  await loadContracts(system, [rep.id], accountIds, CONTRACTS);
  const bare = await openBare(config);
  await manyItems(bare, config);
  const app = await createApp(source);
  const http = createServer(app.express).listen(0);
  try {
    const actor = await actorOfUser(database.reader, fin.id);
    const ctx = (): RequestContext => createContext(source, { actor, language: 'en', ip: 'bench' });
    const today = localDateIn(new Date(), config.timeZone);
    const rows = [
      await ageingRow(ctx, bare, today, 'ageing per customer, today'),
      await ageingRow(ctx, bare, addDays(today, -100), 'ageing per customer, 100 days ago'),
    ];
    const ask = await session((http.address() as AddressInfo).port, 'fin', PASSWORD);
    rows.push(...(await receiptRows(config, { database, bare, ctx, ask, accountIds, today })));
    return table(`${name}: ${ITEMS} open items of ${ACCOUNTS} customers`, rows);
  } finally {
    await bare.close();
    http.close();
    http.closeAllConnections();
    await app.stop();
    await database.close();
  }
}

/** Further open items of every contract, written by the engine itself: a million is nothing to send row by row. */
async function manyItems(bare: Bare, config: Config): Promise<void> {
  const sqlite = config.databaseUrl.startsWith('sqlite:');
  const day = (days: string): string =>
    sqlite
      ? `date(c.signedOn, '+' || (${days}) || ' days')`
      : `DATE_FORMAT(DATE_ADD(c.signedOn, INTERVAL ${days} DAY), '%Y-%m-%d')`;
  const text = (...parts: string[]): string => (sqlite ? parts.join(' || ') : `CONCAT(${parts.join(', ')})`);
  const id = sqlite ? 'lower(hex(randomblob(16)))' : 'UUID()';
  const each = Math.max(1, Math.round(ITEMS / CONTRACTS) - 1);
  await bare.all(
    `INSERT INTO receivable (id, createdAt, updatedAt, version, number, contractId, accountId, kind, documentOn, dueOn, amount, collected, adjusted)
     SELECT ${id}, c.createdAt, c.createdAt, 1, ${text("'M-'", 'c.number', "'-'", 'n.i')}, c.id, c.accountId, 'DELIVERY',
            ${day('n.i * 5')}, ${day('n.i * 5 + 30')}, 1000000 + n.i, 0, 0
       FROM contract c JOIN (WITH RECURSIVE series(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM series WHERE i < ${each}) SELECT i FROM series) n`,
  );
  // a server plans by what it knew of the tables before the million came in
  if (!sqlite)
    await bare.all('ANALYZE TABLE receivable, receipt, receipt_allocation, receivable_adjustment, contract');
}

/** Open items per customer and column of age, the largest first, as one would write it by hand for the same page. */
async function ageingRow(ctx: () => RequestContext, bare: Bare, asOf: LocalDate, name: string): Promise<Row> {
  const columns = bucketBounds(asOf).map(({ bucket, dueFrom, dueTo }) => {
    const inside = [dueFrom && `i.dueOn >= '${dueFrom}'`, dueTo && `i.dueOn <= '${dueTo}'`].filter(Boolean);
    return `SUM(CASE WHEN ${inside.join(' AND ')} THEN i.open ELSE 0 END) AS ${bucket}`;
  });
  const past = asOf < ctx().today;
  const items = past
    ? `SELECT r.accountId, r.dueOn, r.amount - COALESCE(p.paid, 0) - COALESCE(a.less, 0) AS open FROM receivable r
         LEFT JOIN (SELECT receivableId, SUM(amount) AS paid FROM receipt_allocation WHERE allocatedOn <= '${asOf}' GROUP BY receivableId) p ON p.receivableId = r.id
         LEFT JOIN (SELECT receivableId, SUM(amount) AS less FROM receivable_adjustment WHERE adjustedOn <= '${asOf}' GROUP BY receivableId) a ON a.receivableId = r.id
        WHERE r.documentOn <= '${asOf}'`
    : 'SELECT accountId, dueOn, amount - collected - adjusted AS open FROM receivable WHERE amount <> collected + adjusted';
  const sql = `SELECT t.*, c.name FROM (
      SELECT i.accountId, SUM(i.open) AS total, ${columns.join(', ')} FROM (${items}) i GROUP BY i.accountId) t
      JOIN account c ON c.id = t.accountId WHERE t.total <> 0 ORDER BY t.total DESC, t.accountId LIMIT 200`;
  const plain = await timed(10, () => bare.all(sql));
  const ours = await timed(10, () => ageing(ctx(), { asOf, by: 'CUSTOMER' }));
  return { name, ours, bare: plain };
}

interface ReceiptWorld {
  readonly database: Awaited<ReturnType<typeof openDatabase>>;
  readonly bare: Bare;
  readonly ctx: () => RequestContext;
  readonly ask: Awaited<ReturnType<typeof session>>;
  readonly accountIds: readonly string[];
  readonly today: LocalDate;
}

/** One receipt with all that follows from it: by the use case, through HTTP, and its statements alone. */
async function receiptRows(config: Config, world: ReceiptWorld): Promise<Row[]> {
  const { database, bare, ctx, ask, accountIds, today } = world;
  const mirror = await mirrorOf(config, bare);
  const units: Unit[] = [];
  const stop = recordUnits(database, units);
  const input = (at: number) => ({
    accountId: accountIds[at + 100] ?? '',
    instrument: 'BANK' as const,
    receivedOn: today,
    amount: money(5_000_000),
    idempotencyKey: `bench-${at}`,
    allocateRest: true,
  });
  const ours = await timed(RECEIPTS, (at) => postReceipt(ctx(), input(at)));
  stop();
  const alone = await openBare(mirror);
  const warmUp = units.length - RECEIPTS;
  const plain = await timed(RECEIPTS, (at) => replay(alone, units[at < 0 ? -1 - at : at + warmUp] as Unit));
  await alone.close();
  const http = await timed(RECEIPTS, (at) => {
    const { amount: _, ...rest } = input(at + 2 * RECEIPTS);
    return ask('mutation ($input: PostReceiptInput!) { postReceipt(input: $input) { id allocated } }', {
      input: { ...rest, amount: '50000.00' },
    });
  });
  const statements = Math.round(units.slice(warmUp).reduce((sum, unit) => sum + unit.length, 0) / RECEIPTS);
  return [
    { name: `a receipt: its ${statements} statements`, ours, bare: plain },
    { name: 'a receipt (HTTP)', ours: http, bare: plain },
  ];
}

/** The same database once more, for the statements alone. */
async function mirrorOf(config: Config, bare: Bare): Promise<Config> {
  if (config.databaseUrl.startsWith('sqlite:')) {
    await bare.all('PRAGMA wal_checkpoint(TRUNCATE)');
    const path = config.databaseUrl.slice('sqlite:'.length);
    copyFileSync(path, `${path}.mirror`);
    return { ...config, databaseUrl: `${config.databaseUrl}.mirror` };
  }
  const url = new URL(config.databaseUrl);
  const from = url.pathname.slice(1);
  const to = `${from}_mirror`;
  await bare.all(`CREATE DATABASE ${to} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  const tables = await bare.all(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = '${from}'`,
  );
  for (const { name } of tables) {
    await bare.all(`CREATE TABLE ${to}.${String(name)} LIKE ${from}.${String(name)}`);
    await bare.all(`INSERT INTO ${to}.${String(name)} SELECT * FROM ${from}.${String(name)}`);
  }
  url.pathname = `/${to}`;
  return { ...config, databaseUrl: url.toString() };
}
