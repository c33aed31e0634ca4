import type { CollisionStrength } from '../../../../shared/vocabulary/leads';
import type { Match } from '../../accounts/rules/compare-companies';

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

function overlaps(a: ClaimedThing, b: ClaimedThing): boolean {
  const sites =
    a.siteKey === '' ||
    b.siteKey === '' ||
    a.siteKey === b.siteKey ||
    a.siteKey.includes(b.siteKey) ||
    b.siteKey.includes(a.siteKey);
  const products = a.productLine === '' || b.productLine === '' || a.productLine === b.productLine;
  return sites && products;
}
