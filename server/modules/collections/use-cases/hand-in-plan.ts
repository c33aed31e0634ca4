import { addDays, type LocalDate } from '../../../../shared/local-date';
import { formatMoney, minMoney, sumMoney, type Money } from '../../../../shared/money';
import type { CollectionMeans } from '../../../../shared/vocabulary/collections';
import { actorOf, isActing } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, insertMany } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { addWorkingDays, workingCalendarFor } from '../../calendar';
import type { Contract } from '../../contracts';
import { notify } from '../../notifications';
import { superiorsOf } from '../../identity';
import { Account } from '../../accounts';
import { policyAt } from '../../policies';
import { lockLedger } from '../../receivables';
import { CollectionPlan } from '../entities/collection-plan.entity';
import { CollectionStep } from '../entities/collection-step.entity';
import { collectionsPolicy } from '../policy';
import { openDebtsOf } from '../queries/open-debts';
import { contractOfPlan, getVisiblePlan } from '../queries/plans';

interface Looked {
  readonly id: string;
  readonly version: number;
}

export interface PlanStepInput {
  readonly dueOn: LocalDate;
  readonly amount: Money;
  readonly means: CollectionMeans;
  readonly note?: string | null;
}

export interface HandInPlanInput extends Looked {
  readonly steps: readonly PlanStepInput[];
}

/** The plan once nobody else moves the customer's money. */
async function lockPlan(
  tx: TxContext,
  { id, version }: Looked,
  ...states: readonly CollectionPlan['state'][]
): Promise<{ readonly plan: CollectionPlan; readonly contract: Contract }> {
  const contract = await contractOfPlan(tx, await getVisiblePlan(tx, id));
  await lockLedger(tx, contract.accountId);
  const plan = await getOrThrow(tx, CollectionPlan, id);
  assertVersion(plan, version);
  if (!states.includes(plan.state))
    throw new DomainError('common.invalid_state', {
      from: `CollectionPlanState.${plan.state}`,
      to: `CollectionPlanState.${states[0] ?? plan.state}`,
    });
  return { plan, contract };
}

function assertResponsible(tx: TxContext, contract: Contract): void {
  if (!isActing(tx, contract.primaryRepId)) throw new DomainError('collection_plan.not_yours', {});
}

const subjectOf = ({ id }: CollectionPlan) => ({ type: 'CollectionPlan', id });

/**
 * The responsible rep hands in the written plan: dated steps that add up to what finance confirmed, or to what is open
 * while nothing is confirmed or less is open by now (REC-3).
 *
 * @throws DomainError collection_plan.not_yours, collection_plan.sum, collection_plan.step_day
 */
export async function handInPlan(ctx: RequestContext, input: HandInPlanInput): Promise<CollectionPlan> {
  return inTransaction(ctx, async (tx) => {
    const { plan, contract } = await lockPlan(tx, input, 'OWED');
    assertResponsible(tx, contract);
    const { longestPlanDays } = await policyAt(tx, collectionsPolicy);
    const debt = (await openDebtsOf(tx, [contract.id]))(contract.id);
    const amount = plan.confirmedAmount === null ? debt.open : minMoney(plan.confirmedAmount, debt.open);
    assertSteps(input.steps, amount, { from: tx.today, to: addDays(tx.today, longestPlanDays) });
    await insertMany(
      tx,
      CollectionStep,
      input.steps.map(({ dueOn, amount: part, means, note }, at) => ({
        planId: plan.id,
        round: plan.round,
        position: at + 1,
        dueOn,
        amount: part,
        means,
        note: note?.trim() ?? null,
      })),
    );
    const handedIn = await guardedUpdate(tx, CollectionPlan, plan, {
      state: 'HANDED_IN',
      handedInById: actorOf(tx).userId,
      handedInOn: tx.today,
      collectedBefore: debt.collected,
    });
    await recordAudit(tx, 'collection_plan.handed_in', subjectOf(plan), {
      amount,
      steps: input.steps.length,
    });
    return handedIn;
  });
}

function assertSteps(
  steps: readonly PlanStepInput[],
  amount: Money,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): void {
  let last = from;
  for (const { dueOn, amount: part } of steps) {
    if (part <= 0) throw new DomainError('receivable.amount_not_positive', {}, 'steps');
    if (dueOn < last || dueOn > to) throw new DomainError('collection_plan.step_day', { from, to }, 'steps');
    last = dueOn;
  }
  const sum = sumMoney(steps, (step) => step.amount);
  if (sum !== amount)
    throw new DomainError(
      'collection_plan.sum',
      { sum: formatMoney(sum), amount: formatMoney(amount) },
      'steps',
    );
}

export interface ConfirmDebtInput extends Looked {
  readonly amount: Money;
}

/** Finance confirms what is to be collected on a class A debt (REC-3). @throws DomainError collection_plan.above_open */
export async function confirmDebt(ctx: RequestContext, input: ConfirmDebtInput): Promise<CollectionPlan> {
  if (input.amount <= 0) throw new DomainError('receivable.amount_not_positive', {}, 'amount');
  return inTransaction(ctx, async (tx) => {
    const { plan, contract } = await lockPlan(tx, input, 'OWED', 'HANDED_IN');
    const { open } = (await openDebtsOf(tx, [contract.id]))(contract.id);
    if (input.amount > open)
      throw new DomainError('collection_plan.above_open', { open: formatMoney(open) }, 'amount');
    const confirmed = await guardedUpdate(tx, CollectionPlan, plan, {
      confirmedAmount: input.amount,
      confirmedById: actorOf(tx).userId,
      confirmedOn: tx.today,
    });
    await recordAudit(tx, 'collection_plan.confirmed', subjectOf(plan), { amount: input.amount });
    return confirmed;
  });
}

export interface ReturnPlanInput extends Looked {
  readonly reason: string;
}

/** A superior returns a plan to be written anew; the rep has the policy's working days again (REC-3). */
export async function returnPlan(ctx: RequestContext, input: ReturnPlanInput): Promise<CollectionPlan> {
  return inTransaction(ctx, async (tx) => {
    const { plan, contract } = await lockPlan(tx, input, 'HANDED_IN');
    if (isActing(tx, contract.primaryRepId))
      throw new DomainError('auth.forbidden', { permission: 'collection_plan.return' });
    // who sees the contract through an assistant of theirs is no superior of its rep
    const above = await superiorsOf(tx, contract.primaryRepId, ['SALES_MANAGER', 'SALES_DIRECTOR']);
    if (!above.some(({ id }) => isActing(tx, id)))
      throw new DomainError('auth.forbidden', { permission: 'collection_plan.return' });
    const { planWorkingDays } = await policyAt(tx, collectionsPolicy);
    const dueOn = addWorkingDays(await workingCalendarFor(tx), tx.today, planWorkingDays);
    const returned = await guardedUpdate(tx, CollectionPlan, plan, {
      state: 'OWED',
      round: plan.round + 1,
      dueOn,
      returnReason: input.reason.trim(),
      returnedById: actorOf(tx).userId,
      handedInById: null,
      handedInOn: null,
      collectedBefore: null,
      managerToldOn: null,
      directorToldOn: null,
    });
    await recordAudit(tx, 'collection_plan.returned', subjectOf(plan), { dueOn }, input.reason.trim());
    const account = await getOrThrow(tx, Account, contract.accountId);
    await notify(tx, [contract.primaryRepId], 'collection_plan.returned', subjectOf(plan), {
      customer: account.name,
      due: dueOn,
    });
    return returned;
  });
}

export interface ReportSettlementInput extends Looked {
  readonly report: string;
}

/** The rep reports how a debt was settled, once it is (REC-3). */
export async function reportSettlement(
  ctx: RequestContext,
  input: ReportSettlementInput,
): Promise<CollectionPlan> {
  return inTransaction(ctx, async (tx) => {
    const { plan, contract } = await lockPlan(tx, input, 'SETTLED');
    assertResponsible(tx, contract);
    const reported = await guardedUpdate(tx, CollectionPlan, plan, {
      report: input.report.trim(),
      reportedOn: tx.today,
    });
    await recordAudit(tx, 'collection_plan.reported', subjectOf(plan), {}, input.report.trim());
    return reported;
  });
}
