/**
 * What issuing a letter does: which consecutive one it is, and whether supply stops with it. Letters count from the
 * last time that everything overdue was settled; a part payment resets nothing.
 *
 * Rule DUN-2.
 *
 * @example two unanswered before, three stop supply → { sequence: 3, stopsSupply: true }
 */
export function nextLetter(
  unanswered: number,
  lettersBeforeStop: number,
): { readonly sequence: number; readonly stopsSupply: boolean } {
  const sequence = unanswered + 1;
  return { sequence, stopsSupply: sequence >= lettersBeforeStop };
}
