import type { LocalDate } from '../../../shared/local-date';
import type {
  LetterChannel,
  LetterDeliveryState,
  LetterDocumentState,
  LetterProof,
  LetterTemplateSource,
  LetterTone,
} from '../../../shared/vocabulary/letters';
import type { LetterOutcome } from '../../../shared/vocabulary/receivables';
import type { KeptFile } from '../../components/files';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface LetterDelivery {
  readonly id: string;
  readonly version: number;
  readonly channel: LetterChannel;
  readonly reference: string;
  readonly sentOn: LocalDate;
  readonly sentBy: Named | null;
  readonly state: LetterDeliveryState;
  readonly endedOn: LocalDate | null;
  readonly endedNote: string | null;
  readonly files: readonly KeptFile[];
}

export interface Letter {
  readonly id: string;
  readonly number: string;
  readonly account: Named;
  readonly month: string;
  readonly sequence: number;
  readonly issuedOn: LocalDate;
  readonly issuedBy: Named | null;
  readonly overdueAmount: string;
  readonly settledOn: LocalDate | null;
  readonly proof: LetterProof;
  readonly document: {
    readonly state: LetterDocumentState;
    readonly tone: LetterTone;
    readonly signedOffOn: LocalDate | null;
    readonly signedOffBy: Named | null;
  } | null;
  readonly deliveries?: readonly LetterDelivery[];
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

const row = `id number account { id name } month sequence issuedOn issuedBy { id name } overdueAmount settledOn proof document { state tone signedOffOn signedOffBy { id name } }`;

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
    query DunningLetters($filter: LetterFilter, $sort: SortInput, $page: PageInput) {
      list: letters(filter: $filter, sort: $sort, page: $page) { total items { ${row} } }
    }
  `,
  one: gql`
    query DunningLetter($id: ID!) {
      record: dunningLetter(id: $id) {
        ${row}
        deliveries { id version channel reference sentOn sentBy { id name } state endedOn endedNote files { id name kind size } }
        lines { id amount dueOn receivable { id number contract { id projectName } } }
      }
    }
  `,
};

export const signOffDocument = gql`
  mutation SignOffLetters($input: SignOffLettersInput!) {
    result: signOffLetters(input: $input)
  }
`;

export const sendLetterDocument = gql`
  mutation RecordLetterDelivery($input: RecordLetterDeliveryInput!) {
    result: recordLetterDelivery(input: $input) {
      id
    }
  }
`;

export const endDeliveryDocument = gql`
  mutation EndLetterDelivery($input: EndLetterDeliveryInput!) {
    result: endLetterDelivery(input: $input) {
      id
    }
  }
`;

export const packLettersDocument = gql`
  mutation PackLetters($input: PackLettersInput!) {
    result: packLetters(input: $input) {
      id
      total
    }
  }
`;

export interface LetterBatch {
  readonly id: string;
  readonly total: number;
  readonly done: number;
  readonly finishedAt: string | null;
}

export const letterBatchDocument = gql`
  query LetterBatch($id: ID!) {
    batch: letterBatch(id: $id) {
      id
      total
      done
      finishedAt
    }
  }
`;

export const unsignedLettersDocument = gql`
  query UnsignedLetters($filter: LetterFilter, $page: PageInput) {
    letters(filter: $filter, page: $page) {
      total
      items {
        id
      }
    }
  }
`;

export const unansweredLettersDocument = gql`
  query UnansweredLetters($filter: LetterFilter, $sort: SortInput) {
    letters(filter: $filter, sort: $sort) {
      items {
        id
        number
        sequence
        issuedOn
        overdueAmount
        proof
      }
    }
  }
`;

export interface Template {
  readonly id: string;
  readonly version: number;
  readonly tone: LetterTone;
  readonly versionNo: number;
  readonly source: LetterTemplateSource;
  readonly name: string;
  readonly inForce: boolean;
  readonly uploadedOn: LocalDate;
  readonly uploadedBy: Named | null;
}

export const templatesDocument = gql`
  query LetterTemplates {
    templates: letterTemplates {
      id
      version
      tone
      versionNo
      source
      name
      inForce
      uploadedOn
      uploadedBy {
        id
        name
      }
    }
  }
`;

export const applyTemplateDocument = gql`
  mutation UseLetterTemplate($input: UseLetterTemplateInput!) {
    result: useLetterTemplate(input: $input) {
      id
    }
  }
`;
