/**
 * npm run bench: what the product costs over the bare engine, as ratios measured in one run on the same data.
 * SQLite always; BENCH_DATABASE_URL=mariadb://… measures that server too, in a database of its own.
 */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createApp } from '../server/app/create-app';
import { createContext, systemContext, type ContextSource } from '../server/app/create-context';
import { openDatabase } from '../server/app/data-source';
import { foundDemarc } from '../server/app/found-demarc';
import { readConfig, type Config } from '../server/config';
import { actorOfUser, createUser } from '../server/modules/identity';
import { runCommissions } from '../server/modules/commissions';
import { openBare, type Bare } from './bench/bare';
import { loadAccounts, loadContracts } from './bench/load-world';
import { loadManyNames, nameCheck } from './bench/matching';
import { once, table, timed, type Row } from './bench/measure';
import { benchBanking } from './bench/banking';
import { benchLetters } from './bench/letters';
import { benchFallBack } from './bench/fall-back';
import { benchMoney } from './bench/money';
import { session, type Ask } from './bench/session';
import { benchTerritoryRun } from './bench/territory-run';
import { benchWeekPlans } from './bench/week-plans';

const ACCOUNTS = Number(process.env['BENCH_ACCOUNTS'] ?? 20_000);
/** Accounts beside which a name is checked. */
const NAMES = Number(process.env['BENCH_NAMES'] ?? 200_000);
const CONTRACTS = Number(process.env['BENCH_CONTRACTS'] ?? 10_000);
const PASSWORD = 'demarc-bench-2026';

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'demarc-bench-'));
  const quiet = { LOG_LEVEL: 'silent', JOBS: 'off', DATA_DIR: folder };
  const only = process.env['BENCH_ONLY'];
  const sqlite = 'SQLite (synchronous FULL)';
  const folderOf = (name: string): Config => readConfig({ ...quiet, DATA_DIR: join(folder, name) });
  const parts: Readonly<Record<string, () => Promise<string>>> = {
    base: () => benchOn(readConfig(quiet), sqlite),
    map: () => benchTerritoryRun(folderOf('map'), sqlite),
    week: () => benchWeekPlans(folderOf('week'), sqlite),
    money: () => benchMoney(folderOf('money'), sqlite),
    banking: () => benchBanking(folderOf('banking'), sqlite),
    letters: () => benchLetters(Number(process.env['BENCH_LETTERS'] ?? 10_000)),
    night: () => benchFallBack(folderOf('night'), sqlite),
  };
  for (const [name, part] of Object.entries(parts))
    if (!only || only === name) process.stdout.write(await part());
  const server = process.env['BENCH_DATABASE_URL'];
  const onServer: Readonly<Record<string, (config: Config, name: string) => Promise<string>>> = {
    base: benchOn,
    money: benchMoney,
    banking: benchBanking,
  };
  for (const [name, part] of server ? Object.entries(onServer) : [])
    if (!only || only === name)
      process.stdout.write(
        await part(
          readConfig({ ...quiet, DATABASE_URL: await ownSchema(server ?? '', name) }),
          'MariaDB/MySQL',
        ),
      );
  process.stdout.write('\n');
  rmSync(folder, { recursive: true, force: true });
}

/** A new schema beside the given one: each part of the bench founds a company of its own. */
async function ownSchema(server: string, name: string): Promise<string> {
  const url = new URL(server);
  const schema = `${url.pathname.slice(1)}_${name}_${process.pid}`;
  const bare = await openBare(readConfig({ DATABASE_URL: server }));
  await bare.all(`CREATE DATABASE ${schema} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  await bare.close();
  url.pathname = `/${schema}`;
  return url.toString();
}

async function benchOn(config: Config, name: string): Promise<string> {
  const database = await openDatabase(config);
  const source: ContextSource = { config, database, clock: () => new Date() };
  const { unit } = await foundDemarc(source, { companyName: 'Bench', username: 'admin', password: PASSWORD });
  const system = systemContext(source);
  const reps: string[] = [];
  for (let n = 0; n < 40; n += 1) {
    const user = await createUser(system, {
      username: `rep${n}`,
      name: `Rep ${n}`,
      unitId: unit.id,
      roles: ['REP'],
      password: PASSWORD,
      joinedOn: '2020-01-01',
    });
    reps.push(user.id);
  }
  const { id: financeId } = await createUser(system, {
    username: 'fin',
    name: 'Fin',
    unitId: unit.id,
    roles: ['FINANCE'],
    password: PASSWORD,
    joinedOn: '2020-01-01',
  });
  const world = await loadAccounts(system, reps, ACCOUNTS);
  await loadContracts(system, reps, world.accountIds, CONTRACTS);
  const app = await createApp(source);
  const http = createServer(app.express).listen(0);
  const port = (http.address() as AddressInfo).port;
  const bare = await openBare(config);
  try {
    const finance = await session(port, 'fin', PASSWORD);
    const rep = await session(port, 'rep0', PASSWORD);
    const rows = [
      await accountList(finance, bare),
      await receipts(finance, bare, world.accountIds),
      await commissionRun(source, bare, financeId),
    ];
    const names = await loadManyNames(system, reps, NAMES);
    // the server closed idle connections while the names came in: the client has to notice
    await setTimeout(200);
    rows.push(await nameCheck(rep, bare, names));
    return table(`${name}: ${ACCOUNTS} accounts, ${CONTRACTS} contracts`, rows);
  } finally {
    await bare.close();
    http.close();
    http.closeAllConnections();
    await app.stop();
    await database.close();
  }
}

/** A page of the account list with owner, through HTTP, against the two statements that it takes. */
async function accountList(ask: Ask, bare: Bare): Promise<Row> {
  const query = `query ($page: Int!) { accounts(sort: { field: "name" }, page: { number: $page, size: 25 }) {
    total items { id code name tier owner { id name } onSupplyStop } } }`;
  const ours = await timed(200, (at) => ask(query, { page: (Math.abs(at) % 50) + 1 }));
  const plain = await timed(200, async (at) => {
    await bare.all(
      `SELECT a.id, a.code, a.name, a.tier, a.onSupplyStop, u.id AS ownerId, u.name AS ownerName
         FROM account a LEFT JOIN app_user u ON u.id = a.ownerId ORDER BY a.name, a.id LIMIT 25 OFFSET ${(Math.abs(at) % 50) * 25}`,
    );
    await bare.all('SELECT COUNT(*) AS n FROM account');
  });
  return { name: 'account list page (HTTP)', ours, bare: plain };
}

/** Posting a receipt that pays the oldest item, through HTTP, against the same rows in one bare transaction. */
async function receipts(ask: Ask, bare: Bare, accountIds: readonly string[]): Promise<Row> {
  const today = new Date().toISOString().slice(0, 10);
  const ours = await timed(150, (at) =>
    ask('mutation ($input: PostReceiptInput!) { postReceipt(input: $input) { id allocated } }', {
      input: {
        accountId: accountIds[Math.abs(at)],
        instrument: 'BANK',
        receivedOn: today,
        amount: '100.00',
        idempotencyKey: randomUUID(),
      },
    }),
  );
  const now = new Date().toISOString().replace('T', ' ').slice(0, 23);
  const plain = await timed(150, async (at) => {
    const accountId = accountIds[5000 + Math.abs(at)] ?? '';
    await bare.all('BEGIN');
    const [item] = await bare.all(
      'SELECT id, contractId FROM receivable WHERE accountId = ? AND amount > collected + adjusted ORDER BY dueOn LIMIT 1',
      [accountId],
    );
    const receiptId = randomUUID();
    await bare.all(
      `INSERT INTO receipt (id, createdAt, updatedAt, version, number, accountId, instrument, receivedOn, countsOn, amount, allocated)
       VALUES (?, ?, ?, 1, ?, ?, 'BANK', ?, ?, 10000, 10000)`,
      [receiptId, now, now, `X${at}${receiptId.slice(0, 8)}`, accountId, today, today],
    );
    await bare.all(
      `INSERT INTO receipt_allocation (id, createdAt, updatedAt, version, receiptId, receivableId, contractId, amount, basis, allocatedOn, effectiveOn)
       VALUES (?, ?, ?, 1, ?, ?, ?, 10000, 'OLDEST', ?, ?)`,
      [randomUUID(), now, now, receiptId, String(item?.['id']), String(item?.['contractId']), today, today],
    );
    await bare.all(
      'UPDATE receivable SET collected = collected + 10000 WHERE id = ? AND collected + 10000 <= amount',
      [String(item?.['id'])],
    );
    await bare.all('COMMIT');
  });
  return { name: 'posting a receipt (HTTP)', ours, bare: plain };
}

/** The first commission run over all contracts against one INSERT … SELECT that writes the same accruals. */
async function commissionRun(source: ContextSource, bare: Bare, financeId: string): Promise<Row> {
  const actor = await actorOfUser(source.database.reader, financeId);
  const ctx = createContext(source, { actor, language: 'en', ip: 'bench' });
  await bare.all(
    'CREATE TABLE bench_entry (contractId varchar(36), repId varchar(36), factOn varchar(10), amount bigint)',
  );
  const plain = await once(() =>
    bare.all(
      `INSERT INTO bench_entry
       SELECT c.id, p.repId, d.deliveredOn, SUM(d.quantityMilli) * 35000 / 100000
         FROM contract c JOIN contract_party p ON p.contractId = c.id JOIN delivery d ON d.contractId = c.id
        GROUP BY c.id, p.repId, d.deliveredOn`,
    ),
  );
  await bare.all('DROP TABLE bench_entry');
  const ours = await once(() => runCommissions(ctx));
  return { name: `commission run over ${CONTRACTS} contracts`, ours, bare: plain };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
