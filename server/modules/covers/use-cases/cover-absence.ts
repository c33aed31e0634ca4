import { In, MoreThan } from 'typeorm';
import { addDays, type LocalDate } from '../../../../shared/local-date';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { getOrThrow, insert, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { AbsenceCover, User, UserRole } from '../../identity';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { coversPolicy } from '../policy';
import { nameablePerson } from '../queries/nameable';
import { assertCover } from '../rules/assert-cover';

export interface CoverAbsenceInput {
  readonly userId: string;
  readonly standInId: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
  readonly reason: string;
}

/**
 * Names who stands in for somebody on the days [validFrom, validTo): oneself, or a superior for their people (ORG-3).
 * The absent person's row is written before anything is read: of two covers at once the second sees the first.
 *
 * @throws DomainError those of assertCover
 */
export async function coverAbsence(ctx: RequestContext, input: CoverAbsenceInput): Promise<AbsenceCover> {
  return inTransaction(ctx, async (tx) => {
    const both = [input.userId, input.standInId].sort();
    for (const id of new Set(both))
      await updateWhere(tx, User, { updatedAt: tx.now }, { sql: 'id = :id', params: { id } });
    const absent = await nameablePerson(tx, input.userId);
    const standIn = await getOrThrow(tx, User, input.standInId, 'standInId');
    const roles = await tx.db.findBy(UserRole, { userId: In(both) });
    const covers = await tx.db.findBy(AbsenceCover, { userId: In(both), validTo: MoreThan(tx.today) });
    const of = ({ id, name, active }: User) => ({
      id,
      name,
      active,
      roles: roles.filter((row) => row.userId === id).map((row) => row.role),
    });
    assertCover(
      {
        ...input,
        absent: of(absent),
        standIn: of(standIn),
        others: covers.filter((cover) => cover.userId === absent.id),
        standInAway: covers.filter((cover) => cover.userId === standIn.id),
      },
      await policyAt(tx, coversPolicy),
      tx.today,
    );
    const { userId, standInId, validFrom, validTo } = input;
    const reason = input.reason.trim();
    const cover = await insert(tx, AbsenceCover, {
      userId,
      standInId,
      validFrom,
      validTo,
      reason,
      createdById: actorOf(tx).userId,
    });
    const subject = { type: 'User', id: userId };
    const data = { coverId: cover.id, standInId, standIn: standIn.name, validFrom, validTo };
    await recordAudit(tx, 'identity.absence_covered', subject, data, reason);
    await notify(tx, [userId, standInId], 'cover.named', subject, {
      absent: absent.name,
      standIn: standIn.name,
      from: validFrom,
      to: addDays(validTo, -1),
    });
    return cover;
  });
}
