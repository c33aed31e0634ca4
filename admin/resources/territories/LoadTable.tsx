import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Column } from '../../components/columns';
import { compactAmount } from '../../components/format';
import { RefLink } from '../../components/Fields';
import { Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { useLocale, useText } from '../../i18n/use-text';
import type { RepLoad } from './simulation.documents';

const SHOWN = 12;

/** Before → after; one figure where nothing changes. */
function Change({
  before,
  after,
  exact,
}: {
  readonly before: string;
  readonly after: string;
  readonly exact?: string;
}) {
  const same = before === after;
  const shown = (
    <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
      {!same && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {before} →{' '}
        </Box>
      )}
      <Box component="span" sx={same ? { color: 'text.secondary' } : { fontWeight: 600 }}>
        {after}
      </Box>
    </Box>
  );
  return exact ? <Tooltip title={exact}>{shown}</Tooltip> : shown;
}

/** Each rep's book before and after: accounts, tiers, expected volume, receivables, visits. */
export function LoadTable({ loads }: { readonly loads: readonly RepLoad[] }) {
  const text = useText();
  const locale = useLocale();
  const [all, setAll] = useState(false);
  const changed = loads.filter((load) => load.gained + load.lost > 0);
  const rows = all ? loads : changed.slice(0, SHOWN);
  const money = (before: string, after: string) => (
    <Change
      before={compactAmount(before, locale)}
      after={compactAmount(after, locale)}
      exact={`${before} → ${after}`}
    />
  );
  const tiers = (load: RepLoad, at: 'before' | 'after') =>
    `${load[at].strategic}/${load[at].important}/${load[at].general}`;
  const columns: readonly Column<RepLoad>[] = [
    {
      source: 'user.name',
      label: 'simulation.rep',
      render: (load) => (
        <RefLink to="users" id={null}>
          {load.user?.name ?? '—'}
        </RefLink>
      ),
    },
    {
      source: 'accounts',
      label: 'simulation.load_accounts',
      kind: 'number',
      render: (load) => <Change before={String(load.before.accounts)} after={String(load.after.accounts)} />,
    },
    {
      source: 'change',
      label: 'assign.change',
      kind: 'number',
      render: (load) => (
        <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
          +{load.gained} −{load.lost}
        </Box>
      ),
    },
    {
      source: 'tiers',
      label: 'simulation.load_tiers',
      kind: 'number',
      render: (load) => <Change before={tiers(load, 'before')} after={tiers(load, 'after')} />,
    },
    {
      source: 'expected',
      label: 'simulation.load_expected',
      kind: 'number',
      render: (load) => money(load.before.expected, load.after.expected),
    },
    {
      source: 'open',
      label: 'simulation.load_open',
      kind: 'number',
      render: (load) => money(load.before.open, load.after.open),
    },
    {
      source: 'visits',
      label: 'simulation.load_visits',
      kind: 'number',
      render: (load) => <Change before={String(load.before.visits)} after={String(load.after.visits)} />,
    },
  ];
  return (
    <Section
      title={text('simulation.loads')}
      flush
      actions={
        <Button size="small" onClick={() => setAll(!all)}>
          {all
            ? text('simulation.loads_changed', { count: changed.length })
            : text('simulation.loads_all', { count: loads.length })}
        </Button>
      }
    >
      <PlainTable
        rows={rows}
        columns={columns}
        rowKey={(load) => load.userId}
        empty={text('simulation.nothing')}
      />
      <Typography variant="caption" color="textSecondary" component="p" sx={{ px: 2, py: 0.75, m: 0 }}>
        {text('simulation.loads_source')}
      </Typography>
    </Section>
  );
}
