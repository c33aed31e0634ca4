export interface PhoneKey {
  /** Digits in E.164 without '+'. */
  readonly key: string;
  /** Hotlines, switchboards and numbers of no known plan: worth a look, never proof. */
  readonly weak: boolean;
  readonly extension: string | null;
}

/**
 * How a phone number is compared: E.164 digits with +86 as default, extension apart; null for placeholders.
 *
 * Rule ARC-7.
 *
 * @example normalisePhone('０２７-8888 6666 转 801') → { key: '862788886666', weak: true, extension: '801' }
 */
export function normalisePhone(text: string | null | undefined): PhoneKey | null {
  const plain = (text ?? '').normalize('NFKC').toLowerCase().trim();
  const parts = /^(.*?\d)\s*(?:转|轉|分机|ext\.?|extension|x|#)\s*(\d{1,6})$/.exec(plain);
  const body = parts?.[1] ?? plain;
  let extension = parts?.[2] ?? null;
  const trailing = /^(0\d{2,3}[-\s]\d{7,8})-(\d{1,6})$/.exec(body);
  if (trailing) extension = trailing[2] ?? null;
  const written = trailing?.[1] ?? body;
  if (/[^\d+()\-.\s/]/.test(written)) return null;
  const digits = written.replace(/\D/g, '').replace(/^00/, '');
  if (digits.length < 7 || digits.length > 15 || isPlaceholder(digits)) return null;
  const abroad = /^(\+|00)/.test(written) && !digits.startsWith('86');
  const national = digits.length > 11 && digits.startsWith('86') ? digits.slice(2) : digits;
  if (abroad) return { key: digits, weak: false, extension };
  if (/^1[3-9]\d{9}$/.test(national))
    return /^(\d)\1+$/.test(national.slice(3)) ? null : { key: `86${national}`, weak: false, extension };
  if (/^[48]00\d{7}$/.test(national)) return { key: `86${national}`, weak: true, extension };
  // a landline is a switchboard as soon as an extension is dialled behind it
  if (/^0\d{9,11}$/.test(national))
    return { key: `86${national.slice(1)}`, weak: extension !== null, extension };
  return { key: digits, weak: true, extension };
}

/** 11111111111, 00000000, 12345678: written because a form wanted something. */
function isPlaceholder(digits: string): boolean {
  return /^(\d)\1+$/.test(digits) || '01234567890123456789'.includes(digits);
}

/** What people without need see of a number: the last two digits (ARC-3). */
export function maskPhone(phone: string): string {
  const shown = phone.replace(/\D/g, '').slice(-2);
  return `***${shown}`;
}
