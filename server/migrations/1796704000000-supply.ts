import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

/** Supply notices and the acceptance of deliveries (CON-1, CON-5). */
export class Supply1796704000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables()) await runner.createTable(table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of tables().reverse()) await runner.dropTable(name);
  }
}

const tables = (): Table[] => [
  new Table({
    name: 'supply_notice',
    columns: [
      ...col.base(),
      col.text('number', 40),
      col.id('contractId'),
      col.id('lineId'),
      col.code('state'),
      col.big('quantityMilli'),
      col.day('neededOn'),
      col.text('note', 500, nullable),
      col.day('issuedOn'),
      col.id('issuedById'),
      col.text('withdrawReason', 500, nullable),
    ],
    indices: [
      uniqueKey('uq_supply_notice_number', ['number']),
      index('idx_supply_notice_contract', ['contractId', 'issuedOn']),
      index('idx_supply_notice_line', ['lineId', 'state']),
    ],
    foreignKeys: [
      foreignKey('fk_supply_notice_contract', 'contractId', 'contract'),
      foreignKey('fk_supply_notice_line', 'lineId', 'contract_line'),
      foreignKey('fk_supply_notice_issued_by', 'issuedById', 'app_user'),
    ],
  }),
  new Table({
    name: 'delivery_acceptance',
    columns: [
      ...col.base(),
      col.id('deliveryId'),
      col.id('contractId'),
      col.big('acceptedMilli'),
      col.day('acceptedOn'),
      col.text('acceptedBy', 80),
      col.text('note', 500, nullable),
      col.id('differenceId', nullable),
      col.id('recordedById'),
    ],
    indices: [
      uniqueKey('uq_delivery_acceptance', ['deliveryId']),
      index('idx_delivery_acceptance_contract', ['contractId', 'acceptedOn']),
    ],
    foreignKeys: [
      foreignKey('fk_delivery_acceptance_delivery', 'deliveryId', 'delivery'),
      foreignKey('fk_delivery_acceptance_contract', 'contractId', 'contract'),
      foreignKey('fk_delivery_acceptance_difference', 'differenceId', 'delivery'),
      foreignKey('fk_delivery_acceptance_recorded_by', 'recordedById', 'app_user'),
    ],
  }),
];
