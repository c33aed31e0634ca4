import type { LocalDate } from '../../../shared/local-date';
import type {
  AllowanceRank,
  FareClass,
  TripFindingKind,
  TripPayableBecause,
  TripState,
} from '../../../shared/vocabulary/trips';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface TripRow {
  readonly id: string;
  readonly version: number;
  readonly rep: Named | null;
  readonly state: TripState;
  readonly route: string;
  readonly startOn: LocalDate;
  readonly endOn: LocalDate;
  readonly days: number;
  readonly fareClass: FareClass;
  readonly fareBudget: string;
  readonly rank: AllowanceRank;
  readonly allowance: string;
  readonly mine: boolean;
  readonly reportedOn: LocalDate | null;
  readonly payable: { readonly payable: boolean; readonly because: TripPayableBecause };
}

export interface TripStop {
  readonly id: string;
  readonly visitOn: LocalDate;
  readonly customerName: string;
  readonly worth: string;
  readonly travelHours: number;
  readonly confirmedBy: string | null;
}

export interface Trip extends TripRow {
  readonly submittedOn: LocalDate | null;
  readonly flightApproved: boolean;
  readonly decisionReason: string | null;
  readonly decidedBy: Named | null;
  readonly report: string | null;
  readonly stops: readonly TripStop[];
  readonly findings: readonly {
    readonly kind: TripFindingKind;
    readonly day: LocalDate | null;
    readonly refuses: boolean;
  }[];
}

const row = `id version rep { id name } state route startOn endOn days fareClass fareBudget rank allowance mine reportedOn
  payable { payable because }`;

export const tripsApi: ResourceApi = {
  access: { list: 'visit.read' },
  list: gql`
    query Trips($filter: TripFilter, $sort: SortInput, $page: PageInput) {
      list: trips(filter: $filter, sort: $sort, page: $page) {
        total
        items { ${row} }
      }
    }
  `,
  one: gql`
    query Trip($id: ID!) {
      record: trip(id: $id) {
        ${row}
        submittedOn flightApproved decisionReason decidedBy { id name } report
        stops { id visitOn customerName worth travelHours confirmedBy }
        findings { kind day refuses }
      }
    }
  `,
};

export const planTripDocument = gql`
  mutation PlanTrip($input: PlanTripInput!) {
    trip: planTrip(input: $input) {
      id
    }
  }
`;
export const submitTripDocument = gql`
  mutation SubmitTrip($input: SubmitTripInput!) {
    trip: submitTrip(input: $input) {
      id
    }
  }
`;
export const decideTripDocument = gql`
  mutation DecideTrip($input: DecideTripInput!) {
    trip: decideTrip(input: $input) {
      id
    }
  }
`;
export const cancelTripDocument = gql`
  mutation CancelTrip($input: CancelTripInput!) {
    trip: cancelTrip(input: $input) {
      id
    }
  }
`;
export const reportTripDocument = gql`
  mutation ReportTrip($input: ReportTripInput!) {
    trip: reportTrip(input: $input) {
      id
    }
  }
`;
