import type { LocalDate } from '../../../shared/local-date';
import type { AssignMode, RuleDifference, TerritoryModelState } from '../../../shared/vocabulary/territories';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';
import { ruleFields, type TerritoryRule } from '../territories/territories.documents';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Difference {
  readonly kind: RuleDifference;
  readonly before: TerritoryRule | null;
  readonly after: TerritoryRule | null;
}

export interface TerritoryModel {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly state: TerritoryModelState;
  readonly number: number | null;
  readonly isAmendment: boolean;
  readonly note: string | null;
  readonly basedOn: (Named & { readonly number: number | null }) | null;
  readonly createdAt: string;
  readonly createdBy: Named | null;
  readonly simulatedDigest: string | null;
  readonly simulatedMode: AssignMode | null;
  readonly simulatedAt: string | null;
  readonly simulatedBy: Named | null;
  readonly activeFrom: LocalDate | null;
  readonly activeTo: LocalDate | null;
  readonly ruleCount: number;
  readonly behind: boolean;
}

export interface ModelInFull extends TerritoryModel {
  readonly rules: readonly TerritoryRule[];
  readonly differences: readonly Difference[];
}

const fields = `
  id version name state number isAmendment note basedOn { id name number } createdAt createdBy { id name }
  simulatedDigest simulatedMode simulatedAt simulatedBy { id name } activeFrom activeTo ruleCount behind
`;

export const drawModelDocument = gql`
  mutation CreateTerritoryModel($input: CreateTerritoryModelInput!) {
    model: createTerritoryModel(input: $input) {
      id
    }
  }
`;

export const updateModelDocument = gql`
  mutation UpdateTerritoryModel($input: UpdateTerritoryModelInput!) {
    model: updateTerritoryModel(input: $input) {
      id
    }
  }
`;

export const withdrawModelDocument = gql`
  mutation WithdrawTerritoryModel($input: WithdrawTerritoryModelInput!) {
    model: withdrawTerritoryModel(input: $input) {
      id
    }
  }
`;

export const territoryModelsApi: ResourceApi = {
  access: { list: 'territory.read' },
  list: gql`
    query TerritoryModels($filter: ModelFilter, $sort: SortInput, $page: PageInput) {
      list: territoryModels(filter: $filter, sort: $sort, page: $page) { total items { ${fields} } }
    }
  `,
  one: gql`
    query TerritoryModel($id: ID!) {
      record: territoryModel(id: $id) {
        ${fields}
        rules { ${ruleFields} }
        differences { kind before { ${ruleFields} } after { ${ruleFields} } }
      }
    }
  `,
};
