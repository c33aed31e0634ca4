import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

export interface AuditEntry {
  readonly id: string;
  readonly createdAt: string;
  readonly event: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly actorName: string;
  readonly reason: string | null;
  readonly data: Record<string, unknown> | null;
}

export const auditEntriesApi: ResourceApi = {
  access: { list: 'audit.read' },
  list: gql`
    query AuditEntries($filter: AuditEntryFilter, $sort: SortInput, $page: PageInput) {
      list: auditEntries(filter: $filter, sort: $sort, page: $page) {
        total
        items {
          id
          createdAt
          event
          subjectType
          subjectId
          actorName
          reason
          data
        }
      }
    }
  `,
};
