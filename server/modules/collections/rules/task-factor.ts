import type { LocalDate, Month } from '../../../../shared/local-date';
import { firstDayOf, lastDayOf } from '../../../../shared/local-date';
import { money, type Money } from '../../../../shared/money';
import type { CollectionsPolicy } from '../policy';

export interface TaskItem {
  readonly dueOn: LocalDate;
  readonly open: Money;
  readonly disputed: Money;
}

/**
 * What of a contract's open items belongs in the task of a month: due by terms in the month, and overdue before it
 * begins; what is disputed is left out.
 *
 * Rule TASK-1.
 *
 * @example March; 10.00 due 15 March, 5.00 due 28 February of which 2.00 are disputed, 7.00 due 1 April → due 10.00, overdue 3.00
 */
export function taskAmounts(items: readonly TaskItem[], month: Month): { due: Money; overdue: Money } {
  const [from, to] = [firstDayOf(month), lastDayOf(month)];
  let [due, overdue] = [0, 0];
  for (const { dueOn, open, disputed } of items) {
    const amount = Math.max(0, open - disputed);
    if (dueOn < from) overdue += amount;
    else if (dueOn <= to) due += amount;
  }
  return { due: money(due), overdue: money(overdue) };
}

export type Bands = Pick<
  CollectionsPolicy,
  'goodBp' | 'fairBp' | 'poorBp' | 'goodFactorBp' | 'fairFactorBp' | 'poorFactorBp' | 'worstFactorBp'
>;

/** What share of the task came in, in 1/10,000, rounded down; null where nothing was to be collected. */
export function achievedBp(target: Money, collected: Money): number | null {
  if (target <= 0) return null;
  const share = (BigInt(collected) * 10_000n) / BigInt(target);
  return Math.max(0, Number(share > 1_000_000n ? 1_000_000n : share));
}

/**
 * By what the rate of a month's commission is multiplied, in 1/10,000. Nothing to collect reduces nothing.
 *
 * Rule TASK-2.
 *
 * @example 100 % → 10000; 99.99 % → 9500; 80 % → 9500; 79.99 % → 9000; 50 % → 9000; 49.99 % → 8000
 */
export function taskFactorBp(target: Money, collected: Money, bands: Bands): number {
  const share = achievedBp(target, collected);
  if (share === null || share >= bands.goodBp) return bands.goodFactorBp;
  if (share >= bands.fairBp) return bands.fairFactorBp;
  if (share >= bands.poorBp) return bands.poorFactorBp;
  return bands.worstFactorBp;
}

/**
 * Places in a team by share, equals side by side (1, 2, 2, 4). Who had nothing to collect is not ranked.
 *
 * Rule TASK-3.
 */
export function ranksOf(shares: readonly (number | null)[]): (number | null)[] {
  return shares.map((share) =>
    share === null ? null : 1 + shares.filter((other) => other !== null && other > share).length,
  );
}
