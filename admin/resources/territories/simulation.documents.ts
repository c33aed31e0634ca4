import type { LocalDate } from '../../../shared/local-date';
import type { AccountTier } from '../../../shared/vocabulary/accounts';
import type {
  AssignMode,
  DecidedBy,
  HoldReason,
  OwnershipCause,
  TerritoryFinding,
  TerritoryModelState,
} from '../../../shared/vocabulary/territories';
import { gql } from '../../providers/document';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Scenario {
  readonly modelId?: string;
  readonly mode: AssignMode;
  readonly effectiveOn?: LocalDate;
  readonly moveColliding: boolean;
  readonly moveIndebted: boolean;
  readonly moveVisited: boolean;
}

interface Book {
  readonly accounts: number;
  readonly strategic: number;
  readonly important: number;
  readonly general: number;
  readonly expected: string;
  readonly open: string;
  readonly visits: number;
}

export interface RepLoad {
  readonly userId: string;
  readonly user: Named | null;
  readonly before: Book;
  readonly after: Book;
  readonly gained: number;
  readonly lost: number;
}

export interface Simulation {
  readonly model:
    | (Named & {
        readonly state: TerritoryModelState;
        readonly number: number | null;
        readonly simulatedDigest: string | null;
      })
    | null;
  readonly mode: AssignMode;
  readonly effectiveOn: LocalDate;
  readonly digest: string;
  readonly accounts: number;
  readonly looked: number;
  readonly moved: number;
  readonly ownersChanged: number;
  readonly disturbedBp: number;
  readonly gaps: number;
  readonly overlaps: number;
  readonly heldBack: number;
  readonly frozenDay: boolean;
  readonly faults: readonly {
    readonly personName: string;
    readonly territoryName: string;
    readonly rule: { readonly id: string; readonly spoken: string };
  }[];
  readonly loads: readonly RepLoad[];
}

export interface PlannedMove {
  readonly accountId: string;
  readonly accountCode: string;
  readonly accountName: string;
  readonly tier: AccountTier;
  readonly fromOwner: Named | null;
  readonly toOwner: Named | null;
  readonly fromTerritory: Named | null;
  readonly toTerritory: Named | null;
  readonly cause: OwnershipCause;
  readonly decidedBy: DecidedBy | null;
  readonly rivals: number;
  readonly rule: { readonly id: string; readonly spoken: string } | null;
}

export interface Finding {
  readonly kind: TerritoryFinding;
  readonly accountId: string;
  readonly accountCode: string;
  readonly accountName: string;
  readonly owner: Named | null;
  readonly because: HoldReason | null;
  readonly wouldGo: Named | null;
  readonly rules: readonly {
    readonly id: string;
    readonly spoken: string;
    readonly owner: Named | null;
  }[];
}

const book = 'accounts strategic important general expected open visits';

export const simulationDocument = gql`
  query TerritorySimulation($scenario: ScenarioInput!) {
    simulation: territorySimulation(scenario: $scenario) {
      model { id name state number simulatedDigest }
      mode effectiveOn digest accounts looked moved ownersChanged disturbedBp gaps overlaps heldBack frozenDay
      faults { personName territoryName rule { id spoken } }
      loads { userId user { id name } gained lost before { ${book} } after { ${book} } }
    }
  }
`;

export const plannedMovesDocument = gql`
  query PlannedMoves($scenario: ScenarioInput!, $filter: PlannedMoveFilter, $page: PageInput) {
    simulation: territorySimulation(scenario: $scenario, moveFilter: $filter, movePage: $page) {
      moves {
        total
        items {
          accountId
          accountCode
          accountName
          tier
          fromOwner {
            id
            name
          }
          toOwner {
            id
            name
          }
          fromTerritory {
            id
            name
          }
          toTerritory {
            id
            name
          }
          cause
          decidedBy
          rivals
          rule {
            id
            spoken
          }
        }
      }
    }
  }
`;

export const findingsDocument = gql`
  query AssignmentFindings($scenario: ScenarioInput!, $filter: FindingFilter, $page: PageInput) {
    simulation: territorySimulation(scenario: $scenario, findingFilter: $filter, findingPage: $page) {
      findings {
        total
        items {
          kind
          accountId
          accountCode
          accountName
          owner {
            id
            name
          }
          because
          wouldGo {
            id
            name
          }
          rules {
            id
            spoken
            owner {
              id
              name
            }
          }
        }
      }
    }
  }
`;

export const confirmSimulationDocument = gql`
  mutation ConfirmSimulation($input: ConfirmSimulationInput!) {
    model: confirmSimulation(input: $input) {
      id
    }
  }
`;

export const applyAssignmentDocument = gql`
  mutation ApplyAssignment($input: ApplyAssignmentInput!) {
    run: applyAssignment(input: $input) {
      id
      moved
    }
  }
`;

export const scheduleAssignmentDocument = gql`
  mutation ScheduleAssignment($input: ApplyAssignmentInput!) {
    run: scheduleAssignment(input: $input) {
      id
      moved
    }
  }
`;
