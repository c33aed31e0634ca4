import type { LocalDate, Month } from '../../../shared/local-date';
import type { EntryKind, PeriodState, RepPart } from '../../../shared/vocabulary/commissions';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface CommissionStatement {
  readonly id: string;
  readonly month: Month;
  readonly repId: string;
  readonly rep: Named;
  readonly opening: string;
  readonly accrued: string;
  readonly released: string;
  readonly clawedBack: string;
  readonly ofEarlierMonths: string;
  readonly paid: string;
  readonly closing: string;
  readonly held: string;
  readonly approvedAt: string | null;
  readonly approvedBy: Named | null;
  readonly period: { readonly id: string; readonly state: PeriodState } | null;
}

export interface CommissionEntry {
  readonly id: string;
  readonly repId: string;
  readonly rep: Named;
  readonly contractId: string | null;
  readonly contract: {
    readonly id: string;
    readonly number: string | null;
    readonly projectName: string;
  } | null;
  readonly part: RepPart | null;
  readonly kind: EntryKind;
  readonly factOn: LocalDate;
  readonly period: Month;
  readonly heldDelta: string;
  readonly payableDelta: string;
  readonly paidDelta: string;
  readonly late: boolean;
}

const statement = `
  id month repId rep { id name } opening accrued released clawedBack ofEarlierMonths paid closing held
  approvedAt approvedBy { id name } period { id state }
`;

export const commissionStatementsApi: ResourceApi = {
  access: { list: 'commission.read' },
  list: gql`
    query CommissionStatements($filter: CommissionStatementFilter, $sort: SortInput, $page: PageInput) {
      list: commissionStatements(filter: $filter, sort: $sort, page: $page) { total items { ${statement} } }
    }
  `,
  one: gql`
    query CommissionStatement($id: ID!) { record: commissionStatement(id: $id) { ${statement} } }
  `,
};

export const commissionEntriesApi: ResourceApi = {
  access: { list: 'commission.read' },
  list: gql`
    query CommissionEntries($filter: CommissionEntryFilter, $sort: SortInput, $page: PageInput) {
      list: commissionEntries(filter: $filter, sort: $sort, page: $page) {
        total
        items {
          id
          repId
          rep {
            id
            name
          }
          contractId
          contract {
            id
            number
            projectName
          }
          part
          kind
          factOn
          period
          heldDelta
          payableDelta
          paidDelta
          late
        }
      }
    }
  `,
};
