import { Table, type MigrationInterface, type QueryRunner, type TableColumn } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

const ofContract = (): TableColumn[] => [
  col.id('priceListId', nullable),
  col.day('pricedOn', nullable),
  col.code('priceTier', nullable),
  col.flag('belowFloor', nullable),
  col.id('priceGrantedById', nullable),
  col.day('priceGrantedOn', nullable),
  col.text('priceGrantReason', 500, nullable),
];
const keysOfContract = () => [
  foreignKey('fk_contract_price_list', 'priceListId', 'price_list'),
  foreignKey('fk_contract_price_granted_by', 'priceGrantedById', 'app_user'),
];

/** Price lists in versions, and the one a contract was judged by (CRE-4). */
export class Prices1796700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables()) await runner.createTable(table);
    await runner.addColumns('contract', ofContract());
    await runner.query('UPDATE contract SET belowFloor = 0');
    const flag = (await runner.getTable('contract'))?.findColumnByName('belowFloor');
    if (!flag) throw new Error('contract.belowFloor is missing');
    const filled = flag.clone();
    filled.isNullable = false;
    await runner.changeColumn('contract', flag, filled);
    await runner.createForeignKeys('contract', keysOfContract());
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const key of keysOfContract()) await runner.dropForeignKey('contract', key.name ?? '');
    await runner.dropColumns(
      'contract',
      ofContract().map(({ name }) => name),
    );
    for (const { name } of tables().reverse()) await runner.dropTable(name);
  }
}

const tables = (): Table[] => [
  new Table({
    name: 'price_list',
    columns: [
      ...col.base(),
      col.int('no'),
      col.code('state'),
      col.code('draftKey', nullable),
      col.day('effectiveFrom', nullable),
      col.text('note', 500),
      col.id('draftedById'),
      col.id('releasedById', nullable),
      col.day('releasedOn', nullable),
    ],
    indices: [
      uniqueKey('uq_price_list_no', ['no']),
      uniqueKey('uq_price_list_draft', ['draftKey']),
      uniqueKey('uq_price_list_from', ['effectiveFrom']),
    ],
    foreignKeys: [
      foreignKey('fk_price_list_drafted_by', 'draftedById', 'app_user'),
      foreignKey('fk_price_list_released_by', 'releasedById', 'app_user'),
    ],
  }),
  new Table({
    name: 'price_row',
    columns: [
      ...col.base(),
      col.id('priceListId'),
      col.text('product', 120),
      col.text('unit', 10),
      col.code('tier', nullable),
      col.big('guidePrice'),
      col.big('floorPrice'),
    ],
    indices: [index('idx_price_row_list', ['priceListId', 'product'])],
    foreignKeys: [foreignKey('fk_price_row_list', 'priceListId', 'price_list')],
  }),
];
