import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { actorOf } from '../../../core/access';
import { getVisibleAccount } from '../../accounts';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { CreditRatingEntry } from '../entities/credit-rating-entry.entity';
import type { SetCreditRatingInput } from '../graphql/credit.inputs';
import { lockCredit } from '../lock-credit';
import { creditPolicy } from '../policy';
import { ratingFactsOf } from '../queries/rating-facts';
import { ratingsOf } from '../queries/credit-standing';
import { proposeRating } from '../rules/propose-rating';
import { assertNotOwnSide } from './own-side';
import { tellIfOver } from './tell-if-over';
import { watchBreach } from './watch-breach';

/**
 * Finance rates a customer from a day on, with the proposal of the facts before them (CRE-1). A rating below what is
 * owed is told; a D with overdue money stops supply at once (CRE-2).
 */
export async function setCreditRating(
  ctx: RequestContext,
  input: SetCreditRatingInput,
): Promise<CreditRatingEntry> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const account = await getVisibleAccount(tx, input.accountId);
      assertNotOwnSide(tx, [account.ownerId]);
      await lockCredit(tx, account.id);
      const before = (await ratingsOf(tx, [account.id])).get(account.id) ?? null;
      const validFrom = input.validFrom ?? tx.today;
      if (validFrom > tx.today || (before && validFrom < before.validFrom))
        throw new DomainError(
          'credit.day_in_future',
          { today: tx.today, since: before?.validFrom ?? '–' },
          'validFrom',
        );
      const facts = await ratingFactsOf(tx, account.id, input.officialGrade ?? null);
      const { rating: proposed } = proposeRating(facts, await policyAt(tx, creditPolicy));
      const entry = await insert(tx, CreditRatingEntry, {
        accountId: account.id,
        rating: input.rating,
        validFrom,
        officialGrade: input.officialGrade ?? null,
        proposed,
        facts,
        reason: input.reason.trim(),
        setById: actorOf(tx).userId,
      });
      const subject = { type: 'Account', id: account.id };
      const data = { from: before?.rating ?? null, to: input.rating, proposed, validFrom };
      await recordAudit(tx, 'credit.rated', subject, data, entry.reason);
      await notify(tx, [account.ownerId], 'credit.rated', subject, {
        customer: account.name,
        rating: `CreditRating.${input.rating}`,
      });
      await watchBreach(tx, account.id);
      await tellIfOver(tx, account);
      return entry;
    },
    { op: 'setCreditRating', key, request },
  );
}
