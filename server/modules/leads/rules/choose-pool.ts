/** A pool with what falls into it: every given list must hold the lead's value; an empty list takes anything. */
export interface PoolRule {
  readonly id: string;
  readonly position: number;
  readonly active: boolean;
  readonly regionPrefixes: readonly string[];
  readonly productLines: readonly string[];
}

/**
 * The pool that a lead falls into: the first active one, by position and then by id, whose lists take it; null: the common
 * pool, open to everybody. Where two pools match, the order decides and nothing else.
 *
 * Rule LEAD-7.
 *
 * @example pools 1 "region 33" and 2 "product C30", a C30 lead in 3301 → the first
 */
export function choosePool<P extends PoolRule>(
  lead: { readonly regionCode: string | null; readonly productLine: string },
  pools: readonly P[],
): P | null {
  const inOrder = pools
    .filter(({ active }) => active)
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
  return (
    inOrder.find(
      ({ regionPrefixes, productLines }) =>
        (regionPrefixes.length === 0 ||
          regionPrefixes.some((prefix) => lead.regionCode?.startsWith(prefix) ?? false)) &&
        (productLines.length === 0 || productLines.includes(lead.productLine)),
    ) ?? null
  );
}
