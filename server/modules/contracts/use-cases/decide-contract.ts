import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { ContractVerdict } from '../entities/contract-verdict.entity';
import { Contract } from '../entities/contract.entity';
import type { DecideContractInput } from '../graphql/contract.inputs';
import { getVisibleContract } from '../queries/visible-contracts';
import { contractStates } from '../rules/contract-states';

/** The VP approves what all three departments agreed to, or not (CRE-3). */
export async function decideContract(ctx: RequestContext, input: DecideContractInput): Promise<Contract> {
  return inTransaction(ctx, async (tx) => {
    const contract = await getVisibleContract(tx, input.id);
    assertVersion(contract, input.version);
    const { userId } = actorOf(tx);
    if (contract.applicantId === userId || contract.primaryRepId === userId)
      throw new DomainError('contract.own_approval', {});
    // a submitted application is the manager's to turn down, not the VP's
    if (contract.state !== 'REVIEWED') {
      throw new DomainError('common.invalid_state', {
        from: contract.state,
        to: input.approved ? 'APPROVED' : 'REJECTED',
      });
    }
    const spoke = { contractId: contract.id, round: contract.reviewRound, givenById: userId };
    if (await tx.db.existsBy(ContractVerdict, spoke)) throw new DomainError('contract.second_voice', {});
    const state = input.approved ? 'APPROVED' : 'REJECTED';
    assertTransition(contractStates, contract.state, state);
    const decided = await guardedUpdate(tx, Contract, contract, {
      state,
      decidedOn: tx.today,
      decisionReason: input.reason,
      ...(input.approved ? {} : { liveLeadId: null }),
    });
    const subject = { type: 'Contract', id: contract.id };
    await recordAudit(
      tx,
      input.approved ? 'contract.approved' : 'contract.rejected',
      subject,
      {},
      input.reason,
    );
    const account = await getOrThrow(tx, Account, contract.accountId);
    const concerned = [contract.applicantId, contract.primaryRepId];
    await notify(tx, concerned, 'contract.decided', subject, { customer: account.name, outcome: state });
    return decided;
  });
}
