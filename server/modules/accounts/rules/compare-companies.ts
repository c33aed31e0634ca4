import type { MatchReason, MatchVerdict } from '../../../../shared/vocabulary/accounts';
import type { CompanyName } from './company-name';

/** What a comparison looks at: the name taken apart, a valid credit code, phones that are proof (not weak ones). */
export interface CompanyFacts {
  readonly name: CompanyName;
  readonly uscc: string | null;
  readonly phoneKeys: readonly string[];
}

export interface Match {
  readonly verdict: MatchVerdict;
  readonly reasons: readonly MatchReason[];
}

const none = (...reasons: MatchReason[]): Match => ({ verdict: 'NONE', reasons });
const review = (...reasons: MatchReason[]): Match => ({ verdict: 'REVIEW', reasons });
const block = (...reasons: MatchReason[]): Match => ({ verdict: 'BLOCK', reasons });

/**
 * Whether two descriptions mean one customer: the brand decides; ordinals, regions and credit codes tell apart.
 *
 * Rule ARC-2.
 *
 * @example 湖北腾越建筑 / 腾越建设集团 → BLOCK (SAME_BRAND); 腾越 / 腾跃 → REVIEW (SAME_SOUND); 中铁二局 / 中铁十二局 → NONE
 */
export function compareCompanies(a: CompanyFacts, b: CompanyFacts): Match {
  if (a.uscc && a.uscc === b.uscc) return block('SAME_USCC');
  const otherCode = a.uscc !== null && b.uscc !== null;
  const phone = a.phoneKeys.some((key) => b.phoneKeys.includes(key));
  const names = compareNames(a.name, b.name);
  if (names.verdict === 'NONE') return phone ? review('SAME_PHONE', ...names.reasons) : names;
  if (names.verdict === 'BLOCK')
    return otherCode ? review(...names.reasons, 'DIFFERENT_USCC') : block(...names.reasons);
  if (phone && names.reasons.includes('SAME_SOUND') && !otherCode)
    return block('SAME_PHONE', ...names.reasons);
  if (otherCode && !phone) return none('DIFFERENT_USCC');
  return phone ? review('SAME_PHONE', ...names.reasons) : names;
}

function compareNames(a: CompanyName, b: CompanyName): Match {
  if (a.nameKey === b.nameKey) return block('SAME_NAME');
  const sameBrand = a.brandKey === b.brandKey;
  const sameSound = !sameBrand && a.pinyinKey === b.pinyinKey;
  if (!sameBrand && !sameSound) return none();
  if (a.ordinals.join() !== b.ordinals.join()) return none('DIFFERENT_ORDINAL');
  const shared =
    a.regions.length === 0 ||
    b.regions.length === 0 ||
    a.regions.some((region) => b.regions.includes(region));
  if (a.branch !== b.branch)
    return a.branch !== null && b.branch !== null
      ? none('DIFFERENT_REGION')
      : sameBrand && shared
        ? review('BRANCH')
        : none('DIFFERENT_REGION');
  if (!shared) return none('DIFFERENT_REGION');
  const industry = a.industry === null || b.industry === null || a.industry === b.industry;
  if (sameSound) return industry ? review('SAME_SOUND') : none('DIFFERENT_INDUSTRY');
  return industry ? block('SAME_BRAND') : review('SAME_BRAND', 'DIFFERENT_INDUSTRY');
}
