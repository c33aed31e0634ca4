import { In, MoreThanOrEqual } from 'typeorm';
import { addMonths } from '../../../../shared/local-date';
import { divideRounded, mulDiv } from '../../../../shared/rate';
import type { CreditRating } from '../../../../shared/vocabulary/credit';
import type { RequestContext } from '../../../core/context';
import { AccountOpinion } from '../../archive';
import { PlannedVisit } from '../../visits';
import { paymentFactsOf } from '../exposure';
import type { RatingFacts } from '../rules/propose-rating';

/** What speaks for a customer's rating today (CRE-1). */
export async function ratingFactsOf(
  ctx: RequestContext,
  accountId: string,
  officialGrade: CreditRating | null,
): Promise<RatingFacts> {
  const [opinions, visits, payments] = await Promise.all([
    ctx.db.findBy(AccountOpinion, {
      accountId,
      aspect: In(['HONESTY', 'PAYMENT']),
      heardOn: MoreThanOrEqual(addMonths(ctx.today, -24)),
    }),
    ctx.db.countBy(PlannedVisit, {
      accountId,
      state: 'DONE',
      visitOn: MoreThanOrEqual(addMonths(ctx.today, -12)),
    }),
    paymentFactsOf(ctx, [accountId]),
  ]);
  const paid = payments.get(accountId);
  const points = opinions.reduce((sum, { score }) => sum + score, 0);
  return {
    officialGrade,
    opinion:
      opinions.length > 0 ? Number(divideRounded(BigInt(points * 100), BigInt(opinions.length))) : null,
    overdueShareBp: paid && paid.open > 0 ? mulDiv(paid.overdue, 10_000, paid.open) : 0,
    longestOverdueDays: paid?.longestOverdueDays ?? 0,
    bounced: paid?.bounced ?? 0,
    visits,
    everBilled: (paid?.billed ?? 0) > 0,
  };
}
