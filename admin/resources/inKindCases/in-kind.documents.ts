import type { LocalDate } from '../../../shared/local-date';
import type { InKindGoods, InKindState } from '../../../shared/vocabulary/inkind';
import type { KeptFile } from '../../components/files';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface InKindRow {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: InKindState;
  readonly goods: InKindGoods;
  readonly description: string;
  readonly offeredValue: string;
  readonly appraisedValue: string | null;
  readonly countsFor: string | null;
  readonly appliedOn: LocalDate;
  readonly appliedBy: Named | null;
  readonly account: Named | null;
  readonly contract: { readonly id: string; readonly number: string | null; readonly projectName: string };
}

export interface InKindCase extends InKindRow {
  readonly reason: string;
  readonly appraisalBasis: string | null;
  readonly appraisedOn: LocalDate | null;
  readonly appraisedBy: Named | null;
  readonly acceptedQuantity: string | null;
  readonly acceptedQuality: string | null;
  readonly acceptedOn: LocalDate | null;
  readonly acceptedBy: Named | null;
  readonly endReason: string | null;
  readonly endedBy: Named | null;
  readonly receiptId: string | null;
  readonly files: readonly KeptFile[];
}

const row = `id version number state goods description offeredValue appraisedValue countsFor appliedOn
  appliedBy { id name } account { id name } contract { id number projectName }`;

export const inKindCasesApi: ResourceApi = {
  access: { list: 'contract.read' },
  list: gql`
    query InKindCases($filter: InKindFilter, $sort: SortInput, $page: PageInput) {
      list: inKindCases(filter: $filter, sort: $sort, page: $page) {
        total
        items { ${row} }
      }
    }
  `,
  one: gql`
    query InKindCase($id: ID!) {
      record: inKindCase(id: $id) {
        ${row}
        reason appraisalBasis appraisedOn appraisedBy { id name } acceptedQuantity acceptedQuality acceptedOn
        acceptedBy { id name } endReason endedBy { id name } receiptId
        files { id name kind size }
      }
    }
  `,
};

export const applyInKindDocument = gql`
  mutation ApplyInKind($input: ApplyInKindInput!) {
    record: applyInKind(input: $input) {
      id
    }
  }
`;

export const appraiseInKindDocument = gql`
  mutation AppraiseInKind($input: AppraiseInKindInput!) {
    record: appraiseInKind(input: $input) {
      id
    }
  }
`;

export const acceptInKindDocument = gql`
  mutation AcceptInKind($input: AcceptInKindInput!) {
    record: acceptInKind(input: $input) {
      id
    }
  }
`;

export const rejectInKindDocument = gql`
  mutation RejectInKind($input: EndInKindInput!) {
    record: rejectInKind(input: $input) {
      id
    }
  }
`;

export const withdrawInKindDocument = gql`
  mutation WithdrawInKind($input: EndInKindInput!) {
    record: withdrawInKind(input: $input) {
      id
    }
  }
`;
