import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { addDays, isLocalDate, type LocalDate } from '../../../shared/local-date';
import { inactiveDuty } from '../../../shared/vocabulary/territories';
import { TierChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { RefLink } from '../../components/Fields';
import { Page, Section } from '../../components/Page';
import { Pages } from '../../components/Pages';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState } from '../../components/States';
import { useText } from '../../i18n/use-text';
import type { TextKey } from '../../i18n/texts';
import { useMay, useToday } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import { CrossSellingReport } from './CrossSellingReport';
import {
  contradictionsDocument,
  heldOutsideDocument,
  type Contradiction,
  type HeldOutside,
  type InactiveHolding,
} from './reports.documents';

const SIZE = 25;

export function DayField({
  label,
  value,
  change,
}: {
  readonly label: TextKey;
  readonly value: LocalDate;
  readonly change: (day: LocalDate) => void;
}) {
  const text = useText();
  return (
    <TextField
      fullWidth={false}
      type="date"
      size="small"
      label={text(label)}
      value={value}
      onChange={(event) => isLocalDate(event.target.value) && change(event.target.value)}
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ m: 0 }}
    />
  );
}

/** Where ownership and the map disagree, on any day (TER-7, TER-10). */
export function TerritoryReports() {
  const today = useToday();
  return today ? <Reports today={today} /> : <LinearProgress />;
}

function Reports({ today }: { readonly today: LocalDate }) {
  const text = useText();
  const may = useMay();
  const [on, setOn] = useState<LocalDate>(today);
  const [from, setFrom] = useState<LocalDate>(addDays(today, -90));
  const [to, setTo] = useState<LocalDate>(today);
  const [open, setOpen] = useState<'outside' | 'cross' | 'duties'>('outside');
  return (
    <Page title={text('reports.title')} intro={text('reports.intro')}>
      <Tabs value={open} onChange={(_, value: typeof open) => setOpen(value)} sx={{ mb: 1.5 }}>
        <Tab value="outside" label={text('reports.tab.outside')} />
        {may('figures.read') && <Tab value="cross" label={text('reports.cross')} />}
        {may('figures.read') && <Tab value="duties" label={text('reports.tab.duties')} />}
      </Tabs>
      <Box sx={{ display: 'flex', gap: 1.5, mb: 1.5, flexWrap: 'wrap' }}>
        {open === 'cross' ? (
          <>
            <DayField label="reports.from" value={from} change={setFrom} />
            <DayField label="reports.to" value={to} change={setTo} />
          </>
        ) : (
          <DayField label="reports.on" value={on} change={setOn} />
        )}
      </Box>
      {open === 'outside' && <Outside on={on} />}
      {open === 'cross' && <CrossSellingReport from={from} to={to} />}
      {open === 'duties' && <Duties on={on} />}
    </Page>
  );
}

function Help({ children }: { readonly children: ReactNode }) {
  return (
    <Typography variant="caption" color="textSecondary" component="p" sx={{ px: 2, pb: 0.75, m: 0 }}>
      {children}
    </Typography>
  );
}

const outsideColumns: readonly Column<HeldOutside>[] = [
  {
    source: 'accountName',
    label: 'reports.account',
    render: (row) => (
      <RefLink to="accounts" id={row.accountId}>
        {row.accountName}
      </RefLink>
    ),
  },
  {
    source: 'tier',
    label: 'resources.accounts.fields.tier',
    render: (row) => <TierChip tier={row.tier} />,
  },
  {
    source: 'territory',
    label: 'reports.territory',
    render: (row) => (
      <RefLink to="territories" id={row.territory?.id}>
        {row.territory?.name}
      </RefLink>
    ),
  },
  { source: 'owner.name', label: 'reports.owner' },
  { source: 'since', label: 'reports.since', kind: 'day' },
];

function Outside({ on }: { readonly on: LocalDate }) {
  const text = useText();
  const [page, setPage] = useState(1);
  const { data, error } = useAsk<{ rows: { total: number; items: HeldOutside[] } }>(heldOutsideDocument, {
    on,
    page: { number: page, size: SIZE },
  });
  if (error) return <ErrorState error={error} />;
  if (!data) return <LinearProgress />;
  return (
    <Section title={text('reports.outside', { count: data.rows.total })} flush>
      <Help>{text('reports.outside_help')}</Help>
      <PlainTable
        rows={data.rows.items}
        columns={outsideColumns}
        rowKey={(row) => row.accountId}
        empty={text('reports.outside_none')}
      />
      <Pages total={data.rows.total} page={page} size={SIZE} go={setPage} />
    </Section>
  );
}

const holdingColumns: readonly Column<InactiveHolding>[] = [
  { source: 'duty', label: 'reports.duty', vocabulary: inactiveDuty },
  { source: 'name', label: 'reports.subject' },
  { source: 'person.name', label: 'reports.person' },
];

function Duties({ on }: { readonly on: LocalDate }) {
  const text = useText();
  const { data, error } = useAsk<{ contradictions: Contradiction[]; holdings: InactiveHolding[] }>(
    contradictionsDocument,
    { on },
  );
  if (error) return <ErrorState error={error} />;
  if (!data) return <LinearProgress />;
  const contradictionColumns: readonly Column<Contradiction>[] = [
    { source: 'user.name', label: 'reports.person' },
    { source: 'statedTerritory.name', label: 'reports.stated' },
    {
      source: 'history',
      label: 'reports.history',
      render: (row) =>
        row.historyTerritories.map((territory) => territory.name).join(' · ') || text('reports.nowhere'),
    },
    { source: 'origin', label: 'reports.origin' },
  ];
  return (
    <>
      <Section title={text('reports.contradictions', { count: data.contradictions.length })} flush>
        <PlainTable
          rows={data.contradictions}
          columns={contradictionColumns}
          rowKey={(row) => row.userId}
          empty={text('reports.contradictions_none')}
        />
      </Section>
      <Section title={text('reports.inactive', { count: data.holdings.length })} flush>
        <PlainTable
          rows={data.holdings}
          columns={holdingColumns}
          rowKey={(row) => `${row.duty}${row.subjectId}${row.person?.id ?? ''}`}
          empty={text('reports.inactive_none')}
        />
      </Section>
    </>
  );
}
