import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { accountTier } from '../../../shared/vocabulary/accounts';
import { dutyHolder } from '../../../shared/vocabulary/tiers';
import type { Column } from '../../components/columns';
import { percentOf } from '../../components/format';
import { Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { useLabel, useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { impactDocument, type Impact } from './tiers.documents';

type Load = Impact['loads'][number];
type Change = Impact['terms'][number];

const hours = (tenths: number): string => (tenths / 10).toFixed(1);

const loadColumns: readonly Column<Load>[] = [
  { source: 'user.name', label: 'tiers.person' },
  { source: 'holder', label: 'tiers.part', vocabulary: dutyHolder },
  {
    source: 'neededBefore',
    label: 'tiers.needed_before',
    kind: 'number',
    render: (row) => hours(row.neededBefore),
  },
  { source: 'needed', label: 'tiers.needed', kind: 'number', render: (row) => hours(row.needed) },
  { source: 'available', label: 'tiers.available', kind: 'number', render: (row) => hours(row.available) },
  {
    source: 'short',
    label: 'tiers.short',
    kind: 'number',
    render: (row) =>
      row.needed > row.available ? (
        <Box component="span" sx={{ color: 'error.main', fontWeight: 600 }}>
          {hours(row.needed - row.available)}
        </Box>
      ) : (
        '—'
      ),
  },
];

const arrow = (from: string | number, to: string | number): string =>
  from === to ? String(to) : `${from} → ${to}`;

function TierArrow({ from, to }: Change) {
  const label = useLabel();
  return (
    <>
      {label(accountTier.labels[from.tier])} → {label(accountTier.labels[to.tier])}
    </>
  );
}

const termColumns: readonly Column<Change>[] = [
  { source: 'tiers', label: 'tiers.terms_change', render: (row) => <TierArrow {...row} /> },
  { source: 'customers', label: 'tiers.count', kind: 'number' },
  {
    source: 'discount',
    label: 'tiers.discount',
    kind: 'number',
    render: ({ from, to }) => arrow(percentOf(from.discountBp), percentOf(to.discountBp)),
  },
  {
    source: 'credit',
    label: 'tiers.credit',
    kind: 'number',
    render: ({ from, to }) => arrow(percentOf(from.creditFactorBp), percentOf(to.creditFactorBp)),
  },
  {
    source: 'days',
    label: 'tiers.days',
    kind: 'number',
    render: ({ from, to }) => arrow(from.termDays, to.termDays),
  },
  {
    source: 'priority',
    label: 'tiers.priority',
    kind: 'number',
    render: ({ from, to }) => arrow(from.deliveryPriority, to.deliveryPriority),
  },
];

/** What accepting would mean: hours, terms, the pool; most overloaded people first. */
export function ImpactPanel({ reviewId }: { readonly reviewId: string }) {
  const text = useText();
  const { data } = useAsk<{ impact: Impact }>(impactDocument, { id: reviewId });
  if (!data) return null;
  const { impact } = data;
  return (
    <Section title={text('tiers.impact')} flush>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', lg: '9fr 11fr' }, gap: 1 }}>
        <Box sx={{ minWidth: 0, overflowX: 'auto' }}>
          <Typography variant="caption" color="textSecondary" sx={{ px: 2 }}>
            {text('tiers.hours')}
          </Typography>
          <PlainTable
            rows={impact.loads.slice(0, 8)}
            columns={loadColumns}
            rowKey={(row) => `${row.holder}${row.userId}`}
          />
        </Box>
        <Box sx={{ minWidth: 0, overflowX: 'auto' }}>
          <Typography variant="caption" color="textSecondary" sx={{ px: 2 }}>
            {text('tiers.terms')}
          </Typography>
          <PlainTable
            rows={impact.terms}
            columns={termColumns}
            rowKey={(row) => `${row.from.tier}${row.to.tier}`}
          />
          <Typography variant="body2" color="textSecondary" sx={{ px: 2, py: 1 }}>
            {text('tiers.pool', { leaving: impact.leadsLeavingPool, entering: impact.leadsEnteringPool })}
          </Typography>
        </Box>
      </Box>
    </Section>
  );
}
