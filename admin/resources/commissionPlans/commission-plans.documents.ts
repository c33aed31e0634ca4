import type { LocalDate } from '../../../shared/local-date';
import type {
  BandMode,
  CommissionBasis,
  RatioBase,
  ReleaseRule,
  SplitMode,
} from '../../../shared/vocabulary/commissions';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

/** A band in the units of its plan, as decimal text. */
export interface RateBand {
  readonly upTo: string | null;
  readonly rate: string;
}

export interface CommissionPlan {
  readonly id: string;
  readonly name: string;
  readonly validFrom: LocalDate;
  readonly basis: CommissionBasis;
  readonly bandMode: BandMode;
  readonly newBands: readonly RateBand[];
  readonly oldBands: readonly RateBand[];
  readonly releaseRule: ReleaseRule;
  readonly ratioBase: RatioBase;
  readonly holdbackBp: number;
  readonly thresholdBp: number;
  readonly thresholdReleasesAll: boolean;
  readonly steps: readonly { readonly atBp: number; readonly releaseBp: number }[];
  readonly splitMode: SplitMode;
  readonly reason: string;
  readonly createdAt: string;
}

const row = `
  id name validFrom basis bandMode newBands { upTo rate } oldBands { upTo rate } releaseRule ratioBase
  holdbackBp thresholdBp thresholdReleasesAll steps { atBp releaseBp } splitMode reason createdAt
`;

export const publishPlanDocument = gql`
  mutation PublishCommissionPlan($input: PublishCommissionPlanInput!) {
    record: publishCommissionPlan(input: $input) {
      id
      name
    }
  }
`;

export const commissionPlansApi: ResourceApi = {
  access: { list: 'commission.read' },
  list: gql`
    query CommissionPlans($filter: CommissionPlanFilter, $sort: SortInput, $page: PageInput) {
      list: commissionPlans(filter: $filter, sort: $sort, page: $page) { total items { ${row} } }
    }
  `,
  one: gql`
    query CommissionPlan($id: ID!) { record: commissionPlan(id: $id) { ${row} } }
  `,
};
