import type {
  HandOverMethod,
  HandOverScope,
  HandOverState,
  HeldKind,
  StayReason,
} from '../../../shared/vocabulary/handovers';
import { gql } from '../../providers/document';

interface Named {
  readonly id?: string;
  readonly name: string;
}

export interface HeldCount {
  readonly kind: HeldKind;
  readonly count: number;
}

export interface HandOverAnswer {
  readonly digest: string;
  readonly moved: number;
  readonly remaining: number;
  readonly rowsTotal: number;
  readonly handOver: { readonly id: string; readonly undoUntil: string } | null;
  readonly kinds: readonly {
    readonly kind: HeldKind;
    readonly held: number;
    readonly goes: number;
    readonly ends: number;
    readonly stays: number;
  }[];
  readonly flows: readonly { readonly to: Named | null; readonly kind: HeldKind; readonly count: number }[];
  readonly rows: readonly {
    readonly kind: HeldKind;
    readonly recordId: string;
    readonly label: string;
    readonly to: Named | null;
    readonly ends: boolean;
    readonly stays: StayReason | null;
  }[];
}

export interface HandOverRecord {
  readonly id: string;
  readonly createdAt: string;
  readonly from: Named | null;
  readonly doneBy: (Named & { readonly id: string }) | null;
  readonly scope: HandOverScope;
  readonly method: HandOverMethod;
  readonly state: HandOverState;
  readonly reason: string;
  readonly moved: number;
  readonly remaining: number;
  readonly undoUntil: string;
}

export interface Undone {
  readonly restored: number;
  readonly movedSince: readonly { readonly id: string; readonly kind: HeldKind; readonly label: string }[];
}

export const holdingsDocument = gql`
  query Holdings($userId: ID!) {
    holdings(userId: $userId) {
      kind
      count
    }
    user(id: $userId) {
      id
      name
      active
      unit {
        name
      }
    }
  }
`;

export const handOverPersonDocument = gql`
  mutation HandOverPerson($input: HandOverInput!) {
    answer: handOverPerson(input: $input) {
      digest
      moved
      remaining
      rowsTotal
      handOver {
        id
        undoUntil
      }
      kinds {
        kind
        held
        goes
        ends
        stays
      }
      flows {
        to {
          id
          name
        }
        kind
        count
      }
      rows {
        kind
        recordId
        label
        to {
          name
        }
        ends
        stays
      }
    }
  }
`;

export const handOversDocument = gql`
  query HandOvers {
    handOvers(sort: { field: "createdAt", direction: DESC }, page: { number: 1, size: 10 }) {
      total
      items {
        id
        createdAt
        from {
          name
        }
        doneBy {
          id
          name
        }
        scope
        method
        state
        reason
        moved
        remaining
        undoUntil
      }
    }
  }
`;

export const undoHandOverDocument = gql`
  mutation UndoHandOver($input: UndoHandOverInput!) {
    undone: undoHandOver(input: $input) {
      restored
      movedSince {
        id
        kind
        label
      }
    }
  }
`;
