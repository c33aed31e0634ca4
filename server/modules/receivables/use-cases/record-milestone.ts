import type { ContractMilestone } from '../../../../shared/vocabulary/contracts';
import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { Contract, ContractParty, dueOfTerm, getVisibleContract, setMilestone } from '../../contracts';
import { assertWithinCredit } from '../../credit';
import type { RecordMilestoneInput } from '../graphql/receivable.inputs';
import { Receivable } from '../entities/receivable.entity';
import { openOf } from '../ledger/open-items';
import { lockLedger } from '../ledger/lock-ledger';
import { refreshContracts } from '../ledger/refresh-contracts';
import { remainderOfContract } from '../queries/exposure-parts';

/**
 * Records a milestone of a contract, or takes its day back (CON-4). It lives beside the receivables because it moves
 * the class of the debt (REC-2) and may close the contract (CON-1).
 */
export async function recordMilestone(ctx: RequestContext, input: RecordMilestoneInput): Promise<Contract> {
  return inTransaction(ctx, async (tx) => {
    const seen = await getVisibleContract(tx, input.contractId, 'contractId');
    await lockLedger(tx, seen.accountId);
    const contract = await getOrThrow(tx, Contract, seen.id);
    assertVersion(contract, input.version);
    await assertNotOwnBenefit(tx, contract, input);
    await assertReopenable(tx, contract, input);
    const set = await setMilestone(tx, contract, input.milestone, input.on ?? null);
    await moveDueDays(tx, set, input.milestone);
    await refreshContracts(tx, [contract.id]);
    return getOrThrow(tx, Contract, contract.id);
  });
}

/**
 * Parts of the payment that wait for the milestone are due by its day from now on, or by the days of the contract where
 * its day was taken back (CON-4). What is paid stays as it was due.
 */
async function moveDueDays(tx: TxContext, contract: Contract, milestone: ContractMilestone): Promise<void> {
  const items = await tx.db.findBy(Receivable, { contractId: contract.id, dueAfter: milestone });
  const moved: { readonly number: string; readonly from: string; readonly to: string }[] = [];
  for (const item of items) {
    const { dueAfter, dueAfterDays, documentOn } = item;
    if (!dueAfter || openOf(item) <= 0) continue;
    const days = dueAfterDays ?? contract.paymentTermDays;
    const dueOn = dueOfTerm({ dueAfter, days }, documentOn, contract);
    if (dueOn === item.dueOn) continue;
    await guardedUpdate(tx, Receivable, item, { dueOn });
    moved.push({ number: item.number, from: item.dueOn, to: dueOn });
  }
  if (moved.length === 0) return;
  const subject = { type: 'Contract', id: contract.id };
  await recordAudit(tx, 'receivable.due_moved', subject, { milestone, items: moved.slice(0, 100) });
}

/** Taking the end of supply back opens the rest of the contract again: it uses credit like a new one (CRE-5). */
async function assertReopenable(
  tx: TxContext,
  contract: Contract,
  { milestone, on }: RecordMilestoneInput,
): Promise<void> {
  if (milestone !== 'DELIVERED_IN_FULL' || on || contract.deliveredInFullOn === null) return;
  await assertWithinCredit(tx, {
    accountId: contract.accountId,
    act: 'REOPENING',
    adding: { RELEASED_NOT_DELIVERED: await remainderOfContract(tx, contract) },
    contractId: contract.id,
  });
}

/**
 * Whoever earns on a contract may say that a building stage is reached, but not move its day afterwards, which dates
 * the class of the debt (REC-2), and not that everything is delivered, which releases commission (COM-3).
 */
async function assertNotOwnBenefit(
  tx: TxContext,
  contract: Contract,
  { milestone }: RecordMilestoneInput,
): Promise<void> {
  const repId = actorOf(tx).userId;
  const earns =
    contract.primaryRepId === repId ||
    (await tx.db.existsBy(ContractParty, { contractId: contract.id, repId }));
  if (!earns) return;
  const reached =
    milestone === 'DELIVERED_IN_FULL' ||
    (milestone === 'TOPPED_OUT' ? contract.toppedOutOn : contract.structureCompleteOn) !== null;
  if (reached) throw new DomainError('contract.own_benefit', {}, 'milestone');
}
