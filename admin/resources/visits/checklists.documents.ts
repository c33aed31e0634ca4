import type { LocalDate } from '../../../shared/local-date';
import type { ChecklistPhase, VisitType } from '../../../shared/vocabulary/visits';
import { gql } from '../../providers/document';

export interface ChecklistStep {
  readonly stepKey: string;
  readonly phase: ChecklistPhase;
  readonly textZh: string;
  readonly textEn: string;
}

export interface VisitStep extends ChecklistStep {
  readonly done: boolean;
  readonly tickedBy: string | null;
  readonly tickedAt: string | null;
}

export interface Checklist {
  readonly visitType: VisitType;
  readonly number: number;
  readonly effectiveFrom: LocalDate | null;
  readonly note: string | null;
  readonly publishedBy: string | null;
  readonly steps: readonly ChecklistStep[];
}

const list = 'visitType number effectiveFrom note publishedBy steps { stepKey phase textZh textEn }';

export const checklistsDocument = gql`
  query VisitChecklists {
    visitChecklists { ${list} }
  }
`;

export const checklistVersionsDocument = gql`
  query VisitChecklistVersions($visitType: VisitType!) {
    visitChecklistVersions(visitType: $visitType) { ${list} }
  }
`;

export const publishChecklistDocument = gql`
  mutation PublishChecklist($input: PublishChecklistInput!) {
    publishChecklist(input: $input) {
      number
    }
  }
`;

export const visitStepsDocument = gql`
  query VisitSteps($id: ID!) {
    plannedVisit(id: $id) {
      id
      steps {
        stepKey
        phase
        textZh
        textEn
        done
        tickedBy
        tickedAt
      }
    }
  }
`;
export interface VisitStepsAnswer {
  readonly plannedVisit: { readonly id: string; readonly steps: readonly VisitStep[] };
}

export const tickStepDocument = gql`
  mutation TickVisitStep($input: TickVisitStepInput!) {
    tickVisitStep(input: $input) {
      id
    }
  }
`;
