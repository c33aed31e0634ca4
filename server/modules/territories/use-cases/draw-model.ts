import type { AssignMode } from '../../../../shared/vocabulary/territories';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import {
  assertVersion,
  getOrThrow,
  guardedUpdate,
  insert,
  insertMany,
  updateWhere,
} from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { TerritoryModel } from '../entities/territory-model.entity';
import { TerritoryRule } from '../entities/territory-rule.entity';
import { activeModel, inactiveRules, rulesOfModel } from '../queries/model';
import { modelStates } from '../rules/model-states';
import { spokenConditions } from '../../../../shared/territory-rule';
import { amendModel, supersede, unsimulateAll } from './amend-model';

export interface CreateTerritoryModelInput {
  readonly name: string;
  readonly note?: string | null;
  /** Begin without rules instead of with a copy of those in force. */
  readonly empty?: boolean | null;
}

/** Begins a draft: a copy of the rules in force, or nothing. It changes nothing that is live (TER-3). */
export async function createTerritoryModel(
  ctx: RequestContext,
  input: CreateTerritoryModelInput,
): Promise<TerritoryModel> {
  return inTransaction(ctx, async (tx) => {
    const current = await activeModel(tx);
    const draft = await insert(tx, TerritoryModel, {
      name: input.name.trim(),
      note: input.note?.trim() || null,
      state: 'DRAFT',
      isAmendment: false,
      basedOnId: current?.id ?? null,
      createdById: tx.actor?.userId ?? null,
    });
    const rules = current && !input.empty ? await rulesOfModel(tx, current) : [];
    await copyRules(tx, rules, { modelId: draft.id, bornIn: null });
    await recordAudit(
      tx,
      'territory.model_drawn',
      { type: 'TerritoryModel', id: draft.id },
      { name: draft.name, basedOn: current?.number ?? null, rules: rules.length },
    );
    return draft;
  });
}

function copyRules(
  tx: TxContext,
  rules: readonly TerritoryRule[],
  into: { readonly modelId: string; readonly bornIn: number | null },
): Promise<TerritoryRule[]> {
  return insertMany(
    tx,
    TerritoryRule,
    rules.map(({ lineageId, territoryId, ownerId, conditionGroups, rank, validFrom, validTo }) => ({
      ...into,
      lineageId,
      territoryId,
      ownerId,
      conditionGroups,
      rank,
      validFrom,
      validTo,
    })),
  );
}

/**
 * The draft, about to be edited: a simulated one is a draft again, because what was looked at no longer holds.
 *
 * @throws DomainError territory.model_sealed for a version that is or was in force, waits or was withdrawn
 */
export async function openDraft(tx: TxContext, modelId: string): Promise<TerritoryModel> {
  const model = await getOrThrow(tx, TerritoryModel, modelId, 'modelId');
  if (model.state !== 'DRAFT' && model.state !== 'SIMULATED')
    throw new DomainError('territory.model_sealed', { name: model.name }, 'modelId');
  if (model.state === 'DRAFT') return model;
  return guardedUpdate(tx, TerritoryModel, model, {
    state: 'DRAFT',
    simulatedDigest: null,
    simulatedMode: null,
    simulatedAt: null,
    simulatedById: null,
  });
}

export interface UpdateTerritoryModelInput {
  readonly id: string;
  readonly version: number;
  readonly name?: string | null;
  readonly note?: string | null;
}

/** Changes what a draft is called and what it is for. */
export async function updateTerritoryModel(
  ctx: RequestContext,
  input: UpdateTerritoryModelInput,
): Promise<TerritoryModel> {
  return inTransaction(ctx, async (tx) => {
    const model = await getOrThrow(tx, TerritoryModel, input.id, 'id');
    assertVersion(model, input.version);
    if (model.state !== 'DRAFT' && model.state !== 'SIMULATED')
      throw new DomainError('territory.model_sealed', { name: model.name }, 'id');
    const changes = {
      ...(input.name ? { name: input.name.trim() } : {}),
      ...(input.note === undefined ? {} : { note: input.note?.trim() || null }),
    };
    const updated = await guardedUpdate(tx, TerritoryModel, model, changes);
    await recordAudit(tx, 'territory.model_updated', { type: 'TerritoryModel', id: model.id }, changes);
    return updated;
  });
}

export interface WithdrawTerritoryModelInput {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
}

/** Gives a draft up; it stays readable. A scheduled one is cancelled by its run. */
export async function withdrawTerritoryModel(
  ctx: RequestContext,
  input: WithdrawTerritoryModelInput,
): Promise<TerritoryModel> {
  return inTransaction(ctx, async (tx) => {
    const model = await getOrThrow(tx, TerritoryModel, input.id, 'id');
    assertVersion(model, input.version);
    assertTransition(modelStates, model.state, 'CANCELLED');
    const withdrawn = await guardedUpdate(tx, TerritoryModel, model, {
      state: 'CANCELLED',
      simulatedDigest: null,
    });
    await recordAudit(
      tx,
      'territory.model_withdrawn',
      { type: 'TerritoryModel', id: model.id },
      { name: model.name },
      input.reason.trim(),
    );
    return withdrawn;
  });
}

/**
 * No rule may name somebody who left.
 *
 * @throws DomainError territory.rule_inactive_person naming the first such rule
 */
export async function assertRulesNameActivePeople(
  ctx: RequestContext,
  rules: readonly TerritoryRule[],
): Promise<void> {
  const [first] = await inactiveRules(ctx, rules);
  if (!first) return;
  throw new DomainError('territory.rule_inactive_person', {
    rule: spokenConditions(first.rule.conditionGroups, ctx.language),
    territory: first.territory.name,
    name: first.person.name,
  });
}

/** Marks a draft as simulated: somebody looked at exactly these moves. */
export async function markSimulated(
  tx: TxContext,
  model: TerritoryModel,
  seen: { readonly digest: string; readonly mode: AssignMode },
): Promise<TerritoryModel> {
  assertTransition(modelStates, model.state, 'SIMULATED');
  await assertRulesNameActivePeople(tx, await rulesOfModel(tx, model));
  const marked = await guardedUpdate(tx, TerritoryModel, model, {
    state: 'SIMULATED',
    simulatedDigest: seen.digest,
    simulatedMode: seen.mode,
    simulatedAt: tx.now,
    simulatedById: tx.actor?.userId ?? null,
  });
  await recordAudit(
    tx,
    'territory.model_simulated',
    { type: 'TerritoryModel', id: model.id },
    { name: model.name, ...seen },
  );
  return marked;
}

/** Moves a version between waiting for its day and not (TER-3). */
export async function moveModel(
  tx: TxContext,
  model: TerritoryModel,
  state: 'SCHEDULED' | 'SIMULATED' | 'DRAFT',
): Promise<TerritoryModel> {
  assertTransition(modelStates, model.state, state);
  return guardedUpdate(tx, TerritoryModel, model, {
    state,
    ...(state === 'DRAFT' ? { simulatedDigest: null, simulatedMode: null } : {}),
  });
}

/** Puts a version in force in place of the one that is. Its rules never change from now on (TER-9). */
export async function activateModel(tx: TxContext, model: TerritoryModel): Promise<TerritoryModel> {
  assertTransition(modelStates, model.state, 'ACTIVE');
  const rules = await rulesOfModel(tx, model);
  await assertRulesNameActivePeople(tx, rules);
  const number = await supersede(tx, await activeModel(tx));
  await endLiveRules(tx, number);
  await updateWhere(
    tx,
    TerritoryRule,
    { bornIn: number, updatedAt: tx.now },
    { sql: 'modelId = :id AND bornIn IS NULL', params: { id: model.id } },
  );
  const active = await guardedUpdate(tx, TerritoryModel, model, {
    state: 'ACTIVE',
    number,
    activeKey: 1,
    activeFrom: tx.today,
  });
  await unsimulateAll(tx);
  await recordAudit(
    tx,
    'territory.model_activated',
    { type: 'TerritoryModel', id: model.id },
    { name: model.name, number, rules: rules.length },
  );
  return active;
}

/** Puts the rules of an earlier version in force again, as a version of its own: history only goes forward. */
export async function restoreModel(tx: TxContext, former: TerritoryModel): Promise<TerritoryModel> {
  const rules = await rulesOfModel(tx, former);
  const restored = await amendModel(tx, { name: former.name, isAmendment: false });
  await endLiveRules(tx, restored.number ?? 0);
  await copyRules(tx, rules, { modelId: restored.id, bornIn: restored.number });
  await recordAudit(
    tx,
    'territory.model_activated',
    { type: 'TerritoryModel', id: restored.id },
    { name: restored.name, number: restored.number, restores: former.number, rules: rules.length },
  );
  return restored;
}

function endLiveRules(tx: TxContext, number: number): Promise<number> {
  return updateWhere(
    tx,
    TerritoryRule,
    { endedIn: number, updatedAt: tx.now },
    { sql: 'bornIn IS NOT NULL AND endedIn IS NULL', params: {} },
  );
}
