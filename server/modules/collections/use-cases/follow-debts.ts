import { In } from 'typeorm';
import type { TxContext } from '../../../core/context';
import { getOrThrow, guardedUpdate, insert } from '../../../core/persistence';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { addWorkingDays, workingCalendarFor } from '../../calendar';
import { Contract } from '../../contracts';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { CollectionPlan } from '../entities/collection-plan.entity';
import { collectionsPolicy } from '../policy';
import { openDebtsOf, type OpenDebt } from '../queries/open-debts';
import { followCase } from './follow-cases';

/**
 * Brings what hangs on debts to where they stand, in the unit of work of the money, the milestone or the night: plans
 * owed for class A (REC-3), projects of the collections office and what they mean for their reps (REC-4, REC-7).
 */
export async function followDebts(tx: TxContext, contractIds: readonly string[]): Promise<void> {
  const ids = [...new Set(contractIds)].sort();
  if (ids.length === 0) return;
  const contracts = await tx.db.find(Contract, { where: { id: In(ids) }, order: { id: 'ASC' } });
  const debts = await openDebtsOf(tx, ids);
  const plans = await tx.db.findBy(CollectionPlan, { runningContractId: In(ids) });
  for (const contract of contracts) {
    const plan = plans.find(({ contractId }) => contractId === contract.id) ?? null;
    await followPlan(tx, contract, plan, debts(contract.id));
    await followCase(tx, contract, debts(contract.id).attributable);
  }
}

async function followPlan(
  tx: TxContext,
  contract: Contract,
  plan: CollectionPlan | null,
  { open, attributable }: OpenDebt,
): Promise<void> {
  const owed = contract.delinquencyClass === 'A' && attributable > 0;
  if (owed === (plan !== null)) return;
  if (plan) {
    const state = open <= 0 ? 'SETTLED' : 'ENDED';
    await guardedUpdate(tx, CollectionPlan, plan, { state, runningContractId: null, endedOn: tx.today });
    const subject = { type: 'CollectionPlan', id: plan.id };
    await recordAudit(tx, 'collection_plan.ended', subject, { state, class: contract.delinquencyClass });
    return;
  }
  const { planWorkingDays } = await policyAt(tx, collectionsPolicy);
  const dueOn = addWorkingDays(await workingCalendarFor(tx), tx.today, planWorkingDays);
  const opened = await insert(tx, CollectionPlan, {
    contractId: contract.id,
    runningContractId: contract.id,
    state: 'OWED',
    openedOn: tx.today,
    dueOn,
    round: 1,
  });
  const subject = { type: 'CollectionPlan', id: opened.id };
  await recordAudit(tx, 'collection_plan.owed', subject, { contractId: contract.id, dueOn });
  const account = await getOrThrow(tx, Account, contract.accountId);
  await notify(tx, [contract.primaryRepId], 'collection_plan.owed', subject, {
    customer: account.name,
    due: dueOn,
  });
}
