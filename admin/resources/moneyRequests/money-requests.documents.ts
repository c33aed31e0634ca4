import type { LocalDate } from '../../../shared/local-date';
import type { MoneyRequestKind, MoneyRequestState } from '../../../shared/vocabulary/ledger';
import type { KeptFile } from '../../components/files';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface MoneyRequest {
  readonly id: string;
  readonly version: number;
  readonly kind: MoneyRequestKind;
  readonly state: MoneyRequestState;
  readonly amount: string;
  readonly reason: string;
  readonly askedOn: LocalDate;
  readonly decidedOn: LocalDate | null;
  readonly decision: string | null;
  readonly mine: boolean;
  readonly account: Named;
  readonly askedBy: Named | null;
  readonly decidedBy: Named | null;
  readonly receivable: { readonly id: string; readonly number: string; readonly open: string } | null;
  readonly receipt: { readonly id: string; readonly number: string; readonly unallocated: string } | null;
  readonly files?: readonly KeptFile[];
}

const row = `id version kind state amount reason askedOn decidedOn decision mine account { id name }
  askedBy { id name } decidedBy { id name } receivable { id number open } receipt { id number unallocated }`;

export const moneyRequestsApi: ResourceApi = {
  access: { list: 'money_request.read' },
  list: gql`
    query MoneyRequests($filter: MoneyRequestFilter, $sort: SortInput, $page: PageInput) {
      list: moneyRequests(filter: $filter, sort: $sort, page: $page) { total items { ${row} } }
    }
  `,
  one: gql`
    query MoneyRequest($id: ID!) {
      record: moneyRequest(id: $id) { ${row} files { id name kind size } }
    }
  `,
};

export const requestWriteOffDocument = gql`
  mutation RequestWriteOff($input: RequestWriteOffInput!) {
    request: requestWriteOff(input: $input) {
      id
    }
  }
`;
export const requestRefundDocument = gql`
  mutation RequestRefund($input: RequestRefundInput!) {
    request: requestRefund(input: $input) {
      id
    }
  }
`;
export const decideMoneyRequestDocument = gql`
  mutation DecideMoneyRequest($input: DecideMoneyRequestInput!) {
    request: decideMoneyRequest(input: $input) {
      id
    }
  }
`;
export const withdrawMoneyRequestDocument = gql`
  mutation WithdrawMoneyRequest($input: WithdrawMoneyRequestInput!) {
    request: withdrawMoneyRequest(input: $input) {
      id
    }
  }
`;
export const recordRecoveryDocument = gql`
  mutation RecordRecovery($input: RecordRecoveryInput!) {
    receipt: recordRecovery(input: $input) {
      id
    }
  }
`;
export const honourReceiptDocument = gql`
  mutation HonourReceipt($input: HonourReceiptInput!) {
    receipt: honourReceipt(input: $input) {
      id
    }
  }
`;
