import { doerOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { superiorsOf, User } from '../../identity';
import { notify } from '../../notifications';
import { LossEvidence } from '../entities/loss-evidence.entity';
import { LossRecord } from '../entities/loss-record.entity';
import { isOpenToEvidence } from '../rules/loss-days';

export interface GiveLossEvidenceInput {
  readonly lossId: string;
  readonly statement: string;
  readonly accusedId?: string | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Anybody tells what they know of a loss, in confidence: the nearest superior who is no party hears that there is
 * something, and reads there who said it. The trail says that evidence came in, not from whom (LOSS-2).
 *
 * @throws DomainError loss.scrutiny_over
 */
export async function giveLossEvidence(ctx: RequestContext, input: GiveLossEvidenceInput): Promise<boolean> {
  return inTransaction(
    ctx,
    async (tx) => {
      const loss = await getOrThrow(tx, LossRecord, input.lossId, 'lossId');
      if (!isOpenToEvidence(loss, tx.today)) throw new DomainError('loss.scrutiny_over', {}, 'lossId');
      const accusedId = input.accusedId ?? null;
      if (accusedId) await getOrThrow(tx, User, accusedId, 'accusedId');
      await insert(tx, LossEvidence, {
        lossId: loss.id,
        givenById: doerOf(tx),
        givenOn: tx.today,
        statement: input.statement.trim(),
        accusedId,
      });
      const subject = { type: 'LossRecord', id: loss.id };
      // the trail is read by more people than evidence is, the accused among them
      const unnamed: TxContext = { ...tx, actor: null };
      await recordAudit(unnamed, 'loss.evidence_given', subject);
      const superiors = await superiorsOf(tx, loss.repId, ['SALES_MANAGER', 'SALES_DIRECTOR']);
      const told = superiors.find(({ id }) => id !== accusedId);
      await notify(tx, [told?.id ?? null], 'loss.evidence', subject, { customer: loss.customerName });
      return true;
    },
    { op: 'giveLossEvidence', key: input.idempotencyKey, request: input },
  );
}
