import type { LocalDate } from '../../../../shared/local-date';
import { daysBetween } from '../../../../shared/local-date';
import {
  intentCriterion,
  type IntentClass,
  type IntentCriterion,
} from '../../../../shared/vocabulary/intents';
import type { IntentLevel } from '../../../../shared/vocabulary/leads';
import type { IntentsPolicy } from '../policy';

/** 0 … 10 for each criterion. */
export type Ratings = Readonly<Record<IntentCriterion, number>>;
export const BEST_RATING = 10;

/**
 * Score 0 … 100 of a lead: each criterion's points by its rating out of ten, and the class that the score falls in.
 *
 * Rule INT-2.
 *
 * @example every rating 9 → 90, class A; every rating 7 but 6 of the deciders → 69 (68.5 rounded), class C
 */
export function scoreIntent(
  ratings: Ratings,
  policy: IntentsPolicy,
): { readonly score: number; readonly intentClass: IntentClass } {
  const tenths = intentCriterion.list.reduce(
    (sum, criterion) => sum + policy[criterion] * ratings[criterion],
    0,
  );
  const score = Math.round(tenths / BEST_RATING);
  if (score >= policy.classAFrom) return { score, intentClass: 'A' };
  if (score >= policy.classBFrom) return { score, intentClass: 'B' };
  return { score, intentClass: score >= policy.classCFrom ? 'C' : 'D' };
}

/**
 * The level that the expected day of buying speaks for: a proposal, the rep decides on a day with a contact.
 *
 * Rule INT-1.
 *
 * @example buys in 5 days → H, in 6 → A, in 16 → B, in 31 or later → C
 */
export function suggestLevel(buysOn: LocalDate, policy: IntentsPolicy, today: LocalDate): IntentLevel {
  const days = daysBetween(today, buysOn);
  if (days <= policy.levelDaysH) return 'H';
  if (days <= policy.levelDaysA) return 'A';
  return days <= policy.levelDaysB ? 'B' : 'C';
}
