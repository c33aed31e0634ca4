import type { LocalDate } from '../../../shared/local-date';
import type { OutsideKind, OutsideState } from '../../../shared/vocabulary/leads';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface OutsideRequest {
  readonly id: string;
  readonly version: number;
  readonly kind: OutsideKind;
  readonly state: OutsideState;
  readonly customerName: string;
  readonly rep: Named | null;
  readonly territory: Named | null;
  readonly asked: Named | null;
  readonly decidedBy: Named | null;
  readonly reason: string | null;
  readonly validUntil: LocalDate | null;
  readonly createdAt: string;
  readonly mayDecide: boolean;
}

export interface OutsideRequestRow extends OutsideRequest {
  readonly lead: { readonly id: string; readonly siteName: string } | null;
  readonly account: Named | null;
}

export const outsideFields = `id version kind state customerName rep { id name } territory { id name } asked { id name }
  decidedBy { id name } reason validUntil createdAt mayDecide`;

export const outsideRequestsApi: ResourceApi = {
  access: { list: 'outside.read' },
  list: gql`
    query OutsideRequests($filter: OutsideRequestFilter, $sort: SortInput, $page: PageInput) {
      list: outsideRequests(filter: $filter, sort: $sort, page: $page) {
        total
        items { ${outsideFields} lead { id siteName } account { id name } }
      }
    }
  `,
};

export const decideOutsideDocument = gql`
  mutation DecideOutsideRequest($input: DecideOutsideRequestInput!) {
    decideOutsideRequest(input: $input) {
      id
    }
  }
`;
