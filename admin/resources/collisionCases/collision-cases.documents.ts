import type { LocalDate } from '../../../shared/local-date';
import type { CustomerAge, MatchReason } from '../../../shared/vocabulary/accounts';
import type { CommissionBasis, EstimateSource } from '../../../shared/vocabulary/commissions';
import type {
  AppealState,
  CaseMatter,
  CaseQueue,
  CollisionKind,
  CollisionSide,
  CollisionState,
  CollisionStrength,
  EvidenceKind,
  RulingClause,
  RulingOutcome,
} from '../../../shared/vocabulary/leads';
import type { KeptFile } from '../../components/files';
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
  readonly appealState: AppealState | null;
  readonly appealUntil: LocalDate | null;
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
  readonly files: readonly KeptFile[];
}

export interface Leave {
  readonly id: string;
  readonly user: Named | null;
  readonly what: CaseMatter;
  readonly until: LocalDate;
  readonly reason: string;
  readonly grantedBy: Named | null;
}

export interface Appeal {
  readonly id: string;
  readonly rep: Named | null;
  readonly reason: string | null;
  readonly state: AppealState;
  readonly decider: Named | null;
  readonly createdAt: string;
  readonly dueAt: string;
  readonly ruledOutcome: RulingOutcome;
  readonly decision: string | null;
  readonly decidedAt: string | null;
}

export interface ExpectedCommission {
  readonly amount: string;
  readonly source: EstimateSource;
  readonly basis: CommissionBasis;
  readonly quantityMilli: string | null;
  readonly value: string | null;
  readonly rate: number;
  readonly customerAge: CustomerAge;
  readonly planName: string;
  readonly shares: readonly { readonly shareBp: number; readonly amount: string }[];
}

export interface CollisionCase extends CaseRow {
  readonly leaves?: readonly Leave[];
  readonly appeals?: readonly Appeal[];
  readonly mayAppeal?: boolean;
  readonly mayDecideAppeal?: boolean;
  readonly isParty?: boolean;
  readonly expectedCommission?: ExpectedCommission | null;
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
  id version number customerName kind strength state openedOn dueAt overdue mayRule appealState appealUntil ruler { id name }
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
        evidence { kind repId rep { id name } at lateDays effective detail files { id name kind size } }
        clauses { clause repId rep { id name } }
        outcome primaryRepId primaryRep { id name } rulingReason deviates ruledBy { id name } ruledAt
        leaves { id user { id name } what until reason grantedBy { id name } }
        appeals { id rep { id name } reason state decider { id name } createdAt dueAt ruledOutcome decision decidedAt }
        mayAppeal mayDecideAppeal isParty
        expectedCommission { amount source basis quantityMilli value rate customerAge planName shares { shareBp amount } }
      }
    }
  `,
};

export interface QueuesAnswer {
  readonly queues: readonly { readonly queue: CaseQueue; readonly count: number }[];
}

export const queuesDocument = gql`
  query CollisionQueues {
    queues: collisionQueues {
      queue
      count
    }
  }
`;

export const grantLeaveDocument = gql`
  mutation GrantLeave($input: GrantLeaveInput!) {
    record: grantLeave(input: $input) {
      id
    }
  }
`;

export const addEvidenceDocument = gql`
  mutation AddEvidence($input: AddEvidenceInput!) {
    record: addEvidence(input: $input) {
      id
    }
  }
`;

export const appealRulingDocument = gql`
  mutation AppealRuling($input: AppealRulingInput!) {
    record: appealRuling(input: $input) {
      id
    }
  }
`;

export const decideAppealDocument = gql`
  mutation DecideAppeal($input: DecideAppealInput!) {
    record: decideAppeal(input: $input) {
      id
    }
  }
`;

interface PairLead {
  readonly id: string;
  readonly customerName: string;
  readonly siteName: string;
}

/** A pair too weak for a case; a side out of the reader's sight is null. */
export interface PairRow {
  readonly id: string;
  readonly foundOn: LocalDate;
  readonly strength: CollisionStrength;
  readonly reasons: readonly MatchReason[];
  readonly departments: readonly string[];
  readonly lead: PairLead | null;
  readonly otherLead: PairLead | null;
  readonly account: Named | null;
}

export const weakCollisionsApi: ResourceApi = {
  access: { list: 'lead.review' },
  list: gql`
    query WeakCollisions($filter: CollisionPairFilter, $sort: SortInput, $page: PageInput) {
      list: weakCollisions(filter: $filter, sort: $sort, page: $page) {
        total
        items {
          id
          foundOn
          strength
          reasons
          departments
          lead {
            id
            customerName
            siteName
          }
          otherLead {
            id
            customerName
            siteName
          }
          account {
            id
            name
          }
        }
      }
    }
  `,
};
