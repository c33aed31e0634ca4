import type { LocalDate } from '../../../shared/local-date';
import type { Role } from '../../../shared/vocabulary/identity';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

const fields = `id version username name unitId unit { id name } roles active joinedOn leftOn suspendedOn suspendedUntil suspendedReason`;

export interface Person {
  readonly id: string;
  readonly version: number;
  readonly username: string;
  readonly name: string;
  readonly unitId: string;
  readonly unit: { readonly id: string; readonly name: string } | null;
  readonly roles: readonly Role[];
  readonly active: boolean;
  readonly joinedOn: LocalDate;
  readonly leftOn: LocalDate | null;
  readonly suspendedOn: LocalDate | null;
  readonly suspendedUntil: LocalDate | null;
  readonly suspendedReason: string | null;
}

export const updateUserDocument = gql`
  mutation UpdateUser($input: UpdateUserInput!) {
    record: updateUser(input: $input) { ${fields} }
  }
`;

export const suspendDocument = gql`
  mutation SuspendFromSelling($input: SuspendFromSellingInput!) {
    record: suspendFromSelling(input: $input) { ${fields} }
  }
`;

export const resumeDocument = gql`
  mutation ResumeSelling($input: ResumeSellingInput!) {
    record: resumeSelling(input: $input) { ${fields} }
  }
`;

export const usersApi: ResourceApi = {
  access: { list: 'user.read', create: 'user.manage', edit: 'user.manage' },
  list: gql`
    query Users($filter: UserFilter, $sort: SortInput, $page: PageInput) {
      list: users(filter: $filter, sort: $sort, page: $page) { total items { ${fields} } }
    }
  `,
  one: gql`
    query User($id: ID!) { record: user(id: $id) { ${fields} } }
  `,
  create: {
    document: gql`
      mutation CreateUser($input: CreateUserInput!) { record: createUser(input: $input) { ${fields} } }
    `,
    input: ({ username, name, unitId, roles, password, joinedOn }) => ({
      username,
      name,
      unitId,
      roles,
      password,
      joinedOn,
    }),
  },
  update: {
    document: updateUserDocument,
    // roles and activity are sent only when they changed: nobody may send them for themselves
    input: ({ id, version, name, unitId, roles, active, password }, previous) => ({
      id,
      version,
      name,
      unitId,
      ...(String(roles) === String(previous['roles']) ? {} : { roles }),
      ...(active === previous['active'] ? {} : { active }),
      ...(password ? { password } : {}),
    }),
  },
};
