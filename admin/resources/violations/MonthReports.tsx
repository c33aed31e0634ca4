import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { addDays, type LocalDate } from '../../../shared/local-date';
import type { Column } from '../../components/columns';
import { Intro } from '../../components/Intro';
import { PlainTable } from '../../components/PlainTable';
import { useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import {
  rulingFiguresDocument,
  violationReportDocument,
  type RulerFigures,
  type ViolationCount,
} from './violations.documents';

/** Half a year shows a habit; older ones are in the list below. */
const DAYS = 183;

const counts: readonly Column<ViolationCount>[] = [
  { source: 'month', label: 'violations.month' },
  { source: 'rep.name', label: 'violations.person' },
  { source: 'violations', label: 'violations.count', kind: 'number' },
  { source: 'warnings', label: 'violations.warnings', kind: 'number' },
  { source: 'lostShares', label: 'violations.lost_shares', kind: 'number' },
  { source: 'lostClaims', label: 'violations.lost_claims', kind: 'number' },
  { source: 'fines', label: 'violations.fines', kind: 'money' },
];

const rulings: readonly Column<RulerFigures>[] = [
  { source: 'ruler.name', label: 'violations.ruler' },
  { source: 'ruled', label: 'violations.ruled', kind: 'number' },
  { source: 'appealed', label: 'violations.appealed', kind: 'number' },
  { source: 'overturned', label: 'violations.overturned', kind: 'number' },
  { source: 'overturnedBp', label: 'violations.overturned_share', kind: 'percent' },
];

/** The manager's report per person and month, and for directors whose rulings did not hold (COLL-5, COLL-8). */
export function MonthReports({ today }: { readonly today: LocalDate }) {
  const text = useText();
  const may = useMay();
  const span = { from: addDays(today, -DAYS), to: today };
  const report = useAsk<{ rows: readonly ViolationCount[] }>(violationReportDocument, span);
  const figures = useAsk<{ rows: readonly RulerFigures[] }>(rulingFiguresDocument, span, {
    enabled: may('figures.read'),
  });
  return (
    <>
      <Intro>{text('violations.intro')}</Intro>
      {may(['collision.sanction', 'figures.read']) && (
        <Part title={text('violations.report')}>
          <PlainTable
            rows={report.data?.rows ?? []}
            columns={counts}
            rowKey={(row) => `${row.month}${row.repId}`}
            empty={text('violations.report_none')}
          />
        </Part>
      )}
      {may('figures.read') && (
        <Part title={text('violations.rulings')}>
          <PlainTable
            rows={figures.data?.rows ?? []}
            columns={rulings}
            rowKey={(row) => row.rulerId}
            empty={text('violations.rulings_none')}
          />
        </Part>
      )}
    </>
  );
}

/** A table above the list, inside its frame. */
function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" sx={{ borderBottom: 1, borderColor: 'divider', pb: 1.5 }}>
      <Typography component="h2" variant="subtitle2" sx={{ px: 2, py: 1 }}>
        {title}
      </Typography>
      <Box sx={{ overflowX: 'auto' }}>{children}</Box>
    </Box>
  );
}
