import type { HeldKind } from '../../../../shared/vocabulary/handovers';
import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insert, insertMany } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { changeOwners, movePins } from '../../accounts';
import { moveFeedback } from '../../archive';
import { recordAudit } from '../../audit';
import { handOverContracts } from '../../contracts';
import { moveCases, moveLeads } from '../../leads';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { handOverTerritories } from '../../territories';
import { moveVisits } from '../../visits';
import { HandOverItem } from '../entities/hand-over-item.entity';
import { HandOver } from '../entities/hand-over.entity';
import { handoversPolicy } from '../policy';
import { planHandOver, type HandOverPlan, type HandOverRow } from '../queries/plan-hand-over';
import type { HandOverRequest } from '../queries/hand-over-request';

export interface HandOverInput extends HandOverRequest {
  readonly dryRun?: boolean | null;
  /** Of the preview: the hand-over does exactly that or refuses. */
  readonly digest?: string | null;
  readonly idempotencyKey?: string | null;
}

export interface HandOverKind {
  readonly kind: HeldKind;
  readonly held: number;
  readonly goes: number;
  readonly ends: number;
  readonly stays: number;
}

export interface HandOverFlow {
  readonly toUserId: string;
  readonly kind: HeldKind;
  readonly count: number;
}

export interface HandOverAnswer {
  readonly handOver: HandOver | null;
  readonly dryRun: boolean;
  readonly digest: string;
  readonly moved: number;
  /** Records that stay with the person: 0 where everything is handed over. */
  readonly remaining: number;
  readonly kinds: HandOverKind[];
  readonly flows: HandOverFlow[];
  /** What stays and why, then what goes; the first some hundred. */
  readonly rows: HandOverRow[];
  readonly rowsTotal: number;
}

/** So many rows are shown; all of them are in the record of the hand-over. */
const SHOWN = 500;

/**
 * Everything of a person, or a chosen part, goes to successors in one step: customers, leads with their clocks, cases,
 * visits, contracts, pins, rules and territories. Previewed; does exactly the preview or refuses; all or nothing.
 * Rules ORG-3, TER-10, COM-9.
 *
 * @throws DomainError handover.moved_meanwhile where the data moved since the preview.
 */
export async function handOver(ctx: RequestContext, input: HandOverInput): Promise<HandOverAnswer> {
  if (!input.reason.trim()) throw new DomainError('account.reason_needed', {}, 'reason');
  if (input.dryRun) return answerOf(await planHandOver(ctx, input), null);
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const plan = await planHandOver(tx, input);
      if (input.digest && input.digest !== plan.digest)
        throw new DomainError('handover.moved_meanwhile', {}, 'digest');
      const moving = plan.rows.filter(({ stays }) => !stays);
      if (moving.length === 0) throw new DomainError('handover.nothing', {});
      const done = await record(tx, input, plan, moving);
      await apply(tx, plan, moving, done, input.reason.trim());
      await tell(tx, plan, moving, done);
      return answerOf(plan, done);
    },
    { op: 'handOver', key, request },
  );
}

async function record(
  tx: TxContext,
  input: HandOverInput,
  plan: HandOverPlan,
  moving: readonly HandOverRow[],
): Promise<HandOver> {
  const { undoMinutes } = await policyAt(tx, handoversPolicy);
  const done = await insert(tx, HandOver, {
    fromUserId: plan.from.id,
    scope: input.scope,
    method: input.method,
    state: 'APPLIED',
    reason: input.reason.trim(),
    moved: moving.length,
    remaining: remainingOf(plan),
    undoUntil: new Date(tx.now.getTime() + undoMinutes * 60_000),
    doneById: actorOf(tx).userId,
  });
  await insertMany(
    tx,
    HandOverItem,
    moving.map((row) => ({
      handOverId: done.id,
      kind: row.kind,
      recordId: row.recordId,
      label: row.label,
      toUserId: row.toUserId,
      versionAfter: row.version + 1,
      beforeData: row.before,
      undone: false,
      movedSince: false,
    })),
  );
  return done;
}

async function apply(
  tx: TxContext,
  plan: HandOverPlan,
  moving: readonly HandOverRow[],
  done: HandOver,
  reason: string,
): Promise<void> {
  const { holdings: held, from } = plan;
  const of = (kind: HeldKind): ReadonlyMap<string, HandOverRow> =>
    new Map(moving.filter((row) => row.kind === kind).map((row) => [row.recordId, row]));
  const rowsOf = <T extends { readonly id: string }>(
    records: readonly T[],
    kind: HeldKind,
  ): readonly (readonly [T, HandOverRow])[] => {
    const rows = of(kind);
    return records.flatMap((record) => {
      const row = rows.get(record.id);
      return row ? [[record, row] as const] : [];
    });
  };
  await changeOwners(
    tx,
    rowsOf(held.accounts, 'ACCOUNT').map(([account, row]) => ({
      account,
      toUserId: row.toUserId ?? '',
      ...(row.territoryId === undefined ? {} : { territoryId: row.territoryId }),
    })),
    { cause: 'HAND_OVER', causeRef: done.id, reason },
  );
  await moveLeads(
    tx,
    rowsOf(held.leads, 'LEAD').map(([lead, row]) => ({ lead, toUserId: row.toUserId ?? '' })),
    reason,
  );
  await moveCases(
    tx,
    [...of('CASE').values()].map((row) => ({
      id: row.recordId,
      part: row.before.part === 'RULER' ? 'RULER' : 'PARTY',
      toUserId: row.toUserId ?? '',
      version: row.version,
    })),
  );
  await moveVisits(
    tx,
    rowsOf([...held.visits, ...held.jointVisits], 'VISIT').map(([visit, row]) => ({
      visit,
      part: row.before.part === 'JOINT' ? 'JOINT' : 'REP',
      toUserId: row.toUserId,
    })),
    reason,
  );
  await handOverContracts(
    tx,
    rowsOf(held.contracts, 'CONTRACT').map(([contract, row]) => ({
      contract,
      toUserId: row.toUserId ?? '',
    })),
    reason,
  );
  await moveFeedback(
    tx,
    rowsOf(held.feedback, 'FEEDBACK').map(([feedback, row]) => ({
      feedback,
      toUserId: row.toUserId ?? '',
    })),
    reason,
  );
  await movePins(
    tx,
    [...of('PIN').values()].map((row) => ({
      id: row.recordId,
      version: row.version,
      toUserId: row.toUserId ?? '',
    })),
  );
  await handOverTerritories(
    tx,
    moving.flatMap((row) =>
      row.kind === 'RULE' || row.kind === 'TERRITORY' || row.kind === 'MEMBER'
        ? [
            {
              kind: row.kind,
              id: row.recordId,
              version: row.version,
              fromUserId: from.id,
              toUserId: row.toUserId,
            },
          ]
        : [],
    ),
    reason,
  );
}

async function tell(
  tx: TxContext,
  plan: HandOverPlan,
  moving: readonly HandOverRow[],
  done: HandOver,
): Promise<void> {
  const subject = { type: 'User', id: plan.from.id };
  await recordAudit(
    tx,
    'identity.rep_handed_over',
    subject,
    { handOverId: done.id, moved: moving.length, remaining: done.remaining, kinds: kindsOf(plan) },
    done.reason,
  );
  const people = new Map<string, number>();
  for (const { toUserId } of moving) if (toUserId) people.set(toUserId, (people.get(toUserId) ?? 0) + 1);
  for (const [userId, count] of people)
    await notify(tx, [userId], 'handover.received', subject, {
      count,
      name: plan.from.name,
      reason: done.reason,
    });
}

const remainingOf = (plan: HandOverPlan): number =>
  plan.held.reduce((sum, { count }) => sum + count, 0) - plan.rows.filter(({ stays }) => !stays).length;

function kindsOf(plan: HandOverPlan): HandOverKind[] {
  return plan.held.map(({ kind, count }) => {
    const own = plan.rows.filter((row) => row.kind === kind && !row.stays);
    const ends = own.filter((row) => row.ends).length;
    return { kind, held: count, goes: own.length - ends, ends, stays: count - own.length };
  });
}

function answerOf(plan: HandOverPlan, done: HandOver | null): HandOverAnswer {
  const moving = plan.rows.filter(({ stays }) => !stays);
  const flows = new Map<string, HandOverFlow>();
  for (const { toUserId, kind } of moving) {
    if (!toUserId) continue;
    const key = `${toUserId}:${kind}`;
    flows.set(key, { toUserId, kind, count: (flows.get(key)?.count ?? 0) + 1 });
  }
  const staying = plan.rows.filter(({ stays }) => stays);
  return {
    handOver: done,
    dryRun: done === null,
    digest: plan.digest,
    moved: moving.length,
    remaining: remainingOf(plan),
    kinds: kindsOf(plan),
    flows: [...flows.values()],
    rows: [...staying, ...moving].slice(0, SHOWN),
    rowsTotal: plan.rows.length,
  };
}
