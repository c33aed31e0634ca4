/**
 * Whether an assistant takes part now: before the order is won, or while its money is being collected.
 *
 * Rule COLL-6.
 *
 * @example won, nothing to collect → false; won, an invoice is open → true
 */
export function assistantMayAct(facts: { readonly won: boolean; readonly collecting: boolean }): boolean {
  return !facts.won || facts.collecting;
}
