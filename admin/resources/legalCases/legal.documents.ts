import type { LocalDate } from '../../../shared/local-date';
import type {
  BundlePart,
  LegalOrigin,
  LegalOutcome,
  LegalPaper,
  LegalStage,
  LimitationCause,
} from '../../../shared/vocabulary/legal';
import type { DelinquencyClass } from '../../../shared/vocabulary/receivables';
import type { KeptFile } from '../../components/files';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface LegalRow {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly stage: LegalStage;
  readonly stageOn: LocalDate;
  readonly origin: LegalOrigin;
  readonly outcome: LegalOutcome | null;
  readonly openedOn: LocalDate;
  readonly endedOn: LocalDate | null;
  readonly openAmount: string;
  readonly open: string;
  readonly limitationOn: LocalDate | null;
  readonly account: Named | null;
  readonly contract: {
    readonly id: string;
    readonly number: string | null;
    readonly projectName: string;
    readonly delinquencyClass: DelinquencyClass | null;
    readonly primaryRep: Named;
  };
}

export interface LegalStep {
  readonly id: string;
  readonly stage: LegalStage;
  readonly steppedOn: LocalDate;
  readonly amount: string | null;
  readonly reference: string | null;
  readonly note: string;
  readonly recordedBy: Named | null;
  readonly withdrawnOn: LocalDate | null;
  readonly withdrawnReason: string | null;
  readonly files: readonly KeptFile[];
}

export interface LegalPaperRow {
  readonly id: string;
  readonly kind: LegalPaper;
  readonly title: string;
  readonly datedOn: LocalDate;
  readonly delivery: { readonly id: string; readonly number: string } | null;
  readonly filedBy: Named | null;
  readonly files: readonly KeptFile[];
}

export interface LimitationRow {
  readonly receivableId: string;
  readonly number: string;
  readonly dueOn: LocalDate;
  readonly open: string;
  readonly endsOn: LocalDate;
  readonly countsFrom: LocalDate;
  readonly cause: LimitationCause;
}

export interface LegalCase extends LegalRow {
  readonly reason: string | null;
  readonly endReason: string | null;
  readonly openedBy: Named | null;
  readonly nextStages: readonly LegalStage[];
  readonly steps: readonly LegalStep[];
  readonly papers: readonly LegalPaperRow[];
  readonly limitations: readonly LimitationRow[];
  readonly contract: LegalRow['contract'] & {
    readonly deliveries?: readonly {
      readonly id: string;
      readonly number: string;
      readonly deliveredOn: LocalDate;
    }[];
  };
}

export interface BundlePiece {
  readonly number: string;
  readonly part: BundlePart;
  readonly title: string;
  readonly on: LocalDate | null;
  readonly fileName: string | null;
}

const row = `id version number stage stageOn origin outcome openedOn endedOn openAmount open limitationOn
  account { id name } contract { id number projectName delinquencyClass primaryRep { id name } }`;

export const legalCasesApi: ResourceApi = {
  access: { list: 'receivable.read' },
  list: gql`
    query LegalCases($filter: LegalCaseFilter, $sort: SortInput, $page: PageInput) {
      list: legalCases(filter: $filter, sort: $sort, page: $page) {
        total
        items { ${row} }
      }
    }
  `,
  one: gql`
    query LegalCase($id: ID!) {
      record: legalCase(id: $id) {
        ${row}
        nextStages reason endReason openedBy { id name } contract { deliveries { id number deliveredOn } }
        steps {
          id stage steppedOn amount reference note recordedBy { id name } withdrawnOn withdrawnReason
          files { id name kind size }
        }
        papers { id kind title datedOn delivery { id number } filedBy { id name } files { id name kind size } }
        limitations { receivableId number dueOn open endsOn countsFrom cause }
      }
    }
  `,
};

export const legalBundleDocument = gql`
  query LegalBundle($id: ID!) {
    pieces: legalBundle(id: $id) {
      number
      part
      title
      on
      fileName
    }
  }
`;

export const openLegalCaseDocument = gql`
  mutation OpenLegalCase($input: OpenLegalCaseInput!) {
    record: openLegalCase(input: $input) {
      id
    }
  }
`;

export const returnLegalCaseDocument = gql`
  mutation ReturnLegalCase($input: LegalReasonInput!) {
    record: returnLegalCase(input: $input) {
      id
    }
  }
`;

export const recordLegalStepDocument = gql`
  mutation RecordLegalStep($input: RecordLegalStepInput!) {
    record: recordLegalStep(input: $input) {
      id
    }
  }
`;

export const takeBackLegalStepDocument = gql`
  mutation TakeBackLegalStep($input: LegalReasonInput!) {
    record: takeBackLegalStep(input: $input) {
      id
    }
  }
`;

export const fileLegalPaperDocument = gql`
  mutation FileLegalPaper($input: FileLegalPaperInput!) {
    record: fileLegalPaper(input: $input) {
      id
    }
  }
`;
