import type { LocalDate } from '../../../shared/local-date';
import type { InterestOutcome } from '../../../shared/vocabulary/ledger';
import type {
  AdjustmentKind,
  AgeingKey,
  AgingBucket,
  AllocationBasis,
  ReceivableKind,
} from '../../../shared/vocabulary/receivables';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';
import {
  disputeFields,
  promiseFields,
  type PaymentPromise,
  type ReceivableDispute,
} from '../pursuits/pursuits.documents';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Allocation {
  readonly id: string;
  readonly amount: string;
  readonly basis: AllocationBasis;
  readonly allocatedOn: LocalDate;
  readonly effectiveOn: LocalDate;
  readonly reversalOfId: string | null;
  readonly receipt?: { readonly id: string; readonly number: string };
  readonly receivable?: {
    readonly id: string;
    readonly number: string;
    readonly contract: { readonly id: string; readonly projectName: string };
  };
}

export interface Receivable {
  readonly id: string;
  readonly number: string;
  readonly kind: ReceivableKind;
  readonly account: Named;
  readonly contract: { readonly id: string; readonly number: string | null; readonly projectName: string };
  readonly documentOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly amount: string;
  readonly collected: string;
  readonly adjusted: string;
  readonly open: string;
  readonly bucket: AgingBucket;
  readonly daysPastDue: number;
  readonly disputed?: string;
  readonly notAttributable?: {
    readonly id: string;
    readonly reason: string;
    readonly markedOn: string;
  } | null;
  readonly writtenOff?: string;
  readonly promises?: readonly PaymentPromise[];
  readonly disputes?: readonly ReceivableDispute[];
  readonly allocations?: readonly Allocation[];
  readonly adjustments?: readonly {
    readonly id: string;
    readonly kind: AdjustmentKind;
    readonly amount: string;
    readonly adjustedOn: LocalDate;
    readonly reason: string;
  }[];
}

const row = `
  id number kind account { id name } contract { id number projectName }
  documentOn dueOn amount collected adjusted open bucket daysPastDue
`;

export const postCreditNoteDocument = gql`
  mutation PostCreditNote($input: AdjustReceivableInput!) {
    adjustment: postCreditNote(input: $input) {
      id
    }
  }
`;
export interface InterestResult {
  readonly receivableId: string;
  readonly outcome: InterestOutcome;
  readonly interest: string;
  readonly receivable: { readonly id: string; readonly number: string; readonly account: Named };
}

export const chargeInterestDocument = gql`
  mutation ChargeInterest($input: ChargeInterestInput!) {
    results: chargeInterest(input: $input) {
      receivableId
      outcome
      interest
      receivable {
        id
        number
        account {
          id
          name
        }
      }
    }
  }
`;

export const unapplyDocument = gql`
  mutation UnapplyAllocation($input: UnapplyAllocationInput!) {
    receipt: unapplyAllocation(input: $input) {
      id
    }
  }
`;

export interface Ageing {
  readonly asOf: LocalDate;
  readonly bookedBy: LocalDate | null;
  readonly by: AgeingKey;
  readonly rowCount: number;
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly total: string;
    readonly disputed: string;
    readonly buckets: readonly { readonly bucket: AgingBucket; readonly amount: string }[];
  }[];
  readonly disputed: string;
  readonly totals: readonly { readonly bucket: AgingBucket; readonly amount: string }[];
  readonly control: {
    readonly itemsTotal: string;
    readonly controlTotal: string;
    readonly unallocated: string | null;
    readonly ties: boolean;
  };
}

export const ageingDocument = gql`
  query Ageing($asOf: LocalDate, $bookedBy: LocalDate, $by: AgeingKey!, $page: PageInput) {
    ageing(asOf: $asOf, bookedBy: $bookedBy, by: $by, page: $page) {
      asOf
      bookedBy
      by
      rowCount
      rows {
        key
        name
        total
        disputed
        buckets {
          bucket
          amount
        }
      }
      disputed
      totals {
        bucket
        amount
      }
      control {
        itemsTotal
        controlTotal
        unallocated
        ties
      }
    }
  }
`;

export const receivablesApi: ResourceApi = {
  access: { list: 'receivable.read' },
  list: gql`
    query Receivables($filter: ReceivableFilter, $sort: SortInput, $page: PageInput) {
      list: receivables(filter: $filter, sort: $sort, page: $page) { total items { ${row} } }
    }
  `,
  one: gql`
    query Receivable($id: ID!) {
      record: receivable(id: $id) {
        ${row}
        allocations { id amount basis allocatedOn effectiveOn reversalOfId receipt { id number } }
        adjustments { id kind amount adjustedOn reason }
        disputed writtenOff notAttributable { id reason markedOn }
        promises { ${promiseFields} }
        disputes { ${disputeFields} }
      }
    }
  `,
};
