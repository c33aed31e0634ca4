import type { LocalDate } from '../../../shared/local-date';
import type { AccountTier } from '../../../shared/vocabulary/accounts';
import type { CallBackOccasion, CallBackOutcome, CallBackState } from '../../../shared/vocabulary/service';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface CallBackDuty {
  readonly id: string;
  readonly accountName: string;
  readonly accountCode: string;
  readonly tier: AccountTier;
  readonly owner: Named | null;
  readonly occasion: CallBackOccasion;
  readonly dueOn: LocalDate;
  readonly state: CallBackState;
  readonly overdueDays: number;
  readonly lastCallOn: LocalDate | null;
  readonly lastTriedOn: LocalDate | null;
  readonly startedOn: LocalDate | null;
  readonly lastDeliveryOn: LocalDate;
}

export interface CallBackFigure {
  readonly rep: Named | null;
  readonly overdue: number;
  readonly due: number;
  readonly done: number;
}

export interface CallBackRow {
  readonly id: string;
  readonly account: Named | null;
  readonly occasion: CallBackOccasion;
  readonly dueOn: LocalDate | null;
  readonly calledOn: LocalDate;
  readonly calledBy: Named | null;
  readonly outcome: CallBackOutcome;
  readonly said: string;
  readonly score: number | null;
  readonly complaint: { readonly id: string } | null;
}

export const callBackDutiesApi: ResourceApi = {
  access: { list: 'account.read' },
  list: gql`
    query CallBackDuties($filter: CallBackDutyFilter, $page: PageInput) {
      list: callBackDuties(filter: $filter, page: $page) {
        total
        items {
          id
          accountName
          accountCode
          tier
          owner {
            id
            name
          }
          occasion
          dueOn
          state
          overdueDays
          lastCallOn
          lastTriedOn
          startedOn
          lastDeliveryOn
        }
      }
    }
  `,
};

export const callBacksApi: ResourceApi = {
  access: { list: 'account.read' },
  list: gql`
    query CallBacks($filter: CallBackFilter, $sort: SortInput, $page: PageInput) {
      list: callBacks(filter: $filter, sort: $sort, page: $page) {
        total
        items {
          id
          account {
            id
            name
          }
          occasion
          dueOn
          calledOn
          calledBy {
            id
            name
          }
          outcome
          said
          score
          complaint {
            id
          }
        }
      }
    }
  `,
};

export const callBackFiguresDocument = gql`
  query CallBackFigures($filter: CallBackDutyFilter) {
    duties: callBackDuties(filter: $filter, page: { number: 1, size: 1 }) {
      figures {
        rep {
          id
          name
        }
        overdue
        due
        done
      }
    }
  }
`;

export const recordCallBackDocument = gql`
  mutation RecordCallBack($input: RecordCallBackInput!) {
    record: recordCallBack(input: $input) {
      id
    }
  }
`;
