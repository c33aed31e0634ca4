import { maxDate } from '../../../../shared/local-date';
import { isActing } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, notFound } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { AbsenceCover, User } from '../../identity';
import { notify } from '../../notifications';
import { nameablePerson } from '../queries/nameable';

export interface EndAbsenceCoverInput {
  readonly id: string;
  readonly version: number;
}

/**
 * Ends a cover as of today, or takes one back that has not begun: the next request in the other's name is refused (ORG-3).
 * The absent person does it, a superior, or the stand-in, who may give it up.
 *
 * @throws DomainError cover.over
 */
export async function endAbsenceCover(
  ctx: RequestContext,
  input: EndAbsenceCoverInput,
): Promise<AbsenceCover> {
  return inTransaction(ctx, async (tx) => {
    const cover = await getOrThrow(tx, AbsenceCover, input.id, 'id');
    if (!isActing(tx, cover.standInId))
      await nameablePerson(tx, cover.userId).catch(() => {
        throw notFound(AbsenceCover, 'id');
      });
    assertVersion(cover, input.version);
    if (cover.endedOn || cover.validTo <= tx.today) throw new DomainError('cover.over', {}, 'id');
    const ended = await guardedUpdate(tx, AbsenceCover, cover, {
      validTo: maxDate(cover.validFrom, tx.today),
      endedOn: tx.today,
    });
    const [absent, standIn] = [
      await getOrThrow(tx, User, cover.userId),
      await getOrThrow(tx, User, cover.standInId),
    ];
    const subject = { type: 'User', id: cover.userId };
    const data = {
      coverId: cover.id,
      standIn: standIn.name,
      validFrom: cover.validFrom,
      validTo: cover.validTo,
    };
    await recordAudit(tx, 'identity.absence_cover_ended', subject, { ...data, endedOn: tx.today });
    await notify(tx, [absent.id, standIn.id], 'cover.ended', subject, {
      absent: absent.name,
      standIn: standIn.name,
    });
    return ended;
  });
}
