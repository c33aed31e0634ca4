import type { LocalDate } from '../../../shared/local-date';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

export interface PolicyField {
  readonly zh: string;
  readonly en: string;
  readonly unit: 'days' | 'hours' | 'months' | 'bp' | 'count' | 'money' | 'rate' | 'flag' | 'text' | 'table';
}

export type PolicyValues = Readonly<Record<string, unknown>>;

export interface PolicyVersion {
  readonly id: string;
  readonly effectiveFrom: LocalDate;
  readonly data: PolicyValues;
  readonly reason: string;
  readonly createdAt: string;
}

export interface Policy {
  readonly id: string;
  readonly title: string;
  readonly value: PolicyValues;
  readonly defaults: PolicyValues;
  readonly fields: Readonly<Record<string, PolicyField>>;
  readonly effectiveFrom: LocalDate | null;
  readonly versions: readonly PolicyVersion[];
}

export const publishPolicyDocument = gql`
  mutation PublishPolicy($input: PublishPolicyInput!) {
    version: publishPolicy(input: $input) {
      id
      effectiveFrom
    }
  }
`;

export const policiesApi: ResourceApi = {
  access: { list: 'policy.read' },
  whole: true,
  list: gql`
    query Policies {
      list: policies {
        id
        title
        value
        defaults
        fields
        effectiveFrom
        versions {
          id
          effectiveFrom
          data
          reason
          createdAt
        }
      }
    }
  `,
};
