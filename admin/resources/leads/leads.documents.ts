import type { LocalDate } from '../../../shared/local-date';
import type {
  ClaimEnd,
  CollisionKind,
  CollisionState,
  CollisionStrength,
  FollowUpChannel,
  IntentLevel,
  LeadSource,
  LeadState,
  LossReason,
  ProbeOutcome,
  ProtectionEnd,
} from '../../../shared/vocabulary/leads';
import type { MatchReason } from '../../../shared/vocabulary/accounts';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';
import type { TrailEntry } from '../../components/AuditTrail';
import { outsideFields, type OutsideRequest } from '../outsideRequests/outside-requests.documents';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Protection {
  readonly until: LocalDate;
  readonly because: ProtectionEnd;
  readonly termEndsOn: LocalDate;
  readonly followUpEndsOn: LocalDate;
  readonly daysLeft: number;
  readonly extensionsUsed: number;
  readonly extensionsLeft: number;
  readonly frozen: boolean;
}

export interface LeadRow {
  readonly id: string;
  readonly version: number;
  readonly customerName: string;
  readonly siteName: string;
  readonly productLine: string;
  readonly state: LeadState;
  readonly level: IntentLevel;
  readonly source: LeadSource;
  readonly ownerId: string | null;
  readonly owner: Named | null;
  readonly registeredById: string;
  readonly registeredBy: Named | null;
  readonly mine: boolean;
  readonly expectedAmount: string | null;
  readonly expectedQuantityMilli: string | null;
  readonly suspectedReason: string | null;
  readonly regionCode: string | null;
  readonly pooledAt: string | null;
  readonly pool: { readonly id: string; readonly name: string } | null;
  readonly createdAt: string;
  readonly protection: Protection | null;
  readonly outsideRequest?: OutsideRequest | null;
}

export interface FollowUp {
  readonly id: string;
  readonly channel: FollowUpChannel;
  readonly contactedOn: LocalDate;
  readonly recordedOn: LocalDate;
  readonly reached: boolean;
  readonly note: string;
  readonly nextStep: string | null;
  readonly nextStepOn: LocalDate | null;
  readonly effective: boolean;
  readonly level: IntentLevel;
  readonly rep: Named | null;
}

export interface LeadClaim {
  readonly id: string;
  readonly rep: Named | null;
  readonly startedOn: LocalDate;
  readonly fromPool: boolean;
  readonly endedAt: string | null;
  readonly endCause: ClaimEnd | null;
}

export interface Lead extends LeadRow {
  readonly uscc?: string | null;
  readonly contactName?: string | null;
  readonly contactPhone?: string | null;
  readonly reviewReason?: string | null;
  readonly lossReason?: LossReason | null;
  readonly lossNote?: string | null;
  readonly signedTooSoon?: boolean;
  readonly account?: Named | null;
  readonly followUps?: readonly FollowUp[];
  readonly claims?: readonly LeadClaim[];
  readonly assistants?: readonly {
    readonly id: string;
    readonly rep: Named | null;
    readonly shareBp: number;
  }[];
  readonly collisionCases?: readonly {
    readonly id: string;
    readonly number: string;
    readonly state: CollisionState;
    readonly kind: CollisionKind;
    readonly openedOn: LocalDate;
  }[];
  readonly timeline?: readonly TrailEntry[];
}

const protection = `protection { until because termEndsOn followUpEndsOn daysLeft extensionsUsed extensionsLeft frozen }`;

const row = `
  id version customerName siteName productLine state level source ownerId owner { id name } registeredById registeredBy { id name } mine
  expectedAmount expectedQuantityMilli suspectedReason regionCode pooledAt pool { id name } createdAt ${protection} outsideRequest { ${outsideFields} }
`;

export interface ProbeHit {
  readonly strength: CollisionStrength;
  readonly reasons: readonly MatchReason[];
  readonly mine: boolean;
  readonly department: string | null;
  readonly heldSince: string | null;
  readonly protectedUntil: LocalDate | null;
  readonly leadId: string | null;
}

export interface CheckAnswer {
  readonly outcome: ProbeOutcome;
  readonly hits: readonly ProbeHit[];
}

export const checkCustomerDocument = gql`
  mutation CheckCustomer($input: CheckCustomerInput!) {
    answer: checkCustomer(input: $input) {
      outcome
      hits {
        strength
        reasons
        mine
        department
        heldSince
        protectedUntil
        leadId
      }
    }
  }
`;

export interface Registered {
  readonly registered: {
    readonly outcome: ProbeOutcome;
    readonly lead: { readonly id: string };
    readonly collisionCase: { readonly id: string } | null;
  };
}

export const registerLeadDocument = gql`
  mutation RegisterLead($input: RegisterLeadInput!) {
    registered: registerLead(input: $input) {
      outcome
      lead {
        id
      }
      collisionCase {
        id
      }
    }
  }
`;
export const reviewLeadDocument = gql`
  mutation ReviewLead($input: ReviewLeadInput!) {
    lead: reviewLead(input: $input) {
      id
    }
  }
`;
export const claimLeadDocument = gql`
  mutation ClaimLead($input: ClaimLeadInput!) {
    lead: claimLead(input: $input) {
      id
    }
  }
`;
export const releaseLeadDocument = gql`
  mutation ReleaseLead($input: ReleaseLeadInput!) {
    lead: releaseLead(input: $input) {
      id
    }
  }
`;
export const assignLeadDocument = gql`
  mutation AssignLead($input: GiveLeadInput!) {
    lead: assignLead(input: $input) {
      id
    }
  }
`;
export const transferLeadDocument = gql`
  mutation TransferLead($input: GiveLeadInput!) {
    lead: transferLead(input: $input) {
      id
    }
  }
`;
export const holdLeadDocument = gql`
  mutation HoldLead($input: ProlongProtectionInput!) {
    lead: holdLead(input: $input) {
      id
    }
  }
`;
export const extendProtectionDocument = gql`
  mutation ExtendProtection($input: ProlongProtectionInput!) {
    lead: extendProtection(input: $input) {
      id
    }
  }
`;
export const recordFollowUpDocument = gql`
  mutation RecordFollowUp($input: RecordFollowUpInput!) {
    followUp: recordFollowUp(input: $input) {
      id
      effective
    }
  }
`;
export const updateLeadDocument = gql`
  mutation UpdateLead($input: UpdateLeadInput!) {
    lead: updateLead(input: $input) {
      id
    }
  }
`;
export const changeLevelDocument = gql`
  mutation ChangeLeadLevel($input: ChangeLeadLevelInput!) {
    lead: changeLeadLevel(input: $input) {
      id
    }
  }
`;
export const markBiddingDocument = gql`
  mutation MarkLeadBidding($input: MarkLeadBiddingInput!) {
    lead: markLeadBidding(input: $input) {
      id
    }
  }
`;
export const loseLeadDocument = gql`
  mutation LoseLead($input: LoseLeadInput!) {
    lead: loseLead(input: $input) {
      id
    }
  }
`;
export const accountFromLeadDocument = gql`
  mutation CreateAccountFromLead($input: CreateAccountFromLeadInput!) {
    account: createAccountFromLead(input: $input) {
      id
      name
    }
  }
`;

export const leadSummaryDocument = gql`
  query LeadSummary($filter: LeadFilter) {
    summary: leadSummary(filter: $filter) {
      total
      expectedAmount
      byState {
        state
        count
      }
      byLevel {
        level
        count
      }
    }
  }
`;
export const claimLimitsDocument = gql`
  query ClaimLimits {
    limits: myClaimLimits {
      activeClaims
      claimsToday
      openedToday
      maxActiveClaims {
        limit
        by
      }
      maxClaimsPerDay {
        limit
        by
      }
      maxOpenedPerDay {
        limit
        by
      }
    }
  }
`;

export interface EndingLead {
  readonly lead: LeadRow;
  readonly protection: Protection;
  readonly exemption: string | null;
}

export const endingProtectionsDocument = gql`
  query EndingProtections($days: Int!) {
    ending: endingProtections(days: $days) {
      lead {
        id
        version
        customerName
        siteName
        state
        level
        ownerId
        owner {
          id
          name
        }
        mine
      }
      protection {
        until
        because
        termEndsOn
        followUpEndsOn
        daysLeft
        extensionsUsed
        extensionsLeft
        frozen
      }
      exemption
    }
  }
`;

export const leadsApi: ResourceApi = {
  access: { list: 'lead.read' },
  list: gql`
    query Leads($filter: LeadFilter, $sort: SortInput, $page: PageInput) {
      list: leads(filter: $filter, sort: $sort, page: $page) { total items { ${row} } }
    }
  `,
  one: gql`
    query Lead($id: ID!) {
      record: lead(id: $id) {
        ${row}
        uscc contactName contactPhone reviewReason lossReason lossNote signedTooSoon account { id name }
        followUps { id channel contactedOn recordedOn reached note nextStep nextStepOn effective level rep { id name } }
        claims { id rep { id name } startedOn fromPool endedAt endCause }
        assistants { id rep { id name } shareBp }
        collisionCases { id number state kind openedOn }
        timeline { id event actorName reason createdAt }
      }
    }
  `,
};

export interface LeadProbe {
  readonly id: string;
  readonly createdAt: string;
  readonly name: string;
  readonly outcome: ProbeOutcome;
  readonly hits: number;
  readonly rep: Named | null;
}

export const leadProbesApi: ResourceApi = {
  access: { list: 'lead.review' },
  list: gql`
    query LeadProbes($filter: LeadProbeFilter, $sort: SortInput, $page: PageInput) {
      list: leadProbes(filter: $filter, sort: $sort, page: $page) {
        total
        items {
          id
          createdAt
          name
          outcome
          hits
          rep {
            id
            name
          }
        }
      }
    }
  `,
};
