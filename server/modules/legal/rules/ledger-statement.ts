import { byDay, type LocalDate } from '../../../../shared/local-date';
import { addMoney, subtractMoney, ZERO, type Money } from '../../../../shared/money';

export interface LedgerEntry {
  readonly on: LocalDate;
  readonly document: string;
  readonly what: string;
  /** What the customer owes more by it; zero where it lowers the debt. */
  readonly debit: Money;
  /** What the customer owes less by it; below zero where a payment was taken back. */
  readonly credit: Money;
}

export interface StatementRow extends LedgerEntry {
  readonly balance: Money;
}

/**
 * The account of a contract as a court reads it: every bill, payment, reversal and adjustment on its day, with the
 * balance after it; of one day, bills first.
 *
 * Rule REC-5.
 *
 * @example billed 4,000 on the 1st, paid 1,500 on the 9th → balances 4,000 and 2,500
 */
export function ledgerStatement(entries: readonly LedgerEntry[]): StatementRow[] {
  let balance: Money = ZERO;
  return [...entries]
    .sort((a, b) => byDay(a.on, b.on) || b.debit - a.debit || (a.document < b.document ? -1 : 1))
    .map((entry) => {
      balance = subtractMoney(addMoney(balance, entry.debit), entry.credit);
      return { ...entry, balance };
    });
}
