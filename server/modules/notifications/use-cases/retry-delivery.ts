import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { NoticeDelivery } from '../entities/notice-delivery.entity';

/** Puts a message that was given up back into the outbox, with all its attempts anew (AUD-3). @throws DomainError common.invalid_state */
export async function retryDelivery(ctx: RequestContext, id: string): Promise<NoticeDelivery> {
  return inTransaction(ctx, async (tx) => {
    const delivery = await getOrThrow(tx, NoticeDelivery, id, 'id');
    if (delivery.state !== 'FAILED')
      throw new DomainError('common.invalid_state', { from: delivery.state, to: 'PENDING' }, 'id');
    return guardedUpdate(tx, NoticeDelivery, delivery, { state: 'PENDING', attempts: 0, dueAt: tx.now });
  });
}
