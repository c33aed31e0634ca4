import { doerOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { superiorsOf } from '../../identity';
import { notify } from '../../notifications';
import { ContractLine } from '../entities/contract-line.entity';
import { Contract } from '../entities/contract.entity';
import type { DecideFloorPriceInput } from '../graphql/contract.inputs';
import { assertNotOwn } from '../queries/assert-not-own';
import { isBelowFloor, linesInQuestion, namesOf } from '../queries/price-standing';
import { getVisibleContract } from '../queries/visible-contracts';
import { contractStates } from '../rules/contract-states';

/** From being handed in to the VP's decision: a draft still changes, an approved one was let pass. */
const open: readonly Contract['state'][] = ['SUBMITTED', 'IN_REVIEW', 'REVIEWED'];

/**
 * The VP lets prices below their floor pass, or ends the application over them (CRE-4). The word holds for these lines:
 * a change of them voids it.
 *
 * @throws DomainError price.nothing_to_grant
 */
export async function decideFloorPrice(ctx: RequestContext, input: DecideFloorPriceInput): Promise<Contract> {
  return inTransaction(ctx, async (tx) => {
    const contract = await getVisibleContract(tx, input.id);
    assertVersion(contract, input.version);
    await assertNotOwn(tx, contract);
    if (!open.includes(contract.state) || !contract.belowFloor || contract.priceGrantedById)
      throw new DomainError('price.nothing_to_grant', {});
    if (!input.granted) assertTransition(contractStates, contract.state, 'REJECTED');
    const lines = await tx.db.findBy(ContractLine, { contractId: contract.id });
    const below = (await linesInQuestion(tx, contract, contract.unit, lines)).filter(isBelowFloor);
    const decided = await guardedUpdate(
      tx,
      Contract,
      contract,
      input.granted
        ? { priceGrantedById: doerOf(tx), priceGrantedOn: tx.today, priceGrantReason: input.reason }
        : { state: 'REJECTED', liveLeadId: null, decisionReason: input.reason },
    );
    const subject = { type: 'Contract', id: contract.id };
    const event = input.granted ? 'contract.price_granted' : 'contract.price_refused';
    await recordAudit(tx, event, subject, namesOf(below), input.reason);
    const account = await getOrThrow(tx, Account, contract.accountId);
    const concerned = [contract.applicantId, contract.primaryRepId];
    if (input.granted) {
      const [manager] = await superiorsOf(tx, contract.primaryRepId, ['SALES_MANAGER', 'SALES_DIRECTOR']);
      const people = [...concerned, manager?.id ?? null];
      await notify(tx, people, 'contract.price_granted', subject, { customer: account.name });
    } else {
      await notify(tx, concerned, 'contract.decided', subject, {
        customer: account.name,
        outcome: 'REJECTED',
      });
    }
    return decided;
  });
}
