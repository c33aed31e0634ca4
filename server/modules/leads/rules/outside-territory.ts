import type { LocalDate } from '../../../../shared/local-date';
import type { TerritoryRole } from '../../../../shared/vocabulary/territories';

export interface PlaceFacts {
  readonly id: string;
  readonly path: string;
  readonly managerId: string | null;
  readonly isCatchAll: boolean;
}

export interface MembershipFacts {
  readonly territoryId: string;
  readonly userId: string;
  readonly role: TerritoryRole;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export interface NamingRuleFacts {
  readonly territoryId: string;
  readonly ownerId: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** Why a rep is at home at a place, or that they are not. */
export type Standing = 'NO_PLACE' | 'CATCH_ALL' | 'MANAGER' | 'MEMBER' | 'RULE_OWNER' | 'OUTSIDE';

const runs = (row: { validFrom: LocalDate; validTo: LocalDate | null }, on: LocalDate): boolean =>
  row.validFrom <= on && (row.validTo === null || on < row.validTo);

const onOnePath = (a: PlaceFacts, b: PlaceFacts): boolean =>
  a.path.startsWith(b.path) || b.path.startsWith(a.path);

/**
 * Whether a place lies outside a rep's territory, and why not where it does not: a member of the territory, or of one
 * above or below it, in either role; its manager or one above; whom a running rule of it names. Where no rule decided
 * there is nobody to ask.
 *
 * Rule TER-6.
 *
 * @param placeId the territory that the place belongs to by TER-2; null where no region and no account is known.
 * @example a member of the district next door, territory 江汉 → OUTSIDE
 */
export function standingAt(
  repId: string,
  placeId: string | null,
  facts: {
    readonly territories: readonly PlaceFacts[];
    readonly memberships: readonly MembershipFacts[];
    readonly rules: readonly NamingRuleFacts[];
  },
  on: LocalDate,
): Standing {
  const place = facts.territories.find((territory) => territory.id === placeId);
  if (!place) return 'NO_PLACE';
  if (place.isCatchAll) return 'CATCH_ALL';
  const near = new Map(
    facts.territories
      .filter((other) => !other.isCatchAll && onOnePath(place, other))
      .map((other) => [other.id, other]),
  );
  for (const other of near.values())
    if (other.managerId === repId && place.path.startsWith(other.path)) return 'MANAGER';
  if (facts.memberships.some((row) => row.userId === repId && near.has(row.territoryId) && runs(row, on)))
    return 'MEMBER';
  if (facts.rules.some((rule) => rule.ownerId === repId && rule.territoryId === place.id && runs(rule, on)))
    return 'RULE_OWNER';
  return 'OUTSIDE';
}

/** Who gives the consent: the manager of the territory or the nearest above it who is still there; null: a director. */
export function consentingManager(
  placeId: string,
  territories: readonly PlaceFacts[],
  activePeople: ReadonlySet<string>,
): string | null {
  const place = territories.find((territory) => territory.id === placeId);
  if (!place) return null;
  const above = territories
    .filter((territory) => place.path.startsWith(territory.path))
    .sort((a, b) => b.path.length - a.path.length);
  for (const { managerId } of above) if (managerId && activePeople.has(managerId)) return managerId;
  return null;
}
