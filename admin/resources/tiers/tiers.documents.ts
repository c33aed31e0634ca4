import type { LocalDate } from '../../../shared/local-date';
import type { AccountTier } from '../../../shared/vocabulary/accounts';
import type { DelinquencyClass } from '../../../shared/vocabulary/receivables';
import type {
  DutyHolder,
  DutyPeriod,
  DutyState,
  TierBecause,
  TierPart,
  TierReviewState,
  TierSignal,
} from '../../../shared/vocabulary/tiers';
import { gql } from '../../providers/document';

interface Named {
  readonly name: string;
}

export interface TierColumn {
  readonly tier: AccountTier;
  readonly target: number;
  readonly before: number;
  readonly proposed: number;
  readonly final: number;
}

export interface TierReview {
  readonly id: string;
  readonly version: number;
  readonly state: TierReviewState;
  readonly asOf: LocalDate;
  readonly customers: number;
  readonly inactive: number;
  readonly decidedOn: LocalDate | null;
  readonly openedBy: Named | null;
  readonly decidedBy: Named | null;
  readonly columns: readonly TierColumn[];
}

export interface ScorePart {
  readonly part: TierPart;
  readonly score: number;
  readonly weight: number;
  readonly text: string;
}

export interface TierItem {
  readonly id: string;
  readonly version: number;
  readonly accountId: string;
  readonly placeNo: number;
  readonly score: number;
  readonly because: TierBecause;
  readonly tied: boolean;
  readonly debtClass: DelinquencyClass | null;
  readonly oldTier: AccountTier;
  readonly proposedTier: AccountTier;
  readonly finalTier: AccountTier;
  readonly overrideReason: string | null;
  readonly overrideUntil: LocalDate | null;
  readonly signals: readonly TierSignal[];
  readonly account: { readonly name: string; readonly code: string; readonly owner: Named | null } | null;
  readonly parts: readonly ScorePart[];
}

export interface Terms {
  readonly tier: AccountTier;
  readonly discountBp: number;
  readonly creditFactorBp: number;
  readonly termDays: number;
  readonly deliveryPriority: number;
}

export interface Impact {
  readonly changed: number;
  readonly overridden: number;
  readonly leadsLeavingPool: number;
  readonly leadsEnteringPool: number;
  readonly loads: readonly {
    readonly userId: string;
    readonly user: Named | null;
    readonly holder: DutyHolder;
    readonly needed: number;
    readonly neededBefore: number;
    readonly available: number;
  }[];
  readonly terms: readonly { readonly from: Terms; readonly to: Terms; readonly customers: number }[];
}

export interface Duty {
  readonly id: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly accountCode: string;
  readonly tier: AccountTier;
  readonly holder: DutyHolder;
  readonly period: DutyPeriod;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly user: Named | null;
  readonly required: number;
  readonly done: number;
  readonly lastVisitOn: LocalDate | null;
  readonly state: DutyState;
}

export interface DutyFigure {
  readonly tier: AccountTier;
  readonly duties: number;
  readonly done: number;
  readonly owed: number;
  readonly missed: number;
}

export const latestReviewDocument = gql`
  query LatestTierReview {
    tierReviews(sort: { field: "createdAt", direction: DESC }, page: { number: 1, size: 6 }) {
      items {
        id
        version
        state
        asOf
        customers
        inactive
        decidedOn
        openedBy {
          name
        }
        decidedBy {
          name
        }
        columns {
          tier
          target
          before
          proposed
          final
        }
      }
    }
  }
`;

export const tierItemsDocument = gql`
  query TierReviewItems($filter: TierReviewItemFilter, $page: PageInput) {
    tierReviewItems(filter: $filter, sort: { field: "placeNo", direction: ASC }, page: $page) {
      total
      items {
        id
        version
        accountId
        placeNo
        score
        because
        tied
        debtClass
        oldTier
        proposedTier
        finalTier
        overrideReason
        overrideUntil
        signals
        account {
          name
          code
          owner {
            name
          }
        }
        parts {
          part
          score
          weight
          text
        }
      }
    }
  }
`;

export const impactDocument = gql`
  query TierReviewImpact($id: ID!) {
    impact: tierReviewImpact(reviewId: $id) {
      changed
      overridden
      leadsLeavingPool
      leadsEnteringPool
      loads {
        userId
        user {
          name
        }
        holder
        needed
        neededBefore
        available
      }
      terms {
        from {
          tier
          discountBp
          creditFactorBp
          termDays
          deliveryPriority
        }
        to {
          tier
          discountBp
          creditFactorBp
          termDays
          deliveryPriority
        }
        customers
      }
    }
  }
`;

export const openReviewDocument = gql`
  mutation OpenTierReview($input: OpenTierReviewInput!) {
    review: openTierReview(input: $input) {
      id
      customers
    }
  }
`;

export const overrideDocument = gql`
  mutation OverrideTierProposal($input: OverrideTierProposalInput!) {
    item: overrideTierProposal(input: $input) {
      id
      finalTier
    }
  }
`;

export const acceptReviewDocument = gql`
  mutation AcceptTierReview($input: DecideTierReviewInput!) {
    review: acceptTierReview(input: $input) {
      id
      state
    }
  }
`;

export const cancelReviewDocument = gql`
  mutation CancelTierReview($input: DecideTierReviewInput!) {
    review: cancelTierReview(input: $input) {
      id
      state
    }
  }
`;

export const dutiesDocument = gql`
  query VisitDuties($filter: VisitDutyFilter, $page: PageInput) {
    visitDuties(filter: $filter, page: $page) {
      total
      figures {
        tier
        duties
        done
        owed
        missed
      }
      items {
        id
        accountId
        accountName
        accountCode
        tier
        holder
        period
        from
        to
        user {
          name
        }
        required
        done
        lastVisitOn
        state
      }
    }
  }
`;
