import { money, ZERO, type Money } from '../../../../shared/money';

export interface BilledMoney {
  /** What was billed for goods and services, less credit notes; interest is none. */
  readonly billed: Money;
  /** What came in for it. */
  readonly collected: Money;
  /** Sum of the invoices that stand. */
  readonly invoiced: Money;
}

export interface InvoiceStanding {
  /** What may still be invoiced at all. */
  readonly left: Money;
  /** Share of what was billed that is collected, in 1/10,000, rounded down. */
  readonly collectedBp: number;
  /** Is enough collected for an invoice without an exception? */
  readonly enough: boolean;
}

/**
 * Whether a contract may be invoiced: enough of what was billed must be collected, and all invoices together cover no
 * more than what was billed. The share is of the billed amount, not of the contract's: goods that were never delivered
 * hold no invoice up.
 *
 * Rule CON-3.
 *
 * @example billed ¥1,000.00, collected ¥599.99, least 60 % → 5999, not enough; ¥600.00 → enough
 */
export function mayInvoice(
  { billed, collected, invoiced }: BilledMoney,
  leastCollectedBp: number,
): InvoiceStanding {
  const left = money(Math.max(ZERO, billed - invoiced));
  if (billed <= ZERO) return { left, collectedBp: 0, enough: false };
  const collectedBp = Number((BigInt(collected) * 10_000n) / BigInt(billed));
  return { left, collectedBp, enough: collectedBp >= leastCollectedBp };
}
