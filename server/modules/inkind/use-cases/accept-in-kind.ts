import { formatMoney } from '../../../../shared/money';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { attachFiles } from '../../files';
import { notify } from '../../notifications';
import { bookInKind, openOnContract } from '../../receivables';
import { InKindCase } from '../entities/in-kind-case.entity';
import { assertThirdPerson, lockCase, subjectOf } from './take-step';

export interface AcceptInKindInput {
  readonly id: string;
  readonly version: number;
  readonly quantity: string;
  readonly quality: string;
  readonly fileIds?: readonly string[] | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Supply takes the goods over and says how many and how good; only now do they pay: the contract's oldest items, at the
 * appraised value less the discount, with all that a payment brings: class, stop, commission (KIND-1, KIND-2).
 *
 * @throws DomainError in_kind.same_person, in_kind.above_open
 */
export async function acceptInKind(ctx: RequestContext, input: AcceptInKindInput): Promise<InKindCase> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const { found, customer } = await lockCase(tx, input, 'ACCEPTED');
      await assertThirdPerson(tx, found);
      const counted = found.countsFor;
      if (counted === null) throw new Error(`a case that was appraised without a value: ${found.id}`);
      // money may have come in since the appraisal
      const open = await openOnContract(tx, found.contractId);
      if (counted > open)
        throw new DomainError('in_kind.above_open', {
          amount: formatMoney(counted),
          open: formatMoney(open),
        });
      const receipt = await bookInKind(tx, {
        accountId: found.accountId,
        contractId: found.contractId,
        amount: counted,
        reference: found.number,
      });
      const subject = subjectOf(found);
      const accepted = await guardedUpdate(tx, InKindCase, found, {
        state: 'ACCEPTED',
        runningContractId: null,
        acceptedQuantity: input.quantity.trim(),
        acceptedQuality: input.quality.trim(),
        acceptedById: actorOf(tx).userId,
        acceptedOn: tx.today,
        receiptId: receipt.id,
      });
      await attachFiles(tx, input.fileIds, subject);
      await recordAudit(tx, 'in_kind.accepted', subject, { countsFor: counted, receiptId: receipt.id });
      const told = [found.appliedById, found.appraisedById];
      await notify(tx, told, 'in_kind.accepted', subject, { customer, number: found.number });
      return accepted;
    },
    { op: 'acceptInKind', key, request },
  );
}
