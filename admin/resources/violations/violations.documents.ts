import type { LocalDate } from '../../../shared/local-date';
import type { Sanction, ViolationKind } from '../../../shared/vocabulary/leads';
import { gql } from '../../providers/document';
import type { ResourceApi } from '../../providers/resource-api';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Violation {
  readonly id: string;
  readonly rep: Named | null;
  readonly kind: ViolationKind;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly leadId: string | null;
  readonly finding: string;
  readonly sanction: Sanction;
  readonly fine: string | null;
  readonly decidedOn: LocalDate;
  readonly decidedBy: Named | null;
  readonly withdrawnOn: LocalDate | null;
}

export interface ViolationCount {
  readonly month: string;
  readonly repId: string;
  readonly rep: Named | null;
  readonly violations: number;
  readonly warnings: number;
  readonly lostShares: number;
  readonly lostClaims: number;
  readonly fines: string;
}

export interface RulerFigures {
  readonly rulerId: string;
  readonly ruler: Named | null;
  readonly ruled: number;
  readonly appealed: number;
  readonly overturned: number;
  readonly overturnedBp: number;
}

const row = `id rep { id name } kind caseId caseNumber leadId finding sanction fine decidedOn decidedBy { id name } withdrawnOn`;

export const decideViolationDocument = gql`
  mutation DecideViolation($input: DecideViolationInput!) {
    record: decideViolation(input: $input) {
      id
    }
  }
`;

export const violationReportDocument = gql`
  query ViolationReport($from: LocalDate!, $to: LocalDate!) {
    rows: violationReport(from: $from, to: $to) {
      month
      repId
      rep {
        id
        name
      }
      violations
      warnings
      lostShares
      lostClaims
      fines
    }
  }
`;

export const rulingFiguresDocument = gql`
  query RulingFigures($from: LocalDate!, $to: LocalDate!) {
    rows: rulingFigures(from: $from, to: $to) {
      rulerId
      ruler {
        id
        name
      }
      ruled
      appealed
      overturned
      overturnedBp
    }
  }
`;

export const violationsApi: ResourceApi = {
  access: { list: 'collision.read' },
  list: gql`
    query Violations($filter: ViolationFilter, $sort: SortInput, $page: PageInput) {
      list: violations(filter: $filter, sort: $sort, page: $page) { total items { ${row} } }
    }
  `,
};
