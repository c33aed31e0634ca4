import { money, subtractMoney, type Money } from '../../../../shared/money';

/**
 * What of a contract is still to be delivered by value, never below zero: what goes beyond a contract is new value.
 *
 * Rule CRE-5.
 *
 * @example contract ¥100, delivered ¥104 → ¥0
 */
export function remainderOf(amount: Money, gone: Money): Money {
  return money(Math.max(0, subtractMoney(amount, gone)));
}

/**
 * What goods of a value add to a customer's exposure: they are owed from now on, and as much of them as the contract
 * had promised is no more to come.
 *
 * Rule CRE-5.
 *
 * @example still to come ¥30, goods ¥40 → receivable +¥40, to come −¥30: only ¥10 is new
 */
export function movedByGoods(
  stillToCome: Money,
  value: Money,
): { readonly OPEN_RECEIVABLES: Money; readonly RELEASED_NOT_DELIVERED: Money } {
  return {
    OPEN_RECEIVABLES: value,
    RELEASED_NOT_DELIVERED: money(-Math.min(Math.max(0, stillToCome), Math.max(0, value))),
  };
}
