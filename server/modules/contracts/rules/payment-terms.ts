import { addDays, maxDate, type LocalDate } from '../../../../shared/local-date';
import { allocate, type Money } from '../../../../shared/money';
import { scaledToString } from '../../../../shared/rate';
import type { PaymentTrigger } from '../../../../shared/vocabulary/contracts';
import { DomainError } from '../../../core/errors';

export interface PaymentTerm {
  readonly dueAfter: PaymentTrigger;
  readonly shareBp: number;
  readonly days: number;
}

/**
 * Payment terms share out the whole of what is delivered, no more and no less. None at all: everything is due by the
 * days of the contract.
 *
 * Rule CON-4.
 *
 * @example 60 % on structure complete, 40 % on topping-out → fine; 60 % and 39.99 % → refused
 * @throws DomainError contract.terms_not_whole
 */
export function assertWhole(terms: readonly PaymentTerm[]): void {
  const together = terms.reduce((sum, { shareBp }) => sum + shareBp, 0);
  if (terms.length > 0 && together !== 10_000)
    throw new DomainError(
      'contract.terms_not_whole',
      { percent: scaledToString(together, 2) },
      'paymentTerms',
    );
}

/**
 * The longest that the terms let a customer wait after a delivery or milestone: what credit and tier are asked for.
 *
 * Rules CON-4, CRE-1.
 *
 * @example 30 days by the contract, 60 after topping-out → 60
 */
export function longestDays(paymentTermDays: number, terms: readonly PaymentTerm[]): number {
  return Math.max(paymentTermDays, ...terms.map(({ days }) => days));
}

/** The days that a contract's site has reached; null while it has not. */
export interface Milestones {
  readonly structureCompleteOn: LocalDate | null;
  readonly toppedOutOn: LocalDate | null;
  readonly deliveredInFullOn: LocalDate | null;
}

const reached: Readonly<Record<PaymentTrigger, (milestones: Milestones) => LocalDate | null>> = {
  DELIVERY: () => null,
  STRUCTURE_COMPLETE: ({ structureCompleteOn }) => structureCompleteOn,
  TOPPED_OUT: ({ toppedOutOn }) => toppedOutOn,
  DELIVERED_IN_FULL: ({ deliveredInFullOn }) => deliveredInFullOn,
};

/**
 * When a part of a delivery is due: so many days after what it waits for, or after the delivery where that came later.
 * While the milestone is not recorded the days of the contract hold: goods are never owed without a day.
 *
 * Rule CON-4.
 *
 * @example delivered 10 Jan, contract 90 days, 30 days after topping-out: not topped out → 10 Apr; topped out 1 Mar → 31 Mar;
 * topped out 1 Jan already → 9 Feb
 */
export function dueOfTerm(
  { dueAfter, days }: Pick<PaymentTerm, 'dueAfter' | 'days'>,
  documentOn: LocalDate,
  contract: Milestones & { readonly paymentTermDays: number },
): LocalDate {
  if (dueAfter === 'DELIVERY') return addDays(documentOn, days);
  const on = reached[dueAfter](contract);
  return on ? addDays(maxDate(on, documentOn), days) : addDays(documentOn, contract.paymentTermDays);
}

export interface DuePart {
  readonly amount: Money;
  readonly dueOn: LocalDate;
  readonly dueAfter: PaymentTrigger | null;
  readonly dueAfterDays: number | null;
}

/**
 * An amount shared out over the terms, to the fen; without terms it stays whole.
 *
 * Rule CON-4.
 *
 * @example ¥100.01 over 60 % and 40 % → ¥60.01 and ¥40.00
 */
export function splitByTerms(
  amount: Money,
  documentOn: LocalDate,
  contract: Milestones & { readonly paymentTermDays: number },
  terms: readonly PaymentTerm[],
): DuePart[] {
  if (terms.length === 0)
    return [
      { amount, dueOn: addDays(documentOn, contract.paymentTermDays), dueAfter: null, dueAfterDays: null },
    ];
  const parts = allocate(
    amount,
    terms.map(({ shareBp }) => shareBp),
  );
  return terms
    .map((term, at) => ({
      amount: parts[at] as Money,
      dueOn: dueOfTerm(term, documentOn, contract),
      dueAfter: term.dueAfter,
      dueAfterDays: term.days,
    }))
    .filter((part) => part.amount !== 0);
}
