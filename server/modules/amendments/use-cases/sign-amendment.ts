import { money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { amendContract, assertMonthOpen, Contract, touchContract } from '../../contracts';
import { lockLedger, refreshContracts } from '../../receivables';
import { ContractAmendment } from '../entities/contract-amendment.entity';
import type { SignAmendmentInput } from '../graphql/amendment.inputs';
import { deliveredByLine, getVisibleAmendment, termsNow } from '../queries/amendments';
import { assertAmendable, differencesOf } from '../rules/amended-terms';
import { amendmentStates } from '../rules/amendment-states';
import { assertCredit } from './propose-amendment';

/**
 * The office records the signed supplement: the contract has the new terms from now on; what was delivered stays billed
 * as it was (CON-4). Looked at anew under the customer's lock: deliveries and credit may have moved since the approval.
 */
export async function signAmendment(
  ctx: RequestContext,
  input: SignAmendmentInput,
): Promise<ContractAmendment> {
  return inTransaction(ctx, async (tx) => {
    const seen = await getVisibleAmendment(tx, input.id);
    const owner = await getOrThrow(tx, Contract, seen.contractId);
    await lockLedger(tx, owner.accountId);
    await touchContract(tx, owner.id);
    const amendment = await getOrThrow(tx, ContractAmendment, seen.id);
    assertVersion(amendment, input.version);
    assertTransition(amendmentStates, amendment.state, 'IN_FORCE');
    const contract = await getOrThrow(tx, Contract, owner.id);
    if (contract.state !== 'SIGNED') throw new DomainError('amendment.not_running', {});
    const { signedOn } = input;
    if (signedOn > tx.today) throw new DomainError('contract.day_in_future', { today: tx.today }, 'signedOn');
    if (amendment.decidedOn && signedOn < amendment.decidedOn) {
      const days = { later: signedOn, earlier: amendment.decidedOn };
      throw new DomainError('common.dates_out_of_order', days, 'signedOn');
    }
    await assertMonthOpen(tx, signedOn, 'signedOn');
    const after = amendment.termsAfter;
    const now = await termsNow(tx, contract);
    assertAmendable(now, after, await deliveredByLine(tx, contract.id));
    await assertCredit(tx, contract, now, after);
    await amendContract(tx, contract, {
      paymentTermDays: after.paymentTermDays,
      lines: after.lines.map((line) => ({ ...line, unitPrice: money(line.unitPrice) })),
    });
    const signed = await guardedUpdate(tx, ContractAmendment, amendment, {
      state: 'IN_FORCE',
      openContractId: null,
      signedOn,
    });
    await refreshContracts(tx, [contract.id]);
    const data = { no: amendment.no, signedOn, changes: differencesOf(now, after) };
    await recordAudit(tx, 'contract.amended', { type: 'Contract', id: contract.id }, data, amendment.reason);
    return signed;
  });
}
