import type { LocalDate } from '../../../shared/local-date';
import type {
  NoPhoneReason,
  ReceptionChannel,
  ReceptionKind,
  ReceptionOutcome,
  Sex,
} from '../../../shared/vocabulary/intents';
import type { IntentLevel } from '../../../shared/vocabulary/leads';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Reception {
  readonly id: string;
  readonly kind: ReceptionKind;
  readonly visitorName: string;
  readonly sex: Sex | null;
  readonly phone: string | null;
  readonly noPhoneReason: NoPhoneReason | null;
  readonly customerName: string | null;
  readonly productLine: string;
  readonly level: IntentLevel;
  readonly receivedOn: LocalDate;
  readonly arrivedAt: string;
  readonly leftAt: string | null;
  readonly talk: string;
  readonly channel: ReceptionChannel;
  readonly outcome: ReceptionOutcome;
  readonly refusal: string | null;
  readonly result: string | null;
  readonly rep: Named | null;
  readonly lead: { readonly id: string; readonly customerName: string } | null;
}

export const receptionsApi: ResourceApi = {
  access: { list: 'lead.read' },
  list: gql`
    query Receptions($filter: ReceptionFilter, $sort: SortInput, $page: PageInput) {
      list: receptions(filter: $filter, sort: $sort, page: $page) {
        total
        items {
          id
          kind
          visitorName
          sex
          phone
          noPhoneReason
          customerName
          productLine
          level
          receivedOn
          arrivedAt
          leftAt
          talk
          channel
          outcome
          refusal
          result
          rep {
            id
            name
          }
          lead {
            id
            customerName
          }
        }
      }
    }
  `,
};

export const recordReceptionDocument = gql`
  mutation RecordReception($input: RecordReceptionInput!) {
    received: recordReception(input: $input) {
      reception {
        id
        outcome
        leadId
      }
      matches {
        department
        protectedUntil
      }
    }
  }
`;

export interface ReceptionFigures {
  readonly total: number;
  readonly withoutContact: number;
  readonly withoutContactBp: number | null;
  readonly byHour: readonly { readonly key: string; readonly count: number }[];
  readonly byWeekday: readonly { readonly key: string; readonly count: number }[];
  readonly byMonth: readonly { readonly key: string; readonly count: number }[];
  readonly byRep: readonly {
    readonly repId: string;
    readonly rep: Named | null;
    readonly count: number;
    readonly withoutContact: number;
    readonly withoutContactBp: number | null;
  }[];
}

export const receptionFiguresDocument = gql`
  query ReceptionFigures($from: LocalDate!, $to: LocalDate!) {
    figures: receptionFigures(from: $from, to: $to) {
      total
      withoutContact
      withoutContactBp
      byHour {
        key
        count
      }
      byWeekday {
        key
        count
      }
      byMonth {
        key
        count
      }
      byRep {
        repId
        rep {
          id
          name
        }
        count
        withoutContact
        withoutContactBp
      }
    }
  }
`;
