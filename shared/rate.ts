/** Shares and percentages in 1/10,000: 92 % = 9200. */
export type BasisPoints = number;
/** Quantity in 1/1000 of the product's unit (m³, t, piece): 12.5 m³ = 12500. */
export type QuantityMilli = number;

/** Integer division rounded half away from zero. @throws RangeError when the divisor is zero. */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  if (divisor === 0n) throw new RangeError('division by zero');
  const negative = dividend < 0n !== divisor < 0n;
  const size = dividend < 0n ? -dividend : dividend;
  const by = divisor < 0n ? -divisor : divisor;
  const rounded = (2n * size + by) / (2n * by);
  return negative ? -rounded : rounded;
}

/**
 * a × b / c in exact integers, rounded half away from zero: the one rounding rule of the product.
 *
 * @throws RangeError when an argument is not an integer, c is zero or the result is not a safe integer.
 */
export function mulDiv(a: number, b: number, c: number): number {
  const result = Number(divideRounded(BigInt(a) * BigInt(b), BigInt(c)));
  if (!Number.isSafeInteger(result)) throw new RangeError('result out of range');
  return result === 0 ? 0 : result;
}

/** Scaled decimal text without floats: 37500 with 4 places → "3.7500". */
export function scaledToString(value: number, places: number): string {
  const digits = String(Math.abs(value)).padStart(places + 1, '0');
  const sign = value < 0 ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Reads decimal text into a scaled integer; @throws RangeError on anything else or on more than the given places. */
export function parseScaled(text: string, places: number): number {
  const match = /^(-?)(\d{1,11})(?:\.(\d+))?$/.exec(text.trim());
  const fraction = match?.[3] ?? '';
  if (!match || fraction.length > places)
    throw new RangeError(`not a number with at most ${places} decimal places`);
  const value = Number(`${match[2]}${fraction.padEnd(places, '0')}`);
  if (!Number.isSafeInteger(value)) throw new RangeError('number out of range');
  return match[1] && value !== 0 ? -value : value;
}
