import type { Month } from '../../../shared/local-date';
import type { PeriodState } from '../../../shared/vocabulary/commissions';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

export interface StatementTotals {
  readonly opening: string;
  readonly accrued: string;
  readonly released: string;
  readonly clawedBack: string;
  readonly paid: string;
  readonly closing: string;
  readonly held: string;
}

export interface MonthProgress {
  readonly over: boolean;
  readonly earlierOpen: Month | null;
  readonly waiting: number;
  readonly statements: number;
  readonly unapproved: number;
  readonly toApprove: number;
  readonly own: boolean;
  readonly totals: StatementTotals;
}

export interface CommissionPeriod {
  readonly id: string;
  readonly month: Month;
  readonly state: PeriodState;
  readonly calculatedAt: string | null;
  readonly confirmedBy: { readonly id: string; readonly name: string } | null;
  readonly paidAt: string | null;
  readonly checksum: string | null;
  readonly exports: number;
  readonly progress: MonthProgress;
}

export interface PayoutFile {
  readonly fileName: string;
  readonly content: string;
  readonly checksum: string;
  readonly total: string;
  readonly exports: number;
}

export type DifferenceKind = 'CONTRACT' | 'CHECKSUM' | 'PAYOUT' | 'RECEIVABLES';

export interface LedgerVerification {
  readonly contracts: number;
  readonly entries: number;
  readonly waiting: number;
  readonly verifiedAt: string;
  readonly differences: readonly {
    readonly kind: DifferenceKind;
    readonly subjectId: string;
    readonly detail: string;
    readonly amount: string;
  }[];
}

const row = `
  id month state calculatedAt confirmedBy { id name } paidAt checksum exports
  progress {
    over earlierOpen waiting statements unapproved toApprove own
    totals { opening accrued released clawedBack paid closing held }
  }
`;

export const calculatePeriodDocument = gql`
  mutation CalculateCommissionPeriod($month: Month!) {
    period: calculateCommissionPeriod(month: $month) {
      id
      month
      state
    }
  }
`;
export const approvePeriodDocument = gql`
  mutation ApproveCommissionPeriod($month: Month!, $statementIds: [ID!]) {
    period: approveCommissionPeriod(month: $month, statementIds: $statementIds) {
      id
      state
    }
  }
`;
export const confirmPeriodDocument = gql`
  mutation ConfirmCommissionPeriod($month: Month!) {
    period: confirmCommissionPeriod(month: $month) {
      id
      state
    }
  }
`;
export const payPeriodDocument = gql`
  mutation PayCommissionPeriod($month: Month!, $idempotencyKey: String) {
    period: payCommissionPeriod(month: $month, idempotencyKey: $idempotencyKey) {
      id
      state
    }
  }
`;
export const lockPeriodDocument = gql`
  mutation LockCommissionPeriod($month: Month!) {
    period: lockCommissionPeriod(month: $month) {
      id
      state
    }
  }
`;
export const runCommissionsDocument = gql`
  mutation RunCommissions($all: Boolean!) {
    run: runCommissions(all: $all) {
      contracts
      entries
    }
  }
`;
export const exportPayoutDocument = gql`
  mutation ExportPayout($month: Month!) {
    file: exportPayout(month: $month) {
      fileName
      content
      checksum
      total
      exports
    }
  }
`;
export const verifyLedgerDocument = gql`
  query VerifyLedger {
    verification: verifyLedger {
      contracts
      entries
      waiting
      verifiedAt
      differences {
        kind
        subjectId
        detail
        amount
      }
    }
  }
`;

export const commissionPeriodsApi: ResourceApi = {
  access: { list: 'commission.read' },
  list: gql`
    query CommissionPeriods($filter: CommissionPeriodFilter, $sort: SortInput, $page: PageInput) {
      list: commissionPeriods(filter: $filter, sort: $sort, page: $page) { total items { ${row} } }
    }
  `,
  one: gql`
    query CommissionPeriod($id: ID!) { record: commissionPeriod(id: $id) { ${row} } }
  `,
};
