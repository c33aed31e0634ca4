import type { MatchReason, MatchVerdict } from '../../../../shared/vocabulary/accounts';
import type { CompanyName } from './company-name';
import { relatePlaces, type Place, type PlaceRelation } from './places';
import { blurredSoundOf, consonantsOf, shapeOf } from './sound';

/** What a comparison looks at: the name taken apart, a valid credit code, phones that are proof (not weak ones). */
export interface CompanyFacts {
  readonly name: CompanyName;
  readonly uscc: string | null;
  readonly phoneKeys: readonly string[];
  /** Where the firm sits according to somebody's entry; what the name itself says stands above it. */
  readonly place?: Place | null;
}

export interface Match {
  readonly verdict: MatchVerdict;
  readonly reasons: readonly MatchReason[];
  /** How sure, 0 to 100; from 80 on the verdict is BLOCK, from 40 on REVIEW. It orders hits, the verdict decides. */
  readonly score: number;
}

/** Whether two brands are known to be names of one firm: the editable alias list, looked up by the caller. */
export type SameFirm = (brandA: string, brandB: string) => boolean;

const nobody: SameFirm = () => false;

const match = (score: number, ...reasons: MatchReason[]): Match => ({
  verdict: score >= 80 ? 'BLOCK' : score >= 40 ? 'REVIEW' : 'NONE',
  reasons,
  score,
});

/**
 * Whether two descriptions mean one customer: the brand decides; ordinals, places and credit codes tell apart.
 *
 * Rules ARC-2, ARC-6, ARC-7, COLL-1.
 *
 * @example 湖北腾越建筑 / 腾越建设集团 → BLOCK (SAME_BRAND); 腾越 / 腾跃 → REVIEW (SAME_SOUND); 中铁二局 / 中铁十二局 → NONE
 */
export function compareCompanies(a: CompanyFacts, b: CompanyFacts, sameFirm: SameFirm = nobody): Match {
  if (a.uscc && b.uscc && sameEntity(a.uscc, b.uscc)) return match(100, 'SAME_USCC');
  const otherCode = a.uscc !== null && b.uscc !== null;
  const phone = a.phoneKeys.some((key) => b.phoneKeys.includes(key));
  const names = compareNames(a, b, sameFirm);
  if (names.verdict === 'NONE') return phone ? match(45, 'SAME_PHONE', ...names.reasons) : names;
  if (otherCode) {
    if (names.verdict === 'BLOCK') return match(60, ...names.reasons, 'DIFFERENT_USCC');
    // a branch has a code of its own
    if (names.reasons.includes('BRANCH')) return names;
    return phone ? match(50, 'SAME_PHONE', ...names.reasons, 'DIFFERENT_USCC') : match(10, 'DIFFERENT_USCC');
  }
  if (!phone || names.verdict === 'BLOCK') return names;
  // one mobile and one brand, however written, is one firm; a branch stays a branch
  const oneBrand = names.reasons.some((reason) => reason === 'SAME_BRAND' || reason === 'SAME_SOUND');
  const apart = names.reasons.some((reason) => reason === 'DIFFERENT_REGION' || reason === 'BRANCH');
  return match(oneBrand && !apart ? 85 : Math.max(names.score, 60), 'SAME_PHONE', ...names.reasons);
}

/** The organisation code within (places 9 to 17) is the legal entity's own: what is around it may change. */
const sameEntity = (a: string, b: string): boolean => a === b || a.slice(8, 17) === b.slice(8, 17);

function compareNames(a: CompanyFacts, b: CompanyFacts, sameFirm: SameFirm): Match {
  const { name: one } = a;
  const { name: other } = b;
  const places = relatePlaces(one.place, other.place);
  const entered = relatePlaces(effective(a), effective(b));
  if (one.nameKey === other.nameKey && one.branch === other.branch)
    return entered === 'DIFFERENT' ? match(65, 'SAME_NAME', 'DIFFERENT_REGION') : match(98, 'SAME_NAME');
  const kin = kinship(one, other, sameFirm);
  if (kin === null) return match(0);
  if (kin !== 'ALIAS' && one.ordinals.join() !== other.ordinals.join()) return match(5, 'DIFFERENT_ORDINAL');
  if (one.branch !== other.branch) return compareBranches(one, other, { kin, places });
  if (places === 'DIFFERENT') return match(10, 'DIFFERENT_REGION');
  const industry = fits(one.industry, other.industry);
  return judge(kin, industry, {
    places,
    entered,
    weak: one.brandKind === 'NUMBER' || other.brandKind === 'NUMBER',
  });
}

/** A name without an industry fits every trade but the services that a house keeps beside its own: 万科 is not 万科物业. */
const fits = (a: string | null, b: string | null): boolean =>
  a === b || (a === null && b !== 'service') || (b === null && a !== 'service');

const effective = ({ name, place }: CompanyFacts): Place =>
  name.place.province !== null || name.place.city !== null || !place ? name.place : place;

type Kin = 'SAME_BRAND' | 'ALIAS' | 'SAME_SOUND' | 'NEAR_SOUND' | 'NEAR_SPELLING';

function judge(
  kin: Kin,
  industry: boolean,
  where: { readonly places: PlaceRelation; readonly entered: PlaceRelation; readonly weak: boolean },
): Match {
  const reasons: MatchReason[] = [kin];
  if (!industry) reasons.push('DIFFERENT_INDUSTRY');
  if (kin === 'SAME_BRAND' || kin === 'ALIAS') {
    if (!industry) return match(55, ...reasons);
    if (where.entered === 'DIFFERENT') return match(62, ...reasons, 'DIFFERENT_REGION');
    // 湖北腾越 and 武汉腾越 are registered at two offices: likely kin, not surely one
    if (where.places === 'WITHIN') return match(72, ...reasons, 'REGION_WITHIN');
    if (where.weak && where.entered !== 'SAME') return match(60, ...reasons);
    return match(where.places === 'SAME' ? 95 : 90, ...reasons);
  }
  if (where.entered === 'DIFFERENT') return match(20, ...reasons, 'DIFFERENT_REGION');
  if (!industry) return match(20, ...reasons);
  return match(kin === 'SAME_SOUND' ? 65 : 50, ...reasons);
}

/** Branches and project offices are related to the firm, not equal to it; two of them are two. */
function compareBranches(
  a: CompanyName,
  b: CompanyName,
  { kin, places }: { readonly kin: Kin; readonly places: PlaceRelation },
): Match {
  if (a.branch !== null && b.branch !== null) return match(10, 'DIFFERENT_REGION');
  if (places === 'DIFFERENT') return match(10, 'DIFFERENT_REGION');
  return kin === 'SAME_BRAND' || kin === 'ALIAS' ? match(58, 'BRANCH') : match(15, kin, 'BRANCH');
}

/** How two brands are alike; null where they are not. */
function kinship(a: CompanyName, b: CompanyName, sameFirm: SameFirm): Kin | null {
  if (a.brandKey === b.brandKey) return 'SAME_BRAND';
  if (sameFirm(a.brandKey, b.brandKey)) return 'ALIAS';
  if (a.pinyinKey === b.pinyinKey) return 'SAME_SOUND';
  if (a.brandKind !== 'OWN' || b.brandKind !== 'OWN') return null;
  if (!HAN.test(a.brandKey) || !HAN.test(b.brandKey)) return nearLatin(a.brandKey, b.brandKey);
  const [one, other] = [[...a.brandKey], [...b.brandKey]];
  const known = relatePlaces(a.place, b.place);
  // a place that the table does not know stands before the brand: then the brand is shorter than it looks
  return mistaken(one, other) ?? (known === 'SAME' || known === 'WITHIN' ? slipped(one, other) : null);
}

const HAN = /^\p{Script=Han}{2,12}$/u;
/** Characters of nearly the same sound, or one of the same look. */
function mistaken(a: readonly string[], b: readonly string[]): Kin | null {
  if (a.length !== b.length) return null;
  const differing = a.flatMap((char, at) => (char === b[at] ? [] : [at]));
  if (differing.length === a.length) return null;
  if (blurredAlike(a, b)) return 'NEAR_SOUND';
  const at = differing[0] ?? 0;
  return differing.length === 1 && shapeOf(a[at] ?? '') === shapeOf(b[at] ?? '') ? 'NEAR_SPELLING' : null;
}

/** In a long brand any one character wrong or too many, behind the first two, by which such brands are found. */
function slipped(a: readonly string[], b: readonly string[]): Kin | null {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === long.length) {
    const differing = a.flatMap((char, at) => (char === b[at] ? [] : [at]));
    return a.length >= 4 && differing.length === 1 && (differing[0] ?? 0) >= 2 ? 'NEAR_SPELLING' : null;
  }
  if (long.length - short.length !== 1 || short.length < 3) return null;
  return long.some((_, at) => at >= 2 && long.toSpliced(at, 1).join('') === short.join(''))
    ? 'NEAR_SPELLING'
    : null;
}

const blurredAlike = (a: readonly string[], b: readonly string[]): boolean =>
  a.every((char, at) => char === b[at] || blurredSoundOf(char) === blurredSoundOf(b[at] ?? ''));

/** Long Latin brands that differ in a vowel or a doubled letter. */
function nearLatin(a: string, b: string): Kin | null {
  if (!/^[a-z]{7,}$/.test(a) || !/^[a-z]{7,}$/.test(b) || Math.abs(a.length - b.length) > 2) return null;
  return consonantsOf(a) === consonantsOf(b) && a[0] === b[0] ? 'NEAR_SPELLING' : null;
}
