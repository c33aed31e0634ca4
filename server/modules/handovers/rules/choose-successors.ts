import type { LocalDate } from '../../../../shared/local-date';
import type { AccountTier, CustomerType, SizeBand } from '../../../../shared/vocabulary/accounts';
import type { HandOverMethod } from '../../../../shared/vocabulary/handovers';
import { compileTerritories, type TerritoryRules } from '../../territories/rules/decide-owner';

/** A customer that somebody held something of: what a successor is chosen for. */
export interface HandOverUnit {
  readonly id: string;
  readonly code: string;
  readonly tier: AccountTier;
  readonly regionCode: string | null;
  readonly customerType: CustomerType;
  readonly industry?: string | null;
  readonly sizeBand?: SizeBand | null;
}

export interface Successors {
  readonly method: HandOverMethod;
  /** NAMED: the successor; BY_RULES: who takes what no rule matches. */
  readonly toUserId: string | null;
  readonly byTier: Readonly<Partial<Record<AccountTier, string>>>;
  readonly team: readonly string[];
}

export interface Chosen {
  readonly toUserId: string | null;
  /** Given by the rules only where they say another territory. */
  readonly territoryId?: string | null;
}

/**
 * Who takes over each customer. Named: one for all. By rules: what the chain of TER-2 says with the leaver gone, else
 * who is named. By tier: one per tier. In turn: sorted by tier and code over the team, so that counts differ by one at
 * most, in each tier as in all. The same answer whatever the order of the input.
 *
 * Rule TER-10.
 *
 * @example four general customers in turn over [x, y] → x, y, x, y by their codes
 */
export function chooseSuccessors(
  units: readonly HandOverUnit[],
  successors: Successors,
  model: TerritoryRules,
  leaverId: string,
  on: LocalDate,
): ReadonlyMap<string, Chosen> {
  const { method, toUserId, byTier, team } = successors;
  if (method === 'NAMED') return new Map(units.map(({ id }) => [id, { toUserId }]));
  if (method === 'BY_TIER')
    return new Map(units.map(({ id, tier }) => [id, { toUserId: byTier[tier] ?? toUserId }]));
  if (method === 'ROUND_ROBIN') {
    const people = [...new Set(team)].sort();
    const sorted = [...units].sort(
      (a, b) => order[a.tier] - order[b.tier] || compare(a.code, b.code) || compare(a.id, b.id),
    );
    return new Map(sorted.map(({ id }, at) => [id, { toUserId: people[at % people.length] ?? null }]));
  }
  const others = { ...model, activePeople: new Set(model.activePeople) };
  others.activePeople.delete(leaverId);
  const compiled = compileTerritories(others, on);
  return new Map(
    units.map((unit) => {
      const { ownerId, territoryId, cause } = compiled.decide(unit);
      return cause === 'CATCH_ALL'
        ? [unit.id, { toUserId: toUserId ?? ownerId }]
        : [unit.id, { toUserId: ownerId, territoryId }];
    }),
  );
}

const order: Record<AccountTier, number> = { STRATEGIC: 0, IMPORTANT: 1, GENERAL: 2 };
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
