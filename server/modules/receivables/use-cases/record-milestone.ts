import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Contract, ContractParty, getVisibleContract, setMilestone } from '../../contracts';
import { assertWithinCredit } from '../../credit';
import type { RecordMilestoneInput } from '../graphql/receivable.inputs';
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
    await setMilestone(tx, contract, input.milestone, input.on ?? null);
    await refreshContracts(tx, [contract.id]);
    return getOrThrow(tx, Contract, contract.id);
  });
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
