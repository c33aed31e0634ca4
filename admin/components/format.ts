import { isLocalDate } from '../../shared/local-date';

/** "1234567.5" → "1,234,567.50": exact, on the digits of the text; nothing passes through a float. */
export function groupDigits(text: string): string {
  const [whole = '', fraction] = text.replace(/^-/, '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${text.startsWith('-') ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Quantities drop the zeros that say nothing: "12.500" → "12.5". */
export function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The rough size of an amount for the tooltip: 123.46万, 12.3M. The exact figure is what is shown. */
export function compactAmount(text: string, locale: 'zh' | 'en'): string {
  const format = new Intl.NumberFormat(locale === 'zh' ? 'zh-CN' : 'en', {
    notation: 'compact',
    maximumFractionDigits: 2,
  });
  return `¥${format.format(Number(text))}`;
}

/** Basis points as per cent without a float: 750 → "7.5 %". */
export function percentOf(basisPoints: number): string {
  const digits = String(Math.abs(basisPoints)).padStart(3, '0');
  return `${basisPoints < 0 ? '−' : ''}${trimZeros(`${digits.slice(0, -2)}.${digits.slice(-2)}`)} %`;
}

/** A day as text: business days are never put through a clock, which would shift them. */
export function dayText(day: string | null | undefined): string {
  return day && isLocalDate(day) ? day : '';
}

/** A moment in the reader's own zone, to the minute. */
export function instantText(instant: string | null | undefined): string {
  if (!instant) return '';
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** What people type for an amount or quantity, as the API takes it: "12.5万", "１，２３４.5" → "125000", "1234.5"; null if unreadable. */
export function parsePeoplesNumber(typed: string, places: number): string | null {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s,，¥￥元]/g, '')
    .replace(/[−–—]/g, '-');
  const match = /^(-?)(\d+)(?:\.(\d*))?(万|亿)?$/.exec(plain);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', unit] = match;
  const shift = unit === '亿' ? 8 : unit === '万' ? 4 : 0;
  const digits = whole + fraction.padEnd(shift, '0').slice(0, shift);
  const rest = fraction.slice(shift).replace(/0+$/, '');
  if (rest.length > places) return null;
  return `${sign}${digits.replace(/^0+(?=\d)/, '')}${rest ? `.${rest}` : ''}`;
}

/** What a figure input holds, as the API takes it; undefined when it is empty. */
export function figureOf(value: unknown, places: number): string | undefined {
  return value === undefined || value === null || value === ''
    ? undefined
    : (parsePeoplesNumber(String(value), places) ?? String(value));
}
