import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import FactCheckIcon from '@mui/icons-material/FactCheckOutlined';
import WarningIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link, useNotify } from 'react-admin';
import { Sign } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { instantText } from '../../components/format';
import { PlainTable } from '../../components/PlainTable';
import { useText } from '../../i18n/use-text';
import { ask } from '../../providers/api';
import { useMay } from '../../providers/session';
import {
  verifyLedgerDocument,
  type DifferenceKind,
  type LedgerVerification,
} from './commission-periods.documents';

type Difference = LedgerVerification['differences'][number];

/** Where a difference can be looked at; copies of sums have no page of their own. */
const pages: Partial<Record<DifferenceKind, (id: string) => string>> = {
  CONTRACT: (id) => `/contracts/${id}/show`,
  CHECKSUM: (id) => `/commissionPeriods/${id}/show`,
  PAYOUT: (id) => `/commissionEntries?filter=${encodeURIComponent(JSON.stringify({ ids: [id] }))}`,
};

/** Recomputes everything from the facts on request and says what was compared and what differs (COM-10). */
export function VerifyLedger() {
  const text = useText();
  const may = useMay();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<LedgerVerification | null>(null);
  if (!may('integrity.verify')) return null;

  const verify = async () => {
    setBusy(true);
    try {
      setFound((await ask<{ verification: LedgerVerification }>(verifyLedgerDocument)).verification);
    } catch (error) {
      notify(error instanceof Error ? error.message : 'portal.error.network', { type: 'error' });
    } finally {
      setBusy(false);
    }
  };

  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap', px: 2, py: 1 }}>
        <Button
          variant="outlined"
          startIcon={<FactCheckIcon />}
          loading={busy}
          loadingPosition="start"
          onClick={() => void verify()}
        >
          {text(busy ? 'periods.verifying' : 'periods.verify')}
        </Button>
        <Box
          aria-live="polite"
          sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', minWidth: 0 }}
        >
          {found ? (
            <>
              <Sign
                tone={found.differences.length === 0 ? 'good' : 'bad'}
                icon={found.differences.length === 0 ? CheckIcon : WarningIcon}
              >
                {text(found.differences.length === 0 ? 'periods.ties' : 'periods.ties_not')}
              </Sign>
              <Typography variant="body2" color="textSecondary">
                {text('periods.verified', {
                  contracts: found.contracts,
                  entries: found.entries,
                  differences: found.differences.length,
                  at: instantText(found.verifiedAt),
                })}{' '}
                {found.waiting > 0 && text('periods.verify_waiting', { count: found.waiting })}
              </Typography>
            </>
          ) : (
            <Typography variant="body2" color="textSecondary">
              {text('periods.verify_help')}
            </Typography>
          )}
        </Box>
      </Box>
      {found && found.differences.length > 0 && <Differences rows={found.differences} />}
    </Box>
  );
}

function Differences({ rows }: { readonly rows: readonly Difference[] }) {
  const text = useText();
  const columns: readonly Column<Difference>[] = [
    {
      source: 'kind',
      label: 'periods.difference.kind',
      render: (row) => text(`periods.difference.${row.kind}`),
    },
    { source: 'amount', label: 'periods.difference.amount', kind: 'money' },
    { source: 'detail', label: 'periods.difference.detail' },
    {
      source: 'subjectId',
      label: 'periods.difference.subject',
      render: ({ kind, subjectId }) => {
        const to = pages[kind]?.(subjectId);
        return to ? <Link to={to}>{text('periods.difference.open')}</Link> : subjectId;
      },
    },
  ];
  return (
    <Box sx={{ overflowX: 'auto', maxHeight: 360 }}>
      <PlainTable
        rows={rows}
        columns={columns}
        rowKey={(row) => `${row.kind}.${row.subjectId}.${row.detail}`}
      />
    </Box>
  );
}
