import type { AccountTier } from '../../../shared/vocabulary/accounts';
import { gql } from '../../providers/document';

interface Book {
  readonly accounts: number;
  readonly expected: string;
  readonly open: string;
}

export interface PersonBalance {
  readonly userId: string;
  readonly user: { readonly id: string; readonly name: string } | null;
  readonly loadBeforeBp: number;
  readonly loadAfterBp: number;
  readonly gained: number;
  readonly lost: number;
  readonly before: Book;
  readonly after: Book;
}

export interface BalanceMove {
  readonly accountId: string;
  readonly accountCode: string;
  readonly accountName: string;
  readonly tier: AccountTier;
  readonly load: number;
  readonly fromOwner: { readonly name: string } | null;
  readonly toOwner: { readonly name: string } | null;
}

interface Spread {
  readonly variationBp: number;
  readonly highest: number;
  readonly lowest: number;
}

export interface TerritoryBalance {
  readonly territory: { readonly id: string; readonly name: string };
  readonly accounts: number;
  readonly fixed: number;
  readonly moveCount: number;
  readonly digest: string;
  readonly before: Spread;
  readonly after: Spread;
  readonly people: readonly PersonBalance[];
  readonly moves: readonly BalanceMove[];
}

export const territoryBalanceDocument = gql`
  query TerritoryBalance($territoryId: ID!) {
    balance: territoryBalance(territoryId: $territoryId) {
      territory {
        id
        name
      }
      accounts
      fixed
      moveCount
      digest
      before {
        variationBp
        highest
        lowest
      }
      after {
        variationBp
        highest
        lowest
      }
      people {
        userId
        user {
          id
          name
        }
        loadBeforeBp
        loadAfterBp
        gained
        lost
        before {
          accounts
          expected
          open
        }
        after {
          accounts
          expected
          open
        }
      }
      moves {
        accountId
        accountCode
        accountName
        tier
        load
        fromOwner {
          id
          name
        }
        toOwner {
          id
          name
        }
      }
    }
  }
`;

export const draftBalanceDocument = gql`
  mutation DraftBalance($input: DraftBalanceInput!) {
    model: draftBalance(input: $input) {
      id
      name
    }
  }
`;
