import { formatMoney, negateMoney, ZERO, type Money } from '../../../../shared/money';
import { actingIds, actorOf, isActing } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import {
  assertVersion,
  getOrThrow,
  guardedUpdate,
  insert,
  insertOrRefuse,
  load,
} from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit, type Subject } from '../../audit';
import { CollectionsCase } from '../../collections';
import { type Contract, getVisibleContract } from '../../contracts';
import { activePeopleWithRole, User } from '../../identity';
import { notify } from '../../notifications';
import { lockLedger } from '../../receivables';
import { CommissionAdvance } from '../entities/commission-advance.entity';
import { CommissionEntry } from '../entities/commission-entry.entity';
import { drawableOf } from '../queries/advances';
import { lastClosedMonth } from '../queries/periods';
import { postingMonth } from '../rules/post-difference';
import { openMonths } from './open-months';

export interface AskAdvanceInput {
  readonly contractId: string;
  readonly amount: Money;
  readonly reason: string;
  readonly idempotencyKey?: string | null;
}

const subjectOf = ({ id }: Pick<CommissionAdvance, 'id'>): Subject => ({ type: 'CommissionAdvance', id });

/**
 * The rep of a project with the collections office asks for an advance on its commission, in step with what was
 * recovered (REC-7).
 *
 * @throws DomainError advance.not_yours, advance.above_limit, advance.waiting_already
 */
export async function askAdvance(ctx: RequestContext, input: AskAdvanceInput): Promise<CommissionAdvance> {
  const { idempotencyKey: key, ...request } = input;
  if (input.amount <= 0) throw new DomainError('receivable.amount_not_positive', {}, 'amount');
  return inTransaction(
    ctx,
    async (tx) => {
      const contract = await getVisibleContract(tx, input.contractId, 'contractId');
      await lockLedger(tx, contract.accountId);
      const project = await tx.db.findOneBy(CollectionsCase, { runningContractId: contract.id });
      if (!project || !actingIds(tx).includes(project.repId))
        throw new DomainError('advance.not_yours', {}, 'contractId');
      const waiting = () => new DomainError('advance.waiting_already', {}, 'contractId');
      if (await tx.db.existsBy(CommissionAdvance, { waitingContractId: contract.id })) throw waiting();
      const { limit } = await drawableOf(tx, project);
      assertWithin(input.amount, limit);
      const asked = await insertOrRefuse(
        tx,
        CommissionAdvance,
        {
          contractId: contract.id,
          repId: project.repId,
          waitingContractId: contract.id,
          state: 'WAITING',
          amount: input.amount,
          limitThen: limit,
          reason: input.reason.trim(),
          askedOn: tx.today,
        },
        waiting,
      );
      const data = { contractId: contract.id, amount: input.amount, limit };
      await recordAudit(tx, 'advance.asked', subjectOf(asked), data, asked.reason);
      const finance = (await activePeopleWithRole(tx, 'FINANCE')).map(({ id }) => id);
      await tell(tx, asked, 'advance.asked', finance);
      return asked;
    },
    { op: 'askAdvance', key, request },
  );
}

export interface DecideAdvanceInput {
  readonly id: string;
  readonly version: number;
  readonly approved: boolean;
  readonly decision: string;
}

/**
 * Finance approves an advance, which is posted as paid ahead of the release, or refuses it; never one's own (REC-7).
 *
 * @throws DomainError common.invalid_state, advance.above_limit where money was taken back meanwhile
 */
export async function decideAdvance(
  ctx: RequestContext,
  input: DecideAdvanceInput,
): Promise<CommissionAdvance> {
  return inTransaction(ctx, async (tx) => {
    const { found, contract } = await lockAdvance(tx, input);
    if (isActing(tx, found.repId))
      throw new DomainError('auth.forbidden', { permission: 'commission.decide_advance' });
    if (input.approved) {
      const { limit } = await drawableOf(tx, found, found.id);
      assertWithin(found.amount, limit);
      await post(tx, found);
    }
    const decided = await end(tx, found, input.approved ? 'APPROVED' : 'REFUSED', input.decision.trim());
    const data = { contractId: contract.id, amount: found.amount, approved: input.approved };
    await recordAudit(tx, 'advance.decided', subjectOf(found), data, input.decision.trim());
    await tell(tx, found, 'advance.decided', [found.repId]);
    return decided;
  });
}

export interface WithdrawAdvanceInput {
  readonly id: string;
  readonly version: number;
}

/** Who asked takes the request back while it waits. @throws DomainError common.invalid_state, advance.not_yours */
export async function withdrawAdvance(
  ctx: RequestContext,
  input: WithdrawAdvanceInput,
): Promise<CommissionAdvance> {
  return inTransaction(ctx, async (tx) => {
    const { found } = await lockAdvance(tx, input);
    if (!isActing(tx, found.repId)) throw new DomainError('advance.not_yours', {});
    const withdrawn = await end(tx, found, 'WITHDRAWN', null);
    await recordAudit(tx, 'advance.withdrawn', subjectOf(found), { amount: found.amount });
    return withdrawn;
  });
}

function assertWithin(amount: Money, limit: Money): void {
  if (amount > limit) throw new DomainError('advance.above_limit', { limit: formatMoney(limit) }, 'amount');
}

async function lockAdvance(
  tx: TxContext,
  { id, version }: WithdrawAdvanceInput,
): Promise<{ readonly found: CommissionAdvance; readonly contract: Contract }> {
  const seen = await getOrThrow(tx, CommissionAdvance, id, 'id');
  const contract = await getVisibleContract(tx, seen.contractId, 'id');
  await lockLedger(tx, contract.accountId);
  const found = await getOrThrow(tx, CommissionAdvance, id);
  assertVersion(found, version);
  if (found.state !== 'WAITING')
    throw new DomainError('common.invalid_state', {
      from: `AdvanceState.${found.state}`,
      to: 'AdvanceState.APPROVED',
    });
  return { found, contract };
}

const end = (
  tx: TxContext,
  found: CommissionAdvance,
  state: CommissionAdvance['state'],
  decision: string | null,
): Promise<CommissionAdvance> =>
  guardedUpdate(tx, CommissionAdvance, found, {
    state,
    waitingContractId: null,
    decidedById: actorOf(tx).userId,
    decidedOn: tx.today,
    decision,
  });

async function post(tx: TxContext, { contractId, repId, amount }: CommissionAdvance): Promise<void> {
  const period = postingMonth(tx.today, await lastClosedMonth(tx));
  await openMonths(tx, [period]);
  await insert(tx, CommissionEntry, {
    contractId,
    repId,
    part: 'PRIMARY',
    kind: 'ADVANCE',
    factOn: tx.today,
    period,
    heldDelta: negateMoney(amount),
    payableDelta: ZERO,
    paidDelta: amount,
  });
}

async function tell(
  tx: TxContext,
  advance: CommissionAdvance,
  kind: 'advance.asked' | 'advance.decided',
  people: readonly string[],
): Promise<void> {
  const rep = await load(tx, User, advance.repId);
  const params = { rep: rep?.name ?? '', amount: formatMoney(advance.amount) };
  await notify(tx, people, kind, subjectOf(advance), params);
}
