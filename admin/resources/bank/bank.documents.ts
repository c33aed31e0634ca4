import type { LocalDate } from '../../../shared/local-date';
import type {
  BankAsideCause,
  BankItemChoice,
  BankLineState,
  BankSign,
} from '../../../shared/vocabulary/banking';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface BankStatement {
  readonly id: string;
  readonly number: string;
  readonly fileName: string;
  readonly ownAccount: string | null;
  readonly importedOn: LocalDate;
  readonly importedBy: Named | null;
  readonly firstOn: LocalDate;
  readonly lastOn: LocalDate;
  readonly lines: number;
  readonly waiting: number;
  readonly amount: string;
  readonly duplicates: number;
  readonly outgoing: number;
  readonly refused: number;
  readonly opening: string | null;
  readonly closing: string | null;
  readonly difference: string | null;
}

export interface BankLine {
  readonly id: string;
  readonly version: number;
  readonly lineNo: number;
  readonly paidOn: LocalDate;
  readonly amount: string;
  readonly rest: string;
  readonly posted: string;
  readonly payer: string;
  readonly payerAccount: string | null;
  readonly text: string;
  readonly reference: string | null;
  readonly state: BankLineState;
  readonly asideCause: BankAsideCause | null;
  readonly asideNote: string | null;
  readonly decidedBy: Named | null;
  readonly decidedOn: LocalDate | null;
  readonly statement: { readonly id: string; readonly number: string } | null;
  readonly receipts: readonly {
    readonly id: string;
    readonly number: string;
    readonly amount: string;
    readonly unallocated: string;
    readonly reversedOn: LocalDate | null;
    readonly account: Named;
  }[];
}

export interface ProposedItem {
  readonly open: string;
  readonly amount: string | null;
  readonly receivable: {
    readonly id: string;
    readonly number: string;
    readonly dueOn: LocalDate;
    readonly contract: { readonly id: string; readonly number: string | null; readonly projectName: string };
  };
}

export interface BankAllocation {
  readonly amount: string;
  readonly rest: string;
  readonly choice: BankItemChoice;
  readonly items: readonly ProposedItem[];
}

export interface BankProposal extends BankAllocation {
  readonly accountId: string;
  readonly account: Named | null;
  readonly confidence: number;
  readonly contested: boolean;
  readonly signs: readonly { readonly sign: BankSign; readonly detail: string }[];
  readonly twin: { readonly id: string; readonly number: string } | null;
}

const statement = `id number fileName ownAccount importedOn importedBy { id name } firstOn lastOn lines waiting amount duplicates
  outgoing refused opening closing difference`;
const line = `id version lineNo paidOn amount rest posted payer payerAccount text reference state asideCause asideNote
  decidedBy { id name } decidedOn statement { id number }
  receipts { id number amount unallocated reversedOn account { id name } }`;
const items = `items { open amount receivable { id number dueOn contract { id number projectName } } }`;

export const bankStatementsApi: ResourceApi = {
  access: { list: 'bank.read' },
  list: gql`
    query BankStatements($filter: BankStatementFilter, $sort: SortInput, $page: PageInput) {
      list: bankStatements(filter: $filter, sort: $sort, page: $page) {
        total
        items { ${statement} }
      }
    }
  `,
  one: gql`
    query BankStatement($id: ID!) {
      record: bankStatement(id: $id) { ${statement} }
    }
  `,
};

export const bankLinesApi: ResourceApi = {
  access: { list: 'bank.read' },
  list: gql`
    query BankLines($filter: BankLineFilter, $sort: SortInput, $page: PageInput) {
      list: bankLines(filter: $filter, sort: $sort, page: $page) {
        total
        items { ${line} }
      }
    }
  `,
  one: gql`
    query BankLine($id: ID!) {
      record: bankLine(id: $id) { ${line} }
    }
  `,
};

export const waitingLinesDocument = gql`
  query WaitingBankLines($filter: BankLineFilter, $page: PageInput) {
    lines: bankLines(filter: $filter, sort: { field: "paidOn" }, page: $page) {
      total
      items { ${line} }
    }
    sums: bankLineSums(filter: $filter) {
      lines
      amount
      posted
    }
  }
`;

export const proposalsDocument = gql`
  query BankProposals($lineId: ID!) {
    proposals: bankProposals(lineId: $lineId) {
      accountId
      account { id name }
      amount
      rest
      choice
      confidence
      contested
      signs { sign detail }
      twin { id number }
      ${items}
    }
  }
`;

export const allocationDocument = gql`
  query BankAllocation($lineId: ID!, $accountId: ID!, $amount: Money!) {
    allocation: bankAllocation(lineId: $lineId, accountId: $accountId, amount: $amount) {
      amount
      rest
      choice
      ${items}
    }
  }
`;

export const postLineDocument = gql`
  mutation PostBankLine($input: PostBankLineInput!) {
    record: postBankLine(input: $input) { ${line} }
  }
`;

export const setAsideDocument = gql`
  mutation SetBankLineAside($input: SetBankLineAsideInput!) {
    record: setBankLineAside(input: $input) { ${line} }
  }
`;

export const undoLineDocument = gql`
  mutation UndoBankLine($input: UndoBankLineInput!) {
    record: undoBankLine(input: $input) { ${line} }
  }
`;

export const forgetPayerDocument = gql`
  mutation ForgetPayer($lineId: ID!, $accountId: ID!) {
    record: forgetPayer(lineId: $lineId, accountId: $accountId) {
      id
    }
  }
`;

export const postSureDocument = gql`
  mutation PostSureLines($statementId: ID!) {
    sure: postSureLines(statementId: $statementId) {
      posted
      left
    }
  }
`;

export const bankingPolicyDocument = gql`
  query BankingPolicy {
    policies {
      id
      value
    }
  }
`;
