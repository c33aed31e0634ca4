import type { LocalDate, Month } from '../../../shared/local-date';
import type {
  CollectionMeans,
  CollectionPlanState,
  CollectionStepState,
  CollectionTaskState,
  PayStopState,
} from '../../../shared/vocabulary/collections';
import type { DelinquencyClass } from '../../../shared/vocabulary/receivables';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface ContractOf {
  readonly id: string;
  readonly number: string | null;
  readonly projectName: string;
  readonly delinquencyClass: DelinquencyClass | null;
  readonly account: Named;
  readonly primaryRep: Named | null;
  readonly money: { readonly open: string; readonly overdue: string } | null;
}
const contract = `id number projectName delinquencyClass account { id name } primaryRep { id name } money { open overdue }`;

export interface DebtRow extends ContractOf {
  readonly collectionsSince: LocalDate | null;
  readonly debt: {
    readonly nextStepOn: LocalDate | null;
    readonly nextClass: DelinquencyClass | null;
    readonly aboutToBecomeB: boolean;
  } | null;
  readonly collectionPlans: readonly {
    readonly id: string;
    readonly state: CollectionPlanState;
    readonly overdue: boolean;
    readonly dueOn: LocalDate;
    readonly nextStep: StepStanding | null;
  }[];
}

export interface StepStanding {
  readonly state: CollectionStepState;
  readonly metOn: LocalDate | null;
  readonly paid: string;
  readonly step: {
    readonly id: string;
    readonly position: number;
    readonly dueOn: LocalDate;
    readonly amount: string;
    readonly means: CollectionMeans;
    readonly note: string | null;
  };
}
const step = 'state metOn paid step { id position dueOn amount means note }';

export interface PlanRow {
  readonly id: string;
  readonly version: number;
  readonly state: CollectionPlanState;
  readonly openedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly overdue: boolean;
  readonly confirmedAmount: string | null;
  readonly handedInOn: LocalDate | null;
  readonly contract: ContractOf;
  readonly nextStep: StepStanding | null;
}
export interface Plan extends PlanRow {
  readonly confirmedOn: LocalDate | null;
  readonly confirmedBy: Named | null;
  readonly returnReason: string | null;
  readonly report: string | null;
  readonly reportedOn: LocalDate | null;
  readonly managerToldOn: LocalDate | null;
  readonly directorToldOn: LocalDate | null;
  readonly steps: readonly StepStanding[];
}
export interface CaseRow {
  readonly id: string;
  readonly openedOn: LocalDate;
  readonly openAmount: string;
  readonly endedOn: LocalDate | null;
  readonly contract: ContractOf;
  readonly rep: Named | null;
}
export interface PayStopRow {
  readonly id: string;
  readonly version: number;
  readonly state: PayStopState;
  readonly proposedOn: LocalDate;
  readonly decidedOn: LocalDate | null;
  readonly reason: string | null;
  readonly liftedOn: LocalDate | null;
  readonly rep: Named | null;
  readonly decidedBy: Named | null;
}
export interface TaskRow {
  readonly id: string;
  readonly version: number;
  readonly month: Month;
  readonly state: CollectionTaskState;
  readonly draftedOn: LocalDate;
  readonly issueBy: LocalDate;
  readonly issuedOn: LocalDate | null;
  readonly late: boolean;
  readonly marketingOn: LocalDate | null;
  readonly financeOn: LocalDate | null;
  readonly marketingBy: Named | null;
  readonly financeBy: Named | null;
}
export interface Progress {
  readonly repId: string;
  readonly target: string;
  readonly collected: string;
  readonly achievedBp: number | null;
  readonly factorBp: number;
  readonly rank: number | null;
  readonly teamSize: number;
  readonly rep: Named | null;
}
export interface Task extends TaskRow {
  readonly progress: readonly Progress[];
}
export interface TaskLine {
  readonly id: string;
  readonly version: number;
  readonly dueAmount: string;
  readonly overdueAmount: string;
  readonly amount: string;
  readonly collected: string;
  readonly contract: ContractOf;
  readonly rep: Named | null;
  readonly changes: readonly { readonly id: string; readonly fromAmount: string; readonly reason: string }[];
}

export const debtBoardApi: ResourceApi = {
  access: { list: 'receivable.read' },
  list: gql`
    query DebtBoard($filter: DebtBoardFilter, $sort: SortInput, $page: PageInput) {
      list: debtBoard(filter: $filter, sort: $sort, page: $page) {
        total
        items {
          ${contract}
          collectionsSince debt { nextStepOn nextClass aboutToBecomeB }
          collectionPlans { id state overdue dueOn nextStep { ${step} } }
        }
      }
    }
  `,
};

const planRow = `id version state openedOn dueOn overdue confirmedAmount handedInOn contract { ${contract} } nextStep { ${step} }`;
export const collectionPlansApi: ResourceApi = {
  access: { list: 'receivable.read' },
  list: gql`
    query CollectionPlans($filter: CollectionPlanFilter, $sort: SortInput, $page: PageInput) {
      list: collectionPlans(filter: $filter, sort: $sort, page: $page) {
        total
        items { ${planRow} }
      }
    }
  `,
  one: gql`
    query CollectionPlan($id: ID!) {
      record: collectionPlan(id: $id) {
        ${planRow}
        confirmedOn confirmedBy { id name } returnReason report reportedOn managerToldOn directorToldOn
        steps { ${step} }
      }
    }
  `,
};

export const collectionsCasesApi: ResourceApi = {
  access: { list: 'receivable.read' },
  list: gql`
    query CollectionsCases($filter: CollectionsCaseFilter, $sort: SortInput, $page: PageInput) {
      list: collectionsCases(filter: $filter, sort: $sort, page: $page) {
        total
        items { id openedOn openAmount endedOn contract { ${contract} } rep { id name } }
      }
    }
  `,
};

export const payStopsApi: ResourceApi = {
  access: { list: 'commission.read' },
  list: gql`
    query PayStops($filter: PayStopFilter, $sort: SortInput, $page: PageInput) {
      list: payStops(filter: $filter, sort: $sort, page: $page) {
        total
        items {
          id
          version
          state
          proposedOn
          decidedOn
          reason
          liftedOn
          rep {
            id
            name
          }
          decidedBy {
            id
            name
          }
        }
      }
    }
  `,
};

const taskRow = `id version month state draftedOn issueBy issuedOn late marketingOn financeOn marketingBy { id name } financeBy { id name }`;
export const collectionTasksApi: ResourceApi = {
  access: { list: 'receivable.read' },
  list: gql`
    query CollectionTasks($filter: CollectionTaskFilter, $sort: SortInput, $page: PageInput) {
      list: collectionTasks(filter: $filter, sort: $sort, page: $page) {
        total
        items { ${taskRow} }
      }
    }
  `,
  one: gql`
    query CollectionTask($id: ID!) {
      record: collectionTask(id: $id) {
        ${taskRow}
        progress { repId target collected achievedBp factorBp rank teamSize rep { id name } }
      }
    }
  `,
};

export const collectionTaskLinesApi: ResourceApi = {
  access: { list: 'receivable.read' },
  list: gql`
    query CollectionTaskLines($filter: CollectionTaskLineFilter, $sort: SortInput, $page: PageInput) {
      list: collectionTaskLines(filter: $filter, sort: $sort, page: $page) {
        total
        items {
          id version dueAmount overdueAmount amount collected contract { ${contract} } rep { id name }
          changes { id fromAmount reason }
        }
      }
    }
  `,
};

export const handInPlanDocument = gql`
  mutation HandInCollectionPlan($input: HandInCollectionPlanInput!) {
    record: handInCollectionPlan(input: $input) {
      id
    }
  }
`;
export const confirmDebtDocument = gql`
  mutation ConfirmDebtAmount($input: ConfirmDebtInput!) {
    record: confirmDebtAmount(input: $input) {
      id
    }
  }
`;
export const returnPlanDocument = gql`
  mutation ReturnCollectionPlan($input: ReturnCollectionPlanInput!) {
    record: returnCollectionPlan(input: $input) {
      id
    }
  }
`;
export const reportSettlementDocument = gql`
  mutation ReportDebtSettlement($input: ReportSettlementInput!) {
    record: reportDebtSettlement(input: $input) {
      id
    }
  }
`;
export const decidePayStopDocument = gql`
  mutation DecidePayStop($input: DecidePayStopInput!) {
    record: decidePayStop(input: $input) {
      id
    }
  }
`;
export const draftTaskDocument = gql`
  mutation DraftCollectionTask($input: DraftCollectionTaskInput!) {
    record: draftCollectionTask(input: $input) {
      id
    }
  }
`;
export const signTaskDocument = gql`
  mutation SignCollectionTask($input: SignCollectionTaskInput!) {
    record: signCollectionTask(input: $input) {
      id
    }
  }
`;
export const adjustTaskDocument = gql`
  mutation AdjustCollectionTask($input: AdjustCollectionTaskInput!) {
    record: adjustCollectionTask(input: $input) {
      id
    }
  }
`;
export const markDebtDocument = gql`
  mutation MarkNotAttributable($input: MarkDebtInput!) {
    record: markNotAttributable(input: $input) {
      id
    }
  }
`;
export const withdrawMarkDocument = gql`
  mutation WithdrawNotAttributable($input: MarkDebtInput!) {
    record: withdrawNotAttributable(input: $input) {
      id
    }
  }
`;
