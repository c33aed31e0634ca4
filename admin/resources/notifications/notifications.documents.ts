import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

export interface Notice {
  readonly id: string;
  readonly createdAt: string;
  readonly text: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly readAt: string | null;
}

export const unreadDocument = gql`
  query UnreadNotices {
    count: unreadNotifications
  }
`;

export const markReadDocument = gql`
  mutation MarkNoticesRead($ids: [ID!]!) {
    changed: markNotificationsRead(ids: $ids)
  }
`;

export const notificationsApi: ResourceApi = {
  access: { list: 'signed_in' },
  list: gql`
    query Notices($filter: NotificationFilter, $sort: SortInput, $page: PageInput) {
      list: notifications(filter: $filter, sort: $sort, page: $page) {
        total
        items {
          id
          createdAt
          text
          subjectType
          subjectId
          readAt
        }
      }
    }
  `,
};
