import type { LettersPolicy } from '../policy';
import type { LetterTexts } from './letter-fields';

type Company = Pick<LettersPolicy, 'address' | 'bank' | 'bankAccount' | 'company' | 'contact' | 'signer'>;

/**
 * Whether the company has not told yet who it is and where to pay to: the shipped name or account stands.
 *
 * Rule DUN-1.
 *
 * @example company 临江混凝土有限公司, account 0000 0000 0000 0000 → true
 */
export const stillShipped = (policy: Company, shipped: Company): boolean =>
  policy.company === shipped.company || policy.bankAccount === shipped.bankAccount;

/**
 * What an unsigned letter says of the company, brought up to date where it was issued before the company told.
 *
 * Rule DUN-1.
 */
export function withCompany(texts: LetterTexts, policy: Company, shipped: Company): LetterTexts {
  if (texts.我司 !== shipped.company && texts.账号 !== shipped.bankAccount) return texts;
  return {
    ...texts,
    我司: policy.company,
    我司地址: policy.address,
    开户行: policy.bank,
    账号: policy.bankAccount,
    联系人: policy.contact,
    签发人: policy.signer,
  };
}
