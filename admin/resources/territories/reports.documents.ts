import type { LocalDate } from '../../../shared/local-date';
import type { AccountTier } from '../../../shared/vocabulary/accounts';
import type { InactiveDuty } from '../../../shared/vocabulary/territories';
import { gql } from '../../providers/document';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface TerritoryLoad {
  readonly territoryId: string;
  readonly accounts: number;
  readonly unowned: number;
  readonly strategic: number;
  readonly important: number;
  readonly expected: string;
  readonly open: string | null;
  readonly visits: number;
}

export const territoryLoadsDocument = gql`
  query TerritoryLoads {
    loads: territoryLoads {
      territoryId
      accounts
      unowned
      strategic
      important
      expected
      open
      visits
    }
  }
`;

export interface HeldOutside {
  readonly accountId: string;
  readonly accountCode: string;
  readonly accountName: string;
  readonly tier: AccountTier;
  readonly owner: Named | null;
  readonly territory: Named | null;
  readonly since: LocalDate;
}

export const heldOutsideDocument = gql`
  query HeldOutside($on: LocalDate, $page: PageInput) {
    rows: heldOutside(on: $on, page: $page) {
      total
      items {
        accountId
        accountCode
        accountName
        tier
        owner {
          id
          name
        }
        territory {
          id
          name
        }
        since
      }
    }
  }
`;

export interface Contradiction {
  readonly userId: string;
  readonly user: Named | null;
  readonly statedTerritory: Named | null;
  readonly origin: string;
  readonly historyTerritories: readonly Named[];
}

export interface InactiveHolding {
  readonly duty: InactiveDuty;
  readonly subjectId: string;
  readonly name: string;
  readonly person: Named | null;
}

export const contradictionsDocument = gql`
  query TerritoryContradictions($on: LocalDate) {
    contradictions: territoryContradictions(on: $on) {
      userId
      user {
        id
        name
      }
      statedTerritory {
        id
        name
      }
      origin
      historyTerritories {
        id
        name
      }
    }
    holdings: inactiveHoldings {
      duty
      subjectId
      name
      person {
        id
        name
      }
    }
  }
`;

export interface CrossSelling {
  readonly territoryId: string;
  readonly territory: Named | null;
  readonly deliveries: number;
  readonly crossDeliveries: number;
  readonly amount: string;
  readonly crossAmount: string;
  readonly crossQuantityMilli: string;
  readonly sellers: number;
}

export const crossSellingDocument = gql`
  query CrossSelling($from: LocalDate!, $to: LocalDate!) {
    rows: crossSelling(from: $from, to: $to) {
      territoryId
      territory {
        id
        name
      }
      deliveries
      crossDeliveries
      amount
      crossAmount
      crossQuantityMilli
      sellers
    }
  }
`;

export interface CrossSale {
  readonly deliveryId: string;
  readonly soldOn: LocalDate;
  readonly contractId: string;
  readonly contractNumber: string | null;
  readonly accountId: string;
  readonly accountName: string;
  readonly seller: Named | null;
  readonly territory: Named | null;
  readonly amount: string;
}

export const crossSalesDocument = gql`
  query CrossSales($from: LocalDate!, $to: LocalDate!, $territoryId: ID, $page: PageInput) {
    sales: crossSales(from: $from, to: $to, territoryId: $territoryId, page: $page) {
      total
      items {
        deliveryId
        soldOn
        contractId
        contractNumber
        accountId
        accountName
        seller {
          id
          name
        }
        territory {
          id
          name
        }
        amount
      }
    }
  }
`;
