import type { LocalDate, Month } from '../../shared/local-date';
import type { AccountTier } from '../../shared/vocabulary/accounts';
import type { DelinquencyClass } from '../../shared/vocabulary/receivables';
import type { TodayItem } from '../../shared/vocabulary/reporting';
import type { VisitPurpose, VisitSlot, VisitState } from '../../shared/vocabulary/visits';
import { gql } from '../providers/document';

export interface TodayLine {
  readonly item: TodayItem;
  readonly count: number;
  readonly amount: string | null;
  readonly resource: string;
  readonly filter: Readonly<Record<string, unknown>>;
}

export interface CompanyFigures {
  readonly since: LocalDate;
  readonly delivered: string;
  readonly collected: string;
  readonly open: string;
  readonly openToSalesBp: number;
  readonly crisisLineBp: number;
  readonly classes: readonly {
    readonly class: DelinquencyClass;
    readonly contracts: number;
    readonly open: string;
  }[];
  readonly tiers: readonly {
    readonly tier: AccountTier;
    readonly accounts: number;
    readonly targetBp: number;
  }[];
  readonly newContracts: number;
  readonly oldContracts: number;
  readonly newShareFloorBp: number;
  readonly months: readonly MonthFigures[];
}

export interface MonthFigures {
  readonly month: Month;
  readonly delivered: string;
  readonly collected: string;
}

export interface VisitToday {
  readonly id: string;
  readonly customerName: string;
  readonly goal: string;
  readonly place: string | null;
  readonly slot: VisitSlot;
  readonly purpose: VisitPurpose;
  readonly state: VisitState;
  readonly accountId: string | null;
  readonly leadId: string | null;
}

export const todayDocument = gql`
  query Today {
    lines: today {
      item
      count
      amount
      resource
      filter
    }
  }
`;

export const companyFiguresDocument = gql`
  query CompanyFigures {
    figures: companyFigures {
      since
      delivered
      collected
      open
      openToSalesBp
      crisisLineBp
      classes {
        class
        contracts
        open
      }
      tiers {
        tier
        accounts
        targetBp
      }
      newContracts
      oldContracts
      newShareFloorBp
      months {
        month
        delivered
        collected
      }
    }
  }
`;

export const visitsTodayDocument = gql`
  query VisitsToday($filter: PlannedVisitFilter, $page: PageInput) {
    visits: plannedVisits(filter: $filter, page: $page) {
      total
      items {
        id
        customerName
        goal
        place
        slot
        purpose
        state
        accountId
        leadId
      }
    }
  }
`;
