import type { RequestContext } from '../../../core/context';
import { assertVersion, getOrThrow } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Contract, getVisibleContract, setMilestone } from '../../contracts';
import type { RecordMilestoneInput } from '../graphql/receivable.inputs';
import { lockLedger } from '../ledger/lock-ledger';
import { refreshContracts } from '../ledger/refresh-contracts';

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
    await setMilestone(tx, contract, input.milestone, input.on ?? null);
    await refreshContracts(tx, [contract.id]);
    return getOrThrow(tx, Contract, contract.id);
  });
}
