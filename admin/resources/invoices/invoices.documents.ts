import type { LocalDate } from '../../../shared/local-date';
import type { InvoiceState } from '../../../shared/vocabulary/invoices';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Invoice {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly state: InvoiceState;
  readonly amount: string;
  readonly issuedOn: LocalDate;
  readonly issuedBy: Named | null;
  readonly collectedBp: number;
  readonly exceptionReason: string | null;
  readonly cancelledOn: LocalDate | null;
  readonly cancelledBy: Named | null;
  readonly cancelReason: string | null;
  readonly redLetterNumber: string | null;
  readonly contract: {
    readonly id: string;
    readonly number: string | null;
    readonly projectName: string;
    readonly account: Named;
  };
}

export interface Invoicing {
  readonly billed: string;
  readonly collected: string;
  readonly invoiced: string;
  readonly left: string;
  readonly collectedBp: number;
  readonly leastCollectedBp: number;
  readonly enough: boolean;
}

const row = `id version number state amount issuedOn issuedBy { id name } collectedBp exceptionReason
  cancelledOn cancelledBy { id name } cancelReason redLetterNumber
  contract { id number projectName account { id name } }`;

export const invoicesApi: ResourceApi = {
  access: { list: 'receivable.read' },
  list: gql`
    query Invoices($filter: InvoiceFilter, $sort: SortInput, $page: PageInput) {
      list: invoices(filter: $filter, sort: $sort, page: $page) { total items { ${row} } }
    }
  `,
  one: gql`
    query Invoice($id: ID!) {
      record: invoice(id: $id) { ${row} }
    }
  `,
};

export const invoicingDocument = gql`
  query Invoicing($contractId: ID!) {
    invoicing(contractId: $contractId) {
      billed
      collected
      invoiced
      left
      collectedBp
      leastCollectedBp
      enough
    }
  }
`;
export const issueInvoiceDocument = gql`
  mutation IssueInvoice($input: IssueInvoiceInput!) {
    record: issueInvoice(input: $input) {
      id
      number
    }
  }
`;
export const cancelInvoiceDocument = gql`
  mutation CancelInvoice($input: CancelInvoiceInput!) {
    record: cancelInvoice(input: $input) {
      id
    }
  }
`;
