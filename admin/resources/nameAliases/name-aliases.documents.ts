import type { AliasSource } from '../../../shared/vocabulary/accounts';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

export interface NameAlias {
  readonly id: string;
  readonly version: number;
  readonly aliasName: string;
  readonly firmName: string;
  readonly source: AliasSource;
  readonly inUse: boolean;
  readonly createdAt: string;
  readonly recordedBy: { readonly id: string; readonly name: string } | null;
}

export const addNameAliasDocument = gql`
  mutation AddNameAlias($input: AddNameAliasInput!) {
    alias: addNameAlias(input: $input) {
      id
    }
  }
`;

export const retireNameAliasDocument = gql`
  mutation RetireNameAlias($input: RetireNameAliasInput!) {
    alias: retireNameAlias(input: $input) {
      id
    }
  }
`;

export const nameAliasesApi: ResourceApi = {
  access: { list: 'alias.manage' },
  list: gql`
    query NameAliases($filter: NameAliasFilter, $sort: SortInput, $page: PageInput) {
      list: nameAliases(filter: $filter, sort: $sort, page: $page) {
        total
        items {
          id
          version
          aliasName
          firmName
          source
          inUse
          createdAt
          recordedBy {
            id
            name
          }
        }
      }
    }
  `,
};
