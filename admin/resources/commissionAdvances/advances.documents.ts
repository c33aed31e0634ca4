import type { LocalDate } from '../../../shared/local-date';
import type { AdvanceState } from '../../../shared/vocabulary/commissions';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface OfContract {
  readonly id: string;
  readonly number: string | null;
  readonly projectName: string;
}

export interface Advance {
  readonly id: string;
  readonly version: number;
  readonly state: AdvanceState;
  readonly amount: string;
  readonly limitThen: string;
  readonly reason: string;
  readonly askedOn: LocalDate;
  readonly decidedOn: LocalDate | null;
  readonly decision: string | null;
  readonly rep: Named | null;
  readonly decidedBy: Named | null;
  readonly contract: OfContract;
}

export interface Drawable {
  readonly contractId: string;
  readonly recovered: string;
  readonly earned: string;
  readonly base: string;
  readonly drawn: string;
  readonly held: string;
  readonly advanceBp: number;
  readonly limit: string;
  readonly contract: OfContract;
}

export const commissionAdvancesApi: ResourceApi = {
  access: { list: 'commission.read' },
  list: gql`
    query CommissionAdvances($filter: AdvanceFilter, $sort: SortInput, $page: PageInput) {
      list: commissionAdvances(filter: $filter, sort: $sort, page: $page) {
        total
        items {
          id
          version
          state
          amount
          limitThen
          reason
          askedOn
          decidedOn
          decision
          rep {
            id
            name
          }
          decidedBy {
            id
            name
          }
          contract {
            id
            number
            projectName
          }
        }
      }
    }
  `,
};

export const drawablesDocument = gql`
  query Drawables {
    drawables: drawableAdvances {
      contractId
      recovered
      earned
      base
      drawn
      held
      advanceBp
      limit
      contract {
        id
        number
        projectName
      }
    }
  }
`;

export const askAdvanceDocument = gql`
  mutation AskAdvance($input: AskAdvanceInput!) {
    record: askAdvance(input: $input) {
      id
    }
  }
`;

export const decideAdvanceDocument = gql`
  mutation DecideAdvance($input: DecideAdvanceInput!) {
    record: decideAdvance(input: $input) {
      id
    }
  }
`;

export const withdrawAdvanceDocument = gql`
  mutation WithdrawAdvance($input: WithdrawAdvanceInput!) {
    record: withdrawAdvance(input: $input) {
      id
    }
  }
`;
