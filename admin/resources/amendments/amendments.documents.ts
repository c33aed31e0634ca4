import type { LocalDate } from '../../../shared/local-date';
import type { AmendedField, AmendmentState } from '../../../shared/vocabulary/amendments';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';
import type { ContractVerdict } from '../contracts/contracts.documents';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface AmendmentChange {
  readonly field: AmendedField;
  readonly product: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

export interface AmendmentRow {
  readonly id: string;
  readonly version: number;
  readonly no: number;
  readonly state: AmendmentState;
  readonly round: number;
  readonly reason: string;
  readonly belowFloor: boolean;
  readonly decidedOn: LocalDate | null;
  readonly decisionReason: string | null;
  readonly signedOn: LocalDate | null;
  readonly createdAt: string;
  readonly proposedBy: Named | null;
  readonly changes: readonly AmendmentChange[];
  readonly contract: {
    readonly id: string;
    readonly number: string | null;
    readonly projectName: string;
    readonly account: Named;
  };
}

export interface Amendment extends AmendmentRow {
  readonly verdicts: readonly ContractVerdict[];
}

const row = `id version no state round reason belowFloor decidedOn decisionReason signedOn createdAt
  proposedBy { id name } changes { field product before after }
  contract { id number projectName account { id name } }`;

export const amendmentsApi: ResourceApi = {
  access: { list: 'contract.read' },
  list: gql`
    query Amendments($filter: AmendmentFilter, $sort: SortInput, $page: PageInput) {
      list: amendments(filter: $filter, sort: $sort, page: $page) { total items { ${row} } }
    }
  `,
  one: gql`
    query Amendment($id: ID!) {
      record: amendment(id: $id) {
        ${row} verdicts { id round department verdict reason givenBy { id name } createdAt }
      }
    }
  `,
};

export const proposeAmendmentDocument = gql`
  mutation ProposeAmendment($input: ProposeAmendmentInput!) {
    record: proposeAmendment(input: $input) {
      id
    }
  }
`;
export const withdrawAmendmentDocument = gql`
  mutation WithdrawAmendment($input: WithdrawAmendmentInput!) {
    record: withdrawAmendment(input: $input) {
      id
    }
  }
`;
export const approveAmendmentDocument = gql`
  mutation ApproveAmendmentAsManager($input: DecideAmendmentInput!) {
    record: approveAmendmentAsManager(input: $input) {
      id
    }
  }
`;
export const giveAmendmentVerdictDocument = gql`
  mutation GiveAmendmentVerdict($input: GiveAmendmentVerdictInput!) {
    record: giveAmendmentVerdict(input: $input) {
      id
    }
  }
`;
export const decideAmendmentDocument = gql`
  mutation DecideAmendment($input: DecideAmendmentInput!) {
    record: decideAmendment(input: $input) {
      id
    }
  }
`;
export const signAmendmentDocument = gql`
  mutation SignAmendment($input: SignAmendmentInput!) {
    record: signAmendment(input: $input) {
      id
    }
  }
`;
