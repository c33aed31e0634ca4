import { conditionsOf, emptyGroup, type ConditionGroup } from '../../../../shared/territory-rule';
import type {
  AccountFacts,
  Decision,
  Grounds,
  RuleFacts,
  TerritoryFacts,
  TerritoryRules,
} from './decide-owner';

export const territory = (id: string, more: Partial<TerritoryFacts> = {}): TerritoryFacts => ({
  id,
  path: `/${id}/`,
  rank: 10,
  isCatchAll: false,
  managerId: null,
  ...more,
});

export const rule = (
  id: string,
  ownerId: string,
  conditions: Partial<ConditionGroup> | readonly Partial<ConditionGroup>[],
  more: Partial<RuleFacts> = {},
): RuleFacts => ({
  id,
  lineageId: id,
  territoryId: 'T1',
  ownerId,
  conditionGroups: (Array.isArray(conditions) ? conditions : [conditions]).map((given) => ({
    ...emptyGroup,
    ...(given as Partial<ConditionGroup>),
  })),
  rank: 10,
  validFrom: '2026-01-01',
  validTo: null,
  ...more,
});

/**
 * The chain of TER-2 as one would write it down without caring for time: every rule, every group, for each account anew.
 * What the compiled decision is compared with.
 */
export function decideNaively(
  account: AccountFacts,
  model: TerritoryRules,
  on: string,
  grounds: Grounds = {},
): Decision {
  const holds = (group: ConditionGroup): boolean =>
    [
      group.accountCodes.length === 0 || group.accountCodes.includes(account.code),
      group.customerTypes.length === 0 || group.customerTypes.includes(account.customerType),
      group.sizeBands.length === 0 || (account.sizeBand ? group.sizeBands.includes(account.sizeBand) : false),
      group.industries.length === 0 || group.industries.some((code) => account.industry?.startsWith(code)),
      group.regionPrefixes.length === 0 ||
        group.regionPrefixes.some((code) => account.regionCode?.startsWith(code)),
    ].every(Boolean) && conditionsOf(group) > 0;
  const longest = (group: ConditionGroup): number =>
    Math.max(
      0,
      ...group.regionPrefixes
        .filter((code) => account.regionCode?.startsWith(code))
        .map((code) => code.length),
    );
  const keys = model.rules
    .filter((one) => one.validFrom <= on && (!one.validTo || on < one.validTo))
    .filter((one) => model.activePeople.has(one.ownerId))
    .flatMap((one) => {
      const place = model.territories.find(({ id }) => id === one.territoryId);
      const groups = one.conditionGroups.filter(holds).map((group) => ({
        named: group.accountCodes.length > 0 ? 1 : 0,
        conditions: conditionsOf(group),
        prefix: longest(group),
      }));
      const [strongest] = groups.sort(
        (a, b) => b.named - a.named || b.conditions - a.conditions || b.prefix - a.prefix,
      );
      if (!place || !strongest) return [];
      const depth = place.path.split('/').filter(Boolean).length;
      const key = [
        -strongest.named,
        place.rank,
        one.rank,
        -strongest.conditions,
        -strongest.prefix,
        -depth,
      ] as const;
      return [{ one, named: strongest.named === 1, key }];
    })
    .sort((a, b) => {
      const at = a.key.findIndex((part, position) => part !== b.key[position]);
      if (at >= 0) return (a.key[at] ?? 0) - (b.key[at] ?? 0);
      return a.one.lineageId < b.one.lineageId ? -1 : 1;
    });
  const [winner, next] = keys;
  const catchAll = model.territories.find(({ isCatchAll }) => isCatchAll) ?? null;
  const names = ['SPECIFICITY', 'RANK', 'RANK', 'SPECIFICITY', 'SPECIFICITY', 'DEPTH'] as const;
  const differs = winner && next ? winner.key.findIndex((part, at) => part !== next.key[at]) : -1;
  const rivals = keys.slice(1).map(({ one }) => one.id);
  const territoryId = winner?.one.territoryId ?? catchAll?.id ?? null;
  for (const [cause, ground] of [
    ['PIN', grounds.pin],
    ['RULING', grounds.ruling],
    ['CLAIM', grounds.claim],
  ] as const) {
    if (ground && model.activePeople.has(ground.ownerId))
      return { ownerId: ground.ownerId, territoryId, cause, causeRef: ground.ref, decidedBy: null, rivals };
  }
  if (winner) {
    return {
      ownerId: winner.one.ownerId,
      territoryId,
      cause: winner.named ? 'NAMED' : 'RULE',
      causeRef: winner.one.id,
      decidedBy: next ? (differs < 0 ? 'LOWEST_ID' : (names[differs] ?? 'LOWEST_ID')) : 'ONLY',
      rivals,
    };
  }
  const manager =
    catchAll?.managerId && model.activePeople.has(catchAll.managerId) ? catchAll.managerId : null;
  return { ownerId: manager, territoryId, cause: 'CATCH_ALL', causeRef: null, decidedBy: null, rivals };
}
