import { openDatabase } from './data-source';
import { createTestDatabase, testEngine } from '../testing/test-database';

test('the migrations make exactly the tables that the entities say, can be undone and made again', async () => {
  const { config, drop } = await createTestDatabase();
  const database = await openDatabase(config);
  const source = database.writer;
  const drift = async () =>
    (await source.driver.createSchemaBuilder().log()).upQueries.map((query) => query.query);
  try {
    expect(await drift()).toEqual([]);
    // undoing rebuilds tables that others point to; SQLite checks the pointers even in between
    if (testEngine() === 'sqlite') await source.query('PRAGMA foreign_keys = OFF');
    for (const _ of source.migrations) await source.undoLastMigration({ transaction: 'each' });
    await source.runMigrations({ transaction: 'each' });
    expect(await drift()).toEqual([]);
  } finally {
    await database.close();
    await drop();
  }
});
