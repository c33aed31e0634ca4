import type { LocalDate } from '../../../shared/local-date';
import type { FeedbackKind, FeedbackState } from '../../../shared/vocabulary/archive';
import type { ComplaintStepKind } from '../../../shared/vocabulary/service';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface StepRow {
  readonly id: string;
  readonly round: number;
  readonly step: ComplaintStepKind;
  readonly said: string;
  readonly takenOn: LocalDate;
  readonly takenBy: Named | null;
  readonly satisfied: boolean | null;
}

/** What the buttons of a complaint need of it. */
export interface ComplaintToHandle {
  readonly id: string;
  readonly version: number;
  readonly state: FeedbackState;
  readonly kind: FeedbackKind;
  readonly nextStep: { readonly round: number; readonly step: ComplaintStepKind } | null;
}

export interface ComplaintRow extends ComplaintToHandle {
  readonly account: Named | null;
  readonly content: string;
  readonly receivedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly wordDueOn: LocalDate | null;
  readonly overdue: boolean;
  readonly mine: boolean;
  readonly handler: Named | null;
  readonly contract: { readonly id: string; readonly number: string | null } | null;
}

export interface Complaint extends ComplaintRow {
  readonly answer: string | null;
  readonly answeredOn: LocalDate | null;
  readonly confirmedOn: LocalDate | null;
  readonly delivery: { readonly id: string; readonly number: string; readonly deliveredOn: LocalDate } | null;
  readonly steps: readonly StepRow[];
}

const row = `id version kind state receivedOn content dueOn wordDueOn overdue mine handler { id name } account { id name }
  contract { id number } nextStep { round step }`;

export const complaintsApi: ResourceApi = {
  access: { list: 'account.read' },
  list: gql`
    query Complaints($filter: ComplaintFilter, $sort: SortInput, $page: PageInput) {
      list: complaints(filter: $filter, sort: $sort, page: $page) {
        total
        items { ${row} }
      }
    }
  `,
  one: gql`
    query Complaint($id: ID!) {
      record: complaint(id: $id) {
        ${row}
        answer answeredOn confirmedOn
        delivery { id number deliveredOn }
        steps { id round step said takenOn takenBy { id name } satisfied }
      }
    }
  `,
};

export const openComplaintDocument = gql`
  mutation OpenComplaint($input: OpenComplaintInput!) {
    record: openComplaint(input: $input) {
      id
    }
  }
`;

export const takeStepDocument = gql`
  mutation TakeComplaintStep($input: TakeComplaintStepInput!) {
    record: takeComplaintStep(input: $input) {
      id
    }
  }
`;
