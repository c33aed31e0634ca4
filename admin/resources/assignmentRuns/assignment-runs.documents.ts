import type { LocalDate } from '../../../shared/local-date';
import type {
  AssignMode,
  AssignmentKind,
  AssignmentState,
  DecidedBy,
  OwnershipCause,
} from '../../../shared/vocabulary/territories';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface AssignmentRun {
  readonly id: string;
  readonly version: number;
  readonly kind: AssignmentKind;
  readonly state: AssignmentState;
  readonly model: (Named & { readonly number: number | null }) | null;
  readonly activates: boolean;
  readonly mode: AssignMode;
  readonly effectiveOn: LocalDate;
  readonly looked: number;
  readonly moved: number;
  readonly gaps: number;
  readonly overlaps: number;
  readonly heldBack: number;
  readonly moveColliding: boolean;
  readonly moveIndebted: boolean;
  readonly moveVisited: boolean;
  readonly reason: string | null;
  readonly overrideReason: string | null;
  readonly stopReason: string | null;
  readonly createdBy: Named | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly rollsBackId: string | null;
  readonly rolledBackBy: { readonly id: string } | null;
}

export interface AssignmentMove {
  readonly id: string;
  readonly account: { readonly id: string; readonly name: string; readonly code: string } | null;
  readonly fromOwner: Named | null;
  readonly toOwner: Named | null;
  readonly fromTerritory: Named | null;
  readonly toTerritory: Named | null;
  readonly cause: OwnershipCause;
  readonly decidedBy: DecidedBy | null;
  readonly rule: { readonly id: string; readonly spoken: string } | null;
}

const fields = `
  id version kind state model { id name number } activates mode effectiveOn looked moved gaps overlaps heldBack
  moveColliding moveIndebted moveVisited reason overrideReason stopReason createdBy { id name } createdAt finishedAt
  rollsBackId rolledBackBy { id }
`;

export const cancelRunDocument = gql`
  mutation CancelAssignmentRun($input: CancelAssignmentRunInput!) {
    run: cancelAssignmentRun(input: $input) {
      id
    }
  }
`;

export interface Rollback {
  readonly restored: number;
  readonly notRestoredCount: number;
  readonly notRestored: readonly {
    readonly accountId: string;
    readonly accountName: string;
    readonly because: 'CHANGED_SINCE' | 'OWNER_LEFT';
  }[];
  readonly restoresModel: boolean;
  readonly digest: string;
}

export const rollBackDocument = gql`
  mutation RollBackAssignment($input: RollBackAssignmentInput!) {
    rollback: rollBackAssignment(input: $input) {
      restored
      notRestoredCount
      notRestored {
        accountId
        accountName
        because
      }
      restoresModel
      digest
    }
  }
`;

export const assignmentRunsApi: ResourceApi = {
  access: { list: 'territory.read' },
  list: gql`
    query AssignmentRuns($filter: AssignmentRunFilter, $sort: SortInput, $page: PageInput) {
      list: assignmentRuns(filter: $filter, sort: $sort, page: $page) { total items { ${fields} } }
    }
  `,
  one: gql`
    query AssignmentRun($id: ID!) { record: assignmentRun(id: $id) { ${fields} } }
  `,
};

const moveFields = `
  id account { id name code } fromOwner { id name } toOwner { id name } fromTerritory { id name }
  toTerritory { id name } cause decidedBy rule { id spoken }
`;

export const assignmentMovesApi: ResourceApi = {
  access: { list: 'account.read' },
  list: gql`
    query AssignmentMoves($filter: AssignmentMoveFilter, $sort: SortInput, $page: PageInput) {
      list: assignmentMoves(filter: $filter, sort: $sort, page: $page) { total items { ${moveFields} } }
    }
  `,
};
