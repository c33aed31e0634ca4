import { moneyToString, parseMoney, subtractMoney, sumMoney, ZERO, type Money } from '../../../shared/money';
import { parsePeoplesNumber } from '../../components/format';
import type { ProposedItem } from './bank.documents';

export interface SplitPart {
  readonly key: number;
  readonly account: { readonly id: string; readonly name: string } | null;
  readonly typed: string;
  /** Amounts typed over those that were proposed, by item. */
  readonly items: Readonly<Record<string, string>>;
}

/** An amount as people type it; null where it cannot be read. */
export function amountOf(typed: string): Money | null {
  if (typed.trim() === '') return ZERO;
  const figure = parsePeoplesNumber(typed, 2);
  return figure === null ? null : parseMoney(figure);
}

/** What is left of a line beside its parts; null while an amount cannot be read. */
export function remainderOf(rest: string, parts: readonly Pick<SplitPart, 'typed'>[]): Money | null {
  const amounts = parts.map(({ typed }) => amountOf(typed));
  if (amounts.some((amount) => amount === null)) return null;
  return subtractMoney(
    parseMoney(rest),
    sumMoney(amounts, (amount) => amount ?? ZERO),
  );
}

/** Whether the parts can be posted: each with its customer and an amount, together all that is left. */
export function isWhole(rest: string, parts: readonly SplitPart[]): boolean {
  const ids = parts.map(({ account }) => account?.id);
  return (
    parts.length > 0 &&
    ids.every(Boolean) &&
    new Set(ids).size === ids.length &&
    parts.every(({ typed }) => (amountOf(typed) ?? ZERO) > 0) &&
    remainderOf(rest, parts) === ZERO
  );
}

/** What a part pays: the proposed amounts, or those typed over them. */
export function allocationsOf(
  items: readonly ProposedItem[],
  typed: SplitPart['items'] = {},
): { readonly receivableId: string; readonly amount: string }[] {
  return items.flatMap(({ receivable: { id }, amount }) => {
    const paid = typed[id] === undefined ? parseMoney(amount ?? '0') : (amountOf(typed[id]) ?? ZERO);
    return paid > 0 ? [{ receivableId: id, amount: moneyToString(paid) }] : [];
  });
}

/** What of a part no item takes: it stays with the customer as credit. */
export function creditOf(
  amount: Money,
  items: readonly ProposedItem[],
  typed: SplitPart['items'] = {},
): Money {
  return subtractMoney(
    amount,
    sumMoney(allocationsOf(items, typed), (part) => parseMoney(part.amount)),
  );
}
