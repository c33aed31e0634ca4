import { compareCompanies, type CompanyFacts, type Match, type SameFirm } from './compare-companies';
import { readCompanyName } from './company-name';
import { normalisePhone } from './phone';
import { readPlace } from './places';
import { normaliseSite, sitesOverlap } from './site-name';
import { checkUscc, normaliseUscc } from './uscc';

/** A registration as it comes from outside, unchecked: what cannot be read is left out of the comparison. */
export interface WrittenRegistration {
  readonly name: string;
  readonly uscc?: string | null;
  readonly phone?: string | null;
  readonly site?: string | null;
  readonly city?: string | null;
}

export interface RegistrationMatch extends Match {
  /** Whether both would be one claim: surely the same customer, and what is claimed overlaps (LEAD-1). */
  readonly sameClaim: boolean;
}

/** A code whose checks are wrong proves nothing; old organisation codes of nine places are read as the part they are. */
function provenCode(text: string | null | undefined): string | null {
  const code = normaliseUscc(text ?? '');
  if (/^[0-9A-Z]{8}[0-9X]$/.test(code)) return code.padStart(17, '0').padEnd(18, '0');
  const status = checkUscc(code);
  return status === 'VALID' || status === 'ORG_CODE_ONLY' ? code : null;
}

function factsOf(written: WrittenRegistration): CompanyFacts & { readonly siteKey: string } {
  const name = readCompanyName(String(written.name ?? ''));
  const phone = normalisePhone(written.phone);
  return {
    name,
    uscc: provenCode(written.uscc),
    phoneKeys: phone && !phone.weak ? [phone.key] : [],
    place: readPlace(written.city),
    siteKey: normaliseSite(written.site || (name.siteHint ?? '')),
  };
}

/**
 * Compares two registrations the way the product does: the customer, and whether they claim the same thing.
 *
 * Rules ARC-2, ARC-6, ARC-7, LEAD-1, COLL-1.
 *
 * @example 中建三局 at 万科城一期 / 中国建筑第三工程局 at 万科城二期 → BLOCK, sameClaim false
 */
export function matchRegistrations(
  a: WrittenRegistration,
  b: WrittenRegistration,
  sameFirm?: SameFirm,
): RegistrationMatch {
  const [one, other] = [factsOf(a), factsOf(b)];
  const match = compareCompanies(one, other, sameFirm);
  return { ...match, sameClaim: match.verdict === 'BLOCK' && sitesOverlap(one.siteKey, other.siteKey) };
}
