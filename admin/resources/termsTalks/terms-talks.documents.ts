import type { LocalDate } from '../../../shared/local-date';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface TermsTalk {
  readonly id: string;
  readonly version: number;
  readonly leadId: string;
  readonly customerName: string;
  readonly rep: Named | null;
  readonly second: Named | null;
  readonly talkedOn: LocalDate;
  readonly terms: string;
  readonly behaviour: string;
  readonly filedOn: LocalDate | null;
  readonly filedBy: Named | null;
}

export const termsTalksApi: ResourceApi = {
  access: { list: 'lead.read' },
  list: gql`
    query TermsTalks($filter: TermsTalkFilter, $sort: SortInput, $page: PageInput) {
      list: termsTalks(filter: $filter, sort: $sort, page: $page) {
        total
        items {
          id
          version
          leadId
          customerName
          rep {
            id
            name
          }
          second {
            id
            name
          }
          talkedOn
          terms
          behaviour
          filedOn
          filedBy {
            id
            name
          }
        }
      }
    }
  `,
};

export const recordTermsTalkDocument = gql`
  mutation RecordTermsTalk($input: RecordTermsTalkInput!) {
    talk: recordTermsTalk(input: $input) {
      id
    }
  }
`;

export const fileTermsTalkDocument = gql`
  mutation FileTermsTalk($input: FileTermsTalkInput!) {
    talk: fileTermsTalk(input: $input) {
      id
    }
  }
`;
