import { minMoney, subtractMoney, sumMoney, ZERO, type Money } from '../../../../shared/money';
import type { BankItemChoice } from '../../../../shared/vocabulary/banking';
import { byAge, type NamedItem, type OpenItem } from '../../receivables/rules/propose-allocation';

export interface OpenItemOfContract extends OpenItem {
  readonly contractId: string;
}

/** What the text names: items by themselves, contracts with all their items. */
export interface NamedInText {
  readonly items: ReadonlySet<string>;
  readonly contracts: ReadonlySet<string>;
}

export interface ItemChoice {
  readonly choice: BankItemChoice;
  readonly allocations: readonly NamedItem[];
  /** What no item takes: it stays with the customer as credit. */
  readonly rest: Money;
  /** How much less sure it makes. */
  readonly doubt: number;
}

const nothingNamed: NamedInText = { items: new Set(), contracts: new Set() };

/**
 * Which open items of a customer the money pays: what the text names, else one item of exactly the amount, else all
 * that one contract owes, else the oldest items that add up to it, else the oldest due as far as it goes.
 *
 * Rule BANK-2.
 *
 * @example 500 on items due 1 Mar 300, 1 Apr 200, 1 May 400 → the first two, OLDEST_SUM
 */
export function chooseItems(
  amount: Money,
  items: readonly OpenItemOfContract[],
  named: NamedInText = nothingNamed,
): ItemChoice {
  const oldest = items.filter(({ open }) => open > 0).sort(byAge);
  if (oldest.length === 0) return { choice: 'NOTHING_OPEN', allocations: [], rest: amount, doubt: 20 };
  const meant = oldest.filter(({ id, contractId }) => named.items.has(id) || named.contracts.has(contractId));
  if (meant.length > 0) {
    const within = sureWithin(amount, meant);
    if (within) return { ...pay(amount, within), choice: 'NAMED_NUMBER', doubt: 0 };
    const others = oldest.filter((item) => !meant.includes(item));
    const paid = pay(amount, [...meant, ...others]);
    // more than what was named owes: the rest goes the usual way, and somebody should look
    const doubt = sumMoney(meant, ({ open }) => open) >= amount ? 1 : 6;
    return { ...paid, choice: 'NAMED_NUMBER', doubt: doubt + restDoubt(paid.rest) };
  }
  const exact = sureWithin(amount, oldest);
  if (exact) {
    const choice: BankItemChoice =
      exact.length === 1 ? 'EXACT_ITEM' : isOneContract(exact, oldest) ? 'CONTRACT_SUM' : 'OLDEST_SUM';
    return {
      ...pay(amount, exact),
      choice,
      doubt: { EXACT_ITEM: 0, CONTRACT_SUM: 1, OLDEST_SUM: 2 }[choice],
    };
  }
  const paid = pay(amount, oldest);
  return { ...paid, choice: 'OLDEST_DUE', doubt: 8 + restDoubt(paid.rest) };
}

const restDoubt = (rest: Money): number => (rest > 0 ? 10 : 0);

/** Items that make exactly the amount: one of them, a contract's all, or the oldest in a row. */
function sureWithin(
  amount: Money,
  oldest: readonly OpenItemOfContract[],
): readonly OpenItemOfContract[] | null {
  const one = oldest.find(({ open }) => open === amount);
  if (one) return [one];
  const contracts = new Map<string, OpenItemOfContract[]>();
  for (const item of oldest)
    contracts.set(item.contractId, [...(contracts.get(item.contractId) ?? []), item]);
  const whole = [...contracts.values()].find((list) => sumMoney(list, ({ open }) => open) === amount);
  if (whole) return whole;
  let sum = ZERO;
  for (const [at, { open }] of oldest.entries()) {
    sum = sumMoney([sum, open], (part) => part);
    if (sum === amount) return oldest.slice(0, at + 1);
    if (sum > amount) return null;
  }
  return null;
}

function isOneContract(chosen: readonly OpenItemOfContract[], all: readonly OpenItemOfContract[]): boolean {
  const contract = chosen[0]?.contractId;
  return (
    chosen.every(({ contractId }) => contractId === contract) &&
    all.filter(({ contractId }) => contractId === contract).length === chosen.length
  );
}

function pay(amount: Money, items: readonly OpenItemOfContract[]): { allocations: NamedItem[]; rest: Money } {
  const allocations: NamedItem[] = [];
  let rest = amount;
  for (const { id, open } of items) {
    if (rest === 0) break;
    const part = minMoney(rest, open);
    allocations.push({ receivableId: id, amount: part });
    rest = subtractMoney(rest, part);
  }
  return { allocations, rest };
}
