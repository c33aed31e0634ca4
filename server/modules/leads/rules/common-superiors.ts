export interface Superior {
  readonly userId: string;
  readonly unitPath: string;
  readonly vp: boolean;
}

/**
 * Who may rule on a case, nearest first: people whose unit stands above or equals the units of all parties, never a
 * party; on strategic customers the VP only.
 *
 * Rules COLL-4, TIER-6.
 *
 * @example parties in /1/e/a/ and /1/e/b/, managers of /1/e/a/, /1/e/, director of /1/ → manager of /1/e/, then director
 */
export function commonSuperiors(
  parties: readonly { readonly repId: string; readonly unitPath: string }[],
  candidates: readonly Superior[],
  strategic: boolean,
): Superior[] {
  return candidates
    .filter((candidate) => !parties.some((party) => party.repId === candidate.userId))
    .filter((candidate) => parties.every((party) => party.unitPath.startsWith(candidate.unitPath)))
    .filter((candidate) => candidate.vp || !strategic)
    .sort(
      (a, b) =>
        b.unitPath.length - a.unitPath.length ||
        Number(a.vp) - Number(b.vp) ||
        (a.userId < b.userId ? -1 : 1),
    );
}
