import type { LocalDate } from '../../../shared/local-date';
import type {
  FeedbackKind,
  FeedbackState,
  MajorChangeKind,
  OpinionAspect,
  OpinionSource,
  ProjectStage,
} from '../../../shared/vocabulary/archive';
import type { ComplaintStepKind } from '../../../shared/vocabulary/service';
import { gql } from '../../providers/document';

interface Named {
  readonly id: string;
  readonly name: string;
}
export interface ArchiveRow {
  readonly id: string;
  readonly version: number;
}
export interface Profile extends ArchiveRow {
  readonly registeredCapital: string | null;
  readonly employees: number | null;
  readonly licenceNo: string | null;
  readonly legalRepresentative: string | null;
  readonly foundedOn: LocalDate | null;
  readonly businessScope: string | null;
}
export interface Opinion extends ArchiveRow {
  readonly aspect: OpinionAspect;
  readonly score: number;
  readonly source: OpinionSource;
  readonly note: string;
  readonly heardOn: LocalDate;
  readonly recordedBy: Named | null;
}
export interface Alias extends ArchiveRow {
  readonly name: string;
  readonly note: string | null;
  readonly retiredOn: LocalDate | null;
}
export interface Project extends ArchiveRow {
  readonly name: string;
  readonly address: string | null;
  readonly regionCode: string | null;
  readonly stage: ProjectStage;
  readonly plannedQuantityMilli: string | null;
  readonly startedOn: LocalDate | null;
  readonly toppedOutOn: LocalDate | null;
  readonly note: string | null;
  readonly retiredOn: LocalDate | null;
}
export interface Supplier extends ArchiveRow {
  readonly product: string;
  readonly supplier: string;
  readonly shareBp: number | null;
  readonly suppliesSince: LocalDate | null;
  readonly terms: string | null;
  readonly retiredOn: LocalDate | null;
}
export interface Bank extends ArchiveRow {
  readonly title: string;
  readonly taxNo: string | null;
  readonly bankName: string | null;
  readonly bankAccount: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  readonly masked: boolean;
  readonly retiredOn: LocalDate | null;
}
export interface MajorChange extends ArchiveRow {
  readonly kind: MajorChangeKind;
  readonly happenedOn: LocalDate;
  readonly what: string;
  readonly effect: string | null;
  readonly recordedBy: Named | null;
}
export interface Feedback extends ArchiveRow {
  readonly nextStep: { readonly round: number; readonly step: ComplaintStepKind } | null;
  readonly kind: FeedbackKind;
  readonly state: FeedbackState;
  readonly receivedOn: LocalDate;
  readonly content: string;
  readonly handler: Named | null;
  readonly dueOn: LocalDate;
  readonly answer: string | null;
  readonly answeredOn: LocalDate | null;
}
export interface Satisfaction extends ArchiveRow {
  readonly score: number;
  readonly askedOn: LocalDate;
  readonly askedBy: Named | null;
  readonly contactName: string | null;
  readonly note: string | null;
}
export interface FileReview extends ArchiveRow {
  readonly reviewedOn: LocalDate;
  readonly reviewedBy: Named | null;
  readonly note: string;
}

export interface Archive {
  readonly archive: {
    readonly profile: Profile | null;
    readonly opinions: readonly Opinion[];
    readonly aliases: readonly Alias[];
    readonly projects: readonly Project[];
    readonly suppliers: readonly Supplier[];
    readonly bankDetails: readonly Bank[];
    readonly majorChanges: readonly MajorChange[];
    readonly feedback: readonly Feedback[];
    readonly satisfaction: readonly Satisfaction[];
    readonly fileReviews: readonly FileReview[];
  };
}

export const archiveDocument = gql`
  query AccountArchive($id: ID!) {
    archive: account(id: $id) {
      id
      profile {
        id
        version
        registeredCapital
        employees
        licenceNo
        legalRepresentative
        foundedOn
        businessScope
      }
      opinions {
        id
        version
        aspect
        score
        source
        note
        heardOn
        recordedBy {
          id
          name
        }
      }
      aliases {
        id
        version
        name
        note
        retiredOn
      }
      projects {
        id
        version
        name
        address
        regionCode
        stage
        plannedQuantityMilli
        startedOn
        toppedOutOn
        note
        retiredOn
      }
      suppliers {
        id
        version
        product
        supplier
        shareBp
        suppliesSince
        terms
        retiredOn
      }
      bankDetails {
        id
        version
        title
        taxNo
        bankName
        bankAccount
        phone
        address
        masked
        retiredOn
      }
      majorChanges {
        id
        version
        kind
        happenedOn
        what
        effect
        recordedBy {
          id
          name
        }
      }
      feedback {
        id
        version
        kind
        state
        receivedOn
        content
        handler {
          id
          name
        }
        dueOn
        answer
        answeredOn
        nextStep {
          round
          step
        }
      }
      satisfaction {
        id
        version
        score
        askedOn
        askedBy {
          id
          name
        }
        contactName
        note
      }
      fileReviews {
        id
        version
        reviewedOn
        reviewedBy {
          id
          name
        }
        note
      }
    }
  }
`;

export const saveProfileDocument = gql`
  mutation SaveAccountProfile($input: SaveAccountProfileInput!) {
    saved: saveAccountProfile(input: $input) {
      id
    }
  }
`;
export const recordOpinionDocument = gql`
  mutation RecordOpinion($input: RecordOpinionInput!) {
    saved: recordOpinion(input: $input) {
      id
    }
  }
`;
export const saveAliasDocument = gql`
  mutation SaveAlias($input: SaveAliasInput!) {
    saved: saveAlias(input: $input) {
      id
    }
  }
`;
export const saveProjectDocument = gql`
  mutation SaveProject($input: SaveProjectInput!) {
    saved: saveProject(input: $input) {
      id
    }
  }
`;
export const saveSupplierDocument = gql`
  mutation SaveSupplier($input: SaveSupplierInput!) {
    saved: saveSupplier(input: $input) {
      id
    }
  }
`;
export const saveBankDocument = gql`
  mutation SaveBankDetails($input: SaveBankDetailsInput!) {
    saved: saveBankDetails(input: $input) {
      id
    }
  }
`;
export const recordMajorChangeDocument = gql`
  mutation RecordMajorChange($input: RecordMajorChangeInput!) {
    saved: recordMajorChange(input: $input) {
      id
    }
  }
`;
export const answerFeedbackDocument = gql`
  mutation AnswerFeedback($input: AnswerFeedbackInput!) {
    saved: answerFeedback(input: $input) {
      id
    }
  }
`;
export const confirmFeedbackDocument = gql`
  mutation ConfirmFeedback($input: ConfirmFeedbackInput!) {
    saved: confirmFeedback(input: $input) {
      id
    }
  }
`;
export const recordSatisfactionDocument = gql`
  mutation RecordSatisfaction($input: RecordSatisfactionInput!) {
    saved: recordSatisfaction(input: $input) {
      id
    }
  }
`;
export const reviewFileDocument = gql`
  mutation ReviewStrategicFile($input: ReviewStrategicFileInput!) {
    saved: reviewStrategicFile(input: $input) {
      id
    }
  }
`;
export const retireDocument = gql`
  mutation RetireArchiveEntry($input: RetireArchiveEntryInput!) {
    saved: retireArchiveEntry(input: $input) {
      id
    }
  }
`;

export interface Revealed {
  readonly shown: {
    readonly phone: string | null;
    readonly email: string | null;
    readonly bankAccount: string | null;
  };
}
export const revealContactDocument = gql`
  mutation RevealContact($input: RevealContactInput!) {
    shown: revealContact(input: $input) {
      phone
      email
      bankAccount
    }
  }
`;
export const revealBankDocument = gql`
  mutation RevealBankDetails($input: RevealBankDetailsInput!) {
    shown: revealBankDetails(input: $input) {
      phone
      email
      bankAccount
    }
  }
`;

export interface StrategicFile {
  readonly account: Named & { readonly owner: Named | null };
  readonly reviewedOn: LocalDate | null;
  readonly reviewOverdue: boolean;
  readonly contactOn: LocalDate | null;
  readonly contactOverdue: boolean;
  readonly satisfaction: number | null;
  readonly satisfactionOn: LocalDate | null;
  readonly openFeedback: number;
}

export const strategicDocument = gql`
  query StrategicFiles {
    files: strategicFiles {
      account {
        id
        name
        owner {
          id
          name
        }
      }
      reviewedOn
      reviewOverdue
      contactOn
      contactOverdue
      satisfaction
      satisfactionOn
      openFeedback
    }
  }
`;
