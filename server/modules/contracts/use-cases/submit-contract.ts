import { actorOf, assertMaySell } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { activePeopleWithRole, superiorsOf } from '../../identity';
import { notify } from '../../notifications';
import { ContractLine } from '../entities/contract-line.entity';
import { Contract } from '../entities/contract.entity';
import type { SubmitContractInput } from '../graphql/contract.inputs';
import { basisToday, isBelowFloor, linesInQuestion, namesOf } from '../queries/price-standing';
import { getVisibleContract } from '../queries/visible-contracts';
import { contractStates } from '../rules/contract-states';

/** The applicant hands the draft in to the sales manager (CON-1); from now on it is judged by today's price list (CRE-4). */
export async function submitContract(ctx: RequestContext, input: SubmitContractInput): Promise<Contract> {
  assertMaySell(ctx);
  return inTransaction(ctx, async (tx) => {
    const contract = await getVisibleContract(tx, input.id);
    assertVersion(contract, input.version);
    const { userId } = actorOf(tx);
    if (contract.applicantId !== userId && contract.primaryRepId !== userId)
      throw new DomainError('contract.not_applicant', {});
    assertTransition(contractStates, contract.state, 'SUBMITTED');
    const basis = await basisToday(tx, contract.accountId);
    const lines = await tx.db.findBy(ContractLine, { contractId: contract.id });
    const inQuestion = await linesInQuestion(tx, basis, contract.unit, lines);
    const belowFloor = inQuestion.some(isBelowFloor);
    const submitted = await guardedUpdate(tx, Contract, contract, {
      state: 'SUBMITTED',
      ...basis,
      belowFloor,
    });
    const subject = { type: 'Contract', id: contract.id };
    await recordAudit(tx, 'contract.submitted', subject, namesOf(inQuestion));
    const account = await getOrThrow(tx, Account, contract.accountId);
    const [manager] = await superiorsOf(tx, contract.primaryRepId, ['SALES_MANAGER', 'SALES_DIRECTOR']);
    await notify(tx, [manager?.id ?? null], 'contract.waiting', subject, {
      customer: account.name,
      step: 'SUBMITTED',
    });
    if (belowFloor) {
      const vps = await activePeopleWithRole(tx, 'SALES_DIRECTOR');
      const asked = vps.map(({ id }) => id);
      await notify(tx, asked, 'contract.price_asked', subject, { customer: account.name });
    }
    return submitted;
  });
}
