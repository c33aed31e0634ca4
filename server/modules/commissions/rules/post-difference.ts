import { addToMonth, monthOf, type LocalDate, type Month } from '../../../../shared/local-date';
import { money, negateMoney, subtractMoney, ZERO, type Money } from '../../../../shared/money';
import type { EntryKind, RepPart } from '../../../../shared/vocabulary/commissions';
import type { CommissionState, Movement } from './contract-commission';

/** What stands in the ledger already for one rep, part and day of fact: sums over all periods. */
export interface Posted {
  readonly repId: string;
  readonly part: RepPart;
  readonly factOn: LocalDate;
  readonly accrued: Money;
  readonly released: Money;
}

/** An entry to post: moves an amount into, between or out of held and payable. */
export interface NewEntry {
  readonly repId: string;
  readonly part: RepPart;
  readonly kind: EntryKind;
  readonly factOn: LocalDate;
  readonly period: Month;
  readonly heldDelta: Money;
  readonly payableDelta: Money;
  readonly because: CommissionState | null;
}

/**
 * The month that a fact is posted into: its own while that is open, else the first one after the last closed month.
 * Closed months never change; what came late names the month it belongs to by its day (COM-8).
 */
export function postingMonth(factOn: LocalDate, lastClosed: Month | null): Month {
  const own = monthOf(factOn);
  if (lastClosed === null || own > lastClosed) return own;
  return addToMonth(lastClosed, 1);
}

/**
 * The entries that turn what is posted into what should be: only the difference, per rep, part and day of fact
 * (DESIGN §3). Posting them and asking again gives nothing.
 */
export function entriesToPost(
  expected: readonly Movement[],
  posted: readonly Posted[],
  lastClosed: Month | null,
): NewEntry[] {
  const keyOf = (row: { repId: string; part: RepPart; factOn: LocalDate }): string =>
    `${row.factOn}|${row.part}|${row.repId}`;
  const already = new Map(posted.map((row) => [keyOf(row), row]));
  const wanted = new Map(expected.map((row) => [keyOf(row), row]));
  const entries: NewEntry[] = [];
  for (const key of [...new Set([...wanted.keys(), ...already.keys()])].sort()) {
    const want = wanted.get(key);
    const have = already.get(key);
    const { repId, part, factOn } = (want ?? have) as Posted;
    const base = {
      repId,
      part,
      factOn,
      period: postingMonth(factOn, lastClosed),
      because: want?.because ?? null,
    };
    const accrued = subtractMoney(want?.accrued ?? ZERO, have?.accrued ?? ZERO);
    const released = subtractMoney(want?.released ?? ZERO, have?.released ?? ZERO);
    if (accrued !== 0) {
      entries.push({
        ...base,
        kind: accrued > 0 ? 'ACCRUAL' : 'REDUCTION',
        heldDelta: accrued,
        payableDelta: ZERO,
      });
    }
    if (released !== 0) {
      const kind = released > 0 ? 'RELEASE' : 'CLAWBACK';
      entries.push({ ...base, kind, heldDelta: negateMoney(released), payableDelta: money(released) });
    }
  }
  return entries;
}
