/**
 * Brings the database up to date and, when it is empty, founds the company: with the demo world, or with one
 * administrator after `--empty`. Says each step; a second run only checks.
 */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { localDateIn } from '../shared/local-date';
import { openDatabase } from '../server/app/data-source';
import { foundDemarc } from '../server/app/found-demarc';
import '../server/app/policies';
import { readConfig } from '../server/config';
import { Unit } from '../server/modules/identity';
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

async function main(): Promise<void> {
  const wanted = readConfig();
  // nothing is worth an fsync before the world is complete: a broken start is made again from nothing
  const config = readConfig({ ...process.env, SQLITE_SYNCHRONOUS: 'OFF' });
  const database = await openDatabase(config);
  try {
    const known = await database.reader.existsBy(Unit, {});
    const empty = process.argv.includes('--empty');
    if (!known) {
      const now = new Date();
      const today = localDateIn(now, config.timeZone);
      const password = empty ? randomBytes(9).toString('base64url') : DEMO_PASSWORD;
      const source = { config: wanted, database, clock: () => now };
      const founded = await foundDemarc(source, { companyName: empty ? 'My company' : '天岚商品混凝土有限公司', username: 'admin', password });
      if (empty) {
        say(`[4/4] Empty database founded. Sign in as admin with ${password} and change it.`);
        return;
      }
      say('[4/4] Making the demo world: eighteen months of a concrete maker …');
      await makeDemoWorld({ config: wanted, database }, founded, today, say);
    }
    if (!empty && (await database.reader.query("SELECT 1 FROM app_user WHERE username = 'rep'") as unknown[]).length > 0) {
      say(`Demo logins, all with the password ${DEMO_PASSWORD}:`);
      for (const [username, zh, en] of demoLogins) say(`  ${username.padEnd(12)} ${zh} (${en})`);
    }
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
