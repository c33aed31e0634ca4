import type { LocalDate } from '../../../../shared/local-date';
import type { AssignMode } from '../../../../shared/vocabulary/territories';
import { may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import {
  activeModel,
  compileTerritories,
  getVisibleModel,
  inactiveRules,
  rulesOfModel,
  territoryModel,
  type InactiveRule,
  type TerritoryModel,
} from '../../territories';
import {
  digestOfMoves,
  planMoves,
  type AssignedAccount,
  type Finding,
  type PlannedMove,
} from '../rules/plan-moves';
import { repLoads, type RepLoad } from '../rules/rep-loads';
import { accountWeights, allAccounts, groundsOn, holdsOn } from './assignment-facts';

/** What to simulate or run: which version, which accounts, from which day, which exemptions are lifted. */
export interface Scenario {
  /** Left out: the rules in force. */
  readonly modelId?: string | null;
  readonly mode?: AssignMode | null;
  readonly effectiveOn?: LocalDate | null;
  readonly moveColliding?: boolean | null;
  readonly moveIndebted?: boolean | null;
  readonly moveVisited?: boolean | null;
  readonly accountIds?: readonly string[] | null;
  /** Accounts that an accepted challenge leaves out (TER-6). */
  readonly leaveAlone?: readonly string[] | null;
}

/** The moves of a scenario and all it takes to show or to do them. */
export interface Planned {
  readonly model: TerritoryModel | null;
  readonly mode: AssignMode;
  readonly on: LocalDate;
  readonly accounts: readonly AssignedAccount[];
  readonly looked: number;
  readonly moves: readonly PlannedMove[];
  readonly findings: readonly Finding[];
  readonly digest: string;
}

export interface Simulation extends Planned {
  readonly loads: readonly RepLoad[];
  /** Rules that name people who left: it cannot be put in force (TER-10). */
  readonly faults: readonly InactiveRule[];
}

/** Reads everything once, decides about every account, writes nothing. Rules TER-2, TER-3, TER-4. */
export async function planScenario(ctx: RequestContext, scenario: Scenario): Promise<Planned> {
  const on = scenario.effectiveOn ?? ctx.today;
  const mode = scenario.mode ?? 'FILL_UNASSIGNED';
  const model = scenario.modelId ? await getVisibleModel(ctx, scenario.modelId) : await activeModel(ctx);
  const [rules, accounts] = await Promise.all([territoryModel(ctx, model ?? undefined), allAccounts(ctx)]);
  const ownerOf = new Map(accounts.map((account) => [account.id, account.ownerId]));
  const [grounds, holds] = await Promise.all([groundsOn(ctx, ownerOf, on), holdsOn(ctx, on)]);
  const wanted = scenario.accountIds ? new Set(scenario.accountIds) : null;
  const plan = planMoves(
    wanted ? accounts.filter((account) => wanted.has(account.id)) : accounts,
    compileTerritories(rules, on),
    {
      grounds,
      holds: { ...holds, challenged: new Set(scenario.leaveAlone ?? []) },
      activePeople: rules.activePeople,
      catchAllId: rules.territories.find((territory) => territory.isCatchAll)?.id ?? null,
    },
    {
      mode,
      moveColliding: scenario.moveColliding ?? false,
      moveIndebted: scenario.moveIndebted ?? false,
      moveVisited: scenario.moveVisited ?? false,
      // without somebody signed in it is the program of the house that fills gaps, not a manager
      moveStrategic: !ctx.actor || may(ctx, 'account.set_tier'),
    },
  );
  return { model, mode, on, accounts, ...plan, digest: digestOfMoves(plan.moves) };
}

/** What would move and what every rep's book would weigh; the answer is known by its digest, nothing is stored (TER-3). */
export async function simulate(ctx: RequestContext, scenario: Scenario): Promise<Simulation> {
  const planned = await planScenario(ctx, scenario);
  const [weights, faults] = await Promise.all([
    accountWeights(ctx, planned.on),
    planned.model ? inactiveRules(ctx, await rulesOfModel(ctx, planned.model)) : Promise.resolve([]),
  ]);
  return { ...planned, loads: repLoads(planned.accounts, planned.moves, weights), faults };
}
