import type { LossFinding } from '../../../../shared/vocabulary/losses';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { LossRecord } from '../entities/loss-record.entity';
import { getVisibleLoss, isParty } from '../queries/visible-losses';

export interface CloseLossInput {
  readonly id: string;
  readonly version: number;
  readonly finding: LossFinding;
  readonly note: string;
}

/**
 * A superior closes a loss with what they found; never its rep nor whom evidence accuses. Filing it stays owed (LOSS-2).
 *
 * @throws DomainError loss.superior_decides, loss.already_found
 */
export async function closeLoss(ctx: RequestContext, input: CloseLossInput): Promise<LossRecord> {
  return inTransaction(ctx, async (tx) => {
    const loss = await getVisibleLoss(tx, input.id);
    if (await isParty(tx, loss)) throw new DomainError('loss.superior_decides', {}, 'id');
    assertVersion(loss, input.version);
    if (loss.finding) throw new DomainError('loss.already_found', {}, 'id');
    const closed = await guardedUpdate(tx, LossRecord, loss, {
      finding: input.finding,
      findingNote: input.note.trim(),
      foundOn: tx.today,
      foundById: actorOf(tx).userId,
    });
    const subject = { type: 'LossRecord', id: loss.id };
    // the note may quote the evidence: it stays with the record
    await recordAudit(tx, 'loss.closed', subject, { finding: input.finding });
    await notify(tx, [loss.repId], 'loss.closed', subject, { customer: loss.customerName });
    return closed;
  });
}
