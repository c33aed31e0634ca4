import { LessThanOrEqual, MoreThan } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { AbsenceCover } from '../../identity';

/** Who is away on which day of a span, by the covers that were named (ORG-3). */
export async function leavesIn(
  ctx: RequestContext,
  from: LocalDate,
  to: LocalDate,
): Promise<(userId: string, day: LocalDate) => boolean> {
  const covers = await ctx.db.findBy(AbsenceCover, {
    validFrom: LessThanOrEqual(to),
    validTo: MoreThan(from),
  });
  return (userId, day) =>
    covers.some((cover) => cover.userId === userId && cover.validFrom <= day && day < cover.validTo);
}
