import { gql } from '../../providers/document';
import type { LocalDate } from '../../../shared/local-date';
import type { SaleStage, StageExit } from '../../../shared/vocabulary/stages';

export interface SaleStanding {
  readonly stage: SaleStage;
  readonly missing: readonly StageExit[];
  readonly steps: readonly {
    readonly stage: SaleStage;
    readonly exit: StageExit | null;
    readonly metOn: LocalDate | null;
    readonly asked: boolean;
  }[];
}

export interface StageColumn {
  readonly stage: SaleStage;
  readonly count: number;
  readonly expectedAmount: string;
  readonly incomplete: number;
  readonly leads: readonly {
    readonly id: string;
    readonly name: string;
    readonly missing: readonly StageExit[];
  }[];
}

export const standingDocument = gql`
  query StandingOfLead($id: ID!) {
    lead(id: $id) {
      id
      saleStanding {
        stage
        missing
        steps {
          stage
          exit
          metOn
          asked
        }
      }
    }
  }
`;

export const stageBoardDocument = gql`
  query StageBoard {
    stageBoard {
      stage
      count
      expectedAmount
      incomplete
      leads {
        id
        name
        missing
      }
    }
  }
`;
