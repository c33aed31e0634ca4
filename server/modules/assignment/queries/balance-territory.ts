import { createHash } from 'node:crypto';
import { may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { getOrThrow } from '../../../core/persistence';
import { money } from '../../../../shared/money';
import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import { User } from '../../identity';
import { policyAt } from '../../policies';
import { Territory } from '../../territories';
import { tierDutiesPolicy } from '../../tiers';
import { assignmentPolicy, type AssignmentPolicy } from '../policy';
import { balanceLoads, type BalanceMove, type Spread } from '../rules/balance-loads';
import type { AssignedAccount } from '../rules/plan-moves';
import { repLoads, type AccountWeight, type RepLoad } from '../rules/rep-loads';
import { accountWeights, allAccounts, groundsOn, holdsOn } from './assignment-facts';

export interface BalanceInput {
  readonly territoryId: string;
}

export interface PersonBalance extends RepLoad {
  /** Load before and after, of the mean of the territory's people in basis points: 10,000 is the mean. */
  readonly loadBeforeBp: number;
  readonly loadAfterBp: number;
}

export interface TerritoryBalance {
  readonly territory: Territory;
  readonly accounts: number;
  /** Accounts that stay whatever the balance: pins, rulings, running protection, disputes, debts, frozen visits, the VP's. */
  readonly fixed: number;
  readonly before: Spread;
  readonly after: Spread;
  readonly people: readonly PersonBalance[];
  readonly moves: readonly (BalanceMove & { readonly account: AssignedAccount })[];
  readonly digest: string;
}

const noMoney = money(0);
/** Loads are reckoned in millionths of the territory's whole. */
const WHOLE = 1_000_000;

/**
 * Who would take what so that a territory's people carry even loads, by as few moves as possible (TER-8). A proposal:
 * nothing is written. The territories below belong to it.
 */
export async function balanceTerritory(ctx: RequestContext, input: BalanceInput): Promise<TerritoryBalance> {
  const territory = await getOrThrow(ctx, Territory, input.territoryId, 'territoryId');
  const places = new Set(
    (await ctx.db.find(Territory)).filter(({ path }) => path.startsWith(territory.path)).map(({ id }) => id),
  );
  const accounts = (await allAccounts(ctx)).filter(
    ({ territoryId, ownerId }) => ownerId !== null && territoryId !== null && places.has(territoryId),
  );
  const [people, fixed, weights, policy, duties] = await Promise.all([
    peopleOf(ctx, places, accounts),
    fixedAccounts(ctx, accounts),
    accountWeights(ctx, ctx.today),
    policyAt(ctx, assignmentPolicy),
    policyAt(ctx, tierDutiesPolicy),
  ]);
  const visits: Record<AccountTier, number> = {
    STRATEGIC: duties.strategicRepPerMonth,
    IMPORTANT: duties.importantManagerPerMonth,
    GENERAL: duties.generalRepPerQuarter / 3,
  };
  const load = loadsOf(accounts, weights, policy, visits);
  const { moves, before, after } = balanceLoads(
    accounts.map(({ id, ownerId }) => ({
      id,
      ownerId: ownerId ?? '',
      load: load.get(id) ?? 0,
      fixed: fixed.has(id),
    })),
    people,
    policy.balanceToleranceBp,
  );
  const byId = new Map(accounts.map((account) => [account.id, account]));
  return {
    territory,
    accounts: accounts.length,
    fixed: fixed.size,
    before,
    after,
    people: peopleBalance(people, accounts, { moves, load, weights }),
    moves: moves.flatMap((move) => {
      const account = byId.get(move.accountId);
      return account ? [{ ...move, account }] : [];
    }),
    digest: createHash('sha256').update(JSON.stringify(moves)).digest('hex'),
  };
}

/** Active people with a running membership as owner there, and those who hold accounts there. */
async function peopleOf(
  ctx: RequestContext,
  places: ReadonlySet<string>,
  accounts: readonly AssignedAccount[],
): Promise<string[]> {
  const members = (await ctx.db.query(
    `SELECT territoryId, userId FROM territory_member
      WHERE role = 'OWNER' AND validFrom <= ? AND (validTo IS NULL OR validTo > ?)`,
    [ctx.today, ctx.today],
  )) as { territoryId: string; userId: string }[];
  const named = new Set([
    ...members.filter(({ territoryId }) => places.has(territoryId)).map(({ userId }) => userId),
    ...accounts.map(({ ownerId }) => ownerId ?? ''),
  ]);
  const active = await ctx.db.find(User, {
    where: { active: true },
    select: { id: true, suspendedOn: true, suspendedForDebtOn: true },
  });
  // who may not sell is given nothing, but keeps what is theirs
  return active
    .filter(
      ({ id, suspendedOn, suspendedForDebtOn }) =>
        named.has(id) && !suspendedForDebtOn && (suspendedOn === null || suspendedOn > ctx.today),
    )
    .map(({ id }) => id);
}

async function fixedAccounts(
  ctx: RequestContext,
  accounts: readonly AssignedAccount[],
): Promise<Set<string>> {
  const ownerOf = new Map(accounts.map((account) => [account.id, account.ownerId]));
  const [grounds, holds] = await Promise.all([groundsOn(ctx, ownerOf, ctx.today), holdsOn(ctx, ctx.today)]);
  const mayMoveStrategic = may(ctx, 'account.set_tier');
  return new Set(
    accounts
      .filter(({ id, tier }) => {
        const ground = grounds.get(id);
        if (ground?.pin || ground?.ruling || ground?.claim) return true;
        if (holds.colliding.has(id) || holds.indebted.has(id) || holds.visited.has(id)) return true;
        return tier === 'STRATEGIC' && !mayMoveStrategic;
      })
      .map(({ id }) => id),
  );
}

/** Each account's share of the territory's volume, visits, debts and places, by the policy's weights. */
function loadsOf(
  accounts: readonly AssignedAccount[],
  weights: ReadonlyMap<string, AccountWeight>,
  policy: AssignmentPolicy,
  visits: Readonly<Record<AccountTier, number>>,
): Map<string, number> {
  const kinds: readonly (readonly [weight: number, of: (account: AssignedAccount) => number])[] = [
    [policy.volumeWeight, ({ id }) => weights.get(id)?.expected ?? 0],
    [policy.visitsWeight, ({ tier }) => visits[tier]],
    [policy.openWeight, ({ id }) => weights.get(id)?.open ?? 0],
    [policy.placesWeight, () => 1],
  ];
  const counted = kinds
    .map(([weight, of]) => ({ weight, of, total: accounts.reduce((sum, account) => sum + of(account), 0) }))
    .filter(({ total }) => total > 0);
  const all = counted.reduce((sum, { weight }) => sum + weight, 0);
  return new Map(
    accounts.map((account) => [
      account.id,
      all === 0
        ? 0
        : Math.round(
            counted.reduce((sum, { weight, of, total }) => sum + (weight / all) * (of(account) / total), 0) *
              WHOLE,
          ),
    ]),
  );
}

function peopleBalance(
  people: readonly string[],
  accounts: readonly AssignedAccount[],
  {
    moves,
    load,
    weights,
  }: {
    readonly moves: readonly BalanceMove[];
    readonly load: ReadonlyMap<string, number>;
    readonly weights: ReadonlyMap<string, AccountWeight>;
  },
): PersonBalance[] {
  const target = new Map(moves.map((move) => [move.accountId, move.toOwnerId]));
  const sums = new Map(people.map((id) => [id, { before: 0, after: 0 }]));
  for (const account of accounts) {
    const weight = load.get(account.id) ?? 0;
    const from = sums.get(account.ownerId ?? '');
    const to = sums.get(target.get(account.id) ?? account.ownerId ?? '');
    if (from) from.before += weight;
    if (to) to.after += weight;
  }
  const mean = [...sums.values()].reduce((sum, { before }) => sum + before, 0) / Math.max(1, people.length);
  const share = (sum: number): number => (mean === 0 ? 0 : Math.round((sum / mean) * 10_000));
  const books = new Map(repLoads(accounts, moves, weights).map((book) => [book.userId, book]));
  const empty = { accounts: 0, strategic: 0, important: 0, general: 0, visits: 0 };
  return people
    .map((userId): PersonBalance => {
      const sum = sums.get(userId) ?? { before: 0, after: 0 };
      const book = books.get(userId) ?? {
        userId,
        before: { ...empty, expected: noMoney, open: noMoney },
        after: { ...empty, expected: noMoney, open: noMoney },
        gained: 0,
        lost: 0,
      };
      return { ...book, loadBeforeBp: share(sum.before), loadAfterBp: share(sum.after) };
    })
    .sort((a, b) => b.loadBeforeBp - a.loadBeforeBp || (a.userId < b.userId ? -1 : 1));
}
