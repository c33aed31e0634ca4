import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { heldKind, stayReason } from '../../../shared/vocabulary/handovers';
import type { Column } from '../../components/columns';
import { PlainTable } from '../../components/PlainTable';
import { useLabel, useText } from '../../i18n/use-text';
import type { HandOverAnswer } from './handovers.documents';

type Kind = HandOverAnswer['kinds'][number];
type Flow = HandOverAnswer['flows'][number];
type Row = HandOverAnswer['rows'][number];

const kindColumns: readonly Column<Kind>[] = [
  { source: 'kind', label: 'handover.kind', vocabulary: heldKind },
  { source: 'held', label: 'handover.held', kind: 'number' },
  { source: 'goes', label: 'handover.goes', kind: 'number' },
  { source: 'ends', label: 'handover.ends', kind: 'number' },
  { source: 'stays', label: 'handover.stays', kind: 'number' },
];

const flowColumns: readonly Column<Flow>[] = [
  { source: 'to.name', label: 'handover.people' },
  { source: 'kind', label: 'handover.kind', vocabulary: heldKind },
  { source: 'count', label: 'handover.count', kind: 'number' },
];

/** What goes where, what stays and why, and whether the person then holds nothing. */
export function Preview({ answer, name }: { readonly answer: HandOverAnswer; readonly name: string }) {
  const text = useText();
  const label = useLabel();
  const fate = (row: Row): string => {
    if (row.stays) return label(stayReason.labels[row.stays]);
    return row.ends ? text('handover.ends_here') : `→ ${row.to?.name ?? '—'}`;
  };
  const rowColumns: readonly Column<Row>[] = [
    { source: 'kind', label: 'handover.kind', vocabulary: heldKind },
    { source: 'label', label: 'handover.record' },
    {
      source: 'fate',
      label: 'handover.fate',
      render: (row) => (
        <Box component="span" sx={row.stays ? { color: 'warning.main', fontWeight: 500 } : {}}>
          {fate(row)}
        </Box>
      ),
    },
  ];
  return (
    <>
      <Alert severity={answer.remaining === 0 ? 'success' : 'warning'} sx={{ mb: 2 }}>
        {answer.remaining === 0
          ? text('handover.complete', { name })
          : text('handover.incomplete', { name, count: answer.remaining })}
      </Alert>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, gap: 2, mb: 2 }}>
        <Box sx={{ minWidth: 0, overflowX: 'auto' }}>
          <PlainTable
            rows={answer.kinds.filter(({ held }) => held > 0)}
            columns={kindColumns}
            rowKey={(row) => row.kind}
          />
        </Box>
        <Box sx={{ minWidth: 0, overflowX: 'auto' }}>
          <PlainTable
            rows={answer.flows}
            columns={flowColumns}
            rowKey={(row) => `${row.to?.id ?? ''}${row.kind}`}
          />
        </Box>
      </Box>
      <Typography component="h3" variant="subtitle2" sx={{ mb: 0.5 }}>
        {text('handover.rows')}
      </Typography>
      <Box
        sx={{ maxHeight: 380, overflow: 'auto', border: 1, borderColor: 'divider', borderRadius: 1 }}
        tabIndex={0}
      >
        <PlainTable
          rows={answer.rows}
          columns={rowColumns}
          rowKey={(row) => `${row.kind}${row.recordId}`}
          dim={(row) => row.ends}
        />
      </Box>
      {answer.rowsTotal > answer.rows.length && (
        <Typography variant="caption" color="textSecondary">
          {text('handover.more', { count: answer.rowsTotal - answer.rows.length })}
        </Typography>
      )}
    </>
  );
}
