/**
 * Brings the database up to date and, when it is empty, founds the company: with the demo world, or with one
 * administrator after `--empty`. Says each step; a second run only checks.
 */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { localDateIn } from '../shared/local-date';
import { openDatabase } from '../server/app/data-source';
import { foundDemarc } from '../server/app/found-demarc';
import '../server/app/identified';
import '../server/app/policies';
import { readConfig, type Config } from '../server/config';
import { Unit, User } from '../server/modules/identity';
import { DEMO_PASSWORD } from './demo/people';
import { makeDemoWorld } from './demo/world';
import { say } from './open-product';

const demoLogins = [
  ['director', '销售总监', 'sales director / VP'],
  ['manager', '销售经理', 'sales manager'],
  ['rep', '业务员', 'rep'],
  ['finance', '财务', 'finance'],
  ['marketing', '市场部', 'marketing'],
  ['supply', '供应部', 'supply'],
  ['collections', '清欠办', 'collections office'],
  ['legal', '法务', 'legal'],
  ['gm', '总经理', 'general manager'],
  ['admin', '管理员', 'administrator'],
  ['auditor', '审计', 'auditor'],
] as const;

const empty = process.argv.includes('--empty');

async function main(): Promise<void> {
  const config = readConfig();
  const database = await openDatabase(config);
  const known = await database.reader.existsBy(Unit, {});
  await database.close();
  if (!known) await found(config);
  if (!empty && (await isDemo(config))) {
    say(`Demo logins, all with the password ${DEMO_PASSWORD}:`);
    for (const [username, zh, en] of demoLogins) say(`  ${username.padEnd(12)} ${zh} (${en})`);
  }
}

/**
 * Founds the company beside the database file and moves it into place when it is complete, so that a start that was
 * broken off leaves nothing half-made. On a database server there is no such place: there it is made where it stays.
 */
async function found(wanted: Config): Promise<void> {
  const path = wanted.databaseUrl.startsWith('sqlite:') ? wanted.databaseUrl.slice('sqlite:'.length) : null;
  const beside = path && `${path}.making`;
  if (beside) for (const file of [beside, `${beside}-wal`, `${beside}-shm`]) rmSync(file, { force: true });
  // nothing is worth an fsync before the world is complete
  const config = beside
    ? readConfig({ ...process.env, DATABASE_URL: `sqlite:${beside}`, SQLITE_SYNCHRONOUS: 'OFF' })
    : wanted;
  const database = await openDatabase(config, { alone: beside !== null });
  const now = new Date();
  const password = empty ? randomBytes(9).toString('base64url') : DEMO_PASSWORD;
  const companyName = empty ? 'My company' : '天岚商品混凝土有限公司';
  const founded = await foundDemarc(
    { config, database, clock: () => now },
    { companyName, username: 'admin', password },
  );
  if (!empty) {
    say('[4/4] Making the demo world: eighteen months of a concrete maker …');
    await makeDemoWorld({ config, database }, founded, localDateIn(now, config.timeZone), say);
  }
  await database.close();
  if (path && beside) {
    for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
    renameSync(beside, path);
  }
  if (empty) say(`[4/4] Empty database founded. Sign in as admin with ${password} and change it.`);
}

async function isDemo(config: Config): Promise<boolean> {
  const database = await openDatabase(config);
  const demo = await database.reader.existsBy(User, { username: 'rep' });
  await database.close();
  return demo;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
