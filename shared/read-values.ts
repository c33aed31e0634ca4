import { isLocalDate, type LocalDate } from './local-date';
import { money, type Money } from './money';

/**
 * Reads numbers, amounts and days the way people and other programs write them. Every function returns null for text
 * that it cannot read for certain: an importer refuses the cell, it never guesses.
 */

/** Full-width digits and signs to half-width, spaces gone. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

const units: Record<string, number> = { 万: 4, 亿: 8, 千: 3, 百: 2 };

/**
 * A decimal number as an integer scaled by ten to `places`: thousands separators, currency signs, 万/亿, brackets for
 * negative amounts. More decimals than places are refused unless they are zeros.
 *
 * @example readScaled('12.5万', 2) → 12500000, readScaled('１２３', 0) → 123, readScaled('1,234.50', 2) → 123450
 */
export function readScaled(text: string, places: number): number | null {
  let body = plain(text)
    .replace(/^[¥￥$€£]/, '')
    .replace(/元$/, '');
  let sign = 1;
  if (/^\(.*\)$/.test(body)) {
    sign = -1;
    body = body.slice(1, -1);
  }
  const match = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?([万亿千百]?)$/.exec(body);
  if (!match || (!match[2] && !match[3])) return null;
  if (match[1] === '-') sign = -sign;
  const shift = places + (units[match[4] ?? ''] ?? 0);
  const whole = (match[2] ?? '').replace(/,/g, '');
  const fraction = (match[3] ?? '').padEnd(shift, '0');
  if (/[1-9]/.test(fraction.slice(shift))) return null;
  const value = sign * Number(`${whole || '0'}${fraction.slice(0, shift)}`);
  return Number.isSafeInteger(value) ? value || 0 : null;
}

export function readAmount(text: string): Money | null {
  const value = readScaled(text, 2);
  return value === null ? null : money(value);
}

/** @example '2026年11月20日', '2026/11/20', '20261120', '2026-11-20 00:00:00', Excel's 46346 → '2026-11-20' */
export function readDay(text: string): LocalDate | null {
  const body = text.normalize('NFKC').trim();
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T].*)?$/.exec(body) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(body);
  if (match) {
    const day = `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`;
    return isLocalDate(day) ? day : null;
  }
  // Excel counts days from 1899-12-30; five digits reach from 1927 to 2173
  if (!/^\d{5}$/.test(body)) return null;
  const instant = new Date(Date.UTC(1899, 11, 30) + Number(body) * 86_400_000).toISOString().slice(0, 10);
  return isLocalDate(instant) ? instant : null;
}
