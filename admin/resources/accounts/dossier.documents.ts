import type { LocalDate } from '../../../shared/local-date';
import type { AccountTier, MatchReason, MatchVerdict } from '../../../shared/vocabulary/accounts';
import type { TimelineKind } from '../../../shared/vocabulary/archive';
import type { DelinquencyClass } from '../../../shared/vocabulary/receivables';
import { gql } from '../../providers/document';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface TimelineRow {
  readonly id: string;
  readonly kind: TimelineKind;
  readonly on: LocalDate;
  readonly codes: readonly string[];
  readonly title: string | null;
  readonly detail: string | null;
  readonly amount: string | null;
  readonly quantityMilli: string | null;
  readonly person: Named | null;
  readonly subjectType: string;
  readonly subjectId: string;
}

export interface TimelinePart {
  readonly timeline: { readonly next: string | null; readonly rows: readonly TimelineRow[] };
}

export const timelineDocument = gql`
  query AccountTimeline($input: TimelineInput!) {
    timeline: accountTimeline(input: $input) {
      next
      rows {
        id
        kind
        on
        codes
        title
        detail
        amount
        quantityMilli
        person {
          id
          name
        }
        subjectType
        subjectId
      }
    }
  }
`;

export interface AsOf {
  readonly asOf: {
    readonly on: LocalDate;
    readonly owner: Named | null;
    readonly territory: Named | null;
    readonly tier: AccountTier;
    readonly onSupplyStop: boolean;
    readonly open: string | null;
    readonly overdue: string | null;
    readonly debtClass: DelinquencyClass | null;
  };
}

export const asOfDocument = gql`
  query AccountAsOf($accountId: ID!, $on: LocalDate!) {
    asOf: accountAsOf(accountId: $accountId, on: $on) {
      on
      owner {
        id
        name
      }
      territory {
        id
        name
      }
      tier
      onSupplyStop
      open
      overdue
      debtClass
    }
  }
`;

export const reviewCustomersDocument = gql`
  mutation ReviewCustomers {
    review: reviewCustomers {
      looked
      changed
      dormant
    }
  }
`;

interface Side extends Named {
  readonly code: string;
  readonly tier: AccountTier;
  readonly owner: Named | null;
}

export interface SuspectedPair {
  readonly id: string;
  readonly first: Side;
  readonly second: Side;
  readonly verdict: MatchVerdict;
  readonly reasons: readonly MatchReason[];
  readonly score: number;
}

const side = `id name code tier owner { id name }`;

export const suspectedDocument = gql`
  query SuspectedDuplicates($page: PageInput) {
    pairs: suspectedDuplicates(page: $page) { total items { id verdict reasons score first { ${side} } second { ${side} } } }
  }
`;

export interface Preview {
  readonly preview: {
    readonly survivor: Side;
    readonly merged: Side;
    readonly digest: string;
    readonly warnings: readonly string[];
    readonly fields: readonly {
      readonly field: string;
      readonly survivor: string | null;
      readonly other: string | null;
      readonly differs: boolean;
    }[];
    readonly counts: readonly { readonly ofTable: string; readonly count: number; readonly moves: boolean }[];
  };
}

export const mergePreviewDocument = gql`
  query MergePreview($input: MergePreviewInput!) {
    preview: mergePreview(input: $input) {
      survivor { ${side} }
      merged { ${side} }
      digest
      warnings
      fields { field survivor other differs }
      counts { ofTable count moves }
    }
  }
`;

export const mergeDocument = gql`
  mutation MergeAccounts($input: MergeAccountsInput!) {
    merge: mergeAccounts(input: $input) {
      id
      rowsMoved
      survivor {
        id
        name
      }
    }
  }
`;

export const unmergeDocument = gql`
  mutation UnmergeAccounts($input: UnmergeAccountsInput!) {
    merge: unmergeAccounts(input: $input) {
      id
    }
  }
`;

export const knownDifferentDocument = gql`
  mutation MarkKnownDifferent($input: MarkKnownDifferentInput!) {
    done: markKnownDifferent(input: $input)
  }
`;
