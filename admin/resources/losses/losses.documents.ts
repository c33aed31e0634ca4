import type { LocalDate } from '../../../shared/local-date';
import type { AccountTier } from '../../../shared/vocabulary/accounts';
import type {
  FollowUpChannel,
  IntentLevel,
  LeadSource,
  LeadState,
  LossReason,
} from '../../../shared/vocabulary/leads';
import type { LossFinding, LossState, LossSubject } from '../../../shared/vocabulary/losses';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface LossRow {
  readonly id: string;
  readonly version: number;
  readonly subjectType: LossSubject;
  readonly subjectId: string;
  readonly customerName: string;
  readonly siteName: string;
  readonly rep: Named | null;
  readonly lostOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly openUntil: LocalDate;
  readonly state: LossState;
  readonly reason: LossReason;
  readonly competitor: string | null;
  readonly amount: string | null;
  readonly tier: AccountTier | null;
  readonly level: IntentLevel | null;
  readonly source: LeadSource | null;
  readonly finding: LossFinding | null;
  readonly mine: boolean;
  readonly overdue: boolean;
}

export interface Loss extends LossRow {
  readonly note: string;
  readonly lesson: string | null;
  readonly lostFrom: LeadState | null;
  readonly filedOn: LocalDate | null;
  readonly filedBy: Named | null;
  readonly foundOn: LocalDate | null;
  readonly foundBy: Named | null;
  readonly findingNote: string | null;
  readonly openToEvidence: boolean;
  readonly account: Named | null;
  readonly lead: { readonly id: string } | null;
  readonly evidence: readonly {
    readonly id: string;
    readonly givenOn: LocalDate;
    readonly statement: string;
    readonly givenBy: Named | null;
    readonly accused: Named | null;
  }[];
  readonly history: readonly {
    readonly id: string;
    readonly channel: FollowUpChannel;
    readonly contactedOn: LocalDate;
    readonly reached: boolean;
    readonly note: string;
    readonly rep: Named | null;
  }[];
}

export interface OpenLoss {
  readonly id: string;
  readonly customerName: string;
  readonly siteName: string;
  readonly department: string | null;
  readonly reason: LossReason;
  readonly competitor: string | null;
  readonly lostOn: LocalDate;
  readonly openUntil: LocalDate;
  readonly gaveEvidence: boolean;
}

const row = `id version subjectType subjectId customerName siteName rep { id name } lostOn dueOn openUntil state reason competitor
  amount tier level source finding mine overdue`;

export const lossesApi: ResourceApi = {
  access: { list: 'lead.read' },
  list: gql`
    query Losses($filter: LossFilter, $sort: SortInput, $page: PageInput) {
      list: losses(filter: $filter, sort: $sort, page: $page) {
        total
        items { ${row} }
      }
    }
  `,
  one: gql`
    query Loss($id: ID!) {
      record: loss(id: $id) {
        ${row}
        note lesson lostFrom filedOn filedBy { id name } foundOn foundBy { id name } findingNote openToEvidence
        account { id name }
        lead { id }
        evidence { id givenOn statement givenBy { id name } accused { id name } }
        history { id channel contactedOn reached note rep { id name } }
      }
    }
  `,
};

export const openLossesApi: ResourceApi = {
  access: { list: 'loss.scrutinise' },
  list: gql`
    query OpenLosses($filter: OpenLossFilterInput, $sort: SortInput, $page: PageInput) {
      list: openLosses(filter: $filter, sort: $sort, page: $page) {
        total
        items {
          id
          customerName
          siteName
          department
          reason
          competitor
          lostOn
          openUntil
          gaveEvidence
        }
      }
    }
  `,
};

export const fileLossDocument = gql`
  mutation FileLoss($input: FileLossInput!) {
    record: fileLoss(input: $input) {
      id
    }
  }
`;

export const closeLossDocument = gql`
  mutation CloseLoss($input: CloseLossInput!) {
    record: closeLoss(input: $input) {
      id
    }
  }
`;

export const giveEvidenceDocument = gql`
  mutation GiveLossEvidence($input: GiveLossEvidenceInput!) {
    giveLossEvidence(input: $input)
  }
`;

export const loseAccountDocument = gql`
  mutation LoseAccount($input: LoseAccountInput!) {
    record: loseAccount(input: $input) {
      id
    }
  }
`;
