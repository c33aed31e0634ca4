declare const moneyBrand: unique symbol;

/** An amount in minor units (fen, 1/100 of the ledger currency), always a safe integer. */
export type Money = number & { readonly [moneyBrand]: true };

/** Marks a checked integer number of minor units as Money; throws RangeError on anything else. */
export function money(minorUnits: number): Money {
  if (!Number.isSafeInteger(minorUnits))
    throw new RangeError(`not a safe number of minor units: ${minorUnits}`);
  // -0 would print as "-0.00" and differ from 0 in comparisons by Object.is
  return (minorUnits === 0 ? 0 : minorUnits) as Money;
}

export const ZERO = money(0);

/** The largest amount or value of one document, ¥10 billion: thousands of them still add up to a safe integer. */
export const LARGEST_AMOUNT = money(1_000_000_000_000);

export function addMoney(...amounts: readonly Money[]): Money {
  return amounts.reduce<Money>((sum, amount) => money(sum + amount), ZERO);
}

export function subtractMoney(from: Money, amount: Money): Money {
  return money(from - amount);
}

export function negateMoney(amount: Money): Money {
  return money(0 - amount);
}

export function minMoney(first: Money, ...others: readonly Money[]): Money {
  return others.reduce<Money>((least, amount) => (amount < least ? amount : least), first);
}

export function sumMoney<T>(items: Iterable<T>, amountOf: (item: T) => Money): Money {
  let sum = ZERO;
  for (const item of items) sum = money(sum + amountOf(item));
  return sum;
}

/**
 * Splits an amount by integer weights without losing a minor unit: each part is rounded towards zero, what is left
 * goes one unit at a time to the largest remainders, ties to the earlier part. Negative totals split like positive ones.
 *
 * @throws RangeError when there are no weights, a weight is negative or not an integer, or all weights are zero.
 * @example allocate(100, [1, 1, 1]) → [34, 33, 33]
 */
export function allocate(total: Money, weights: readonly number[]): Money[] {
  const sum = weights.reduce((all, weight) => {
    if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError(`not a weight: ${weight}`);
    return all + BigInt(weight);
  }, 0n);
  if (sum === 0n) throw new RangeError('nothing to allocate by');
  const sign = total < 0 ? -1n : 1n;
  const size = BigInt(total) * sign;
  const parts = weights.map((weight) => (size * BigInt(weight)) / sum);
  const remainders = weights.map((weight, index) => ({ index, rest: (size * BigInt(weight)) % sum }));
  remainders.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1));
  let left = size - parts.reduce((all, part) => all + part, 0n);
  for (const { index } of remainders) {
    if (left === 0n) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    left -= 1n;
  }
  return parts.map((part) => money(Number(part * sign)));
}

/** Decimal string of the amount in major units with two places, as the API carries it: 123456 → "1234.56". */
export function moneyToString(amount: Money): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/**
 * Reads what the API accepts: an optional sign, digits, at most two decimal places. No thousands separators, no
 * exponents (people's spelling is read by parsePeoplesNumber in the importers and the portal).
 *
 * @throws RangeError
 */
export function parseMoney(text: string): Money {
  const match = /^(-?)(\d{1,14})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match) throw new RangeError('not an amount with at most two decimal places');
  const minor = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return money(match[1] ? -minor : minor);
}

/** For people: thousands separators and two places, "1,234.56". */
export function formatMoney(amount: Money): string {
  const [whole = '0', cents = '00'] = moneyToString(amount).split('.');
  return `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${cents}`;
}
