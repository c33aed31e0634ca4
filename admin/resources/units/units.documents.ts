import type { UnitKind } from '../../../shared/vocabulary/identity';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
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
      }
    }
  `,
};
