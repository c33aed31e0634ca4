import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

const poolId = col.id('poolId', nullable);
const poolKey = foreignKey('fk_lead_pool', 'poolId', 'lead_pool');

/** Limits of units and roles, contacts opened in the pool, pools of their own. */
export class PoolsAndLimits1795309300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'claim_limit',
        columns: [
          ...col.base(),
          col.id('unitId', nullable),
          col.code('role', nullable),
          col.text('scopeKey', 60),
          col.int('maxActiveClaims', nullable),
          col.int('maxClaimsPerDay', nullable),
          col.int('maxOpenedPerDay', nullable),
        ],
        indices: [uniqueKey('uq_claim_limit_scope', ['scopeKey'])],
        foreignKeys: [foreignKey('fk_claim_limit_unit', 'unitId', 'unit')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'lead_pool',
        columns: [
          ...col.base(),
          col.text('name', 60),
          col.int('position'),
          col.flag('active'),
          col.id('unitId', nullable),
          col.longText('regionPrefixes'),
          col.longText('productLines'),
        ],
        indices: [uniqueKey('uq_lead_pool_name', ['name'])],
        foreignKeys: [foreignKey('fk_lead_pool_unit', 'unitId', 'unit')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'pool_opening',
        columns: [...col.base(), col.id('repId'), col.id('leadId'), col.day('openedOn')],
        indices: [
          uniqueKey('uq_pool_opening', ['repId', 'openedOn', 'leadId']),
          index('idx_pool_opening_lead', ['leadId']),
        ],
        foreignKeys: [
          foreignKey('fk_pool_opening_rep', 'repId', 'app_user'),
          foreignKey('fk_pool_opening_lead', 'leadId', 'lead'),
        ],
      }),
    );
    await runner.addColumn('lead', poolId.clone());
    await runner.createForeignKey('lead', poolKey.clone());
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropForeignKey('lead', poolKey.clone());
    await runner.dropColumn('lead', 'poolId');
    await runner.dropTable('pool_opening');
    await runner.dropTable('lead_pool');
    await runner.dropTable('claim_limit');
  }
}
