import type { LocalDate } from '../../../shared/local-date';
import type { ConfirmationState } from '../../../shared/vocabulary/ledger';
import type { KeptFile } from '../../components/files';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface BalanceConfirmation {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: ConfirmationState;
  readonly account: Named;
  readonly asOf: LocalDate;
  readonly openAmount: string;
  readonly unallocated: string;
  readonly confirmedAmount: string | null;
  readonly reason: string | null;
  readonly sentOn: LocalDate | null;
  readonly returnedOn: LocalDate | null;
  readonly preparedBy: Named | null;
  readonly filedBy: Named | null;
  readonly files?: readonly KeptFile[];
  readonly lines?: readonly {
    readonly id: string;
    readonly amount: string;
    readonly dueOn: LocalDate;
    readonly receivable: {
      readonly id: string;
      readonly number: string;
      readonly documentOn: LocalDate;
      readonly contract: { readonly projectName: string };
    };
  }[];
}

const row = `id version number state account { id name } asOf openAmount unallocated confirmedAmount reason sentOn returnedOn
  preparedBy { id name } filedBy { id name }`;

export const balanceConfirmationsApi: ResourceApi = {
  access: { list: 'receivable.read' },
  list: gql`
    query BalanceConfirmations($filter: ConfirmationFilter, $sort: SortInput, $page: PageInput) {
      list: balanceConfirmations(filter: $filter, sort: $sort, page: $page) { total items { ${row} } }
    }
  `,
  one: gql`
    query BalanceConfirmation($id: ID!) {
      record: balanceConfirmation(id: $id) {
        ${row}
        files { id name kind size }
        lines { id amount dueOn receivable { id number documentOn contract { projectName } } }
      }
    }
  `,
};

export const prepareConfirmationDocument = gql`
  mutation PrepareConfirmation($input: PrepareConfirmationInput!) {
    confirmation: prepareConfirmation(input: $input) {
      id
    }
  }
`;
export const sendConfirmationDocument = gql`
  mutation SendConfirmation($input: SendConfirmationInput!) {
    confirmation: sendConfirmation(input: $input) {
      id
    }
  }
`;
export const fileConfirmationDocument = gql`
  mutation FileConfirmation($input: FileConfirmationInput!) {
    confirmation: fileConfirmation(input: $input) {
      id
    }
  }
`;
