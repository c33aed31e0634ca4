import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { assertWithinCredit } from '../../credit';
import { ContractLine } from '../entities/contract-line.entity';
import type { Contract } from '../entities/contract.entity';
import { Contract as ContractEntity } from '../entities/contract.entity';
import type { UpdateContractTermsInput } from '../graphql/contract.inputs';
import { basisToday, isBelowFloor, linesInQuestion, namesOf } from '../queries/price-standing';
import { getVisibleContract } from '../queries/visible-contracts';
import { afterChangeOfTerms } from '../rules/contract-states';
import { contractTotals, isConceivable } from '../rules/contract-value';
import { assertWhole, longestDays, type PaymentTerm } from '../rules/payment-terms';
import { termsOf } from '../queries/contract-parts';
import { writeLines } from './write-lines';
import { writePaymentTerms } from './write-payment-terms';

/** The applicant changes price, volume or terms; from the joint review on this voids what was said (CRE-3). */
export async function updateContractTerms(
  ctx: RequestContext,
  input: UpdateContractTermsInput,
): Promise<Contract> {
  const { id, version, ...to } = input;
  return inTransaction(ctx, async (tx) => {
    const contract = await getVisibleContract(tx, id);
    assertVersion(contract, version);
    const { userId } = actorOf(tx);
    if (contract.applicantId !== userId && contract.primaryRepId !== userId)
      throw new DomainError('contract.not_applicant', {});
    const after = afterChangeOfTerms(contract.state);
    if (!after) throw new DomainError('contract.signed_already', {});
    if (input.lines?.length === 0) throw new DomainError('contract.no_lines', {}, 'lines');
    if (input.lines && !isConceivable(input.lines))
      throw new DomainError('common.invalid_input', { fields: 'lines' }, 'lines');
    if (input.paymentTerms) assertWhole(input.paymentTerms);
    const termsBefore = await termsOf(tx, contract.id);
    await assertCredit(tx, contract, termsBefore, input);
    const prices = await pricesAnew(tx, contract, input);
    const updated = await guardedUpdate(tx, ContractEntity, contract, {
      ...(input.projectName ? { projectName: input.projectName.trim() } : {}),
      ...(input.paymentTermDays === null || input.paymentTermDays === undefined
        ? {}
        : { paymentTermDays: input.paymentTermDays }),
      ...(input.lines ? contractTotals(input.lines) : {}),
      ...prices.changes,
      state: after.state,
      reviewRound: contract.reviewRound + (after.newRound ? 1 : 0),
    });
    const before = input.lines ? await tx.db.findBy(ContractLine, { contractId: contract.id }) : [];
    if (input.lines) {
      // nothing hangs on the lines of an unsigned contract; the audit trail keeps what they were
      await tx.db.delete(ContractLine, { contractId: contract.id });
      await writeLines(tx, contract.id, input.lines);
    }
    if (input.paymentTerms) await writePaymentTerms(tx, contract.id, input.paymentTerms);
    await recordAudit(
      tx,
      'contract.terms_changed',
      { type: 'Contract', id: contract.id },
      {
        from: {
          paymentTermDays: contract.paymentTermDays,
          projectName: contract.projectName,
          lines: before.map(shown),
          ...(input.paymentTerms ? { paymentTerms: termsBefore.map(shownTerm) } : {}),
        },
        to,
        round: updated.reviewRound,
        ...prices.names,
      },
    );
    return updated;
  });
}

/** Other lines are other prices: judged by today's list, and what the VP said about the old ones is void (CRE-4). */
async function pricesAnew(
  tx: TxContext,
  contract: Contract,
  { lines }: UpdateContractTermsInput,
): Promise<{ readonly changes: Partial<Contract>; readonly names: Record<string, unknown> }> {
  if (!lines || contract.state === 'DRAFT') return { changes: {}, names: {} };
  const basis = await basisToday(tx, contract.accountId);
  const inQuestion = await linesInQuestion(tx, basis, contract.unit, lines);
  const changes = {
    ...basis,
    belowFloor: inQuestion.some(isBelowFloor),
    priceGrantedById: null,
    priceGrantedOn: null,
    priceGrantReason: null,
  };
  return { changes, names: namesOf(inQuestion) };
}

/** More goods, a higher price or longer to pay ask the customer's credit anew (CRE-5); less never does. */
async function assertCredit(
  tx: TxContext,
  contract: Contract,
  termsBefore: readonly PaymentTerm[],
  { lines, paymentTermDays, paymentTerms }: UpdateContractTermsInput,
): Promise<void> {
  const amount = lines ? contractTotals(lines).amount : contract.amount;
  const termDays = longestDays(paymentTermDays ?? contract.paymentTermDays, paymentTerms ?? termsBefore);
  const daysBefore = longestDays(contract.paymentTermDays, termsBefore);
  if (amount <= contract.amount && termDays <= daysBefore) return;
  await assertWithinCredit(tx, {
    accountId: contract.accountId,
    act: 'TERMS',
    adding: { RELEASED_NOT_DELIVERED: amount },
    termDays,
    contractId: contract.id,
  });
}

const shown = ({ product, quantityMilli, unitPrice, service }: ContractLine): object => ({
  product,
  quantityMilli,
  unitPrice,
  ...(service ? { service } : {}),
});

const shownTerm = ({ dueAfter, shareBp, days }: PaymentTerm): object => ({ dueAfter, shareBp, days });
