import 'reflect-metadata';
import { createServer } from 'node:http';
import { readConfig } from './config';
import { createApp } from './app/create-app';
import { openDatabase } from './app/data-source';
import { systemContext } from './app/create-context';
import { startJobs } from './app/schedule';
import { rekeyAccountNames } from './modules/accounts';
import { liveTransport, sendBy } from './modules/notifications';
import { rekeyLeadNames } from './modules/leads';

/** Composition root: config → database → app → listen. */
async function main(): Promise<void> {
  const config = readConfig();
  const database = await openDatabase(config);
  const source = { config, database, clock: () => new Date() };
  const app = await createApp(source);
  // names whose keys an older matcher made are read anew before anybody is compared with them
  const rekeyed =
    (await rekeyAccountNames(systemContext(source))) + (await rekeyLeadNames(systemContext(source)));
  if (rekeyed > 0) app.logger.info({ rekeyed }, 'names read anew');
  sendBy(config.notices === 'live' ? liveTransport(config) : null);
  const stopJobs = config.jobs === 'off' ? () => undefined : startJobs(source, app.logger);
  const server = createServer(app.express);
  if (config.jobs !== 'only') {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(config.port, config.host, resolve);
    });
    app.logger.info({ port: config.port, engine: database.engine }, 'listening');
  }
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) process.exit(1);
    stopping = true;
    stopJobs();
    app.leave();
    await new Promise<void>((resolve) => {
      if (!server.listening) return resolve();
      server.close(() => resolve());
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 10_000).unref();
    });
    await app.stop();
    await database.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  process.on('unhandledRejection', (error) => {
    app.logger.fatal({ err: error }, 'unhandled rejection');
    void stop();
  });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
