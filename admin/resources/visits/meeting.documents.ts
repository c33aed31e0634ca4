import type { LocalDate } from '../../../shared/local-date';
import type { MeetingKind } from '../../../shared/vocabulary/planning';
import type { ReasonCode, VisitState } from '../../../shared/vocabulary/visits';
import { gql } from '../../providers/document';

export interface MeetingItem {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly repId: string | null;
  readonly repName: string;
  readonly team: string;
  readonly subject: string;
  readonly on: LocalDate | null;
  readonly count: number | null;
  readonly state: VisitState | null;
  readonly reason: ReasonCode | null;
  readonly targetId: string;
  readonly version: number | null;
}

export const meetingDocument = gql`
  query MeetingItems($weekStart: LocalDate!, $unitId: ID) {
    meetingItems(weekStart: $weekStart, unitId: $unitId) {
      id
      kind
      repId
      repName
      team
      subject
      on
      count
      state
      reason
      targetId
      version
    }
  }
`;

export const meetingUnitsDocument = gql`
  query MeetingUnits {
    units {
      id
      name
    }
  }
`;

export const remindDocument = gql`
  mutation RemindOfPlans($weekStart: LocalDate!, $repIds: [ID!]!) {
    remindOfPlans(weekStart: $weekStart, repIds: $repIds)
  }
`;

export const reviewRegistrationDocument = gql`
  mutation ReviewLeadInMeeting($input: ReviewLeadInput!) {
    reviewLead(input: $input) {
      id
    }
  }
`;

export const decideOutsideDocument = gql`
  mutation DecideOutsideInMeeting($input: DecideOutsideRequestInput!) {
    decideOutsideRequest(input: $input) {
      id
    }
  }
`;
