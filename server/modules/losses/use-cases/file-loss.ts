import type { Money } from '../../../../shared/money';
import type { LossReason } from '../../../../shared/vocabulary/leads';
import { actorOf, may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { superiorsOf, User } from '../../identity';
import { notify } from '../../notifications';
import { LossRecord } from '../entities/loss-record.entity';
import { getVisibleLoss } from '../queries/visible-losses';

export interface FileLossInput {
  readonly id: string;
  readonly version: number;
  readonly reason: LossReason;
  readonly competitor: string;
  readonly amount: Money;
  readonly lesson: string;
}

/**
 * The responsible rep accounts for a loss: why, where the customer went, how much, what is learnt. For somebody who has
 * left, a superior does it (LOSS-1).
 *
 * @throws DomainError loss.not_yours, loss.already_filed
 */
export async function fileLoss(ctx: RequestContext, input: FileLossInput): Promise<LossRecord> {
  return inTransaction(ctx, async (tx) => {
    const loss = await getVisibleLoss(tx, input.id);
    const me = actorOf(tx).userId;
    if (loss.repId !== me) {
      const rep = await getOrThrow(tx, User, loss.repId);
      if (rep.active || !may(tx, 'loss.judge')) throw new DomainError('loss.not_yours', {}, 'id');
    }
    assertVersion(loss, input.version);
    if (loss.state !== 'OPEN') throw new DomainError('loss.already_filed', {}, 'id');
    const filed = await guardedUpdate(tx, LossRecord, loss, {
      state: 'FILED',
      reason: input.reason,
      competitor: input.competitor.trim(),
      amount: input.amount,
      lesson: input.lesson.trim(),
      filedOn: tx.today,
      filedById: me,
    });
    const subject = { type: 'LossRecord', id: loss.id };
    const data = { reason: input.reason, competitor: filed.competitor, late: tx.today > loss.dueOn };
    await recordAudit(tx, 'loss.filed', subject, data);
    const [manager] = await superiorsOf(tx, loss.repId, ['SALES_MANAGER']);
    await notify(tx, [manager?.id ?? null], 'loss.filed', subject, {
      customer: loss.customerName,
      rep: actorOf(tx).name,
    });
    return filed;
  });
}
