import type { LocalDate } from '../../../../shared/local-date';
import { conditionsOf, type ConditionGroup } from '../../../../shared/territory-rule';
import type { CustomerType, SizeBand } from '../../../../shared/vocabulary/accounts';
import type { DecidedBy, OwnershipCause } from '../../../../shared/vocabulary/territories';

/** What the rules look at in an account. */
export interface AccountFacts {
  readonly code: string;
  readonly regionCode: string | null;
  readonly customerType: CustomerType;
  readonly industry?: string | null;
  readonly sizeBand?: SizeBand | null;
}

export interface TerritoryFacts {
  readonly id: string;
  readonly path: string;
  readonly rank: number;
  readonly isCatchAll: boolean;
  readonly managerId: string | null;
}

export interface RuleFacts {
  readonly id: string;
  /** The same through all versions of the rule: of two equal rules the older one wins. */
  readonly lineageId: string;
  readonly territoryId: string;
  readonly ownerId: string;
  readonly conditionGroups: readonly ConditionGroup[];
  readonly rank: number;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** A ground that stands above the rules: who, and the pin, case, lead or contract it comes from. */
export interface Ground {
  readonly ownerId: string;
  readonly ref: string | null;
}

export interface Grounds {
  readonly pin?: Ground | null;
  readonly ruling?: Ground | null;
  readonly claim?: Ground | null;
}

export interface TerritoryRules {
  readonly territories: readonly TerritoryFacts[];
  readonly rules: readonly RuleFacts[];
  /** People who may own something: nobody inactive ever wins (TER-10). */
  readonly activePeople: ReadonlySet<string>;
}

export interface Decision {
  readonly ownerId: string | null;
  readonly territoryId: string | null;
  readonly cause: OwnershipCause;
  readonly causeRef: string | null;
  /** What decided between the rules that matched; null where no rule did. */
  readonly decidedBy: DecidedBy | null;
  /** The other rules that matched, strongest first. */
  readonly rivals: readonly string[];
}

/** A rule with what its chain of ranks looks at, worked out once. */
interface Entry {
  readonly rule: RuleFacts;
  readonly territoryRank: number;
  readonly depth: number;
}

/** One group of a rule, ready to be compared. */
interface Part {
  readonly entry: Entry;
  readonly group: ConditionGroup;
  readonly named: boolean;
  readonly conditions: number;
}

/** A rule that matches an account, by the strongest of its groups that do. */
interface Candidate {
  readonly entry: Entry;
  readonly named: boolean;
  readonly conditions: number;
  readonly prefix: number;
}

/** The steps between two rules, in their order; the first that tells them apart decides. */
const steps: readonly (readonly [DecidedBy, (a: Candidate, b: Candidate) => number])[] = [
  ['SPECIFICITY', (a, b) => Number(b.named) - Number(a.named)],
  ['RANK', (a, b) => a.entry.territoryRank - b.entry.territoryRank || a.entry.rule.rank - b.entry.rule.rank],
  ['SPECIFICITY', (a, b) => b.conditions - a.conditions || b.prefix - a.prefix],
  ['DEPTH', (a, b) => b.entry.depth - a.entry.depth],
  ['LOWEST_ID', (a, b) => (a.entry.rule.lineageId < b.entry.rule.lineageId ? -1 : 1)],
];

const order = (a: Candidate, b: Candidate): number => {
  for (const [, compare] of steps) {
    const found = compare(a, b);
    if (found !== 0) return found;
  }
  return 0;
};

function decidedBetween(winner: Candidate, next: Candidate | undefined): DecidedBy {
  if (!next) return 'ONLY';
  return steps.find(([, compare]) => compare(winner, next) !== 0)?.[0] ?? 'LOWEST_ID';
}

function longestFitting(prefixes: readonly string[], text: string | null | undefined): number {
  if (!text) return 0;
  let longest = 0;
  for (const prefix of prefixes) {
    if (prefix.length > longest && text.startsWith(prefix)) longest = prefix.length;
  }
  return longest;
}

/** How long the fitting region prefix is, 0 without one; null where a condition does not hold. */
function fit(group: ConditionGroup, account: AccountFacts): number | null {
  if (group.accountCodes.length > 0 && !group.accountCodes.includes(account.code)) return null;
  if (group.customerTypes.length > 0 && !group.customerTypes.includes(account.customerType)) return null;
  if (group.sizeBands.length > 0 && !(account.sizeBand && group.sizeBands.includes(account.sizeBand)))
    return null;
  if (group.industries.length > 0 && longestFitting(group.industries, account.industry) === 0) return null;
  const prefix = longestFitting(group.regionPrefixes, account.regionCode);
  return group.regionPrefixes.length > 0 && prefix === 0 ? null : prefix;
}

/** The parts under their most telling condition, so that an account meets only those that may match it. */
class PartIndex {
  private readonly named = new Map<string, Part[]>();
  private readonly byPrefix = new Map<string, Part[]>();
  private readonly byType = new Map<string, Part[]>();
  private readonly loose: Part[] = [];
  private readonly prefixLengths = new Set<number>();

  constructor(parts: readonly Part[]) {
    const put = (map: Map<string, Part[]>, key: string, part: Part): void => {
      const list = map.get(key);
      if (list) list.push(part);
      else map.set(key, [part]);
    };
    for (const part of parts) {
      const { group } = part;
      if (part.named) group.accountCodes.forEach((code) => put(this.named, code, part));
      else if (group.regionPrefixes.length > 0) {
        for (const prefix of group.regionPrefixes) {
          put(this.byPrefix, prefix, part);
          this.prefixLengths.add(prefix.length);
        }
      } else if (group.customerTypes.length > 0) {
        group.customerTypes.forEach((type) => put(this.byType, type, part));
      } else this.loose.push(part);
    }
  }

  namedFor(code: string): readonly Part[] {
    return this.named.get(code) ?? [];
  }

  /** Every unnamed part that may match; a part may come twice. */
  plainFor(account: AccountFacts): Part[] {
    const found = [...(this.byType.get(account.customerType) ?? []), ...this.loose];
    for (const length of account.regionCode ? this.prefixLengths : []) {
      if (length <= (account.regionCode?.length ?? 0))
        found.push(...(this.byPrefix.get(account.regionCode?.slice(0, length) ?? '') ?? []));
    }
    return found;
  }
}

/** The matching rules of the parts, each by its strongest group, strongest rule first. */
function ranked(parts: readonly Part[], account: AccountFacts): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const part of parts) {
    const prefix = fit(part.group, account);
    if (prefix === null) continue;
    const { entry, named, conditions } = part;
    const candidate = { entry, named, conditions, prefix };
    const known = best.get(entry.rule.id);
    const stronger =
      !known ||
      Number(named) - Number(known.named) > 0 ||
      (named === known.named &&
        (conditions > known.conditions || (conditions === known.conditions && prefix > known.prefix)));
    if (stronger) best.set(entry.rule.id, candidate);
  }
  return [...best.values()].sort(order);
}

/** The decision for any account under one set of rules on one day, made ready for many accounts. */
export interface CompiledTerritories {
  readonly decide: (account: AccountFacts, grounds?: Grounds) => Decision;
}

/**
 * Makes the rules of a day ready: running rules of active people only, indexed by their conditions; accounts that look
 * alike to the rules share one answer.
 *
 * Rule TER-2. The same function decides for saving one account and for a run over all.
 */
export function compileTerritories(model: TerritoryRules, on: LocalDate): CompiledTerritories {
  const territories = new Map(model.territories.map((territory) => [territory.id, territory]));
  const catchAll = model.territories.find((territory) => territory.isCatchAll) ?? null;
  const manager =
    catchAll?.managerId && model.activePeople.has(catchAll.managerId) ? catchAll.managerId : null;
  const parts: Part[] = [];
  for (const rule of model.rules) {
    const territory = territories.get(rule.territoryId);
    const running = rule.validFrom <= on && (rule.validTo === null || on < rule.validTo);
    if (!running || !territory || !model.activePeople.has(rule.ownerId)) continue;
    const entry = {
      rule,
      territoryRank: territory.rank,
      depth: territory.path.split('/').filter(Boolean).length,
    };
    for (const group of rule.conditionGroups) {
      const conditions = conditionsOf(group);
      if (conditions > 0) parts.push({ entry, group, named: group.accountCodes.length > 0, conditions });
    }
  }
  const index = new PartIndex(parts);
  const gap: Decision = {
    ownerId: manager,
    territoryId: catchAll?.id ?? null,
    cause: 'CATCH_ALL',
    causeRef: null,
    decidedBy: null,
    rivals: [],
  };

  const answer = (candidates: readonly Candidate[]): Decision => {
    const [winner, ...others] = candidates;
    if (!winner) return gap;
    return {
      ownerId: winner.entry.rule.ownerId,
      territoryId: winner.entry.rule.territoryId,
      cause: winner.named ? 'NAMED' : 'RULE',
      causeRef: winner.entry.rule.id,
      decidedBy: decidedBetween(winner, others[0]),
      rivals: others.map((other) => other.entry.rule.id),
    };
  };
  const shared = new Map<string, Decision>();
  const byRules = (account: AccountFacts): Decision => {
    const named = index.namedFor(account.code);
    if (named.length > 0) return answer(ranked([...named, ...index.plainFor(account)], account));
    const looks = `${account.regionCode ?? ''}|${account.customerType}|${account.industry ?? ''}|${account.sizeBand ?? ''}`;
    let found = shared.get(looks);
    if (!found) {
      found = answer(ranked(index.plainFor(account), account));
      shared.set(looks, found);
    }
    return found;
  };

  return {
    decide: (account, grounds) => {
      const decision = byRules(account);
      if (!grounds) return decision;
      for (const [cause, ground] of [
        ['PIN', grounds.pin],
        ['RULING', grounds.ruling],
        ['CLAIM', grounds.claim],
      ] as const) {
        if (!ground || !model.activePeople.has(ground.ownerId)) continue;
        return { ...decision, ownerId: ground.ownerId, cause, causeRef: ground.ref, decidedBy: null };
      }
      return decision;
    },
  };
}

/**
 * Who owns an account on a day, in which territory, and why. The chain is total: pin > ruling > running protection >
 * named account > rank of territory and rule > more conditions, longer region prefix > depth > lowest id; the
 * catch-all takes the rest.
 *
 * Rule TER-2.
 *
 * @example rules '42' (rank 5) and '4201' (rank 5), account in 420106 → the rule '4201', decidedBy SPECIFICITY
 */
export function decideOwner(
  account: AccountFacts,
  model: TerritoryRules,
  on: LocalDate,
  grounds: Grounds = {},
): Decision {
  return compileTerritories(model, on).decide(account, grounds);
}
