import { addMoney, subtractMoney, ZERO, type Money } from '../../../../shared/money';

/** Opening balance and all lines against the closing balance. */
export interface BalanceCheck {
  readonly opening: Money;
  readonly closing: Money;
  /** Closing balance less opening balance less the lines: zero where the statement is whole. */
  readonly difference: Money;
}

interface Told {
  readonly balance: Money;
  readonly delta: Money;
}

/**
 * Follows a statement's balances from line to line and tells whether opening balance and lines make the closing one,
 * whether the file begins with the oldest or the newest line. Null while a line without balance was seen.
 *
 * Rule BANK-1.
 *
 * @example +100 → 1100, −30 → 1070: opening 1000, closing 1070, difference 0
 */
export function balanceCheck(): {
  readonly add: (delta: Money, balance: Money | null) => void;
  readonly result: () => BalanceCheck | null;
} {
  let first: Told | null = null;
  let last: Told | null = null;
  let sum = ZERO;
  let whole = true;
  return {
    add: (delta, balance) => {
      sum = addMoney(sum, delta);
      if (balance === null) {
        whole = false;
        return;
      }
      last = { balance, delta };
      first ??= last;
    },
    result: () => {
      if (!whole || !first || !last) return null;
      const upward = check(first, last, sum);
      const downward = check(last, first, sum);
      return upward.difference !== 0 && downward.difference === 0 ? downward : upward;
    },
  };
}

function check(oldest: Told, newest: Told, sum: Money): BalanceCheck {
  const opening = subtractMoney(oldest.balance, oldest.delta);
  const difference = subtractMoney(newest.balance, addMoney(opening, sum));
  return { opening, closing: newest.balance, difference };
}
