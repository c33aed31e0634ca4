import { money, ZERO, type Money } from '../../../../shared/money';
import { mulDiv } from '../../../../shared/rate';

export interface AdvanceFacts {
  /** What came in on the contract since the collections office took it. */
  readonly recovered: Money;
  /** What the rep has earned on the contract in all, and on what base: together the contract's rate for this rep. */
  readonly earned: Money;
  readonly base: Money;
  /** Advances on this contract so far, those that wait included. */
  readonly drawn: Money;
  /** Commission on the contract that is not released, after earlier advances. */
  readonly held: Money;
}

/**
 * How much the rep of a project with the collections office may still draw ahead: the policy's share of what was
 * recovered times the contract's rate, less what was drawn, never more than is held.
 *
 * Rule REC-7.
 *
 * @example recovered ¥200,000 of a contract of ¥1,000,000 that earns ¥30,000; 10 % → ¥600; ¥250 drawn before → ¥350
 */
export function advanceLimit(facts: AdvanceFacts, advanceBp: number): Money {
  const { recovered, earned, base, drawn, held } = facts;
  if (base <= 0 || recovered <= 0 || earned <= 0) return ZERO;
  const commission = mulDiv(Math.min(recovered, base), earned, base);
  const inStep = mulDiv(commission, advanceBp, 10_000);
  return money(Math.max(0, Math.min(inStep - drawn, held)));
}

/** An entry that advances have to do with, in the order they were posted. */
export interface AdvanceEntry {
  readonly kind: 'ADVANCE' | 'CLAWBACK' | 'RELEASE';
  /** Drawn, released, or (below zero) taken back. */
  readonly amount: Money;
}

/**
 * What of the advances is netted by now: each release goes first to what was drawn ahead, and a release that is taken
 * back opens it again.
 *
 * Rule REC-7.
 *
 * @example drawn 300, released 1,000 → 300 netted; of it 900 taken back → 0 netted again
 */
export function nettedAdvances(entries: readonly AdvanceEntry[]): Money {
  let open = 0;
  let netted = 0;
  for (const { kind, amount } of entries) {
    if (kind === 'ADVANCE') open += amount;
    else {
      // what is taken back is taken from what was netted: the advance was paid from it
      const move = amount > 0 ? Math.min(open, amount) : Math.max(-netted, amount);
      open -= move;
      netted += move;
    }
  }
  return money(netted);
}
