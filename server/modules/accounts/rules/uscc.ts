/** What the two check characters of a unified social credit code say (GB 32100-2015). */
export type UsccStatus = 'VALID' | 'ORG_CODE_ONLY' | 'BAD_CHECKS' | 'BAD_SHAPE';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WHOLE = Array.from({ length: 17 }, (_, at) =>
  [...Array(at).keys()].reduce((power) => (power * 3) % 31, 1),
);
const ORGANISATION = [3, 7, 9, 10, 5, 8, 4, 2];

/** Upper case, half width, no spaces: how a code is stored and compared. */
export function normaliseUscc(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
}

/**
 * Whether a credit code can be: the whole code's check mod 31, and the check mod 11 of the organisation code in
 * places 9 to 17. Codes of early pilot areas have only the second right.
 *
 * Rule ARC-6.
 *
 * @example checkUscc('91350100M000100Y43') → 'VALID'
 */
export function checkUscc(code: string): UsccStatus {
  if (code.length !== 18 || [...code].some((char) => !ALPHABET.includes(char))) return 'BAD_SHAPE';
  const sum = WHOLE.reduce((all, weight, at) => all + weight * ALPHABET.indexOf(code.charAt(at)), 0);
  if (ALPHABET.charAt((31 - (sum % 31)) % 31) === code.charAt(17)) return 'VALID';
  return organisationCodeHolds(code.slice(8, 17)) ? 'ORG_CODE_ONLY' : 'BAD_CHECKS';
}

function organisationCodeHolds(code: string): boolean {
  const sum = ORGANISATION.reduce(
    (all, weight, at) => all + weight * Number.parseInt(code.charAt(at), 36),
    0,
  );
  return '0123456789X'.charAt((11 - (sum % 11)) % 11) === code.charAt(8);
}
