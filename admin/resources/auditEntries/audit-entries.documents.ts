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

export interface TrailVerification {
  readonly seals: number;
  readonly entries: number;
  readonly unsealed: number;
  readonly lastDigest: string | null;
  readonly faults: readonly { readonly seal: number; readonly sealed: number; readonly found: number }[];
}

export const verifyTrailDocument = gql`
  query VerifyTrail {
    verification: verifyTrail {
      seals
      entries
      unsealed
      lastDigest
      faults {
        seal
        sealed
        found
      }
    }
  }
`;

export const sealTrailDocument = gql`
  mutation SealTrail {
    sealed: sealTrail
  }
`;

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
