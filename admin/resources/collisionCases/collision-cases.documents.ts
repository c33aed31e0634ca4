import type { LocalDate } from '../../../shared/local-date';
import type {
  CollisionKind,
  CollisionSide,
  CollisionState,
  CollisionStrength,
  EvidenceKind,
  RulingClause,
  RulingOutcome,
} from '../../../shared/vocabulary/leads';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Party {
  readonly id: string;
  readonly repId: string;
  readonly rep: Named | null;
  readonly side: CollisionSide;
  readonly department: string | null;
  readonly leadId: string | null;
  readonly shareBp: number | null;
}

export interface CaseRow {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly customerName: string;
  readonly kind: CollisionKind;
  readonly strength: CollisionStrength;
  readonly state: CollisionState;
  readonly openedOn: LocalDate;
  readonly dueAt: string;
  readonly overdue: boolean;
  readonly mayRule: boolean;
  readonly ruler: Named | null;
  readonly parties: readonly Party[];
}

export interface Evidence {
  readonly kind: EvidenceKind;
  readonly repId: string | null;
  readonly rep: Named | null;
  readonly at: string;
  readonly lateDays: number;
  readonly effective: boolean | null;
  readonly detail: string | null;
}

export interface CollisionCase extends CaseRow {
  readonly reason?: string | null;
  readonly escalations?: number;
  readonly account?: Named | null;
  readonly evidence?: readonly Evidence[];
  readonly clauses?: readonly {
    readonly clause: RulingClause;
    readonly repId: string | null;
    readonly rep: Named | null;
  }[];
  readonly outcome?: RulingOutcome | null;
  readonly primaryRepId?: string | null;
  readonly primaryRep?: Named | null;
  readonly rulingReason?: string | null;
  readonly deviates?: boolean;
  readonly ruledBy?: Named | null;
  readonly ruledAt?: string | null;
}

const row = `
  id version number customerName kind strength state openedOn dueAt overdue mayRule ruler { id name }
  parties { id repId rep { id name } side department leadId shareBp }
`;

export const ruleCollisionDocument = gql`
  mutation RuleCollision($input: RuleCollisionInput!) {
    record: ruleCollision(input: $input) {
      id
    }
  }
`;
export const openCollisionDocument = gql`
  mutation OpenCollision($input: OpenCollisionInput!) {
    record: openCollision(input: $input) {
      id
    }
  }
`;

export const collisionCasesApi: ResourceApi = {
  access: { list: 'collision.read' },
  list: gql`
    query CollisionCases($filter: CollisionCaseFilter, $sort: SortInput, $page: PageInput) {
      list: collisionCases(filter: $filter, sort: $sort, page: $page) { total items { ${row} } }
    }
  `,
  one: gql`
    query CollisionCase($id: ID!) {
      record: collisionCase(id: $id) {
        ${row}
        reason escalations account { id name }
        evidence { kind repId rep { id name } at lateDays effective detail }
        clauses { clause repId rep { id name } }
        outcome primaryRepId primaryRep { id name } rulingReason deviates ruledBy { id name } ruledAt
      }
    }
  `,
};
