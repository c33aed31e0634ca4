import type { CreditRating, RatingReason } from '../../../../shared/vocabulary/credit';
import type { CreditPolicy } from '../policy';

/** What is known of a customer's credit on a day. */
export interface RatingFacts {
  /** Grade by the authorities or an agency, as finance entered it last; null where unknown. */
  readonly officialGrade: CreditRating | null;
  /** Mean of the opinions on honesty and payment of two years in 1/100 of a point; null where nobody spoke. */
  readonly opinion: number | null;
  readonly overdueShareBp: number;
  readonly longestOverdueDays: number;
  /** Cheques and bills taken back within a year. */
  readonly bounced: number;
  readonly visits: number;
  /** Whether anything was ever billed. */
  readonly everBilled: boolean;
}

export interface RatingCause {
  readonly reason: RatingReason;
  /** The best rating that this reason leaves. */
  readonly atMost: CreditRating;
  /** Days, 1/10,000, count or 1/100 of a point; null where there is no figure. */
  readonly figure: number | null;
}

export interface ProposedRating {
  readonly rating: CreditRating;
  readonly causes: readonly RatingCause[];
}

type Ceiling = readonly [above: number, atMost: CreditRating];

/** The strictest ceiling that a figure exceeds. */
const ceilingOf = (figure: number, ceilings: readonly Ceiling[]): CreditRating | null =>
  ceilings.find(([above]) => figure > above)?.[1] ?? null;

/**
 * The credit rating that the facts speak for: every fact that weighs names the best rating it leaves, the strictest
 * wins, and the causes say why. Finance sets the rating, with this before them.
 *
 * Rule CRE-1.
 *
 * @example longest overdue 100 days, everything else fine → C, because LONGEST_OVERDUE 100
 */
export function proposeRating(facts: RatingFacts, policy: CreditPolicy): ProposedRating {
  const causes: RatingCause[] = [];
  const say = (reason: RatingReason, atMost: CreditRating | null, figure: number | null): void => {
    if (atMost) causes.push({ reason, atMost, figure });
  };
  say(
    'LONGEST_OVERDUE',
    ceilingOf(facts.longestOverdueDays, [
      [policy.dOverdueDays, 'D'],
      [policy.cOverdueDays, 'C'],
      [policy.bOverdueDays, 'B'],
    ]),
    facts.longestOverdueDays,
  );
  say(
    'OVERDUE_SHARE',
    ceilingOf(facts.overdueShareBp, [
      [policy.cOverdueShareBp, 'C'],
      [policy.bOverdueShareBp, 'B'],
    ]),
    facts.overdueShareBp,
  );
  say(
    'BOUNCED',
    ceilingOf(facts.bounced, [
      [policy.dBounces - 1, 'D'],
      [policy.cBounces - 1, 'C'],
    ]),
    facts.bounced,
  );
  if (facts.opinion !== null)
    say(
      'WORD_OF_MOUTH',
      facts.opinion < policy.cOpinion ? 'C' : facts.opinion < policy.bOpinion ? 'B' : null,
      facts.opinion,
    );
  if (facts.officialGrade && facts.officialGrade !== 'A') say('OFFICIAL_GRADE', facts.officialGrade, null);
  if (!facts.everBilled) say('NO_HISTORY', 'B', null);
  else if (facts.visits === 0) say('NOT_VISITED', 'B', 0);
  const rating = causes.reduce<CreditRating>((worst, { atMost }) => (atMost > worst ? atMost : worst), 'A');
  if (causes.length === 0) causes.push({ reason: 'GOOD_PAYER', atMost: 'A', figure: facts.overdueShareBp });
  return { rating, causes };
}
