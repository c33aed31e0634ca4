import type { CollisionStrength } from '../../../../shared/vocabulary/leads';
import type { Match } from '../../accounts/rules/compare-companies';
import { sitesOverlap } from '../../accounts/rules/site-name';

/** What is claimed: a site and a product line; empty means all of them (LEAD-1). */
export interface ClaimedThing {
  readonly siteKey: string;
  readonly productLine: string;
}

/**
 * How strong a match is as a collision. The same customer collides where the things claimed overlap; at another site or
 * with another product it is information.
 *
 * Rule COLL-1.
 *
 * @example same firm, both for the customer as a whole → HARD; same firm, other site → WEAK; same sound, same site → SOFT
 */
export function strengthOf(match: Match, mine: ClaimedThing, theirs: ClaimedThing): CollisionStrength | null {
  if (match.verdict === 'NONE') return null;
  if (!overlaps(mine, theirs)) return 'WEAK';
  return match.verdict === 'BLOCK' ? 'HARD' : 'SOFT';
}

const overlaps = (a: ClaimedThing, b: ClaimedThing): boolean =>
  sitesOverlap(a.siteKey, b.siteKey) && sameProduct(a.productLine, b.productLine);

/** C30 and "c 30" are one product, 混凝土 and 商品混凝土 too; C3 and C30 are not. */
function sameProduct(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}]/gu, ''),
  ) as [string, string];
  if (one === '' || other === '' || one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return /^\p{Script=Han}{2,}$/u.test(short) && long.includes(short);
}
