import { money } from '../../../../shared/money';
import { actorOf, assertMaySell } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, insertOrRefuse } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { assertWithinCredit } from '../../credit';
import { Contract, getVisibleContract, linesBelowFloor, touchContract } from '../../contracts';
import { superiorsOf } from '../../identity';
import { notify } from '../../notifications';
import { ContractAmendment } from '../entities/contract-amendment.entity';
import type {
  AmendedTermsInput,
  ChangeAmendmentInput,
  ProposeAmendmentInput,
  WithdrawAmendmentInput,
} from '../graphql/amendment.inputs';
import { deliveredByLine, getVisibleAmendment, termsNow } from '../queries/amendments';
import { amountOf, assertAmendable, differencesOf, type AmendedTerms } from '../rules/amended-terms';
import { amendmentStates } from '../rules/amendment-states';

/**
 * The rep of a contract under way proposes other terms as its next version (CON-4). More value or more days ask the
 * customer's credit (CRE-5). One amendment at a time.
 *
 * @throws DomainError amendment.not_running, amendment.open_already, and those of assertAmendable
 */
export async function proposeAmendment(
  ctx: RequestContext,
  input: ProposeAmendmentInput,
): Promise<ContractAmendment> {
  assertMaySell(ctx);
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const contract = await getVisibleContract(tx, input.contractId, 'contractId');
      assertMine(tx, contract);
      if (contract.state !== 'SIGNED') throw new DomainError('amendment.not_running', {});
      const before = await termsNow(tx, contract);
      const { after, belowFloor } = await judged(tx, contract, before, input);
      const no = 2 + (await tx.db.countBy(ContractAmendment, { contractId: contract.id }));
      const proposed = await insertOrRefuse(
        tx,
        ContractAmendment,
        {
          contractId: contract.id,
          no,
          openContractId: contract.id,
          state: 'SUBMITTED',
          round: 1,
          termsBefore: before,
          termsAfter: after,
          belowFloor,
          reason: input.reason,
          proposedById: actorOf(tx).userId,
        },
        () => new DomainError('amendment.open_already', { no: no - 1 }, 'contractId'),
      );
      const subject = { type: 'ContractAmendment', id: proposed.id };
      const data = { contractId: contract.id, no, changes: differencesOf(before, after) };
      await recordAudit(tx, 'amendment.proposed', subject, data, input.reason);
      const account = await getOrThrow(tx, Account, contract.accountId);
      const [manager] = await superiorsOf(tx, contract.primaryRepId, ['SALES_MANAGER', 'SALES_DIRECTOR']);
      const params = { customer: account.name, step: 'SUBMITTED' };
      await notify(tx, [manager?.id ?? null], 'amendment.waiting', subject, params);
      return proposed;
    },
    { op: 'proposeAmendment', key, request },
  );
}

/** Other terms of an amendment under way; from the joint review on they void what was said (CRE-3). */
export async function changeAmendment(
  ctx: RequestContext,
  input: ChangeAmendmentInput,
): Promise<ContractAmendment> {
  return inTransaction(ctx, async (tx) => {
    const amendment = await getVisibleAmendment(tx, input.id);
    assertVersion(amendment, input.version);
    const contract = await getOrThrow(tx, Contract, amendment.contractId);
    assertMine(tx, contract);
    const submitted = amendment.state === 'SUBMITTED';
    const state = submitted ? 'SUBMITTED' : 'IN_REVIEW';
    if (!submitted && amendment.state !== 'IN_REVIEW')
      assertTransition(amendmentStates, amendment.state, state);
    const before = await termsNow(tx, contract);
    const { after, belowFloor } = await judged(tx, contract, before, input);
    const changed = await guardedUpdate(tx, ContractAmendment, amendment, {
      termsBefore: before,
      termsAfter: after,
      belowFloor,
      state,
      round: amendment.round + (submitted ? 0 : 1),
    });
    const subject = { type: 'ContractAmendment', id: amendment.id };
    const data = { round: changed.round, changes: differencesOf(before, after) };
    await recordAudit(tx, 'amendment.terms_changed', subject, data);
    return changed;
  });
}

/** Whoever may propose takes it back before it is in force. */
export async function withdrawAmendment(
  ctx: RequestContext,
  input: WithdrawAmendmentInput,
): Promise<ContractAmendment> {
  return inTransaction(ctx, async (tx) => {
    const amendment = await getVisibleAmendment(tx, input.id);
    assertVersion(amendment, input.version);
    assertMine(tx, await getOrThrow(tx, Contract, amendment.contractId));
    assertTransition(amendmentStates, amendment.state, 'WITHDRAWN');
    const withdrawn = await guardedUpdate(tx, ContractAmendment, amendment, {
      state: 'WITHDRAWN',
      openContractId: null,
      decisionReason: input.reason,
    });
    const subject = { type: 'ContractAmendment', id: amendment.id };
    await recordAudit(tx, 'amendment.withdrawn', subject, {}, input.reason);
    return withdrawn;
  });
}

/** @throws DomainError contract.not_applicant */
function assertMine(tx: TxContext, contract: Contract): void {
  const { userId } = actorOf(tx);
  if (contract.applicantId !== userId && contract.primaryRepId !== userId)
    throw new DomainError('contract.not_applicant', {});
}

/** The terms that are asked for, if they can be: whole, within what is delivered and within the credit. */
async function judged(
  tx: TxContext,
  contract: Contract,
  before: AmendedTerms,
  input: AmendedTermsInput,
): Promise<{ readonly after: AmendedTerms; readonly belowFloor: boolean }> {
  const after: AmendedTerms = {
    paymentTermDays: input.paymentTermDays,
    lines: input.lines.map(({ lineId, product, quantityMilli, unitPrice, service }) => {
      const old = before.lines.find((line) => lineId && line.lineId === lineId);
      return {
        lineId: lineId ?? null,
        product: old?.product ?? product.trim(),
        quantityMilli,
        unitPrice,
        service: old?.service ?? service ?? false,
      };
    }),
  };
  assertAmendable(before, after, await deliveredByLine(tx, contract.id));
  await assertCredit(tx, contract, before, after);
  const dearer = after.lines.filter(
    (line) => line.unitPrice !== before.lines.find(({ lineId }) => lineId === line.lineId)?.unitPrice,
  );
  const priced = dearer.map(({ product, unitPrice }) => ({ product, unitPrice: money(unitPrice) }));
  return { after, belowFloor: await linesBelowFloor(tx, contract, priced) };
}

/** More value or more days ask the customer's credit anew (CRE-5); less never does. */
export async function assertCredit(
  tx: TxContext,
  contract: Contract,
  before: AmendedTerms,
  after: AmendedTerms,
): Promise<void> {
  const more = amountOf(after) - amountOf(before);
  if (more <= 0 && after.paymentTermDays <= before.paymentTermDays) return;
  await touchContract(tx, contract.id);
  await assertWithinCredit(tx, {
    accountId: contract.accountId,
    act: 'TERMS',
    adding: { RELEASED_NOT_DELIVERED: money(Math.max(0, more)) },
    termDays: after.paymentTermDays,
    contractId: contract.id,
  });
}
