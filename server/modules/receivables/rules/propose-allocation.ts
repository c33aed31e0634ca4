import type { LocalDate } from '../../../../shared/local-date';
import { formatMoney, minMoney, subtractMoney, sumMoney, ZERO, type Money } from '../../../../shared/money';
import type { AllocationBasis } from '../../../../shared/vocabulary/receivables';
import { DomainError } from '../../../core/errors';

export interface OpenItem {
  readonly id: string;
  readonly number: string;
  readonly documentOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly open: Money;
}

export interface NamedItem {
  readonly receivableId: string;
  readonly amount: Money;
}

export interface ProposedAllocation {
  readonly receivableId: string;
  readonly amount: Money;
  readonly basis: AllocationBasis;
}

export interface AllocationProposal {
  readonly allocations: readonly ProposedAllocation[];
  /** What stays as unallocated credit. */
  readonly rest: Money;
}

/** The order of REC-1: due date, document date, number. */
export function byAge(a: OpenItem, b: OpenItem): number {
  return (
    order(a.dueOn, b.dueOn) ||
    order(a.documentOn, b.documentOn) ||
    order(a.number, b.number) ||
    order(a.id, b.id)
  );
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * How an amount of money pays open items: named items first; of what is left, an item of exactly that amount, else
 * the oldest due; what no item takes stays unallocated.
 *
 * Rule REC-1.
 *
 * @throws DomainError receivable.named_twice, receivable.amount_not_positive, receivable.above_open, receipt.above_rest
 * @example 500 on items due 1 Mar (300), 1 Apr (500) → the item of 500, EXACT
 * @example 600 on the same items → 300 and 300, OLDEST
 */
export function proposeAllocation(
  amount: Money,
  items: readonly OpenItem[],
  named: readonly NamedItem[] = [],
  auto = true,
): AllocationProposal {
  const left = new Map(items.map((item) => [item.id, item.open]));
  const allocations = payNamed(amount, items, named);
  for (const { receivableId, amount: paid } of allocations)
    left.set(receivableId, subtractMoney(left.get(receivableId) ?? ZERO, paid));
  let rest = subtractMoney(
    amount,
    sumMoney(allocations, (allocation) => allocation.amount),
  );
  if (!auto || rest === 0) return { allocations, rest };

  const open = items
    .map((item) => ({ ...item, open: left.get(item.id) ?? ZERO }))
    .filter((item) => item.open > 0);
  open.sort(byAge);
  const exact = open.find((item) => item.open === rest);
  if (exact) {
    allocations.push({ receivableId: exact.id, amount: rest, basis: 'EXACT' });
    return { allocations, rest: ZERO };
  }
  for (const item of open) {
    if (rest === 0) break;
    const paid = minMoney(rest, item.open);
    allocations.push({ receivableId: item.id, amount: paid, basis: 'OLDEST' });
    rest = subtractMoney(rest, paid);
  }
  return { allocations, rest };
}

function payNamed(
  amount: Money,
  items: readonly OpenItem[],
  named: readonly NamedItem[],
): ProposedAllocation[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  if (new Set(named.map(({ receivableId }) => receivableId)).size !== named.length) {
    throw new DomainError('receivable.named_twice', {}, 'allocations');
  }
  for (const { receivableId, amount: wanted } of named) {
    if (wanted <= 0) throw new DomainError('receivable.amount_not_positive', {}, 'allocations');
    const open = byId.get(receivableId)?.open ?? ZERO;
    if (wanted > open)
      throw new DomainError('receivable.above_open', { open: formatMoney(open) }, 'allocations');
  }
  if (sumMoney(named, (item) => item.amount) > amount)
    throw new DomainError('receipt.above_rest', { rest: formatMoney(amount) }, 'allocations');
  return named.map((item) => ({ ...item, basis: 'NAMED' }));
}
