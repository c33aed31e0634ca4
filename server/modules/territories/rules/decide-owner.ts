import type { LocalDate } from '../../../../shared/local-date';
import type { CustomerType } from '../../../../shared/vocabulary/accounts';
import type { DecidedBy, OwnershipCause } from '../../../../shared/vocabulary/territories';

/** What the rules look at in an account. */
export interface AccountFacts {
  readonly code: string;
  readonly regionCode: string | null;
  readonly customerType: CustomerType;
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
  readonly territoryId: string;
  readonly ownerId: string;
  readonly regionPrefixes: readonly string[];
  readonly customerTypes: readonly CustomerType[];
  readonly accountCodes: readonly string[];
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

export interface TerritoryModel {
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

interface Candidate {
  readonly rule: RuleFacts;
  readonly territory: TerritoryFacts;
  readonly named: boolean;
  readonly conditions: number;
  readonly prefix: number;
}

const depthOf = (territory: TerritoryFacts): number => territory.path.split('/').length;

function matches(rule: RuleFacts, account: AccountFacts): { named: boolean; prefix: number } | null {
  if (rule.accountCodes.length > 0 && !rule.accountCodes.includes(account.code)) return null;
  if (rule.customerTypes.length > 0 && !rule.customerTypes.includes(account.customerType)) return null;
  const fitting = rule.regionPrefixes.filter((prefix) => account.regionCode?.startsWith(prefix));
  if (rule.regionPrefixes.length > 0 && fitting.length === 0) return null;
  return {
    named: rule.accountCodes.length > 0,
    prefix: Math.max(0, ...fitting.map((prefix) => prefix.length)),
  };
}

/** The steps between two rules, in their order; the first that tells them apart decides. */
const steps: readonly (readonly [DecidedBy, (a: Candidate, b: Candidate) => number])[] = [
  ['SPECIFICITY', (a, b) => Number(b.named) - Number(a.named)],
  ['RANK', (a, b) => a.territory.rank - b.territory.rank || a.rule.rank - b.rule.rank],
  ['SPECIFICITY', (a, b) => b.conditions - a.conditions || b.prefix - a.prefix],
  ['DEPTH', (a, b) => depthOf(b.territory) - depthOf(a.territory)],
  ['LOWEST_ID', (a, b) => (a.rule.id < b.rule.id ? -1 : 1)],
];

const order = (a: Candidate, b: Candidate): number =>
  steps.reduce((found, [, compare]) => found || compare(a, b), 0);

function decidedBetween(winner: Candidate, next: Candidate | undefined): DecidedBy {
  if (!next) return 'ONLY';
  return steps.find(([, compare]) => compare(winner, next) !== 0)?.[0] ?? 'LOWEST_ID';
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
  model: TerritoryModel,
  on: LocalDate,
  grounds: Grounds = {},
): Decision {
  const territories = new Map(model.territories.map((territory) => [territory.id, territory]));
  const candidates: Candidate[] = [];
  for (const rule of model.rules) {
    const territory = territories.get(rule.territoryId);
    const running = rule.validFrom <= on && (rule.validTo === null || on < rule.validTo);
    const match =
      running && territory && model.activePeople.has(rule.ownerId) ? matches(rule, account) : null;
    if (!match || !territory) continue;
    const conditions = [rule.regionPrefixes, rule.customerTypes, rule.accountCodes].filter(
      (list) => list.length > 0,
    ).length;
    candidates.push({ rule, territory, conditions, ...match });
  }
  candidates.sort(order);
  const [winner, ...others] = candidates;
  const catchAll = model.territories.find((territory) => territory.isCatchAll) ?? null;
  const territoryId = winner?.territory.id ?? catchAll?.id ?? null;
  const rivals = others.map((other) => other.rule.id);

  for (const [cause, ground] of [
    ['PIN', grounds.pin],
    ['RULING', grounds.ruling],
    ['CLAIM', grounds.claim],
  ] as const) {
    if (!ground || !model.activePeople.has(ground.ownerId)) continue;
    return { ownerId: ground.ownerId, territoryId, cause, causeRef: ground.ref, decidedBy: null, rivals };
  }
  if (winner) {
    return {
      ownerId: winner.rule.ownerId,
      territoryId,
      cause: winner.named ? 'NAMED' : 'RULE',
      causeRef: winner.rule.id,
      decidedBy: decidedBetween(winner, others[0]),
      rivals,
    };
  }
  const manager =
    catchAll?.managerId && model.activePeople.has(catchAll.managerId) ? catchAll.managerId : null;
  return { ownerId: manager, territoryId, cause: 'CATCH_ALL', causeRef: null, decidedBy: null, rivals };
}
