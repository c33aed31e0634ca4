import type { LocalDate } from '../../../shared/local-date';
import type { SupplyNoticeState } from '../../../shared/vocabulary/supply';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface SupplyNotice {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: SupplyNoticeState;
  readonly quantityMilli: string;
  readonly neededOn: LocalDate;
  readonly issuedOn: LocalDate;
  readonly issuedBy: Named | null;
  readonly note: string | null;
  readonly withdrawReason: string | null;
  readonly line: { readonly id: string; readonly product: string };
  readonly contract: {
    readonly id: string;
    readonly number: string | null;
    readonly projectName: string;
    readonly unit: string;
    readonly account: Named;
  };
}

const row = `id version number state quantityMilli neededOn issuedOn issuedBy { id name } note withdrawReason
  line { id product } contract { id number projectName unit account { id name } }`;

export const supplyNoticesApi: ResourceApi = {
  access: { list: 'contract.read' },
  list: gql`
    query SupplyNotices($filter: SupplyNoticeFilter, $sort: SortInput, $page: PageInput) {
      list: supplyNotices(filter: $filter, sort: $sort, page: $page) { total items { ${row} } }
    }
  `,
};

export const issueSupplyNoticeDocument = gql`
  mutation IssueSupplyNotice($input: IssueSupplyNoticeInput!) {
    record: issueSupplyNotice(input: $input) {
      id
    }
  }
`;
export const withdrawSupplyNoticeDocument = gql`
  mutation WithdrawSupplyNotice($input: WithdrawSupplyNoticeInput!) {
    record: withdrawSupplyNotice(input: $input) {
      id
    }
  }
`;
