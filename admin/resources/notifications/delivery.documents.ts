import type {
  DeliveryState,
  NoticeArea,
  NoticeMode,
  RobotKind,
} from '../../../shared/vocabulary/notifications';
import { gql } from '../../providers/document';

export interface NoticeChoices {
  readonly mail: string | null;
  readonly live: boolean;
  readonly choices: readonly { readonly area: NoticeArea; readonly mode: NoticeMode }[];
}

export const noticeChoicesDocument = gql`
  query NoticeChoices {
    choices: noticeChoices {
      mail
      live
      choices {
        area
        mode
      }
    }
  }
`;

export const saveNoticeChoicesDocument = gql`
  mutation SaveNoticeChoices($input: SaveNoticeChoicesInput!) {
    saved: saveNoticeChoices(input: $input)
  }
`;

export interface Robot {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly kind: RobotKind;
  readonly shownUrl: string;
  readonly signed: boolean;
  readonly unitId: string;
  readonly unit: { readonly name: string } | null;
  readonly areas: readonly NoticeArea[];
  readonly active: boolean;
}

export interface Delivery {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly address: string | null;
  readonly robot: { readonly name: string } | null;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly createdAt: string;
  readonly sentAt: string | null;
  readonly lastError: string | null;
}

export const outboxDocument = gql`
  query NoticeOutbox($state: DeliveryState) {
    robots: noticeRobots {
      id
      version
      name
      kind
      shownUrl
      signed
      unitId
      unit {
        id
        name
      }
      areas
      active
    }
    outbox: noticeDeliveries(filter: { state: $state }, page: { number: 1, size: 50 }) {
      total
      items {
        id
        title
        body
        address
        robot {
          id
          name
        }
        state
        attempts
        createdAt
        sentAt
        lastError
      }
    }
  }
`;

export const saveNoticeRobotDocument = gql`
  mutation SaveNoticeRobot($input: SaveNoticeRobotInput!) {
    record: saveNoticeRobot(input: $input) {
      id
      version
    }
  }
`;

export const testNoticeRobotDocument = gql`
  mutation TestNoticeRobot($id: ID!) {
    test: testNoticeRobot(id: $id) {
      taken
      note
    }
  }
`;

export const retryDeliveryDocument = gql`
  mutation RetryDelivery($id: ID!) {
    record: retryDelivery(id: $id) {
      id
      state
    }
  }
`;
