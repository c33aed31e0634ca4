/** An account of the territory with what it weighs, in the same unit for all. */
export interface BalancedAccount {
  readonly id: string;
  readonly ownerId: string;
  readonly load: number;
  /** Stays whatever the balance: pinned, ruled, protected, in dispute, in debt, strategic (TER-8). */
  readonly fixed: boolean;
}

export interface BalanceMove {
  readonly accountId: string;
  readonly fromOwnerId: string;
  readonly toOwnerId: string;
  readonly load: number;
}

export interface Spread {
  /** Standard deviation over mean, in basis points; 0 is even. */
  readonly variationBp: number;
  readonly highest: number;
  readonly lowest: number;
}

export interface Balance {
  readonly moves: readonly BalanceMove[];
  readonly before: Spread;
  readonly after: Spread;
}

/** How uneven the loads of the people are. */
export function spreadOf(loads: readonly number[]): Spread {
  if (loads.length === 0) return { variationBp: 0, highest: 0, lowest: 0 };
  const mean = loads.reduce((sum, load) => sum + load, 0) / loads.length;
  const variance = loads.reduce((sum, load) => sum + (load - mean) ** 2, 0) / loads.length;
  return {
    variationBp: mean === 0 ? 0 : Math.round((Math.sqrt(variance) / mean) * 10_000),
    highest: Math.max(...loads),
    lowest: Math.min(...loads),
  };
}

/**
 * Which accounts to give to whom so that the people's loads become even, moving as few as possible and never a fixed one:
 * each step hands an account from somebody above the mean to the person with the least, the one that brings both nearest
 * to it, until the gap is within the tolerance or nothing movable would narrow it. Nobody below the mean gives. The answer does not depend on the order of the accounts.
 *
 * Rule TER-8.
 *
 * @example A holds loads 5, 3, 2 and B none → the 5 goes to B: 5 and 5, one move
 */
export function balanceLoads(
  accounts: readonly BalancedAccount[],
  people: readonly string[],
  toleranceBp: number,
): Balance {
  const loads = new Map([...people].sort().map((person) => [person, 0]));
  for (const { ownerId, load } of accounts)
    if (loads.has(ownerId)) loads.set(ownerId, (loads.get(ownerId) ?? 0) + load);
  const before = spreadOf([...loads.values()]);
  const total = [...loads.values()].reduce((sum, load) => sum + load, 0);
  const mean = loads.size === 0 ? 0 : total / loads.size;
  const tolerance = mean * (toleranceBp / 10_000);
  const movable = new Map<string, BalancedAccount[]>();
  for (const account of [...accounts].sort((a, b) => a.load - b.load || (a.id < b.id ? -1 : 1)))
    if (!account.fixed && account.load > 0 && (loads.get(account.ownerId) ?? 0) > mean)
      movable.set(account.ownerId, [...(movable.get(account.ownerId) ?? []), account]);
  const moves: BalanceMove[] = [];
  for (;;) {
    const step = nextStep(loads, movable, tolerance);
    if (!step) break;
    const { account, to } = step;
    const from = account.ownerId;
    movable.set(
      from,
      (movable.get(from) ?? []).filter(({ id }) => id !== account.id),
    );
    loads.set(from, (loads.get(from) ?? 0) - account.load);
    loads.set(to, (loads.get(to) ?? 0) + account.load);
    moves.push({ accountId: account.id, fromOwnerId: from, toOwnerId: to, load: account.load });
  }
  return { moves, before, after: spreadOf([...loads.values()]) };
}

/** The best hand-over from somebody above the mean to the person with the least; who carries less than the mean gives nothing. */
function nextStep(
  loads: ReadonlyMap<string, number>,
  movable: ReadonlyMap<string, readonly BalancedAccount[]>,
  tolerance: number,
): { readonly account: BalancedAccount; readonly to: string } | null {
  const ranked = [...loads].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const lowest = ranked.at(-1);
  if (!lowest) return null;
  const [to, least] = lowest;
  const mean = ranked.reduce((sum, [, load]) => sum + load, 0) / ranked.length;
  for (const [from, load] of ranked) {
    const gap = load - least;
    if (gap <= tolerance || load <= mean) return null;
    const account = closestTo(movable.get(from) ?? [], Math.min(load - mean, mean - least), gap);
    if (account) return { account, to };
  }
  return null;
}

/** The account whose load is nearest to what is wanted; one as heavy as the whole gap would only swap the two. */
function closestTo(
  accounts: readonly BalancedAccount[],
  wanted: number,
  gap: number,
): BalancedAccount | null {
  let best: BalancedAccount | null = null;
  for (const account of accounts) {
    if (account.load >= gap) break;
    if (!best || Math.abs(account.load - wanted) < Math.abs(best.load - wanted)) best = account;
  }
  return best;
}
