import { doerOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { assertMonthOpen, Delivery, getVisibleContract } from '../../contracts';
import { lockLedger, settleQuantityDifference } from '../../receivables';
import { DeliveryAcceptance } from '../entities/delivery-acceptance.entity';
import type { AcceptDeliveryInput } from '../graphql/supply.inputs';

/**
 * Records that the customer accepted a delivery, once; where more or less was accepted than the note says, the
 * difference is settled in the same act (CON-1, CON-5).
 *
 * @throws DomainError supply.accepted_already, delivery.reversed_already, delivery.day_outside
 */
export async function acceptDelivery(
  ctx: RequestContext,
  input: AcceptDeliveryInput,
): Promise<DeliveryAcceptance> {
  return inTransaction(ctx, async (tx) => {
    const delivery = await getOrThrow(tx, Delivery, input.deliveryId, 'deliveryId');
    const contract = await getVisibleContract(tx, delivery.contractId, 'deliveryId');
    await lockLedger(tx, contract.accountId);
    if (
      delivery.reversalOfId ||
      delivery.settlesId ||
      (await tx.db.existsBy(Delivery, { reversalOfId: delivery.id }))
    )
      throw new DomainError('delivery.reversed_already', {});
    if (input.on < delivery.deliveredOn || input.on > tx.today)
      throw new DomainError('delivery.day_outside', { from: delivery.deliveredOn, to: tx.today }, 'on');
    await assertMonthOpen(tx, input.on, 'on');
    if (await tx.db.existsBy(DeliveryAcceptance, { deliveryId: delivery.id }))
      throw new DomainError('supply.accepted_already', {});
    const settled = await tx.db.findOneBy(Delivery, { settlesId: delivery.id });
    const differs = input.acceptedMilli !== delivery.quantityMilli + (settled?.quantityMilli ?? 0);
    // what was settled before is what was accepted: another quantity now is a mistake in one of them
    if (settled && differs) throw new DomainError('delivery.settled_already', {}, 'acceptedMilli');
    const difference = differs
      ? await settleQuantityDifference(tx, {
          deliveryId: delivery.id,
          acceptedMilli: input.acceptedMilli,
          signedBy: input.acceptedBy,
          on: input.on,
          reason: input.note?.trim() || input.acceptedBy,
        })
      : settled;
    const accepted = await insertOrRefuse(
      tx,
      DeliveryAcceptance,
      {
        deliveryId: delivery.id,
        contractId: contract.id,
        acceptedMilli: input.acceptedMilli,
        acceptedOn: input.on,
        acceptedBy: input.acceptedBy.trim(),
        note: input.note?.trim() || null,
        differenceId: difference?.id ?? null,
        recordedById: doerOf(tx),
      },
      () => new DomainError('supply.accepted_already', {}),
    );
    const subject = { type: 'Contract', id: contract.id };
    const { acceptedMilli, on, acceptedBy } = input;
    const data = {
      deliveryId: delivery.id,
      delivered: delivery.quantityMilli,
      acceptedMilli,
      on,
      acceptedBy,
    };
    await recordAudit(tx, 'delivery.accepted', subject, data, accepted.note);
    return accepted;
  });
}
