import { createHash } from 'node:crypto';
import { DomainError } from '../../../core/errors';
import type { CompanyFacts } from './compare-companies';
import { readCompanyName, type CompanyName } from './company-name';
import { normalisePhone } from './phone';
import { checkUscc, normaliseUscc } from './uscc';

export interface CustomerIdentityInput {
  readonly name: string;
  readonly uscc?: string | null | undefined;
  readonly phone?: string | null | undefined;
  /** The caller looked at a code whose check digit does not fit and confirms it. */
  readonly usccConfirmed?: boolean | null | undefined;
  /** Why a wrong code is recorded all the same; managers only. */
  readonly usccOverrideReason?: string | null | undefined;
}

export interface CustomerIdentity extends CompanyFacts {
  readonly displayName: string;
  readonly phone: string | null;
  readonly phoneKey: string | null;
}

/**
 * Reads who a customer is from what people type: name taken apart, credit code checked, phone normalised. Phones that
 * prove nothing (hotlines, switchboards) are kept for reading but have no key.
 *
 * Rules ARC-2, ARC-6, ARC-7.
 *
 * @throws DomainError account.name_empty, account.uscc_malformed, account.uscc_unconfirmed, account.uscc_wrong, account.phone_unreadable
 */
export function readIdentity(input: CustomerIdentityInput): CustomerIdentity {
  const displayName = input.name.trim().replace(/\s+/g, ' ');
  const name: CompanyName = readCompanyName(displayName);
  if (!/[\p{L}\p{N}]/u.test(displayName)) throw new DomainError('account.name_empty', {}, 'name');
  const uscc = readUscc(input);
  const phone = input.phone?.trim() || null;
  const key = normalisePhone(phone);
  if (phone && !key && /\d{7}/.test(phone.replace(/\D/g, '')) && /[^\d+()\-.\s/转轉分机extx#]/i.test(phone)) {
    throw new DomainError('account.phone_unreadable', {}, 'phone');
  }
  const phoneKey = key && !key.weak ? key.key : null;
  return { displayName, name, uscc, phone, phoneKey, phoneKeys: phoneKey ? [phoneKey] : [] };
}

function readUscc(input: CustomerIdentityInput): string | null {
  if (!input.uscc?.trim()) return null;
  const code = normaliseUscc(input.uscc);
  const status = checkUscc(code);
  if (status === 'BAD_SHAPE') throw new DomainError('account.uscc_malformed', {}, 'uscc');
  if (status === 'ORG_CODE_ONLY' && !input.usccConfirmed && !input.usccOverrideReason)
    throw new DomainError('account.uscc_unconfirmed', {}, 'uscc');
  if (status === 'BAD_CHECKS' && !input.usccOverrideReason)
    throw new DomainError('account.uscc_wrong', {}, 'uscc');
  return code;
}

const BUCKETS = 4096;

/** The guard buckets of everything two spellings of one customer could meet at, in the order they are passed. */
export function guardBuckets(keys: readonly string[]): number[] {
  const buckets = keys.map((key) => createHash('sha256').update(key).digest().readUInt32BE(0) % BUCKETS);
  return [...new Set(buckets)].sort((a, b) => a - b);
}

/** Keys at which registrations of one customer meet, under whichever of its known names (LEAD-3). */
export function meetingKeys(identity: CompanyFacts, brands: readonly string[] = []): string[] {
  return [
    ...new Set([identity.name.brandKey, ...brands].map((brand) => `brand:${brand}`)),
    `sound:${identity.name.pinyinKey}`,
    // the organisation code within: what a legal entity keeps
    ...(identity.uscc ? [`uscc:${identity.uscc.slice(8, 17)}`] : []),
    ...identity.phoneKeys.map((key) => `phone:${key}`),
  ];
}
