import type { LocalDate } from '../../../shared/local-date';
import type { LetterOutcome } from '../../../shared/vocabulary/receivables';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Letter {
  readonly id: string;
  readonly number: string;
  readonly account: Named;
  readonly month: string;
  readonly sequence: number;
  readonly issuedOn: LocalDate;
  readonly issuedBy: Named;
  readonly overdueAmount: string;
  readonly settledOn: LocalDate | null;
  readonly lines?: readonly {
    readonly id: string;
    readonly amount: string;
    readonly dueOn: LocalDate;
    readonly receivable: {
      readonly id: string;
      readonly number: string;
      readonly contract: { readonly id: string; readonly projectName: string };
    };
  }[];
}

const row = `id number account { id name } month sequence issuedOn issuedBy { id name } overdueAmount settledOn`;

export interface Overdue {
  readonly id: string;
  readonly account: Named & { readonly onSupplyStop: boolean };
  readonly open: string;
  readonly overdue: string;
  readonly oldestDueOn: LocalDate;
  readonly unansweredLetters: number;
  readonly lastLetterOn: LocalDate | null;
}

export const dunningAnalysisDocument = gql`
  query DunningAnalysis($page: PageInput) {
    analysis: dunningAnalysis(page: $page) {
      total
      items {
        id
        account {
          id
          name
          onSupplyStop
        }
        open
        overdue
        oldestDueOn
        unansweredLetters
        lastLetterOn
      }
    }
  }
`;

export interface LetterResult {
  readonly accountId: string;
  readonly outcome: LetterOutcome;
  readonly overdueAmount: string;
  readonly sequence: number | null;
}

export const issueLettersDocument = gql`
  mutation IssueLetters($input: IssueLettersInput!) {
    results: issueLetters(input: $input) {
      accountId
      outcome
      overdueAmount
      sequence
      letter {
        id
      }
    }
  }
`;

export const dunningLettersApi: ResourceApi = {
  access: { list: 'receivable.read' },
  list: gql`
    query DunningLetters($filter: DunningLetterFilter, $sort: SortInput, $page: PageInput) {
      list: dunningLetters(filter: $filter, sort: $sort, page: $page) { total items { ${row} } }
    }
  `,
  one: gql`
    query DunningLetter($id: ID!) {
      record: dunningLetter(id: $id) {
        ${row}
        lines { id amount dueOn receivable { id number contract { id projectName } } }
      }
    }
  `,
};
