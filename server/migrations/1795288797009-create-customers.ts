import { Table, type MigrationInterface, type QueryRunner } from 'typeorm';
import { col, foreignKey, index, nullable, uniqueKey } from '../core/columns';

export class CreateCustomers1795288797009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      new Table({
        name: 'account',
        columns: [
          ...col.base(),
          col.text('code', 30),
          col.text('name', 200),
          col.text('nameKey', 200),
          col.text('brandKey', 100),
          col.text('pinyinKey', 200),
          col.text('uscc', 18, nullable),
          col.code('phone', nullable),
          col.text('phoneKey', 30, nullable),
          col.code('customerType'),
          col.text('regionCode', 20, nullable),
          col.text('address', 200, nullable),
          col.code('tier'),
          col.id('ownerId', nullable),
          col.id('territoryId', nullable),
          col.flag('onSupplyStop'),
        ],
        indices: [
          index('idx_account_name', ['name']),
          index('idx_account_pinyin_key', ['pinyinKey']),
          index('idx_account_brand_key', ['brandKey']),
          index('idx_account_phone_key', ['phoneKey']),
          index('idx_account_territory', ['territoryId']),
          index('idx_account_owner', ['ownerId']),
          index('idx_account_name_key', ['nameKey']),
          uniqueKey('uq_account_uscc', ['uscc']),
          uniqueKey('uq_account_code', ['code']),
        ],
        foreignKeys: [foreignKey('fk_account_owner', 'ownerId', 'app_user')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'account_contact',
        columns: [
          ...col.base(),
          col.id('accountId'),
          col.text('name', 80),
          col.code('phone', nullable),
          col.text('phoneKey', 30, nullable),
          col.text('email', 120, nullable),
          col.text('title', 80, nullable),
          col.code('purchaseRole', nullable),
        ],
        indices: [
          index('idx_account_contact_phone_key', ['phoneKey']),
          index('idx_account_contact_account', ['accountId']),
        ],
        foreignKeys: [foreignKey('fk_account_contact_account', 'accountId', 'account')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'territory',
        columns: [
          ...col.base(),
          col.code('code'),
          col.text('name', 80),
          col.id('parentId', nullable),
          col.text('path', 400),
          col.id('managerId', nullable),
          col.int('rank'),
          col.flag('isCatchAll'),
          col.int('catchAllKey', nullable),
        ],
        indices: [
          index('idx_territory_path', ['path']),
          uniqueKey('uq_territory_catch_all', ['catchAllKey']),
          uniqueKey('uq_territory_code', ['code']),
        ],
        foreignKeys: [
          foreignKey('fk_territory_parent', 'parentId', 'territory'),
          foreignKey('fk_territory_manager', 'managerId', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'territory_member',
        columns: [
          ...col.base(),
          col.id('territoryId'),
          col.id('userId'),
          col.code('role'),
          col.day('validFrom'),
          col.day('validTo', nullable),
          col.int('openKey', nullable),
        ],
        indices: [
          index('idx_territory_member_user', ['userId']),
          uniqueKey('uq_territory_member_open', ['territoryId', 'userId', 'openKey']),
        ],
        foreignKeys: [
          foreignKey('fk_territory_member_territory', 'territoryId', 'territory'),
          foreignKey('fk_territory_member_user', 'userId', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'territory_rule',
        columns: [
          ...col.base(),
          col.id('territoryId'),
          col.id('ownerId'),
          col.longText('regionPrefixes'),
          col.longText('customerTypes'),
          col.longText('accountCodes'),
          col.int('rank'),
          col.day('validFrom'),
          col.day('validTo', nullable),
        ],
        indices: [
          index('idx_territory_rule_owner', ['ownerId']),
          index('idx_territory_rule_territory', ['territoryId']),
        ],
        foreignKeys: [
          foreignKey('fk_territory_rule_territory', 'territoryId', 'territory'),
          foreignKey('fk_territory_rule_owner', 'ownerId', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'account_ownership',
        columns: [
          ...col.base(),
          col.id('accountId'),
          col.id('ownerId', nullable),
          col.id('territoryId', nullable),
          col.code('cause'),
          col.id('causeRef', nullable),
          col.code('decidedBy', nullable),
          col.text('reason', 300, nullable),
          col.day('validFrom'),
          col.day('validTo', nullable),
          col.int('openKey', nullable),
          col.id('recordedById', nullable),
        ],
        indices: [
          index('idx_account_ownership_owner', ['ownerId']),
          index('idx_account_ownership_account', ['accountId', 'validFrom']),
          uniqueKey('uq_account_ownership_open', ['accountId', 'openKey']),
        ],
        foreignKeys: [
          foreignKey('fk_account_ownership_account', 'accountId', 'account'),
          foreignKey('fk_account_ownership_owner', 'ownerId', 'app_user'),
          foreignKey('fk_account_ownership_territory', 'territoryId', 'territory'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'account_pin',
        columns: [
          ...col.base(),
          col.id('accountId'),
          col.id('ownerId'),
          col.text('reason', 300),
          col.day('pinnedOn'),
          col.day('until', nullable),
          col.id('pinnedById'),
          col.day('endedOn', nullable),
          col.int('openKey', nullable),
        ],
        indices: [uniqueKey('uq_account_pin_open', ['accountId', 'openKey'])],
        foreignKeys: [
          foreignKey('fk_account_pin_account', 'accountId', 'account'),
          foreignKey('fk_account_pin_owner', 'ownerId', 'app_user'),
          foreignKey('fk_account_pin_pinned_by', 'pinnedById', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'account_tier_change',
        columns: [
          ...col.base(),
          col.id('accountId'),
          col.code('fromTier'),
          col.code('toTier'),
          col.day('changedOn'),
          col.text('reason', 300),
          col.id('changedById', nullable),
        ],
        indices: [index('idx_account_tier_change_account', ['accountId', 'changedOn'])],
        foreignKeys: [foreignKey('fk_account_tier_change_account', 'accountId', 'account')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'match_guard',
        columns: [...col.base(), col.int('bucket'), col.int('passes')],
        indices: [uniqueKey('uq_match_guard_bucket', ['bucket'])],
        foreignKeys: [],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'supply_stop',
        columns: [
          ...col.base(),
          col.id('accountId'),
          col.code('cause'),
          col.day('startedOn'),
          col.text('reason', 300, nullable),
          col.day('liftedOn', nullable),
          col.text('liftedReason', 300, nullable),
          col.int('openKey', nullable),
        ],
        indices: [uniqueKey('uq_supply_stop_open', ['accountId', 'openKey'])],
        foreignKeys: [foreignKey('fk_supply_stop_account', 'accountId', 'account')],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'lead',
        columns: [
          ...col.base(),
          col.text('customerName', 200),
          col.text('nameKey', 200),
          col.text('brandKey', 100),
          col.text('pinyinKey', 200),
          col.text('uscc', 18, nullable),
          col.code('contactPhone', nullable),
          col.text('phoneKey', 30, nullable),
          col.text('contactName', 80, nullable),
          col.text('siteName', 200),
          col.text('siteKey', 200),
          col.text('productLine', 60),
          col.text('claimKey', 255),
          col.id('accountId', nullable),
          col.text('regionCode', 20, nullable),
          col.code('source'),
          col.code('level'),
          col.code('state'),
          col.big('expectedQuantityMilli', nullable),
          col.big('expectedAmount', nullable),
          col.id('ownerId', nullable),
          col.id('registeredById'),
          col.instant('pooledAt', nullable),
          col.code('stateBeforeDispute', nullable),
          col.text('suspectedReason', 300, nullable),
          col.text('reviewReason', 300, nullable),
          col.id('reviewedById', nullable),
          col.code('lossReason', nullable),
          col.text('lossNote', 300, nullable),
          col.id('mergedIntoId', nullable),
          col.flag('signedTooSoon'),
        ],
        indices: [
          index('idx_lead_owner', ['ownerId', 'state']),
          index('idx_lead_state', ['state', 'pooledAt']),
          index('idx_lead_account', ['accountId']),
          index('idx_lead_pinyin_key', ['pinyinKey']),
          index('idx_lead_brand_key', ['brandKey']),
          index('idx_lead_uscc', ['uscc']),
          index('idx_lead_phone_key', ['phoneKey']),
          index('idx_lead_name_key', ['nameKey']),
          uniqueKey('uq_lead_claim_key', ['claimKey']),
        ],
        foreignKeys: [
          foreignKey('fk_lead_account', 'accountId', 'account'),
          foreignKey('fk_lead_owner', 'ownerId', 'app_user'),
          foreignKey('fk_lead_registered_by', 'registeredById', 'app_user'),
          foreignKey('fk_lead_reviewed_by', 'reviewedById', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'collision_case',
        columns: [
          ...col.base(),
          col.code('number'),
          col.id('leadId', nullable),
          col.id('accountId', nullable),
          col.text('customerName', 200),
          col.code('kind'),
          col.code('strength'),
          col.code('state'),
          col.text('openKey', 60, nullable),
          col.day('openedOn'),
          col.id('openedById', nullable),
          col.text('reason', 300, nullable),
          col.instant('dueAt'),
          col.id('rulerId', nullable),
          col.int('escalations'),
          col.code('outcome', nullable),
          col.id('primaryRepId', nullable),
          col.text('rulingReason', 300, nullable),
          col.flag('deviates'),
          col.id('ruledById', nullable),
          col.instant('ruledAt', nullable),
        ],
        indices: [
          index('idx_collision_case_state', ['state', 'dueAt']),
          index('idx_collision_case_account', ['accountId']),
          index('idx_collision_case_lead', ['leadId']),
          uniqueKey('uq_collision_case_open', ['openKey']),
          uniqueKey('uq_collision_case_number', ['number']),
        ],
        foreignKeys: [
          foreignKey('fk_collision_case_lead', 'leadId', 'lead'),
          foreignKey('fk_collision_case_account', 'accountId', 'account'),
          foreignKey('fk_collision_case_opened_by', 'openedById', 'app_user'),
          foreignKey('fk_collision_case_ruler', 'rulerId', 'app_user'),
          foreignKey('fk_collision_case_primary', 'primaryRepId', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'collision_party',
        columns: [
          ...col.base(),
          col.id('caseId'),
          col.id('repId'),
          col.code('side'),
          col.id('leadId', nullable),
          col.int('shareBp', nullable),
        ],
        indices: [
          index('idx_collision_party_rep', ['repId']),
          uniqueKey('uq_collision_party', ['caseId', 'repId']),
        ],
        foreignKeys: [
          foreignKey('fk_collision_party_case', 'caseId', 'collision_case'),
          foreignKey('fk_collision_party_rep', 'repId', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'follow_up',
        columns: [
          ...col.base(),
          col.id('leadId'),
          col.id('repId'),
          col.code('channel'),
          col.day('contactedOn'),
          col.day('recordedOn'),
          col.flag('reached'),
          col.text('note', 1000),
          col.text('nextStep', 300, nullable),
          col.day('nextStepOn', nullable),
          col.flag('effective'),
          col.code('level'),
          col.id('visitId', nullable),
        ],
        indices: [
          index('idx_follow_up_rep', ['repId', 'contactedOn']),
          index('idx_follow_up_lead', ['leadId', 'contactedOn']),
          uniqueKey('uq_follow_up_visit', ['leadId', 'visitId']),
        ],
        foreignKeys: [
          foreignKey('fk_follow_up_lead', 'leadId', 'lead'),
          foreignKey('fk_follow_up_rep', 'repId', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'known_different',
        columns: [...col.base(), col.text('pairKey', 64), col.id('caseId', nullable)],
        indices: [uniqueKey('uq_known_different_pair', ['pairKey'])],
        foreignKeys: [],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'lead_assistant',
        columns: [
          ...col.base(),
          col.id('leadId'),
          col.id('repId'),
          col.int('shareBp'),
          col.id('caseId', nullable),
        ],
        indices: [
          index('idx_lead_assistant_rep', ['repId']),
          uniqueKey('uq_lead_assistant', ['leadId', 'repId']),
        ],
        foreignKeys: [
          foreignKey('fk_lead_assistant_lead', 'leadId', 'lead'),
          foreignKey('fk_lead_assistant_rep', 'repId', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'lead_claim',
        columns: [
          ...col.base(),
          col.id('leadId'),
          col.id('repId'),
          col.instant('startedAt'),
          col.day('startedOn'),
          col.code('level'),
          col.flag('fromPool'),
          col.id('anchorEventId'),
          col.int('extensionsGranted'),
          col.longText('freezes'),
          col.instant('heldUntil', nullable),
          col.day('fallsBackOn'),
          col.int('warnedDays', nullable),
          col.instant('endedAt', nullable),
          col.code('endCause', nullable),
          col.int('openKey', nullable),
        ],
        indices: [
          index('idx_lead_claim_falls', ['openKey', 'fallsBackOn']),
          index('idx_lead_claim_rep_started', ['repId', 'startedOn']),
          index('idx_lead_claim_rep', ['repId', 'openKey']),
          uniqueKey('uq_lead_claim_open', ['leadId', 'openKey']),
        ],
        foreignKeys: [
          foreignKey('fk_lead_claim_lead', 'leadId', 'lead'),
          foreignKey('fk_lead_claim_rep', 'repId', 'app_user'),
        ],
      }),
    );
    await runner.createTable(
      new Table({
        name: 'lead_probe',
        columns: [
          ...col.base(),
          col.id('repId'),
          col.day('probedOn'),
          col.text('name', 200),
          col.text('nameKey', 200),
          col.code('outcome'),
          col.int('hits'),
        ],
        indices: [
          index('idx_lead_probe_name_key', ['nameKey']),
          index('idx_lead_probe_rep', ['repId', 'probedOn']),
        ],
        foreignKeys: [foreignKey('fk_lead_probe_rep', 'repId', 'app_user')],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('lead_probe');
    await runner.dropTable('lead_claim');
    await runner.dropTable('lead_assistant');
    await runner.dropTable('known_different');
    await runner.dropTable('follow_up');
    await runner.dropTable('collision_party');
    await runner.dropTable('collision_case');
    await runner.dropTable('lead');
    await runner.dropTable('supply_stop');
    await runner.dropTable('match_guard');
    await runner.dropTable('account_tier_change');
    await runner.dropTable('account_pin');
    await runner.dropTable('account_ownership');
    await runner.dropTable('territory_rule');
    await runner.dropTable('territory_member');
    await runner.dropTable('territory');
    await runner.dropTable('account_contact');
    await runner.dropTable('account');
  }
}
