import type { LocalDate } from '../../../shared/local-date';
import type { ReviewDepartment, Verdict } from '../../../shared/vocabulary/contracts';
import type {
  CreditAct,
  CreditApplicationState,
  CreditLevel,
  CreditRating,
  ExposurePart,
  RatingReason,
} from '../../../shared/vocabulary/credit';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ExposureShare {
  readonly part: ExposurePart;
  readonly amount: string;
  readonly counts: boolean;
}

export interface StandingRow {
  readonly id: string;
  readonly account: Named & { readonly owner: Named | null; readonly onSupplyStop: boolean };
  readonly rating: CreditRating | null;
  readonly limit: string;
  readonly termDays: number;
  readonly cashOnly: boolean;
  readonly exposure: string;
  readonly free: string;
  readonly usedBp: number;
  readonly level: CreditLevel;
  readonly override: { readonly id: string; readonly amount: string; readonly untilOn: LocalDate } | null;
}

export interface RatingCause {
  readonly reason: RatingReason;
  readonly atMost: CreditRating;
  readonly figure: number | null;
}

export interface Proposal {
  readonly rating: CreditRating;
  readonly causes: readonly RatingCause[];
}

export interface CreditVerdict {
  readonly id: string;
  readonly round: number;
  readonly department: ReviewDepartment;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly createdAt: string;
  readonly givenBy: Named;
}

export interface ApplicationRow {
  readonly id: string;
  readonly version: number;
  readonly account: Named | null;
  readonly applicant: Named;
  readonly state: CreditApplicationState;
  readonly round: number;
  readonly amount: string;
  readonly termDays: number;
  readonly untilOn: LocalDate;
  readonly createdAt: string;
}

export interface Application extends ApplicationRow {
  readonly accountId: string;
  readonly applicantId: string;
  readonly reason: string;
  readonly decidedOn: LocalDate | null;
  readonly decisionReason: string | null;
  readonly verdicts: readonly CreditVerdict[];
}

export interface Override {
  readonly id: string;
  readonly version: number;
  readonly amount: string;
  readonly grantedOn: LocalDate;
  readonly untilOn: LocalDate;
  readonly reason: string;
  readonly withdrawnOn: LocalDate | null;
  readonly withdrawnReason: string | null;
  readonly grantedBy: Named;
  readonly uses: readonly {
    readonly id: string;
    readonly act: CreditAct;
    readonly contractId: string | null;
    readonly asked: string;
    readonly exposure: string;
    readonly creditLimit: string;
    readonly usedOn: LocalDate;
    readonly usedBy: Named | null;
  }[];
}

export interface Standing extends StandingRow {
  readonly individual: { readonly id: string; readonly version: number; readonly untilOn: LocalDate } | null;
  readonly parts: readonly ExposureShare[];
  readonly ratings: readonly {
    readonly id: string;
    readonly rating: CreditRating;
    readonly validFrom: LocalDate;
    readonly officialGrade: CreditRating | null;
    readonly proposed: CreditRating;
    readonly reason: string;
    readonly setBy: Named;
    readonly why: Proposal;
  }[];
  readonly applications: readonly ApplicationRow[];
  readonly overrides: readonly Override[];
}

const standingRow = `id account { id name owner { id name } onSupplyStop } rating limit termDays cashOnly exposure free usedBp level
  override { id amount untilOn }`;
const applicationRow = `id version account { id name } applicant { id name } state round amount termDays untilOn createdAt`;

export const creditStandingsApi: ResourceApi = {
  access: { list: 'receivable.read' },
  list: gql`
    query CreditStandings($filter: CreditWatchFilter, $sort: SortInput, $page: PageInput) {
      list: creditStandings(filter: $filter, sort: $sort, page: $page) {
        total
        items { ${standingRow} }
      }
    }
  `,
};

export const creditApplicationsApi: ResourceApi = {
  access: { list: 'receivable.read' },
  list: gql`
    query CreditApplications($filter: CreditApplicationFilter, $sort: SortInput, $page: PageInput) {
      list: creditApplications(filter: $filter, sort: $sort, page: $page) {
        total
        items { ${applicationRow} }
      }
    }
  `,
  one: gql`
    query CreditApplication($id: ID!) {
      record: creditApplication(id: $id) {
        ${applicationRow}
        accountId applicantId reason decidedOn decisionReason
        verdicts { id round department verdict reason createdAt givenBy { id name } }
      }
    }
  `,
};

export const standingDocument = gql`
  query CreditStanding($accountId: ID!) {
    standing: creditStanding(accountId: $accountId) {
      ${standingRow}
      individual { id version untilOn }
      parts { part amount counts }
      ratings { id rating validFrom officialGrade proposed reason setBy { id name } why { rating causes { reason atMost figure } } }
      applications { ${applicationRow} }
      overrides { id version amount grantedOn untilOn reason withdrawnOn withdrawnReason grantedBy { id name }
        uses { id act contractId asked exposure creditLimit usedOn usedBy { id name } } }
    }
  }
`;

export const freeCreditDocument = gql`
  query FreeCredit($accountId: ID!) {
    standing: creditStanding(accountId: $accountId) { ${standingRow} }
  }
`;

export const proposalDocument = gql`
  query CreditProposal($accountId: ID!) {
    proposal: creditProposal(accountId: $accountId) {
      rating
      causes {
        reason
        atMost
        figure
      }
    }
  }
`;

export const rateDocument = gql`
  mutation SetCreditRating($input: SetCreditRatingInput!) {
    record: setCreditRating(input: $input) {
      id
    }
  }
`;

export const applyForCreditDocument = gql`
  mutation ApplyForCredit($input: ApplyForCreditInput!) {
    record: applyForCredit(input: $input) {
      id
    }
  }
`;

export const changeApplicationDocument = gql`
  mutation ChangeCreditApplication($input: ChangeCreditApplicationInput!) {
    record: changeCreditApplication(input: $input) {
      id
    }
  }
`;

export const withdrawApplicationDocument = gql`
  mutation WithdrawCreditApplication($input: WithdrawCreditApplicationInput!) {
    record: withdrawCreditApplication(input: $input) {
      id
    }
  }
`;

export const giveCreditVerdictDocument = gql`
  mutation GiveCreditVerdict($input: GiveCreditVerdictInput!) {
    record: giveCreditVerdict(input: $input) {
      id
    }
  }
`;

export const decideApplicationDocument = gql`
  mutation DecideCreditApplication($input: DecideCreditApplicationInput!) {
    record: decideCreditApplication(input: $input) {
      id
    }
  }
`;

export const endLimitDocument = gql`
  mutation EndCreditLimit($input: EndCreditLimitInput!) {
    record: endCreditLimit(input: $input) {
      id
    }
  }
`;

export const grantOverrideDocument = gql`
  mutation GrantCreditOverride($input: GrantCreditOverrideInput!) {
    record: grantCreditOverride(input: $input) {
      id
    }
  }
`;

export const withdrawOverrideDocument = gql`
  mutation WithdrawCreditOverride($input: WithdrawCreditOverrideInput!) {
    record: withdrawCreditOverride(input: $input) {
      id
    }
  }
`;
