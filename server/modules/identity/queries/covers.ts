import { In } from 'typeorm';
import { LessThanOrEqual, MoreThan, type FindOptionsWhere } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { ReadManager } from '../../../core/context';
import { AbsenceCover } from '../entities/absence-cover.entity';

/** The covers that hold on a day (ORG-3). */
export function runningCovers(
  db: ReadManager,
  today: LocalDate,
  of: FindOptionsWhere<AbsenceCover>,
): Promise<AbsenceCover[]> {
  return db.find(AbsenceCover, {
    where: { ...of, validFrom: LessThanOrEqual(today), validTo: MoreThan(today) },
    order: { validFrom: 'ASC', id: 'ASC' },
  });
}

/** Who stands in today for whom of these people. */
export async function standInsOf(
  ctx: { readonly db: ReadManager; readonly today: LocalDate },
  userIds: readonly string[],
): Promise<AbsenceCover[]> {
  if (userIds.length === 0) return [];
  return runningCovers(ctx.db, ctx.today, { userId: In([...userIds]) });
}
