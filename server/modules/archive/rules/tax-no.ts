import { checkUscc, normaliseUscc } from '../../accounts/rules/uscc';

/**
 * Whether a taxpayer's number can be one: 15 to 20 characters; with 18 it is a credit code and its shape and at least
 * one of its check digits must fit.
 *
 * Rule ARC-6.
 */
export function isTaxNo(text: string): boolean {
  const code = normaliseUscc(text);
  if (!/^[0-9A-Z]{15,20}$/.test(code)) return false;
  return code.length !== 18 || ['VALID', 'ORG_CODE_ONLY'].includes(checkUscc(code));
}

/** What people without need see of a bank account: the last four digits (ARC-3). */
export function maskAccountNo(account: string): string {
  return `****${account.replace(/\D/g, '').slice(-4)}`;
}

/** Digits of a bank account as people write it; null where it cannot be one. */
export function readAccountNo(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '');
  return /^\d{6,32}$/.test(digits) ? digits : null;
}
