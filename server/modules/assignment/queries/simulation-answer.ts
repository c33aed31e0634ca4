import type { PageInput } from '../../../core/list-query';
import type { RequestContext } from '../../../core/context';
import { policyAt } from '../../policies';
import { assignmentPolicy } from '../policy';
import { isFrozenDay } from '../rules/freeze-days';
import type { Finding, PlannedMove } from '../rules/plan-moves';
import { simulate, type Scenario, type Simulation } from './simulate';

export interface MoveNarrowing {
  readonly userId?: string | null;
  readonly territoryId?: string | null;
  readonly cause?: string | null;
  readonly q?: string | null;
}

export interface FindingNarrowing {
  readonly kind?: string | null;
  readonly q?: string | null;
}

const pageThrough = <T>(rows: readonly T[], page: PageInput | null | undefined) => {
  const size = page?.size ?? 25;
  const at = ((page?.number ?? 1) - 1) * size;
  return { items: rows.slice(at, at + size), total: rows.length };
};

const named = (row: { accountCode: string; accountName: string }, q: string | null | undefined): boolean =>
  !q || row.accountName.includes(q) || row.accountCode.toLowerCase().includes(q.toLowerCase());

const movesThat = (narrow: MoveNarrowing) => (move: PlannedMove) =>
  (!narrow.userId || move.fromOwnerId === narrow.userId || move.toOwnerId === narrow.userId) &&
  (!narrow.territoryId || move.toTerritoryId === narrow.territoryId) &&
  (!narrow.cause || move.cause === narrow.cause) &&
  named(move, narrow.q);

const findingsThat = (narrow: FindingNarrowing) => (finding: Finding) =>
  (!narrow.kind || finding.kind === narrow.kind) && named(finding, narrow.q);

/** The figures of a simulation and one page of its moves and findings: 100,000 moves are never one answer. */
export async function simulationAnswer(
  ctx: RequestContext,
  scenario: Scenario,
  shown: {
    readonly moves: MoveNarrowing;
    readonly movePage?: PageInput | null | undefined;
    readonly findings: FindingNarrowing;
    readonly findingPage?: PageInput | null | undefined;
  },
) {
  const simulation = await simulate(ctx, scenario);
  const policy = await policyAt(ctx, assignmentPolicy, simulation.on);
  return {
    ...figures(simulation),
    frozenDay: isFrozenDay(simulation.on, policy),
    moves: pageThrough(simulation.moves.filter(movesThat(shown.moves)), shown.movePage),
    findings: pageThrough(simulation.findings.filter(findingsThat(shown.findings)), shown.findingPage),
  };
}

function figures(simulation: Simulation) {
  const { model, mode, on, digest, accounts, looked, moves, findings, loads } = simulation;
  const count = (kind: Finding['kind']): number => findings.filter((finding) => finding.kind === kind).length;
  const taken = moves.filter((move) => move.fromOwnerId && move.fromOwnerId !== move.toOwnerId).length;
  const owned = accounts.filter((account) => account.ownerId).length;
  return {
    model,
    mode,
    effectiveOn: on,
    digest,
    accounts: accounts.length,
    looked,
    moved: moves.length,
    ownersChanged: moves.filter((move) => move.fromOwnerId !== move.toOwnerId).length,
    disturbedBp: owned === 0 ? 0 : Math.round((taken * 10_000) / owned),
    gaps: count('GAP'),
    overlaps: count('OVERLAP'),
    heldBack: count('HELD_BACK'),
    loads,
    faults: simulation.faults.map(({ rule, person, territory }) => ({
      rule,
      personName: person.name,
      territoryName: territory.name,
    })),
  };
}
