import type { LocalDate } from '../../../../shared/local-date';
import { conditionsOf, type ConditionGroup } from '../../../../shared/territory-rule';
import type { CustomerType, SizeBand } from '../../../../shared/vocabulary/accounts';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { newId } from '../../../core/ids';
import { assertVersion, getOrThrow, guardedUpdate, insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { TerritoryRule } from '../entities/territory-rule.entity';
import { Territory } from '../entities/territory.entity';
import { amendModel } from './amend-model';
import { openDraft } from './draw-model';
import { assertActivePerson } from './save-territory';

type Given<T> = { readonly [K in keyof T]?: T[K] | null };

export interface SaveTerritoryRuleInput extends Given<ConditionGroup> {
  readonly id?: string | null;
  readonly version?: number | null;
  /** The draft to write in; left out: the rules in force, by a version of its own. */
  readonly modelId?: string | null;
  readonly territoryId: string;
  readonly ownerId: string;
  /** The groups of conditions; left out: one group of the conditions given beside it. */
  readonly groups?: readonly Given<ConditionGroup>[] | null;
  readonly rank?: number | null;
  readonly validFrom?: LocalDate | null;
  readonly validTo?: LocalDate | null;
}

const cleaned = (list: readonly string[] | null | undefined): string[] => [
  ...new Set((list ?? []).map((text) => text.trim()).filter(Boolean)),
];

function cleanGroup(given: Given<ConditionGroup>): ConditionGroup {
  return {
    regionPrefixes: cleaned(given.regionPrefixes),
    customerTypes: cleaned(given.customerTypes) as CustomerType[],
    industries: cleaned(given.industries).map((code) => code.toUpperCase()),
    sizeBands: cleaned(given.sizeBands) as SizeBand[],
    accountCodes: cleaned(given.accountCodes),
  };
}

/** @throws DomainError territory.rule_empty: a group without conditions would match every account */
function groupsOf(input: SaveTerritoryRuleInput): ConditionGroup[] {
  const groups = (input.groups ?? [input]).map(cleanGroup);
  if (groups.length === 0 || groups.some((group) => conditionsOf(group) === 0))
    throw new DomainError('territory.rule_empty', {}, input.groups ? 'groups' : 'regionPrefixes');
  return groups;
}

/**
 * Adds a rule or changes one: in a draft, or in the rules in force, which makes their next version. A rule that was in
 * force is never overwritten (TER-9). Accounts move only when the assignment is run (TER-3).
 *
 * @throws DomainError territory.rule_empty, territory.person_inactive, territory.model_sealed, territory.rule_superseded
 */
export async function saveTerritoryRule(
  ctx: RequestContext,
  input: SaveTerritoryRuleInput,
): Promise<TerritoryRule> {
  return inTransaction(ctx, async (tx) => {
    const territory = await getOrThrow(tx, Territory, input.territoryId, 'territoryId');
    if (territory.isCatchAll) throw new DomainError('territory.catch_all_rules', {}, 'territoryId');
    await assertActivePerson(tx, input.ownerId, 'ownerId');
    const values = {
      territoryId: territory.id,
      ownerId: input.ownerId,
      conditionGroups: groupsOf(input),
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
    const draftId = before ? draftOf(before) : (input.modelId ?? null);
    const rule = draftId
      ? await saveInDraft(tx, draftId, before, values)
      : await saveInForce(tx, before, values);
    await recordAudit(
      tx,
      'territory.rule_saved',
      { type: 'Territory', id: territory.id },
      { ruleId: rule.id, modelId: rule.modelId, from: before, to: values },
    );
    return rule;
  });
}

type RuleValues = Pick<
  TerritoryRule,
  'territoryId' | 'ownerId' | 'conditionGroups' | 'rank' | 'validFrom' | 'validTo'
>;

/** The draft a rule stands in; null for a rule in force. @throws DomainError territory.rule_superseded */
function draftOf(rule: TerritoryRule): string | null {
  if (rule.bornIn === null) return rule.modelId;
  if (rule.endedIn !== null) throw new DomainError('territory.rule_superseded', {}, 'id');
  return null;
}

async function saveInDraft(
  tx: TxContext,
  modelId: string,
  before: TerritoryRule | null,
  values: RuleValues,
): Promise<TerritoryRule> {
  await openDraft(tx, modelId);
  if (before) return guardedUpdate(tx, TerritoryRule, before, values);
  const id = newId();
  return insert(tx, TerritoryRule, { id, modelId, lineageId: id, ...values });
}

async function saveInForce(
  tx: TxContext,
  before: TerritoryRule | null,
  values: RuleValues,
): Promise<TerritoryRule> {
  const model = await amendModel(tx);
  if (before) await guardedUpdate(tx, TerritoryRule, before, { endedIn: model.number });
  const id = newId();
  return insert(tx, TerritoryRule, {
    id,
    modelId: model.id,
    lineageId: before?.lineageId ?? id,
    bornIn: model.number,
    ...values,
  });
}

export interface DeleteTerritoryRuleInput {
  readonly id: string;
  readonly version?: number | null;
}

/**
 * Takes a rule out: of a draft without a trace but the audit trail's; out of the rules in force by their next version,
 * the rule staying readable, because past ownership points to it (TER-9).
 */
export async function deleteTerritoryRule(
  ctx: RequestContext,
  input: DeleteTerritoryRuleInput,
): Promise<TerritoryRule> {
  return inTransaction(ctx, async (tx) => {
    const rule = await getOrThrow(tx, TerritoryRule, input.id, 'id');
    assertVersion(rule, input.version);
    if (rule.endedIn !== null || (rule.validTo && rule.validTo <= ctx.today && rule.bornIn !== null))
      throw new DomainError('territory.rule_retired', {}, 'id');
    const retired = rule.bornIn === null ? await dropFromDraft(tx, rule) : await retire(tx, rule);
    await recordAudit(
      tx,
      'territory.rule_retired',
      { type: 'Territory', id: rule.territoryId },
      { ruleId: rule.id, modelId: rule.modelId, rule },
    );
    return retired;
  });
}

async function dropFromDraft(tx: TxContext, rule: TerritoryRule): Promise<TerritoryRule> {
  await openDraft(tx, rule.modelId);
  await tx.db.delete(TerritoryRule, { id: rule.id });
  return rule;
}

async function retire(tx: TxContext, rule: TerritoryRule): Promise<TerritoryRule> {
  const model = await amendModel(tx);
  const validTo = tx.today < rule.validFrom ? rule.validFrom : tx.today;
  return guardedUpdate(tx, TerritoryRule, rule, { endedIn: model.number, validTo });
}
