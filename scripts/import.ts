/**
 * npm run import -- --set NAME --dir FOLDER [--as-of YYYY-MM-DD]
 * Takes a whole set of another program's files (scripts/import-sets/NAME.json says how) into an empty database and
 * reports what was taken, refused and odd, with totals, ageing and commission per rep.
 */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isLocalDate } from '../shared/local-date';
import { formatMoney, subtractMoney } from '../shared/money';
import { foundDemarc } from '../server/app/found-demarc';
import { readMoney } from '../server/core/persistence';
import { Unit } from '../server/modules/identity';
import { importSet, oddFindings, type ImportSet, type OddFinding } from '../server/modules/imports';
import { ageing } from '../server/modules/receivables';
import { say, takeOverContext, withProduct } from './open-product';

const { values } = parseArgs({
  options: { set: { type: 'string' }, dir: { type: 'string' }, 'as-of': { type: 'string' } },
});
const definition = resolve('scripts/import-sets', `${values.set ?? ''}.json`);

withProduct(async (source) => {
  if (!values.set || !existsSync(definition) || !values.dir || !existsSync(values.dir)) {
    say('Usage: npm run import -- --set classicmodels|adventureworks --dir FOLDER [--as-of YYYY-MM-DD]');
    return 2;
  }
  if (await source.database.reader.existsBy(Unit, {})) {
    say('The database is not empty. Name an empty one: DATA_DIR=./data-import npm run import -- …');
    return 2;
  }
  const set = JSON.parse(readFileSync(definition, 'utf8')) as ImportSet;
  const password = randomBytes(9).toString('base64url');
  const { unit, admin } = await foundDemarc(source, {
    companyName: set.company,
    username: 'admin',
    password,
    ownPlan: true,
  });
  const ctx = takeOverContext(source, admin, unit);
  say(`Taking ${set.name} from ${values.dir}`);
  const imported = await importSet(ctx, set, values.dir, {
    company: unit,
    password,
    progress: (text) => say(`  ${text}`),
  });

  say('\nkind              read   taken   left out   refused');
  for (const report of imported.reports) {
    const leftOut = [...report.leftOut.values()].reduce((sum, count) => sum + count, 0);
    const figures = [report.read, report.taken, leftOut, report.refused.length].map((n, at) =>
      String(n).padStart([8, 8, 11, 10][at] ?? 8),
    );
    say(`${report.kind.padEnd(15)}${figures.join('')}`);
  }
  for (const report of imported.reports) {
    for (const [reason, count] of report.leftOut) say(`left out: ${count} ${report.kind}: ${reason}`);
    for (const row of report.refused)
      say(`refused: ${row.file} row ${row.row} ${row.column} “${row.value}”: ${row.code}: ${row.message}`);
  }
  sayOdd([...imported.reports.flatMap((report) => report.odd), ...(await oddFindings(ctx, imported))]);

  const [totals] = (await ctx.db.query(
    'SELECT (SELECT SUM(amount) FROM receivable) AS billed, (SELECT SUM(amount) FROM receipt) AS received, (SELECT SUM(amount) FROM receipt_allocation) AS allocated',
  )) as Record<string, unknown>[];
  const billed = readMoney(totals?.['billed']);
  const received = readMoney(totals?.['received']);
  say('\ntotals               in the files            taken           booked   difference');
  for (const [name, tie, booked] of [
    ['delivered', imported.delivered, billed],
    ['received', imported.received, received],
  ] as const) {
    const figures = [tie.inFile, tie.taken, booked, subtractMoney(tie.taken, booked)].map((amount) =>
      formatMoney(amount).padStart(17),
    );
    say(`${name.padEnd(16)}${figures.join('')}`);
  }
  say(
    `allocated ${formatMoney(readMoney(totals?.['allocated']))}, unallocated credit ${formatMoney(subtractMoney(received, readMoney(totals?.['allocated'])))}`,
  );

  const asOf = values['as-of'] && isLocalDate(values['as-of']) ? values['as-of'] : await lastDay(ctx.db);
  if (asOf) {
    const report = await ageing(ctx, { asOf, by: 'REP' });
    say(`\nageing on ${asOf}`);
    for (const row of report.rows) say(`  ${row.name.padEnd(24)}${formatMoney(row.total).padStart(18)}`);
    say(
      `  ${'control total'.padEnd(24)}${formatMoney(report.control.controlTotal).padStart(18)}  ties: ${report.control.ties}`,
    );
  }
  const commissions = (await ctx.db.query(
    `SELECT u.name AS name, SUM(e.heldDelta + e.payableDelta + e.paidDelta) AS accrued, SUM(e.payableDelta + e.paidDelta) AS released
       FROM commission_entry e JOIN app_user u ON u.id = e.repId GROUP BY u.id, u.name ORDER BY u.name`,
  )) as { name: string; accrued: unknown; released: unknown }[];
  if (commissions.length > 0) say('\ncommission per rep               earned         released');
  for (const row of commissions)
    say(
      `  ${row.name.padEnd(20)}${formatMoney(readMoney(row.accrued)).padStart(17)}${formatMoney(readMoney(row.released)).padStart(17)}`,
    );
  say(`\nSign in as admin with ${password}; the imported people have the same password until it is changed.`);
  return 0;
});

function sayOdd(odd: readonly OddFinding[]): void {
  const kinds = new Map<string, OddFinding[]>();
  for (const finding of odd) kinds.set(finding.kind, [...(kinds.get(finding.kind) ?? []), finding]);
  for (const [kind, findings] of kinds) {
    say(`\nodd: ${kind}: ${findings.length}`);
    for (const { subject, detail } of findings.slice(0, 12)) say(`  ${subject}: ${detail}`);
    if (findings.length > 12) say(`  … and ${findings.length - 12} more`);
  }
}

async function lastDay(db: {
  query(sql: string): Promise<unknown>;
}): Promise<`${number}-${number}-${number}` | null> {
  const [row] = (await db.query('SELECT MAX(receivedOn) AS day FROM receipt')) as { day: string | null }[];
  return row?.day && isLocalDate(row.day) ? row.day : null;
}
