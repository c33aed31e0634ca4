import type { RequestContext } from '../../../core/context';
import { assertVersion, getOrThrow, guardedUpdate } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { activePeopleWithRole, superiorsOf } from '../../identity';
import { notify } from '../../notifications';
import { ContractLine } from '../entities/contract-line.entity';
import { Contract } from '../entities/contract.entity';
import type { DecideContractInput } from '../graphql/contract.inputs';
import { assertNotOwn } from '../queries/assert-not-own';
import { assertFloorsKept, linesInQuestion, namesOf } from '../queries/price-standing';
import { getVisibleContract } from '../queries/visible-contracts';
import { contractStates } from '../rules/contract-states';

/**
 * The sales manager passes an application on to the joint review or turns it down; never their own (CON-1). Prices beyond
 * the manager's step go along with their flag; below the floor nothing passes without the VP (CRE-4).
 *
 * @throws DomainError price.below_floor
 */
export async function approveContractAsManager(
  ctx: RequestContext,
  input: DecideContractInput,
): Promise<Contract> {
  return inTransaction(ctx, async (tx) => {
    const contract = await getVisibleContract(tx, input.id);
    assertVersion(contract, input.version);
    await assertNotOwn(tx, contract);
    const state = input.approved ? 'IN_REVIEW' : 'REJECTED';
    assertTransition(contractStates, contract.state, state);
    if (input.approved) await assertFloorsKept(tx, contract);
    const lines = await tx.db.findBy(ContractLine, { contractId: contract.id });
    const inQuestion = await linesInQuestion(tx, contract, contract.unit, lines);
    const decided = await guardedUpdate(tx, Contract, contract, {
      state,
      decisionReason: input.reason,
      ...(input.approved ? {} : { liveLeadId: null }),
    });
    const subject = { type: 'Contract', id: contract.id };
    await recordAudit(
      tx,
      input.approved ? 'contract.passed_to_review' : 'contract.rejected',
      subject,
      namesOf(inQuestion),
      input.reason,
    );
    const account = await getOrThrow(tx, Account, contract.accountId);
    if (input.approved) {
      const [sales] = await superiorsOf(tx, contract.primaryRepId, ['SALES_MANAGER']);
      const others = [
        ...(await activePeopleWithRole(tx, 'MARKETING')),
        ...(await activePeopleWithRole(tx, 'FINANCE')),
      ];
      const reviewers = [sales?.id ?? null, ...others.map(({ id }) => id)];
      await notify(tx, reviewers, 'contract.waiting', subject, { customer: account.name, step: state });
    } else {
      const concerned = [contract.applicantId, contract.primaryRepId];
      await notify(tx, concerned, 'contract.decided', subject, { customer: account.name, outcome: state });
    }
    return decided;
  });
}
