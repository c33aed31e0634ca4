import type { Role, UnitKind } from '../../../shared/vocabulary/identity';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  readonly version: number;
  readonly people: readonly { readonly id: string; readonly name: string; readonly roles: readonly Role[] }[];
}

export const createUnitDocument = gql`
  mutation CreateUnit($input: CreateUnitInput!) {
    record: createUnit(input: $input) {
      id
      name
      kind
      parentId
    }
  }
`;

export const updateUnitDocument = gql`
  mutation UpdateUnit($input: UpdateUnitInput!) {
    record: updateUnit(input: $input) {
      id
    }
  }
`;

export const removeUnitDocument = gql`
  mutation RemoveUnit($input: RemoveUnitInput!) {
    removed: removeUnit(input: $input)
  }
`;

export const unitsApi: ResourceApi = {
  access: { list: 'user.read' },
  whole: true,
  list: gql`
    query Units {
      list: units {
        id
        name
        kind
        parentId
        version
        people {
          id
          name
          roles
        }
      }
    }
  `,
};
