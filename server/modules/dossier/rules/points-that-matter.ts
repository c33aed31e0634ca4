import { intentCriterion, type IntentCriterion } from '../../../../shared/vocabulary/intents';

/** From this rating of ten on, a criterion is what the customer decides by. */
const STRONG = 8;

/**
 * What a customer decided by: the criteria their score card rates 8 of 10 or more, strongest first (INT-6).
 *
 * @example pointsThatMatter({ PRICE: 9, WANTS: 8, … others 5 }) → ['PRICE', 'WANTS']
 */
export function pointsThatMatter(ratings: Readonly<Record<IntentCriterion, number>>): IntentCriterion[] {
  return intentCriterion.list
    .filter((criterion) => ratings[criterion] >= STRONG)
    .sort((a, b) => ratings[b] - ratings[a]);
}
