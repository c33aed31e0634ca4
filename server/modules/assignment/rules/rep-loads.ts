import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import type { Money } from '../../../../shared/money';
import { money } from '../../../../shared/money';

/** What an account weighs in a rep's book. */
export interface AccountWeight {
  readonly expected: Money;
  readonly open: Money;
  readonly visits: number;
}

/** A rep's book at one moment. */
export interface BookFigures {
  readonly accounts: number;
  readonly strategic: number;
  readonly important: number;
  readonly general: number;
  readonly expected: Money;
  readonly open: Money;
  readonly visits: number;
}

export interface RepLoad {
  readonly userId: string;
  readonly before: BookFigures;
  readonly after: BookFigures;
  /** Accounts that come and that go. */
  readonly gained: number;
  readonly lost: number;
}

interface Owned {
  readonly id: string;
  readonly tier: AccountTier;
  readonly ownerId: string | null;
}

type Tally = { -readonly [K in keyof BookFigures]: number };
const nothing = (): Tally => ({
  accounts: 0,
  strategic: 0,
  important: 0,
  general: 0,
  expected: 0,
  open: 0,
  visits: 0,
});
const tierKey = { STRATEGIC: 'strategic', IMPORTANT: 'important', GENERAL: 'general' } as const;
const read = (tally: Tally): BookFigures => ({
  ...tally,
  expected: money(tally.expected),
  open: money(tally.open),
});

/**
 * Every rep's book before and after the moves: accounts, tiers, expected volume, open receivables, visits planned.
 *
 * Rule TER-3.
 */
export function repLoads(
  accounts: readonly Owned[],
  moves: readonly { readonly accountId: string; readonly toOwnerId: string | null }[],
  weights: ReadonlyMap<string, AccountWeight>,
): RepLoad[] {
  const people = new Map<string, { before: Tally; after: Tally; gained: number; lost: number }>();
  const of = (userId: string) => {
    let found = people.get(userId);
    if (!found) {
      found = { before: nothing(), after: nothing(), gained: 0, lost: 0 };
      people.set(userId, found);
    }
    return found;
  };
  const add = (tally: Tally, account: Owned): void => {
    const weight = weights.get(account.id);
    tally.accounts += 1;
    tally[tierKey[account.tier]] += 1;
    if (!weight) return;
    tally.expected += weight.expected;
    tally.open += weight.open;
    tally.visits += weight.visits;
  };
  const target = new Map(moves.map((move) => [move.accountId, move.toOwnerId]));
  for (const account of accounts) {
    const moved = target.get(account.id);
    const after = moved === undefined ? account.ownerId : moved;
    if (account.ownerId) add(of(account.ownerId).before, account);
    if (after) add(of(after).after, account);
    if (after === account.ownerId) continue;
    if (account.ownerId) of(account.ownerId).lost += 1;
    if (after) of(after).gained += 1;
  }
  return [...people]
    .map(([userId, { before, after, gained, lost }]) => ({
      userId,
      before: read(before),
      after: read(after),
      gained,
      lost,
    }))
    .sort((a, b) => b.gained + b.lost - (a.gained + a.lost) || b.after.accounts - a.after.accounts);
}
