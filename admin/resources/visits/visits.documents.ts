import type { KeptFile } from '../../components/files';
import type { LocalDate } from '../../../shared/local-date';
import type {
  ConflictKind,
  ConflictSeverity,
  ReasonCode,
  ReceptionLevel,
  StockSignal,
  VisitPurpose,
  VisitSlot,
  VisitState,
  VisitType,
  WeekPlanState,
} from '../../../shared/vocabulary/visits';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Conflict {
  readonly kind: ConflictKind;
  readonly severity: ConflictSeverity;
  readonly otherVisitId: string | null;
  readonly otherRepName: string | null;
  readonly otherTeam: string | null;
  readonly otherOn: LocalDate | null;
}

export interface CompetitorFinding {
  readonly name: string;
  readonly product: string | null;
  readonly price: string | null;
  readonly promotion: string | null;
  readonly stock: string | null;
}

export interface PriceFinding {
  readonly product: string;
  readonly guidePrice: string;
  readonly price: string;
  readonly deviationBp: number;
}

export interface VisitReport {
  readonly orderProduct: string | null;
  readonly orderQuantityMilli: string | null;
  readonly receivedAmount: string | null;
  readonly ownStockMilli: string | null;
  readonly usualSalesMilli: string | null;
  readonly stockSignal: StockSignal | null;
  readonly competitorFindings: readonly CompetitorFinding[];
  readonly files: readonly KeptFile[];
  readonly prices: readonly PriceFinding[];
  readonly id: string;
  readonly metWhom: string;
  readonly outcome: string;
  readonly goalReached: boolean;
  readonly promisedAmount: string | null;
  readonly promisedOn: LocalDate | null;
  readonly competitors: string | null;
  readonly nextStep: string;
  readonly nextStepOn: LocalDate;
  readonly late: boolean;
  readonly createdAt: string;
}

export interface Reception {
  readonly level: ReceptionLevel;
  readonly guests: string;
  readonly guestCount: number;
  readonly host: Named | null;
  readonly showroom: boolean;
  readonly plantTour: boolean;
  readonly marketingTalk: boolean;
  readonly generalManagerTalk: boolean;
  readonly hospitality: string | null;
}

export interface Visit {
  readonly reception?: Reception | null;
  readonly id: string;
  readonly version: number;
  readonly repId: string;
  readonly rep: Named | null;
  readonly accountId: string | null;
  readonly leadId: string | null;
  readonly customerName: string;
  readonly visitOn: LocalDate;
  readonly slot: VisitSlot;
  readonly purpose: VisitPurpose;
  readonly goal: string;
  readonly place: string | null;
  readonly jointWithId: string | null;
  readonly jointWith: Named | null;
  readonly companions?: readonly Named[];
  readonly companionReason: string | null;
  readonly visitType: VisitType | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly pushedFrom: { readonly id: string; readonly visitOn: LocalDate } | null;
  readonly state: VisitState;
  readonly offPlan: boolean;
  readonly changeReason: ReasonCode | null;
  readonly conflicts: readonly Conflict[];
  readonly report?: VisitReport | null;
}

export interface WeekPlan {
  readonly id: string;
  readonly version: number;
  readonly repId: string;
  readonly rep: Named | null;
  readonly weekStart: LocalDate;
  readonly state: WeekPlanState;
  readonly submittedAt: string | null;
  readonly late: boolean;
  readonly returnReason: string | null;
  readonly frozenAt: string | null;
  readonly summaryResult: string | null;
  readonly summaryProblems: string | null;
  readonly summarySupport: string | null;
  readonly visits?: readonly Visit[];
}

export interface DayPlan {
  readonly id: string;
  readonly repId: string;
  readonly day: LocalDate;
  readonly late: boolean;
}

const conflict = 'kind severity otherVisitId otherRepName otherTeam otherOn';
const visit = `id version repId rep { id name } accountId leadId customerName visitOn slot purpose goal place jointWithId
  jointWith { id name } visitType startsAt endsAt companionReason pushedFrom { id visitOn } state offPlan changeReason conflicts { ${conflict} }`;
const plan =
  'id version repId rep { id name } weekStart state submittedAt late returnReason frozenAt summaryResult summaryProblems summarySupport';
const report =
  'id metWhom outcome goalReached promisedAmount promisedOn receivedAmount orderProduct orderQuantityMilli ownStockMilli usualSalesMilli stockSignal competitors nextStep nextStepOn late createdAt competitorFindings { name product price promotion stock } prices { product guidePrice price deviationBp } files { id name kind size }';

export const weekPlansApi: ResourceApi = {
  access: { list: 'visit.read' },
  list: gql`
    query WeekPlans($filter: WeekPlanFilter, $sort: SortInput, $page: PageInput) {
      list: weekPlans(filter: $filter, sort: $sort, page: $page) { total items { ${plan} } }
    }
  `,
  one: gql`
    query WeekPlan($id: ID!) {
      record: weekPlan(id: $id) { ${plan} visits { ${visit} report { ${report} } } }
    }
  `,
};

export const plannedVisitsApi: ResourceApi = {
  access: { list: 'visit.read' },
  list: gql`
    query PlannedVisits($filter: PlannedVisitFilter, $sort: SortInput, $page: PageInput) {
      list: plannedVisits(filter: $filter, sort: $sort, page: $page) { total items { ${visit} } }
    }
  `,
  one: gql`
    query PlannedVisit($id: ID!) {
      record: plannedVisit(id: $id) { ${visit} companions { id name } reception { level guests guestCount host { id name } showroom plantTour marketingTalk generalManagerTalk hospitality } report { ${report} } }
    }
  `,
};

/** A whole week: every plan in sight with its visits and what stands against them. */
export const weekDocument = gql`
  query Week($weekStart: LocalDate!, $repId: ID) {
    weekPlans(filter: { weekStart: $weekStart, repId: $repId }, page: { number: 1, size: 200 }) {
      total
      items { ${plan} visits { ${visit} report { id } } }
    }
    dayPlans(weekStart: $weekStart, repId: $repId) {
      id
      repId
      day
      late
    }
  }
`;
export interface WeekAnswer {
  readonly dayPlans: readonly DayPlan[];
  readonly weekPlans: { readonly total: number; readonly items: readonly WeekPlan[] };
}

export const missingPlansDocument = gql`
  query MissingPlans($weekStart: LocalDate!) {
    repsWithoutPlan(weekStart: $weekStart) {
      id
      name
      unit {
        id
        name
      }
    }
  }
`;
export interface MissingPlans {
  readonly repsWithoutPlan: readonly {
    readonly id: string;
    readonly name: string;
    readonly unit: Named | null;
  }[];
}

export const visitConflictsDocument = gql`
  query VisitConflicts($draft: VisitDraftInput!) {
    visitConflicts(draft: $draft) { ${conflict} }
  }
`;
export interface VisitConflicts {
  readonly visitConflicts: readonly Conflict[];
}

export const planVisitDocument = gql`
  mutation PlanVisit($input: VisitInput!) {
    planVisit(input: $input) {
      id
    }
  }
`;
export const updateVisitDocument = gql`
  mutation UpdatePlannedVisit($input: UpdateVisitInput!) {
    updatePlannedVisit(input: $input) {
      id
    }
  }
`;
export const cancelVisitDocument = gql`
  mutation CancelVisit($id: ID!, $reason: ReasonCode) {
    cancelVisit(id: $id, reason: $reason) {
      id
    }
  }
`;
export const pushOutVisitDocument = gql`
  mutation PushOutVisit($input: PushOutVisitInput!) {
    pushOutVisit(input: $input) {
      id
    }
  }
`;
export const submitPlanDocument = gql`
  mutation SubmitWeekPlan($id: ID!, $version: Int!, $summary: WeekSummaryInput) {
    submitWeekPlan(id: $id, version: $version, summary: $summary) {
      id
      late
    }
  }
`;
export const setDayPlanDocument = gql`
  mutation SetDayPlan($input: SetDayPlanInput!) {
    setDayPlan(input: $input) {
      id
    }
  }
`;
export const returnPlanDocument = gql`
  mutation ReturnWeekPlan($id: ID!, $reason: String!) {
    returnWeekPlan(id: $id, reason: $reason) {
      id
    }
  }
`;
export const freezePlansDocument = gql`
  mutation FreezeWeekPlans($ids: [ID!]!) {
    freezeWeekPlans(ids: $ids) {
      id
    }
  }
`;
export const reviewPlanDocument = gql`
  mutation ReviewWeekPlan($id: ID!) {
    reviewWeekPlan(id: $id) {
      id
    }
  }
`;
export const reportVisitDocument = gql`
  mutation ReportVisit($input: ReportVisitInput!) {
    reportVisit(input: $input) {
      id
    }
  }
`;

export const planReceptionDocument = gql`
  mutation PlanReception($input: PlanReceptionInput!) {
    planReception(input: $input) {
      id
    }
  }
`;

export const calendarLinkDocument = gql`
  query CalendarLink {
    calendarLinkMadeAt
  }
`;
export const renewCalendarDocument = gql`
  mutation RenewCalendarLink {
    renewCalendarLink
  }
`;
export const revokeCalendarDocument = gql`
  mutation RevokeCalendarLink {
    revokeCalendarLink
  }
`;
