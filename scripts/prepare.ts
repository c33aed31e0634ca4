/**
 * Brings the database up to date and, when it is empty, founds the company: with the demo world, or with one
 * administrator after `--empty`. Says each step; a second run only checks.
 */
import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { openDatabase } from '../server/app/data-source';
import { systemContext } from '../server/app/create-context';
import { readConfig } from '../server/config';
import { foundCompany, Unit } from '../server/modules/identity';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  const config = readConfig();
  const database = await openDatabase(config);
  try {
    if (await database.reader.existsBy(Unit, {})) return;
    const source = { config, database, clock: () => new Date() };
    const password = randomBytes(9).toString('base64url');
    await foundCompany(systemContext(source), { companyName: 'My company', username: 'admin', password });
    say(`[4/4] Empty database founded. Sign in as admin with ${password} and change it.`);
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
