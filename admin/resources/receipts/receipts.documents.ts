import type { LocalDate } from '../../../shared/local-date';
import type { ReversalCause } from '../../../shared/vocabulary/ledger';
import type { AllocationBasis, Instrument } from '../../../shared/vocabulary/receivables';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';
import type { Allocation } from '../receivables/receivables.documents';

export interface Receipt {
  readonly id: string;
  readonly number: string;
  readonly account: { readonly id: string; readonly name: string };
  readonly instrument: Instrument;
  readonly receivedOn: LocalDate;
  readonly maturesOn: LocalDate | null;
  readonly countsOn: LocalDate;
  readonly amount: string;
  readonly allocated: string;
  readonly unallocated: string;
  readonly refunded: string;
  readonly reversalCause: ReversalCause | null;
  readonly honouredOn: LocalDate | null;
  readonly refunds?: readonly {
    readonly id: string;
    readonly number: string;
    readonly amount: string;
    readonly refundedOn: LocalDate;
  }[];
  readonly reference: string | null;
  readonly reason: string | null;
  readonly reversalOfId: string | null;
  readonly reversedOn: LocalDate | null;
  readonly allocations?: readonly Allocation[];
}

const row = `
  id number account { id name } instrument receivedOn maturesOn countsOn amount allocated unallocated reference reason
  reversalOfId reversedOn refunded reversalCause honouredOn
`;

export interface Proposal {
  readonly rest: string;
  readonly allocations: readonly {
    readonly receivableId: string;
    readonly amount: string;
    readonly basis: AllocationBasis;
  }[];
}

export const proposalDocument = gql`
  query AllocationProposal($accountId: ID!, $amount: Money!, $named: [NamedItemInput!]) {
    proposal: allocationProposal(accountId: $accountId, amount: $amount, named: $named) {
      rest
      allocations {
        receivableId
        amount
        basis
      }
    }
  }
`;
export const postReceiptDocument = gql`
  mutation PostReceipt($input: PostReceiptInput!) {
    receipt: postReceipt(input: $input) {
      id
      number
    }
  }
`;
export const allocateReceiptDocument = gql`
  mutation AllocateReceipt($input: AllocateReceiptInput!) {
    receipt: allocateReceipt(input: $input) {
      id
    }
  }
`;
export const reverseReceiptDocument = gql`
  mutation ReverseReceipt($input: ReverseReceiptInput!) {
    receipt: reverseReceipt(input: $input) {
      id
    }
  }
`;

export const receiptsApi: ResourceApi = {
  access: { list: 'receivable.read' },
  list: gql`
    query Receipts($filter: ReceiptFilter, $sort: SortInput, $page: PageInput) {
      list: receipts(filter: $filter, sort: $sort, page: $page) { total items { ${row} } }
    }
  `,
  one: gql`
    query Receipt($id: ID!) {
      record: receipt(id: $id) {
        ${row}
        refunds { id number amount refundedOn }
        allocations {
          id amount basis allocatedOn effectiveOn reversalOfId
          receivable { id number contract { id projectName } }
        }
      }
    }
  `,
};
