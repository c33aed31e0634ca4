import type { LocalDate } from '../../../shared/local-date';
import type { AnalysisKey } from '../../../shared/vocabulary/letters';
import type { AgingBucket, DelinquencyClass } from '../../../shared/vocabulary/receivables';
import { gql } from '../../providers/document';

interface Sums {
  readonly opening: string;
  readonly billed: string;
  readonly collected: string;
  readonly credited: string;
  readonly writtenOff: string;
  readonly closing: string;
  readonly overdue: string;
  readonly disputed: string;
  readonly promised: string;
  readonly letters: number;
  readonly effect: string;
}

export interface AnalysisRow extends Sums {
  readonly key: string;
  readonly accountId: string;
  readonly contractId: string | null;
  readonly name: string;
  readonly customer: string;
  readonly class: DelinquencyClass | null;
  readonly stopped: boolean;
}

export interface Analysis {
  readonly month: string;
  readonly asOf: LocalDate;
  readonly by: AnalysisKey;
  readonly ties: boolean;
  readonly openingControl: string | null;
  readonly closingControl: string | null;
  readonly rowCount: number;
  readonly rows: readonly AnalysisRow[];
  readonly totals: Sums & {
    readonly buckets: readonly { readonly bucket: AgingBucket; readonly amount: string }[];
  };
}

const sums = 'opening billed collected credited writtenOff closing overdue disputed promised letters effect';

export const analysisDocument = gql`
  query ReceivablesAnalysis($month: Month!, $by: AnalysisKey, $repId: ID, $unitId: ID, $page: PageInput) {
    analysis: receivablesAnalysis(month: $month, by: $by, repId: $repId, unitId: $unitId, page: $page) {
      month asOf by ties openingControl closingControl rowCount
      totals { ${sums} buckets { bucket amount } }
      rows { key accountId contractId name customer class stopped ${sums} }
    }
    units { id name }
    people: users(page: { size: 200 }) { items { id name } }
  }
`;
