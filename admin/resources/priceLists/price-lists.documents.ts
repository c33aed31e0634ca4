import type { LocalDate } from '../../../shared/local-date';
import type { AccountTier } from '../../../shared/vocabulary/accounts';
import type {
  PriceChange,
  PriceDecider,
  PriceListState,
  PriceReason,
} from '../../../shared/vocabulary/prices';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface PriceRow {
  readonly id: string;
  readonly product: string;
  readonly unit: string;
  readonly tier: AccountTier | null;
  readonly guidePrice: string;
  readonly floorPrice: string;
}

export interface PriceDifference {
  readonly change: PriceChange;
  readonly before: PriceRow | null;
  readonly after: PriceRow | null;
}

export interface PriceListRow {
  readonly id: string;
  readonly version: number;
  readonly no: number;
  readonly state: PriceListState;
  readonly effectiveFrom: LocalDate | null;
  readonly releasedOn: LocalDate | null;
  readonly inForce: boolean;
  readonly note: string;
  readonly draftedBy: Named | null;
  readonly releasedBy: Named | null;
}

export interface PriceList extends PriceListRow {
  readonly before: { readonly id: string; readonly no: number } | null;
  readonly rows: readonly PriceRow[];
  readonly changes: readonly PriceDifference[];
}

/** How a contract's line stands to the price list. */
export interface PriceStanding {
  readonly guidePrice: string | null;
  readonly floorPrice: string | null;
  readonly deviationBp: number;
  readonly decider: PriceDecider;
  readonly because: PriceReason;
}

const row = `id version no state effectiveFrom releasedOn inForce note draftedBy { id name } releasedBy { id name }`;
const price = `id product unit tier guidePrice floorPrice`;

export const priceListsApi: ResourceApi = {
  access: { list: 'price.read' },
  list: gql`
    query PriceLists($filter: PriceListFilter, $sort: SortInput, $page: PageInput) {
      list: priceLists(filter: $filter, sort: $sort, page: $page) { total items { ${row} } }
    }
  `,
  one: gql`
    query PriceList($id: ID!) {
      record: priceList(id: $id) {
        ${row} before { id no } rows { ${price} }
        changes { change before { ${price} } after { ${price} } }
      }
    }
  `,
};

export const draftPriceListDocument = gql`
  mutation DraftPriceList($input: DraftPriceListInput!) {
    record: draftPriceList(input: $input) {
      id
      no
    }
  }
`;
export const savePriceRowsDocument = gql`
  mutation SavePriceRows($input: SavePriceRowsInput!) {
    record: savePriceRows(input: $input) {
      id
    }
  }
`;
export const releasePriceListDocument = gql`
  mutation ReleasePriceList($input: ReleasePriceListInput!) {
    record: releasePriceList(input: $input) {
      id
    }
  }
`;
export const discardPriceListDocument = gql`
  mutation DiscardPriceList($input: DiscardPriceListInput!) {
    record: discardPriceList(input: $input) {
      id
    }
  }
`;
