import type { LocalDate } from '../../../../shared/local-date';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { attachFiles } from '../../files';
import { LetterDelivery } from '../entities/letter-delivery.entity';
import { assertDeliveryInSight } from '../queries/letters';
import { deliveryStates } from '../rules/letter-states';

export interface EndLetterDeliveryInput {
  readonly id: string;
  readonly version: number;
  readonly received: boolean;
  readonly on: LocalDate;
  readonly note: string;
  readonly fileIds?: readonly string[] | null;
}

/**
 * Records who signed for a letter, or why it came back, with the slip (DUN-1).
 *
 * @throws DomainError letter.day_not_possible, common.invalid_state
 */
export async function endLetterDelivery(
  ctx: RequestContext,
  input: EndLetterDeliveryInput,
): Promise<LetterDelivery> {
  return inTransaction(ctx, async (tx) => {
    await assertDeliveryInSight(tx, input.id);
    const sent = await getOrThrow(tx, LetterDelivery, input.id);
    assertVersion(sent, input.version);
    const state = input.received ? 'RECEIVED' : 'RETURNED';
    assertTransition(deliveryStates, sent.state, state);
    if (input.on < sent.sentOn || input.on > tx.today)
      throw new DomainError('letter.day_not_possible', { from: sent.sentOn, to: tx.today }, 'on');
    const ended = await guardedUpdate(tx, LetterDelivery, sent, {
      state,
      endedOn: input.on,
      endedNote: input.note.trim(),
      endedById: actorOf(tx).userId,
    });
    await attachFiles(tx, input.fileIds, { type: 'LetterDelivery', id: sent.id });
    const event = input.received ? 'letter.received' : 'letter.returned';
    await recordAudit(
      tx,
      event,
      { type: 'DunningLetter', id: sent.letterId },
      { on: input.on, note: input.note },
    );
    return ended;
  });
}
