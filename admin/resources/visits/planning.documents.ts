import type { LocalDate, Month } from '../../../shared/local-date';
import type { AccountTier } from '../../../shared/vocabulary/accounts';
import type { MonthGoalState, NeedSource, PlanCheckKind } from '../../../shared/vocabulary/planning';
import type { ReasonCode, VisitPurpose, VisitSlot, VisitState } from '../../../shared/vocabulary/visits';
import { gql } from '../../providers/document';

export interface Proposal {
  readonly subject: string;
  readonly customerName: string;
  readonly tier: AccountTier | null;
  readonly area: string | null;
  readonly purpose: VisitPurpose;
  readonly goal: string;
  readonly visitOn: LocalDate | null;
  readonly slot: VisitSlot | null;
  readonly needs: readonly {
    readonly source: NeedSource;
    readonly dueOn: LocalDate;
    readonly amount: string | null;
  }[];
}

export interface PlanCheck {
  readonly kind: PlanCheckKind;
  readonly subject: string | null;
  readonly customerName: string | null;
  readonly day: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly amount: string | null;
  readonly count: number | null;
  readonly most: number | null;
}

export const proposalsDocument = gql`
  query WeekProposals($weekStart: LocalDate!) {
    weekProposals(weekStart: $weekStart) {
      subject
      customerName
      tier
      area
      purpose
      goal
      visitOn
      slot
      needs {
        source
        dueOn
        amount
      }
    }
  }
`;

export const planChecksDocument = gql`
  query WeekPlanChecks($weekStart: LocalDate!, $repId: ID) {
    weekPlanChecks(weekStart: $weekStart, repId: $repId) {
      kind
      subject
      customerName
      day
      dueOn
      amount
      count
      most
    }
  }
`;

export const takeProposalsDocument = gql`
  mutation TakeProposals($input: TakeProposalsInput!) {
    takeProposals(input: $input) {
      id
    }
  }
`;

export const leaveProposalDocument = gql`
  mutation LeaveProposal($input: LeaveProposalInput!) {
    leaveProposal(input: $input)
  }
`;

export interface MonthGoal {
  readonly id: string;
  readonly version: number;
  readonly repId: string;
  readonly rep: { readonly id: string; readonly name: string } | null;
  readonly month: Month;
  readonly state: MonthGoalState;
  readonly volumeMilli: string;
  readonly collections: string;
  readonly keyProducts: string | null;
  readonly note: string | null;
  readonly late: boolean;
  readonly returnReason: string | null;
  readonly summary: string | null;
  readonly unfinished: string | null;
}

export interface MonthResult {
  readonly volumeMilli: string;
  readonly collections: string;
  readonly planned: number;
  readonly done: number;
  readonly goalsReached: number;
  readonly carried: string | null;
  readonly unfinished: readonly {
    readonly id: string;
    readonly customerName: string;
    readonly visitOn: LocalDate;
    readonly goal: string;
    readonly state: VisitState;
    readonly reason: ReasonCode | null;
  }[];
}

export const monthGoalsDocument = gql`
  query MonthGoals($month: Month!) {
    monthGoals(filter: { month: $month }, page: { number: 1, size: 200 }) {
      total
      items {
        id
        version
        repId
        rep {
          id
          name
        }
        month
        state
        volumeMilli
        collections
        keyProducts
        note
        late
        returnReason
        summary
        unfinished
      }
    }
  }
`;

export const monthResultDocument = gql`
  query MonthResult($month: Month!, $repId: ID) {
    monthResult(month: $month, repId: $repId) {
      volumeMilli
      collections
      planned
      done
      goalsReached
      carried
      unfinished {
        id
        customerName
        visitOn
        goal
        state
        reason
      }
    }
  }
`;

export const setMonthGoalDocument = gql`
  mutation SetMonthGoal($input: SetMonthGoalInput!) {
    setMonthGoal(input: $input) {
      id
    }
  }
`;
export const confirmMonthGoalDocument = gql`
  mutation ConfirmMonthGoal($id: ID!, $version: Int!) {
    confirmMonthGoal(id: $id, version: $version) {
      id
    }
  }
`;
export const returnMonthGoalDocument = gql`
  mutation ReturnMonthGoal($id: ID!, $reason: String!) {
    returnMonthGoal(id: $id, reason: $reason) {
      id
    }
  }
`;
export const sumUpMonthDocument = gql`
  mutation SumUpMonth($input: SumUpMonthInput!) {
    sumUpMonth(input: $input) {
      id
    }
  }
`;
