import { createHash } from 'node:crypto';
import type { AssignMode, OwnershipCause } from '../../../../shared/vocabulary/territories';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { decideOwner, ensureCatchAll, territoryModel, type Decision } from '../../territories';
import { Account } from '../entities/account.entity';
import { groundsOf } from '../queries/grounds';
import { changeOwner } from './change-owner';

export interface AssignTerritoriesInput {
  readonly mode?: AssignMode | null;
  readonly accountIds?: readonly string[] | null;
  readonly dryRun?: boolean | null;
  /** Of the preview: the run does exactly that or refuses. */
  readonly digest?: string | null;
  readonly reason?: string | null;
  readonly idempotencyKey?: string | null;
}

export interface AssignmentMove {
  readonly accountId: string;
  readonly accountCode: string;
  readonly accountName: string;
  readonly fromOwnerId: string | null;
  readonly toOwnerId: string | null;
  readonly fromTerritoryId: string | null;
  readonly toTerritoryId: string | null;
  readonly cause: OwnershipCause;
  readonly decidedBy: Decision['decidedBy'];
  /** How many other rules matched as well: an overlap. */
  readonly rivals: number;
}

export interface RepLoad {
  readonly userId: string;
  readonly before: number;
  readonly after: number;
}

export interface AssignmentRun {
  readonly dryRun: boolean;
  readonly looked: number;
  readonly moved: number;
  readonly gaps: number;
  readonly overlaps: number;
  readonly digest: string;
  readonly moves: readonly AssignmentMove[];
  readonly loads: readonly RepLoad[];
}

/**
 * Brings owners in line with the territories in one all-or-nothing step; a second run changes nothing. With dryRun it
 * writes nothing and shows what would move from whom to whom and why. Rules TER-2, TER-3, TER-4.
 */
export async function assignTerritories(
  ctx: RequestContext,
  input: AssignTerritoriesInput,
): Promise<AssignmentRun> {
  if (input.dryRun) return planned(await planMoves(ctx, input), true);
  return inTransaction(
    ctx,
    async (tx) => {
      await ensureCatchAll(tx);
      const plan = await planMoves(tx, input);
      if (input.digest && input.digest !== digestOf(plan.moves))
        throw new DomainError('territory.moved_meanwhile', {}, 'digest');
      for (const { account, decision, move } of plan.steps) {
        await changeOwner(tx, account, {
          ...decision,
          ownerId: move.toOwnerId,
          reason: input.reason ?? null,
          quiet: true,
        });
      }
      const run = planned(plan, false);
      await recordAudit(
        tx,
        'territory.assigned',
        { type: 'Territory', id: run.digest.slice(0, 36) },
        { mode: input.mode ?? 'FILL_UNASSIGNED', looked: run.looked, moved: run.moved, gaps: run.gaps },
        input.reason ?? null,
      );
      await tellOwners(tx, plan.moves);
      return run;
    },
    { op: 'assignTerritories', key: input.idempotencyKey, request: input },
  );
}

interface Plan {
  readonly looked: number;
  readonly gaps: number;
  readonly overlaps: number;
  readonly moves: readonly AssignmentMove[];
  readonly steps: readonly { account: Account; decision: Decision; move: AssignmentMove }[];
  readonly loads: readonly RepLoad[];
}

async function planMoves(ctx: RequestContext, input: AssignTerritoriesInput): Promise<Plan> {
  const model = await territoryModel(ctx);
  const catchAllId = model.territories.find((territory) => territory.isCatchAll)?.id ?? '';
  const query = ctx.db.createQueryBuilder(Account, 'account').orderBy('account.id');
  if ((input.mode ?? 'FILL_UNASSIGNED') === 'FILL_UNASSIGNED') {
    query.andWhere(
      '(account.ownerId IS NULL OR account.territoryId IS NULL OR account.territoryId = :catchAllId)',
      { catchAllId },
    );
  }
  if (input.accountIds)
    query.andWhere('account.id IN (:...ids)', { ids: input.accountIds.length > 0 ? input.accountIds : [''] });
  const accounts = await query.getMany();
  const grounds = await groundsOf(ctx, accounts);
  const steps: { account: Account; decision: Decision; move: AssignmentMove }[] = [];
  let gaps = 0;
  let overlaps = 0;
  for (const account of accounts) {
    const decision = decideOwner(account, model, ctx.today, grounds.get(account.id));
    if (decision.cause === 'CATCH_ALL') gaps += 1;
    if (decision.rivals.length > 0) overlaps += 1;
    // a gap in the rules is shown, but never takes an active owner away
    const kept = account.ownerId && model.activePeople.has(account.ownerId) ? account.ownerId : null;
    const toOwnerId = decision.cause === 'CATCH_ALL' ? (kept ?? decision.ownerId) : decision.ownerId;
    if (toOwnerId === account.ownerId && decision.territoryId === account.territoryId) continue;
    const move = {
      accountId: account.id,
      accountCode: account.code,
      accountName: account.name,
      fromOwnerId: account.ownerId,
      toOwnerId,
      fromTerritoryId: account.territoryId,
      toTerritoryId: decision.territoryId,
      cause: decision.cause,
      decidedBy: decision.decidedBy,
      rivals: decision.rivals.length,
    };
    steps.push({ account, decision, move });
  }
  const moves = steps.map((step) => step.move);
  return { looked: accounts.length, gaps, overlaps, moves, steps, loads: await loadsOf(ctx, moves) };
}

/** Accounts per rep before and after, for the reps whose number changes. */
async function loadsOf(ctx: RequestContext, moves: readonly AssignmentMove[]): Promise<RepLoad[]> {
  const changes = new Map<string, number>();
  for (const move of moves) {
    if (move.fromOwnerId === move.toOwnerId) continue;
    if (move.fromOwnerId) changes.set(move.fromOwnerId, (changes.get(move.fromOwnerId) ?? 0) - 1);
    if (move.toOwnerId) changes.set(move.toOwnerId, (changes.get(move.toOwnerId) ?? 0) + 1);
  }
  if (changes.size === 0) return [];
  const counts = await ctx.db
    .createQueryBuilder(Account, 'account')
    .select('account.ownerId', 'userId')
    .addSelect('COUNT(*)', 'held')
    .where('account.ownerId IN (:...ids)', { ids: [...changes.keys()] })
    .groupBy('account.ownerId')
    .getRawMany<{ userId: string; held: string }>();
  const held = new Map(counts.map((row) => [row.userId, Number(row.held)]));
  return [...changes].map(([userId, change]) => ({
    userId,
    before: held.get(userId) ?? 0,
    after: (held.get(userId) ?? 0) + change,
  }));
}

function digestOf(moves: readonly AssignmentMove[]): string {
  return createHash('sha256').update(JSON.stringify(moves)).digest('hex');
}

function planned(plan: Plan, dryRun: boolean): AssignmentRun {
  const { looked, gaps, overlaps, moves, loads } = plan;
  return { dryRun, looked, gaps, overlaps, moves, loads, moved: moves.length, digest: digestOf(moves) };
}

async function tellOwners(tx: TxContext, moves: readonly AssignmentMove[]): Promise<void> {
  const people = new Map<string, { gained: number; lost: number }>();
  const of = (id: string): { gained: number; lost: number } => {
    const counts = people.get(id) ?? { gained: 0, lost: 0 };
    people.set(id, counts);
    return counts;
  };
  for (const move of moves) {
    if (move.fromOwnerId === move.toOwnerId) continue;
    if (move.toOwnerId) of(move.toOwnerId).gained += 1;
    if (move.fromOwnerId) of(move.fromOwnerId).lost += 1;
  }
  for (const [userId, counts] of people)
    await notify(tx, [userId], 'territory.assigned', { type: 'User', id: userId }, counts);
}
