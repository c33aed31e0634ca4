import {
  addMoney,
  money,
  moneyToString,
  negateMoney,
  parseMoney,
  subtractMoney,
  type Money,
} from '../../../shared/money';
import type { TextKey } from '../../i18n/texts';

/** A rung: a balance, or what moved it. */
export interface Rung {
  readonly label: TextKey;
  /** Signed as it moved; a balance as it stands. */
  readonly amount: string;
  readonly balance: boolean;
  /** Where its bar begins and ends, in minor units. */
  readonly from: number;
  readonly to: number;
}

interface Figures {
  readonly opening: string;
  readonly accrued: string;
  readonly released: string;
  readonly clawedBack: string;
  readonly paid: string;
  readonly closing: string;
  readonly held: string;
}

function climb(
  start: readonly [TextKey, Money],
  moves: readonly (readonly [TextKey, Money])[],
  end: TextKey,
): Rung[] {
  let at = start[1];
  const balance = (label: TextKey): Rung => ({
    label,
    amount: moneyToString(at),
    balance: true,
    from: 0,
    to: at,
  });
  const rungs = [balance(start[0])];
  for (const [label, amount] of moves) {
    const from = at;
    at = addMoney(at, amount);
    rungs.push({ label, amount: moneyToString(amount), balance: false, from, to: at });
  }
  return [...rungs, balance(end)];
}

/**
 * The two ladders of a statement: payable from brought forward to carried forward, held from before to the end of the
 * month. What was held before follows from the rest, because sums over held and payable are constant (COM-4).
 */
export function laddersOf(statement: Figures): { readonly payable: Rung[]; readonly held: Rung[] } {
  const read = (key: keyof Figures): Money => parseMoney(statement[key]);
  const moved = addMoney(read('released'), read('clawedBack'));
  const heldBefore = addMoney(subtractMoney(read('held'), read('accrued')), moved);
  return {
    payable: climb(
      ['statements.fact.opening', read('opening')],
      [
        ['statements.ladder.plus_released', read('released')],
        ['statements.ladder.minus_clawed', read('clawedBack')],
        ['statements.ladder.minus_paid', negateMoney(read('paid'))],
      ],
      'statements.fact.closing',
    ),
    held: climb(
      ['statements.ladder.held_opening', heldBefore],
      [
        ['statements.ladder.plus_accrued', read('accrued')],
        ['statements.ladder.minus_released', negateMoney(read('released'))],
        ['statements.ladder.plus_back', negateMoney(read('clawedBack'))],
      ],
      'statements.fact.held',
    ),
  };
}

/** The stretch that holds every bar, never empty. */
export function stretchOf(rungs: readonly Rung[]): { readonly low: number; readonly high: number } {
  const ends = rungs.flatMap(({ from, to }) => [from, to]);
  const low = Math.min(0, ...ends);
  return { low, high: Math.max(low + 1, ...ends, money(0)) };
}
