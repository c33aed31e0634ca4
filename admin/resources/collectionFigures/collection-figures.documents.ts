import type { LocalDate, Month } from '../../../shared/local-date';
import { gql } from '../../providers/document';

export interface CollectionMonth {
  readonly month: Month;
  readonly endsOn: LocalDate;
  readonly opening: string;
  readonly billed: string;
  readonly closing: string;
  readonly notDue: string;
  readonly periodBilled: string;
  readonly periodDays: number;
  readonly yearBilled: string;
  readonly balanceDsoTenths: number | null;
  readonly countBackDsoTenths: number;
  readonly countBackRest: string;
  readonly countBackSteps: readonly {
    readonly month: Month;
    readonly billed: string;
    readonly taken: string;
    readonly daysTenths: number;
  }[];
  readonly effectivenessBp: number | null;
  readonly overdueShareBp: number | null;
  readonly openToSalesBp: number | null;
}

export interface UnitCollection {
  readonly unitId: string;
  readonly name: string;
  readonly last: CollectionMonth;
}

export interface CollectionFigures {
  readonly asOf: LocalDate;
  readonly crisisLineBp: number;
  readonly months: readonly CollectionMonth[];
  readonly units: readonly UnitCollection[];
}

const month = `month endsOn opening billed closing notDue periodBilled periodDays yearBilled balanceDsoTenths
  countBackDsoTenths countBackRest countBackSteps { month billed taken daysTenths } effectivenessBp overdueShareBp
  openToSalesBp`;

export const collectionFiguresDocument = gql`
  query CollectionFigures($unitId: ID) {
    figures: collectionFigures(unitId: $unitId) {
      asOf crisisLineBp
      months { ${month} }
      units { unitId name last { ${month} } }
    }
  }
`;
