import type { Month } from '../../../../shared/local-date';
import { money, ZERO, type Money } from '../../../../shared/money';
import { mulDiv } from '../../../../shared/rate';

/** Billed in a month, and how many days it has (of the running month those that passed). */
export interface BilledMonth {
  readonly month: Month;
  readonly days: number;
  readonly billed: Money;
}

/**
 * Days sales outstanding by the balance method: open at the end ÷ billed in the period × days of the period, in tenths
 * of a day. Null where nothing was billed.
 *
 * Rule REC-6.
 *
 * @example open 212, billed 250 in 90 days → 763 (76.3 days)
 */
export function balanceDso(open: Money, billed: Money, days: number): number | null {
  return billed > 0 ? mulDiv(open, days * 10, billed) : null;
}

export interface CountBackStep {
  readonly month: Month;
  readonly billed: Money;
  /** What of the open balance this month's billing explains. */
  readonly taken: Money;
  readonly daysTenths: number;
}

export interface CountBack {
  readonly daysTenths: number;
  readonly steps: readonly CountBackStep[];
  /** What all the months together did not explain: the debt is older, the days are at least so many. */
  readonly rest: Money;
}

/**
 * Days sales outstanding by the count-back (exhaustion) method: the open balance is taken off the billing of the last
 * month, then the month before, until it is used up; full months count all their days, the last one in proportion.
 *
 * Rule REC-6.
 *
 * @example open 212; billed 100, 80, 70 in months of 30 days → 30 + 30 + 32 ÷ 70 × 30 = 73.7 days
 */
export function countBackDso(open: Money, latestFirst: readonly BilledMonth[]): CountBack {
  const steps: CountBackStep[] = [];
  let rest: number = open;
  for (const { month, billed, days } of latestFirst) {
    if (rest <= 0) break;
    // a month in which more was credited than billed explains nothing, its days pass all the same
    const taken = Math.max(0, Math.min(rest, billed));
    const daysTenths = taken < rest || billed <= 0 ? days * 10 : mulDiv(taken, days * 10, billed);
    steps.push({ month, billed, taken: money(taken), daysTenths });
    rest -= taken;
  }
  return {
    daysTenths: steps.reduce((sum, step) => sum + step.daysTenths, 0),
    steps,
    rest: rest > 0 ? money(rest) : ZERO,
  };
}

/**
 * Collection effectiveness index in basis points: (opening + billed − closing) ÷ (opening + billed − closing not yet due),
 * 10,000 where all that was due came in. Null where nothing was there to collect.
 *
 * Rule REC-6.
 *
 * @example opening 6,200, billed 3,630, closing 6,340 of which 3,590 not due → 5593 (55.9 %)
 */
export function collectionEffectiveness(month: {
  readonly opening: Money;
  readonly billed: Money;
  readonly closing: Money;
  readonly notDue: Money;
}): number | null {
  const collectable = month.opening + month.billed - month.notDue;
  if (collectable <= 0) return null;
  return mulDiv(month.opening + month.billed - month.closing, 10_000, collectable);
}

/** A part of a whole in basis points; null where there is no whole. */
export const shareBp = (part: Money, all: Money): number | null =>
  all > 0 ? mulDiv(part, 10_000, all) : null;
