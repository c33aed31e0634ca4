import { openDatabase } from '../../app/data-source';
import { Account } from '../accounts';
import { createTestDatabase } from '../../testing/test-database';
import { accountFields, movingTables, profileFields, stayingTables } from './rules/attached-tables';

const appendOnly = ['audit_entry', 'commission_entry', 'receipt_allocation', 'receivable_adjustment'];

test('ARC-2: every table that points to an account either moves with a merge or says why it stays', async () => {
  const { config, drop } = await createTestDatabase();
  const database = await openDatabase(config);
  try {
    const pointing = new Map<string, string[]>();
    for (const meta of database.writer.entityMetadatas) {
      const byKey = meta.foreignKeys
        .filter((key) => key.referencedEntityMetadata.target === Account)
        .flatMap((key) => key.columnNames);
      const byName = meta.columns
        .map((column) => column.propertyName)
        .filter((name) => /account(?:Id)?$|^mergedIntoId$/i.test(name) && name.endsWith('Id'));
      // a lead's mergedIntoId points to a lead
      const columns = [...new Set([...byKey, ...byName])].filter(
        (name) => meta.tableName !== 'lead' || name === 'accountId',
      );
      if (columns.length > 0) pointing.set(meta.tableName, columns);
    }
    expect([...pointing.keys()].sort()).toEqual(
      [...Object.keys(movingTables), ...Object.keys(stayingTables)].sort(),
    );
    for (const [table, column] of Object.entries(movingTables)) expect(pointing.get(table)).toEqual([column]);
    // the database itself refuses to change these
    expect(Object.keys(movingTables).filter((table) => appendOnly.includes(table))).toEqual([]);
    // a unique key over the account is what two customers may clash at: each of these has its answer in the merge
    const unique = database.writer.entityMetadatas.flatMap((meta) =>
      meta.indices
        .filter((index) => index.isUnique && meta.tableName in movingTables)
        .filter((index) =>
          index.columns.some((column) => column.propertyName === movingTables[meta.tableName]),
        )
        .map((index) => index.name),
    );
    expect(unique.sort()).toEqual([
      'uq_account_file_review_day',
      'uq_balance_confirmation_day',
      'uq_dunning_letter_month',
      'uq_supply_stop_open',
    ]);
    const columnsOf = (table: string) =>
      database.writer.entityMetadatas
        .find((meta) => meta.tableName === table)
        ?.columns.map((column) => column.propertyName) ?? [];
    expect(columnsOf('account')).toEqual(expect.arrayContaining(Object.values(accountFields).flat()));
    expect(columnsOf('account_profile')).toEqual(expect.arrayContaining([...profileFields]));
  } finally {
    await database.close();
    await drop();
  }
});
