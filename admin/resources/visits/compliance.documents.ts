import { gql } from '../../providers/document';

export interface ComplianceFigures {
  readonly planned: number;
  readonly made: number;
  readonly madeBp: number;
  readonly visits: number;
  readonly reportedInTime: number;
  readonly reportedInTimeBp: number;
  readonly offPlan: number;
  readonly dropped: number;
  readonly excused: number;
  readonly duties: number;
  readonly dutiesMet: number;
  readonly dutiesMetBp: number;
}

export interface ComplianceRow extends ComplianceFigures {
  readonly key: string;
  readonly name: string;
}

const figures =
  'planned made madeBp visits reportedInTime reportedInTimeBp offPlan dropped excused duties dutiesMet dutiesMetBp';

export const complianceDocument = gql`
  query VisitCompliance($filter: ComplianceFilterInput!) {
    visitCompliance(filter: $filter) {
      total { ${figures} }
      rows { key name ${figures} }
    }
  }
`;
export interface ComplianceAnswer {
  readonly visitCompliance: {
    readonly total: ComplianceFigures;
    readonly rows: readonly ComplianceRow[];
  };
}
