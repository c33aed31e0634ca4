import { checkUscc } from '../../accounts/rules/uscc';

/** At most so many of each: a text is one line. */
const MOST = 20;

/**
 * What in a payer's text may be a number of ours: runs of letters, digits and the signs that numbers are joined with;
 * also as capitals. Bare digits only from five on: shorter ones are years and days.
 *
 * Rule BANK-2.
 *
 * @example '付HT-2026-0012货款 2026年' → ['HT-2026-0012']
 */
export function numbersInText(text: string): string[] {
  const found = text.normalize('NFKC').match(/[A-Za-z0-9][A-Za-z0-9\-_/.#]{1,39}/g) ?? [];
  const trimmed = found.map((token) => token.replace(/[-_/.#]+$/, ''));
  const telling = trimmed.filter((token) =>
    /^\d+$/.test(token) ? token.length >= 5 : token.length >= 3 && /\d/.test(token),
  );
  return [...new Set(telling.flatMap((token) => [token, token.toUpperCase()]))].slice(0, MOST);
}

/** Credit codes in a text whose checks hold, whole or in the part of the organisation (ARC-6). */
export function creditCodesIn(text: string): string[] {
  const codes = text
    .normalize('NFKC')
    .toUpperCase()
    .match(/(?<![0-9A-Z])[0-9A-HJ-NPQRTUWXY]{18}(?![0-9A-Z])/g);
  return [...new Set(codes ?? [])]
    .filter((code) => ['VALID', 'ORG_CODE_ONLY'].includes(checkUscc(code)))
    .slice(0, MOST);
}
