import type { LocalDate } from '../../../shared/local-date';
import type { DisputeKind, DisputeState, PromiseState } from '../../../shared/vocabulary/ledger';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Item {
  readonly id: string;
  readonly number: string;
  readonly open: string;
}

export interface PaymentPromise {
  readonly id: string;
  readonly version: number;
  readonly state: PromiseState;
  readonly level: number;
  readonly amount: string;
  readonly received: string;
  readonly promisedOn: LocalDate;
  readonly payBy: LocalDate;
  readonly holdsUntil: LocalDate;
  readonly promisedBy: string;
  readonly note: string | null;
  readonly reason: string | null;
  readonly decidedOn: LocalDate | null;
  readonly recordedBy: Named | null;
  readonly account: Named;
  readonly contract: { readonly id: string; readonly projectName: string };
  readonly receivable: Item;
}

export interface ReceivableDispute {
  readonly id: string;
  readonly version: number;
  readonly state: DisputeState;
  readonly kind: DisputeKind;
  readonly amount: string;
  readonly credited: string | null;
  readonly reason: string;
  readonly settlement: string | null;
  readonly raisedOn: LocalDate;
  readonly settledOn: LocalDate | null;
  readonly raisedBy: Named | null;
  readonly account: Named;
  readonly contract: { readonly id: string; readonly projectName: string };
  readonly receivable: Item;
}

export interface PromiseDay {
  readonly day: LocalDate;
  readonly promises: number;
  readonly promised: string;
  readonly received: string;
  readonly broken: number;
}

export const promiseFields = `id version state level amount received promisedOn payBy holdsUntil promisedBy note reason decidedOn
  recordedBy { id name } account { id name } contract { id projectName } receivable { id number open }`;
export const disputeFields = `id version state kind amount credited reason settlement raisedOn settledOn
  raisedBy { id name } account { id name } contract { id projectName } receivable { id number open }`;

export const paymentPromisesApi: ResourceApi = {
  access: { list: 'receivable.read' },
  list: gql`
    query PaymentPromises($filter: PromiseFilter, $sort: SortInput, $page: PageInput) {
      list: paymentPromises(filter: $filter, sort: $sort, page: $page) { total items { ${promiseFields} } }
    }
  `,
  one: gql`
    query PaymentPromise($id: ID!) {
      record: paymentPromise(id: $id) { ${promiseFields} }
    }
  `,
};

export const receivableDisputesApi: ResourceApi = {
  access: { list: 'receivable.read' },
  list: gql`
    query ReceivableDisputes($filter: DisputeFilter, $sort: SortInput, $page: PageInput) {
      list: receivableDisputes(filter: $filter, sort: $sort, page: $page) { total items { ${disputeFields} } }
    }
  `,
  one: gql`
    query ReceivableDispute($id: ID!) {
      record: receivableDispute(id: $id) { ${disputeFields} }
    }
  `,
};

export const promiseCalendarDocument = gql`
  query PromiseCalendar($from: LocalDate!, $to: LocalDate!) {
    days: promiseCalendar(from: $from, to: $to) {
      day
      promises
      promised
      received
      broken
    }
  }
`;
export const promisePaymentDocument = gql`
  mutation PromisePayment($input: PromisePaymentInput!) {
    promise: promisePayment(input: $input) {
      id
    }
  }
`;
export const withdrawPromiseDocument = gql`
  mutation WithdrawPromise($input: WithdrawPromiseInput!) {
    promise: withdrawPromise(input: $input) {
      id
    }
  }
`;
export const disputeReceivableDocument = gql`
  mutation DisputeReceivable($input: DisputeReceivableInput!) {
    dispute: disputeReceivable(input: $input) {
      id
    }
  }
`;
export const settleDisputeDocument = gql`
  mutation SettleDispute($input: SettleDisputeInput!) {
    dispute: settleDispute(input: $input) {
      id
    }
  }
`;
