import { createHash } from 'node:crypto';

/** A customer as far as "known different" goes: the normalised name and, for a lead, its site. */
export interface PairSide {
  readonly nameKey: string;
  readonly siteKey: string;
}

/** Digest of two customers with their sites, the same from either side (ARC-2). */
export function pairKey(a: PairSide, b: PairSide): string {
  return digest([a, b].map((side) => `${side.nameKey}|${side.siteKey}`));
}

/** Digest of two accounts, the same from either side: for pairs whose names read alike. */
export function accountPairKey(a: string, b: string): string {
  return digest([`account:${a}`, `account:${b}`]);
}

/** Digest of two records of any kind, named 'lead:…' or 'account:…', the same from either side (COLL-1). */
export function recordPairKey(a: string, b: string): string {
  return digest([a, b]);
}

function digest(sides: readonly string[]): string {
  return createHash('sha256')
    .update([...sides].sort().join('~'))
    .digest('hex');
}
