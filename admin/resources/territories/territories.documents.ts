import type { LocalDate } from '../../../shared/local-date';
import type { ConditionGroup } from '../../../shared/territory-rule';
import type { TerritoryRole } from '../../../shared/vocabulary/territories';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface TerritoryRule {
  readonly id: string;
  readonly version: number;
  readonly lineageId: string;
  readonly territoryId: string;
  readonly ownerId: string;
  readonly owner: (Named & { readonly active: boolean }) | null;
  readonly conditionGroups: readonly ConditionGroup[];
  readonly rank: number;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export interface TerritoryMember {
  readonly id: string;
  readonly userId: string;
  readonly user: Named | null;
  readonly role: TerritoryRole;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export interface Territory {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly parent: Named | null;
  readonly managerId: string | null;
  readonly manager: Named | null;
  readonly rank: number;
  readonly isCatchAll: boolean;
  readonly rules: readonly TerritoryRule[];
  readonly members: readonly TerritoryMember[];
}

/** A rule with everything its sentence needs. */
export const ruleFields = `id version lineageId territoryId ownerId owner { id name active } rank validFrom validTo
  conditionGroups { regionPrefixes customerTypes industries sizeBands accountCodes }`;

const fields = `
  id version code name parentId parent { id name } managerId manager { id name } rank isCatchAll
  rules { ${ruleFields} }
  members { id userId user { id name } role validFrom validTo }
`;

export const createTerritoryDocument = gql`
  mutation CreateTerritory($input: CreateTerritoryInput!) {
    record: createTerritory(input: $input) {
      id
    }
  }
`;

export const updateTerritoryDocument = gql`
  mutation UpdateTerritory($input: UpdateTerritoryInput!) {
    record: updateTerritory(input: $input) {
      id
    }
  }
`;

export const saveRuleDocument = gql`
  mutation SaveTerritoryRule($input: SaveTerritoryRuleInput!) {
    rule: saveTerritoryRule(input: $input) {
      id
    }
  }
`;

export const retireRuleDocument = gql`
  mutation RetireTerritoryRule($input: DeleteTerritoryRuleInput!) {
    rule: deleteTerritoryRule(input: $input) {
      id
    }
  }
`;

export const setMemberDocument = gql`
  mutation SetTerritoryMember($input: SetTerritoryMemberInput!) {
    member: setTerritoryMember(input: $input) {
      id
    }
  }
`;

export const territoriesApi: ResourceApi = {
  access: { list: 'territory.read' },
  list: gql`
    query Territories($filter: TerritoryFilter, $sort: SortInput, $page: PageInput) {
      list: territories(filter: $filter, sort: $sort, page: $page) { total items { ${fields} } }
    }
  `,
  one: gql`
    query Territory($id: ID!) { record: territory(id: $id) { ${fields} } }
  `,
};
