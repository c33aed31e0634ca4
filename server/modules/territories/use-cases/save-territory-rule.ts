import type { LocalDate } from '../../../../shared/local-date';
import type { CustomerType } from '../../../../shared/vocabulary/accounts';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { TerritoryRule } from '../entities/territory-rule.entity';
import { Territory } from '../entities/territory.entity';
import { assertActivePerson } from './save-territory';

export interface SaveTerritoryRuleInput {
  readonly id?: string | null;
  readonly version?: number | null;
  readonly territoryId: string;
  readonly ownerId: string;
  readonly regionPrefixes?: readonly string[] | null;
  readonly customerTypes?: readonly CustomerType[] | null;
  readonly accountCodes?: readonly string[] | null;
  readonly rank?: number | null;
  readonly validFrom?: LocalDate | null;
  readonly validTo?: LocalDate | null;
}

const cleaned = (list: readonly string[] | null | undefined): string[] => [
  ...new Set((list ?? []).map((text) => text.trim()).filter(Boolean)),
];

/** Adds a rule or changes one. Accounts move only when the assignment is run (TER-3). */
export async function saveTerritoryRule(
  ctx: RequestContext,
  input: SaveTerritoryRuleInput,
): Promise<TerritoryRule> {
  return inTransaction(ctx, async (tx) => {
    const territory = await getOrThrow(tx, Territory, input.territoryId, 'territoryId');
    if (territory.isCatchAll) throw new DomainError('territory.catch_all_rules', {}, 'territoryId');
    await assertActivePerson(tx, input.ownerId, 'ownerId');
    const conditions = {
      regionPrefixes: cleaned(input.regionPrefixes),
      customerTypes: [...new Set(input.customerTypes ?? [])],
      accountCodes: cleaned(input.accountCodes),
    };
    if (Object.values(conditions).every((list) => list.length === 0))
      throw new DomainError('territory.rule_empty', {}, 'regionPrefixes');
    const values = {
      territoryId: territory.id,
      ownerId: input.ownerId,
      ...conditions,
      rank: input.rank ?? 100,
      validFrom: input.validFrom ?? ctx.today,
      validTo: input.validTo ?? null,
    };
    if (values.validTo && values.validTo < values.validFrom) {
      throw new DomainError(
        'common.dates_out_of_order',
        { earlier: values.validFrom, later: values.validTo },
        'validTo',
      );
    }
    const before = input.id ? await getOrThrow(tx, TerritoryRule, input.id, 'id') : null;
    if (before) assertVersion(before, input.version);
    const rule = before
      ? await guardedUpdate(tx, TerritoryRule, before, values)
      : await insert(tx, TerritoryRule, values);
    await recordAudit(
      tx,
      'territory.rule_saved',
      { type: 'Territory', id: territory.id },
      { ruleId: rule.id, from: before, to: values },
    );
    return rule;
  });
}

export interface DeleteTerritoryRuleInput {
  readonly id: string;
  readonly version?: number | null;
}

/** Retires a rule from today on. It stays readable: past ownership points to it (TER-9). */
export async function deleteTerritoryRule(
  ctx: RequestContext,
  input: DeleteTerritoryRuleInput,
): Promise<TerritoryRule> {
  return inTransaction(ctx, async (tx) => {
    const rule = await getOrThrow(tx, TerritoryRule, input.id, 'id');
    assertVersion(rule, input.version);
    if (rule.validTo && rule.validTo <= ctx.today) throw new DomainError('territory.rule_retired', {}, 'id');
    const validTo = ctx.today < rule.validFrom ? rule.validFrom : ctx.today;
    const retired = await guardedUpdate(tx, TerritoryRule, rule, { validTo });
    await recordAudit(
      tx,
      'territory.rule_retired',
      { type: 'Territory', id: rule.territoryId },
      { ruleId: rule.id, validTo },
    );
    return retired;
  });
}
