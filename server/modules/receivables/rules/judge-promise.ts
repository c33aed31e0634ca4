import { addDays, type LocalDate } from '../../../../shared/local-date';
import { minMoney, money, subtractMoney, ZERO, type Money } from '../../../../shared/money';
import { mulDiv } from '../../../../shared/rate';
import type { PromiseState } from '../../../../shared/vocabulary/ledger';
import type { ReceivablesPolicy } from '../policy';

export interface PromiseTerms {
  readonly amount: Money;
  readonly payBy: LocalDate;
  /** What stood collected on the item when it was promised. */
  readonly collectedBefore: Money;
}

/** A payment of the item that stands (one that bounced is none), or what lowered it, by its day. */
export interface DatedAmount {
  readonly on: LocalDate;
  readonly amount: Money;
}

export interface PromiseFacts {
  readonly itemAmount: Money;
  readonly payments: readonly DatedAmount[];
  readonly adjustments: readonly DatedAmount[];
}

export type PromisePolicy = Pick<ReceivablesPolicy, 'promiseToleranceDays' | 'promiseToleranceBp'>;

export interface PromiseJudgement {
  readonly state: PromiseState;
  /** What came in for it by its last day of grace. */
  readonly received: Money;
}

/** The last day on which money still keeps a promise. */
export function lastDayOf(payBy: LocalDate, policy: PromisePolicy): LocalDate {
  return addDays(payBy, policy.promiseToleranceDays);
}

/**
 * What became of a promise, from the facts alone: kept as soon as the money is there, at latest on its day and the days
 * of grace, but for the share that may be missing; after that partly kept or broken. Where the item was lowered until
 * nothing of it was left to pay, the promise falls away. A payment that bounces is none, so a kept promise may break.
 *
 * Rule DUN-3.
 *
 * @example 1,000.00 by 10 March, 3 days, 2 %: 980.00 on 13 March → KEPT; 979.99 → PARTLY_KEPT from 14 March; nothing → BROKEN
 */
export function judgePromise(
  terms: PromiseTerms,
  facts: PromiseFacts,
  policy: PromisePolicy,
  today: LocalDate,
): PromiseJudgement {
  const lastDay = lastDayOf(terms.payBy, policy);
  const upTo = (rows: readonly DatedAmount[]): number =>
    rows.filter(({ on }) => on <= lastDay).reduce((sum, { amount }) => sum + amount, 0);
  const received = money(Math.max(0, upTo(facts.payments) - terms.collectedBefore));
  const left = money(
    Math.max(0, facts.itemAmount - Math.max(0, upTo(facts.adjustments)) - terms.collectedBefore),
  );
  const wanted = minMoney(terms.amount, left);
  if (wanted === ZERO) return { state: 'WITHDRAWN', received };
  const needed = subtractMoney(wanted, money(mulDiv(wanted, policy.promiseToleranceBp, 10_000)));
  if (received >= needed) return { state: 'KEPT', received };
  if (today <= lastDay) return { state: 'OPEN', received };
  return { state: received > 0 ? 'PARTLY_KEPT' : 'BROKEN', received };
}
