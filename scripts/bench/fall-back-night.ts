import 'reflect-metadata';
import { systemContext } from '../../server/app/create-context';
import { openDatabase } from '../../server/app/data-source';
import { readConfig } from '../../server/config';
import { fallBackLeadsJob } from '../../server/modules/leads';
import { NIGHT } from './fall-back';

/** One night in a process of its own, so that it can be killed like one; tells its parent what the job took. */
async function main(): Promise<void> {
  const config = readConfig({ LOG_LEVEL: 'silent', JOBS: 'off', DATABASE_URL: process.argv[2] });
  const database = await openDatabase(config);
  const started = process.hrtime.bigint();
  process.send?.('begun');
  await fallBackLeadsJob.run(systemContext({ config, database, clock: () => new Date(NIGHT) }));
  process.send?.(Number(process.hrtime.bigint() - started) / 1e6);
  await database.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
