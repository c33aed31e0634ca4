import type { LocalDate } from '../../../shared/local-date';
import type {
  AccountTier,
  CustomerAge,
  CustomerType,
  PurchaseRole,
  SizeBand,
} from '../../../shared/vocabulary/accounts';
import type { ProtectionGround, ServiceClass } from '../../../shared/vocabulary/archive';
import type { DelinquencyClass, StopCause } from '../../../shared/vocabulary/receivables';
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
  readonly industry: string | null;
  readonly sizeBand: SizeBand | null;
  readonly address: string | null;
  readonly tier: AccountTier;
  readonly ownerId: string | null;
  readonly owner: Named | null;
  readonly territoryId: string | null;
  readonly territory: Named | null;
  readonly onSupplyStop: boolean;
  readonly createdAt: string;
  readonly money?: Partial<MoneyFigures> | null;
  readonly debtClass?: DelinquencyClass | null;
  readonly standing?: {
    readonly serviceClass: ServiceClass;
    readonly yearAmount: string;
    readonly lastOrderOn: LocalDate | null;
    readonly firstSignedOn: LocalDate | null;
    readonly dormantSince: LocalDate | null;
    readonly customerAge: CustomerAge;
    readonly reviewedOn: LocalDate;
  } | null;
}

export interface Merge {
  readonly id: string;
  readonly mergedOn: LocalDate;
  readonly reason: string;
  readonly undoneOn: LocalDate | null;
  readonly undoneReason: string | null;
  readonly undoableUntil: LocalDate;
  readonly mergedBy: Named | null;
  readonly survivor: Named | null;
  readonly merged: Named | null;
}

export interface Contact {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly title: string | null;
  readonly purchaseRole: PurchaseRole | null;
  readonly preferences: string | null;
  readonly leftOn: LocalDate | null;
  readonly masked: boolean;
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
  readonly score: number | null;
  readonly overrideUntil: LocalDate | null;
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
  readonly mergedInto?: Named | null;
  readonly merges?: readonly Merge[];
  readonly nextVisit?: { readonly id: string; readonly visitOn: LocalDate } | null;
  readonly protection?: { readonly ground: ProtectionGround; readonly until: LocalDate | null } | null;
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
  id version code name uscc customerType regionCode industry sizeBand address tier
  ownerId owner { id name } territoryId territory { id name } onSupplyStop createdAt
`;
const contact = `id version name phone email title purchaseRole preferences leftOn masked`;
const standing = `serviceClass yearAmount lastOrderOn firstSignedOn dormantSince customerAge reviewedOn`;

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
  flags: { withMoney: 'receivable.read', withVisits: 'visit.read' },
  list: gql`
    query Accounts($filter: AccountFilter, $sort: SortInput, $page: PageInput, $withMoney: Boolean!) {
      list: accounts(filter: $filter, sort: $sort, page: $page) { total items {
        ${row}
        standing { ${standing} }
        debtClass @include(if: $withMoney)
        money @include(if: $withMoney) { open overdue }
      } }
    }
  `,
  one: gql`
    query Account($id: ID!, $withMoney: Boolean!, $withVisits: Boolean!) {
      record: account(id: $id) {
        ${row}
        contacts { ${contact} }
        standing { ${standing} }
        protection { ground until }
        nextVisit @include(if: $withVisits) { id visitOn }
        debtClass @include(if: $withMoney)
        mergedInto { id name }
        merges {
          id mergedOn reason undoneOn undoneReason undoableUntil mergedBy { id name } survivor { id name } merged { id name }
        }
        ownershipHistory {
          id owner { id name } territory { id name } cause decidedBy reason validFrom validTo recordedBy { id name } createdAt
        }
        tierHistory { id fromTier toTier changedOn reason score overrideUntil changedBy { id name } }
        supplyStops { id cause startedOn reason liftedOn liftedReason }
        pin { id ownerId reason until }
        money @include(if: $withMoney) { billed collected adjusted open overdue }
      }
    }
  `,
};
