import type { LocalDate, Month } from '../../../shared/local-date';
import type { ReconciliationMark, ReconciliationState } from '../../../shared/vocabulary/reconciliation';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Reconciliation {
  readonly id: string;
  readonly version: number;
  readonly month: Month;
  readonly state: ReconciliationState;
  readonly openedOn: LocalDate;
  readonly openedBy: Named | null;
  readonly closedOn: LocalDate | null;
  readonly closedBy: Named | null;
  readonly progress: {
    readonly lines: number;
    readonly agreed: number;
    readonly differing: number;
    readonly salesPending: number;
    readonly financePending: number;
  };
}

export interface ReconciliationLine {
  readonly id: string;
  readonly version: number;
  readonly contractAmount: string;
  readonly delivered: string;
  readonly billed: string;
  readonly collected: string;
  readonly adjusted: string;
  readonly open: string;
  readonly salesMark: ReconciliationMark;
  readonly salesNote: string | null;
  readonly salesBy: Named | null;
  readonly financeMark: ReconciliationMark;
  readonly financeNote: string | null;
  readonly financeBy: Named | null;
  readonly reconciliation: {
    readonly id: string;
    readonly month: Month;
    readonly state: ReconciliationState;
  };
  readonly contract: {
    readonly id: string;
    readonly number: string | null;
    readonly projectName: string;
    readonly account: Named;
    readonly primaryRep: Named;
  };
}

const row = `id version month state openedOn openedBy { id name } closedOn closedBy { id name }
  progress { lines agreed differing salesPending financePending }`;
const line = `id version contractAmount delivered billed collected adjusted open
  salesMark salesNote salesBy { id name } financeMark financeNote financeBy { id name }
  reconciliation { id month state }
  contract { id number projectName account { id name } primaryRep { id name } }`;

export const reconciliationsApi: ResourceApi = {
  access: { list: 'receivable.read' },
  list: gql`
    query Reconciliations($filter: ReconciliationFilter, $sort: SortInput, $page: PageInput) {
      list: reconciliations(filter: $filter, sort: $sort, page: $page) { total items { ${row} } }
    }
  `,
  one: gql`
    query Reconciliation($id: ID!) {
      record: reconciliation(id: $id) { ${row} }
    }
  `,
};

export const reconciliationLinesApi: ResourceApi = {
  access: { list: 'receivable.read' },
  list: gql`
    query ReconciliationLines($filter: ReconciliationLineFilter, $sort: SortInput, $page: PageInput) {
      list: reconciliationLines(filter: $filter, sort: $sort, page: $page) { total items { ${line} } }
    }
  `,
};

export const openReconciliationDocument = gql`
  mutation OpenReconciliation($input: OpenReconciliationInput!) {
    record: openReconciliation(input: $input) {
      id
      month
    }
  }
`;
export const refreshReconciliationDocument = gql`
  mutation RefreshReconciliation($input: RefreshReconciliationInput!) {
    record: refreshReconciliation(input: $input) {
      id
    }
  }
`;
export const closeReconciliationDocument = gql`
  mutation CloseReconciliation($input: RefreshReconciliationInput!) {
    record: closeReconciliation(input: $input) {
      id
    }
  }
`;
export const markLinesDocument = gql`
  mutation MarkReconciliationLines($input: MarkReconciliationLinesInput!) {
    lines: markReconciliationLines(input: $input) {
      id
    }
  }
`;
