import AgreeIcon from '@mui/icons-material/CheckOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import {
  Link,
  maxLength,
  required,
  ResourceContextProvider,
  TextInput,
  useGetList,
  useNotify,
} from 'react-admin';
import { reconciliationSide, type ReconciliationSide } from '../../../shared/vocabulary/reconciliation';
import { ActDialog } from '../../components/Act';
import { Section } from '../../components/Page';
import { ErrorState } from '../../components/States';
import { useLabel, useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { useAct } from '../../providers/use-act';
import { LineTable } from './LineTable';
import { markLinesDocument, type Reconciliation, type ReconciliationLine } from './reconciliations.documents';

const MOST = 100;
type View = 'ALL' | 'MINE' | 'DIFFERING';

/** The side that the reader reconciles for; null: they only look. */
function useSide(): ReconciliationSide | null {
  const may = useMay();
  if (may('reconciliation.finance')) return 'FINANCE';
  return may('reconciliation.sales') ? 'SALES' : null;
}

const markOf = (line: ReconciliationLine, side: ReconciliationSide) =>
  side === 'SALES' ? line.salesMark : line.financeMark;
const seen = ({ id, version }: ReconciliationLine) => ({ id, version });

/** The lines of a month, gone through by mouse or by keys: arrows, A to agree, D to dispute (CON-7). */
export function LedgerLines({ month }: { readonly month: Reconciliation }) {
  const text = useText();
  const label = useLabel();
  const act = useAct();
  const notify = useNotify();
  const side = useSide();
  const open = month.state === 'OPEN' && side !== null;
  const [view, setView] = useState<View>('ALL');
  const [disputed, setDisputed] = useState<ReconciliationLine | null>(null);
  const {
    data,
    total = 0,
    error,
  } = useGetList<ReconciliationLine>('reconciliationLines', {
    filter: {
      reconciliationId: month.id,
      ...(view === 'DIFFERING' ? { differing: true } : {}),
      ...(view === 'MINE' && side ? { waitingFor: side } : {}),
    },
    sort: { field: 'open', order: 'DESC' },
    pagination: { page: 1, perPage: MOST },
  });
  if (error) return <ErrorState error={error} />;
  const lines = data ?? [];
  const agree = async (chosen: readonly ReconciliationLine[]) => {
    if (!open || chosen.length === 0) return;
    try {
      await act(markLinesDocument, { input: { lines: chosen.map(seen), side, agreed: true } });
      notify(text('reconciliation.marked', { count: chosen.length }), { type: 'success' });
    } catch (failed) {
      notify(failed instanceof Error ? failed.message : 'portal.error.network', { type: 'error' });
    }
  };
  const pending = open ? lines.filter((line) => markOf(line, side) === 'PENDING') : [];
  return (
    <Section
      title={text('reconciliation.lines')}
      flush
      actions={
        open && (
          <Button
            startIcon={<AgreeIcon />}
            disabled={pending.length === 0}
            onClick={() => void agree(pending)}
          >
            {text('reconciliation.agree_page')}
          </Button>
        )
      }
    >
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap', px: 2, pb: 1 }}>
        <ToggleButtonGroup
          size="small"
          exclusive
          value={view}
          onChange={(_, next: View | null) => next && setView(next)}
        >
          <ToggleButton value="ALL">{text('reconciliation.all')}</ToggleButton>
          {open && <ToggleButton value="MINE">{text('reconciliation.only_mine')}</ToggleButton>}
          <ToggleButton value="DIFFERING">{text('reconciliation.only_differing')}</ToggleButton>
        </ToggleButtonGroup>
        {open && (
          <Typography variant="caption" color="textSecondary">
            {text('reconciliation.as_side', { side: label(reconciliationSide.labels[side]) })} ·{' '}
            {text('reconciliation.keys')}
          </Typography>
        )}
      </Box>
      {data ? (
        <ResourceContextProvider value="reconciliationLines">
          <LineTable
            lines={lines}
            acts={open ? { agree: (line) => void agree([line]), dispute: setDisputed } : null}
          />
        </ResourceContextProvider>
      ) : (
        <LinearProgress />
      )}
      {total > lines.length && (
        <Box sx={{ px: 2, py: 1, typography: 'body2' }}>
          <Link
            to={`/reconciliationLines?filter=${encodeURIComponent(JSON.stringify({ reconciliationId: month.id }))}`}
          >
            {text('reconciliation.more', { total })}
          </Link>
        </Box>
      )}
      {disputed && (
        <ActDialog
          title={`${text('reconciliation.dispute')} · ${disputed.contract.account.name}`}
          says={text('reconciliation.dispute_says')}
          document={markLinesDocument}
          variables={({ note }) => ({ input: { lines: [seen(disputed)], side, agreed: false, note } })}
          confirm={text('reconciliation.dispute')}
          danger
          onClose={() => setDisputed(null)}
        >
          <TextInput
            source="note"
            label="reconciliation.note"
            multiline
            autoFocus
            validate={[required(), maxLength(500)]}
          />
        </ActDialog>
      )}
    </Section>
  );
}
