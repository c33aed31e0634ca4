import type { LocalDate } from '../../../../shared/local-date';
import type { LetterChannel } from '../../../../shared/vocabulary/letters';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { attachFiles } from '../../files';
import { getVisibleLetter } from '../../receivables';
import { LetterDelivery } from '../entities/letter-delivery.entity';
import { LetterDocument } from '../entities/letter-document.entity';

export interface RecordLetterDeliveryInput {
  readonly letterId: string;
  readonly channel: LetterChannel;
  readonly reference: string;
  readonly sentOn: LocalDate;
  readonly fileIds?: readonly string[] | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Logs that a letter went out: by post with its tracking number, by e-mail, by hand (DUN-1).
 *
 * @throws DomainError letter.not_signed_off, letter.day_not_possible
 */
export async function recordLetterDelivery(
  ctx: RequestContext,
  input: RecordLetterDeliveryInput,
): Promise<LetterDelivery> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const letter = await getVisibleLetter(tx, input.letterId);
      const document = await tx.db.findOneBy(LetterDocument, { letterId: letter.id });
      if (document?.state !== 'SIGNED_OFF') throw new DomainError('letter.not_signed_off', {}, 'letterId');
      const from = document.signedOffOn ?? letter.issuedOn;
      if (input.sentOn < from || input.sentOn > tx.today)
        throw new DomainError('letter.day_not_possible', { from, to: tx.today }, 'sentOn');
      const sent = await insert(tx, LetterDelivery, {
        letterId: letter.id,
        channel: input.channel,
        reference: input.reference.trim(),
        sentOn: input.sentOn,
        sentById: actorOf(tx).userId,
        state: 'SENT',
      });
      await attachFiles(tx, input.fileIds, { type: 'LetterDelivery', id: sent.id });
      const { channel, sentOn, reference } = sent;
      const subject = { type: 'DunningLetter', id: letter.id };
      await recordAudit(tx, 'letter.sent', subject, { channel, sentOn, reference });
      return sent;
    },
    { op: 'recordLetterDelivery', key, request },
  );
}
