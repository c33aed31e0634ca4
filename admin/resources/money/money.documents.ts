import type { LocalDate } from '../../../shared/local-date';
import type { RepPart } from '../../../shared/vocabulary/commissions';
import { gql } from '../../providers/document';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Balance {
  readonly held: string;
  readonly payable: string;
  readonly paid: string;
}

export interface HeldCommission {
  readonly contractId: string;
  readonly repId: string;
  readonly rep: Named;
  readonly contract: {
    readonly id: string;
    readonly number: string | null;
    readonly projectName: string;
    readonly account: Named;
  };
  readonly held: string;
  readonly missing: string;
  readonly deliveredInFull: boolean;
  readonly lastDueOn: LocalDate | null;
}

/** A sentence and what stands under it, as the API explains a figure. */
export interface Explained {
  readonly text: string;
  readonly children: readonly Explained[];
}

export interface ContractCommission {
  readonly collected: string;
  readonly base: string;
  readonly missing: string;
  readonly full: boolean;
  readonly explanation: readonly Explained[];
  readonly shares: readonly {
    readonly repId: string;
    readonly rep: Named | null;
    readonly part: RepPart;
    readonly accrued: string;
    readonly released: string;
    readonly held: string;
  }[];
}

export const balanceDocument = gql`
  query CommissionBalance($repId: ID) {
    balance: commissionBalance(repId: $repId) {
      held
      payable
      paid
    }
  }
`;

export const peopleDocument = gql`
  query CommissionPeople {
    people: commissionPeople {
      id
      name
      unit {
        name
      }
    }
  }
`;

export const heldCommissionsDocument = gql`
  query HeldCommissions($filter: HeldCommissionFilter, $sort: SortInput, $page: PageInput) {
    held: heldCommissions(filter: $filter, sort: $sort, page: $page) {
      total
      items {
        contractId
        repId
        rep {
          id
          name
        }
        contract {
          id
          number
          projectName
          account {
            id
            name
          }
        }
        held
        missing
        deliveredInFull
        lastDueOn
      }
    }
  }
`;

export const contractCommissionDocument = gql`
  query ContractCommission($contractId: ID!) {
    commission: contractCommission(contractId: $contractId) {
      collected
      base
      missing
      full
      explanation
      shares {
        repId
        rep {
          id
          name
        }
        part
        accrued
        released
        held
      }
    }
  }
`;
