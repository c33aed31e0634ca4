import type { LocalDate } from '../../../shared/local-date';
import type { AccountTier, CustomerType, PurchaseRole } from '../../../shared/vocabulary/accounts';
import type { StopCause } from '../../../shared/vocabulary/receivables';
import type { DecidedBy, OwnershipCause } from '../../../shared/vocabulary/territories';
import type { MoneyFigures } from '../contracts/contracts.documents';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface AccountRow {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly uscc: string | null;
  readonly customerType: CustomerType;
  readonly regionCode: string | null;
  readonly address: string | null;
  readonly tier: AccountTier;
  readonly ownerId: string | null;
  readonly owner: Named | null;
  readonly territoryId: string | null;
  readonly territory: Named | null;
  readonly onSupplyStop: boolean;
  readonly createdAt: string;
  readonly money?: Partial<MoneyFigures> | null;
}

export interface Contact {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly title: string | null;
  readonly purchaseRole: PurchaseRole | null;
}

export interface Ownership {
  readonly id: string;
  readonly owner: Named | null;
  readonly territory: Named | null;
  readonly cause: OwnershipCause;
  readonly decidedBy: DecidedBy | null;
  readonly reason: string | null;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly recordedBy: Named | null;
  readonly createdAt: string;
}

export interface TierChange {
  readonly id: string;
  readonly fromTier: AccountTier;
  readonly toTier: AccountTier;
  readonly changedOn: LocalDate;
  readonly reason: string;
  readonly changedBy: Named | null;
}

export interface Stop {
  readonly id: string;
  readonly cause: StopCause;
  readonly startedOn: LocalDate;
  readonly reason: string | null;
  readonly liftedOn: LocalDate | null;
  readonly liftedReason: string | null;
}

/** The page of one customer; parts beyond the row come with the second request. */
export interface Account extends AccountRow {
  readonly contacts?: readonly Contact[];
  readonly ownershipHistory?: readonly Ownership[];
  readonly tierHistory?: readonly TierChange[];
  readonly supplyStops?: readonly Stop[];
  readonly pin?: {
    readonly id: string;
    readonly ownerId: string;
    readonly reason: string;
    readonly until: LocalDate | null;
  } | null;
}

const row = `
  id version code name uscc customerType regionCode address tier
  ownerId owner { id name } territoryId territory { id name } onSupplyStop createdAt
`;
const contact = `id version name phone email title purchaseRole`;

export const accountSummaryDocument = gql`
  query AccountSummary($filter: AccountFilter) {
    summary: accountSummary(filter: $filter) {
      total
      unowned
      onSupplyStop
      byTier {
        tier
        count
      }
    }
  }
`;

export const whyMineDocument = gql`
  query WhyMine($accountId: ID!, $on: LocalDate) {
    why: whyMine(accountId: $accountId, on: $on) {
      on
      sentence
    }
  }
`;

export const createAccountDocument = gql`
  mutation CreateAccount($input: CreateAccountInput!) {
    record: createAccount(input: $input) {
      id
      name
    }
  }
`;
export const updateAccountDocument = gql`
  mutation UpdateAccount($input: UpdateAccountInput!) {
    record: updateAccount(input: $input) {
      id
    }
  }
`;
export const setTierDocument = gql`
  mutation SetAccountTier($input: SetAccountTierInput!) {
    record: setAccountTier(input: $input) {
      id
    }
  }
`;
export const pinDocument = gql`
  mutation PinAccount($input: PinAccountInput!) {
    record: pinAccount(input: $input) {
      id
    }
  }
`;
export const unpinDocument = gql`
  mutation UnpinAccount($input: UnpinAccountInput!) {
    record: unpinAccount(input: $input) {
      id
    }
  }
`;
export const addContactDocument = gql`
  mutation AddContact($input: AddContactInput!) {
    contact: addContact(input: $input) {
      id
    }
  }
`;
export const updateContactDocument = gql`
  mutation UpdateContact($input: UpdateContactInput!) {
    contact: updateContact(input: $input) {
      id
    }
  }
`;

export interface HandOver {
  readonly moved: number;
  readonly rows: readonly {
    readonly accountId: string;
    readonly accountCode: string;
    readonly accountName: string;
    readonly moved: boolean;
    readonly refusal: string | null;
  }[];
}

export const handOverDocument = gql`
  mutation HandOverAccounts($input: HandOverAccountsInput!) {
    handOver: handOverAccounts(input: $input) {
      moved
      rows {
        accountId
        accountCode
        accountName
        moved
        refusal
      }
    }
  }
`;

export const accountsApi: ResourceApi = {
  access: { list: 'account.read' },
  flags: { withMoney: 'receivable.read' },
  list: gql`
    query Accounts($filter: AccountFilter, $sort: SortInput, $page: PageInput, $withMoney: Boolean!) {
      list: accounts(filter: $filter, sort: $sort, page: $page) { total items { ${row} money @include(if: $withMoney) { open overdue } } }
    }
  `,
  one: gql`
    query Account($id: ID!, $withMoney: Boolean!) {
      record: account(id: $id) {
        ${row}
        contacts { ${contact} }
        ownershipHistory {
          id owner { id name } territory { id name } cause decidedBy reason validFrom validTo recordedBy { id name } createdAt
        }
        tierHistory { id fromTier toTier changedOn reason changedBy { id name } }
        supplyStops { id cause startedOn reason liftedOn liftedReason }
        pin { id ownerId reason until }
        money @include(if: $withMoney) { billed collected adjusted open overdue }
      }
    }
  `,
};
