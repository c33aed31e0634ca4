import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import {
  decidedBy,
  findingKind,
  holdReason,
  ownershipCause,
  type TerritoryFinding,
} from '../../../shared/vocabulary/territories';
import { TierChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { RefLink } from '../../components/Fields';
import { Section } from '../../components/Page';
import { Pages } from '../../components/Pages';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState } from '../../components/States';
import { useLabel, useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import {
  findingsDocument,
  plannedMovesDocument,
  type Finding,
  type PlannedMove,
  type RepLoad,
  type Scenario,
  type Simulation,
} from './simulation.documents';

const SIZE = 25;

function Search({ value, change }: { readonly value: string; readonly change: (value: string) => void }) {
  const text = useText();
  return (
    <TextField
      fullWidth={false}
      size="small"
      value={value}
      onChange={(event) => change(event.target.value)}
      placeholder={text('simulation.search')}
      slotProps={{ htmlInput: { 'aria-label': text('simulation.search') } }}
      sx={{ minWidth: 200, m: 0 }}
    />
  );
}

function Choice({
  label,
  value,
  change,
  children,
}: {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly children: ReactNode;
}) {
  return (
    <TextField
      fullWidth={false}
      select
      size="small"
      value={value}
      onChange={(event) => change(event.target.value)}
      slotProps={{ select: { displayEmpty: true, SelectDisplayProps: { 'aria-label': label } } }}
      sx={{ minWidth: 150, m: 0 }}
    >
      {children}
    </TextField>
  );
}

/** Where rows come from: their page, and the filter that starts each page over. */
function useNarrowing(): {
  readonly page: number;
  readonly go: (page: number) => void;
  readonly q: string;
  readonly setQ: (value: string) => void;
  readonly chosen: string;
  readonly choose: (value: string) => void;
} {
  const [page, go] = useState(1);
  const [q, writeQ] = useState('');
  const [chosen, writeChosen] = useState('');
  return {
    page,
    go,
    q,
    setQ: (value) => {
      writeQ(value);
      go(1);
    },
    chosen,
    choose: (value) => {
      writeChosen(value);
      go(1);
    },
  };
}

const moveColumns: readonly Column<PlannedMove>[] = [
  {
    source: 'accountName',
    label: 'resources.accounts.fields.name',
    render: (move) => (
      <RefLink to="accounts" id={move.accountId}>
        {move.accountName}
      </RefLink>
    ),
  },
  {
    source: 'tier',
    label: 'resources.accounts.fields.tier',
    render: (move) => <TierChip tier={move.tier} />,
  },
  { source: 'fromOwner.name', label: 'simulation.from' },
  { source: 'toOwner.name', label: 'simulation.to' },
  { source: 'toTerritory.name', label: 'simulation.territory' },
  {
    source: 'cause',
    label: 'simulation.why',
    kind: 'long',
    render: (move) => <Why move={move} />,
  },
];

function Why({ move }: { readonly move: PlannedMove }) {
  const label = useLabel();
  return (
    <>
      {move.rule?.spoken ?? label(ownershipCause.labels[move.cause])}
      {move.decidedBy && move.decidedBy !== 'ONLY' && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {' '}
          · {label(decidedBy.labels[move.decidedBy])}
        </Box>
      )}
    </>
  );
}

/** The moves, a page at a time, by customer or by person. */
export function MovesTable({
  scenario,
  loads,
}: {
  readonly scenario: Scenario;
  readonly loads: readonly RepLoad[];
}) {
  const text = useText();
  const { page, go, q, setQ, chosen, choose } = useNarrowing();
  const people = loads.filter((load) => load.gained + load.lost > 0);
  const { data, error } = useAsk<{ simulation: { moves: { total: number; items: PlannedMove[] } } }>(
    plannedMovesDocument,
    {
      scenario,
      filter: { ...(q.trim() ? { q: q.trim() } : {}), ...(chosen ? { userId: chosen } : {}) },
      page: { number: page, size: SIZE },
    },
  );
  const moves = data?.simulation.moves;
  return (
    <Section
      title={text('simulation.moves')}
      flush
      actions={
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Search value={q} change={setQ} />
          <Choice label={text('simulation.person')} value={chosen} change={choose}>
            <MenuItem value="">{text('simulation.anybody')}</MenuItem>
            {people.map((load) => (
              <MenuItem key={load.userId} value={load.userId}>
                {load.user?.name}
              </MenuItem>
            ))}
          </Choice>
        </Box>
      }
    >
      {error && <ErrorState error={error} />}
      {!moves && !error && <LinearProgress />}
      {moves && (
        <>
          <PlainTable
            rows={moves.items}
            columns={moveColumns}
            rowKey={(move) => move.accountId}
            empty={text('list.empty_filtered')}
          />
          <Pages total={moves.total} page={page} size={SIZE} go={go} />
        </>
      )}
    </Section>
  );
}

function Matching({ finding }: { readonly finding: Finding }) {
  if (finding.rules.length === 0) return <>—</>;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {finding.rules.slice(0, 3).map((rule) => (
        <li key={rule.id}>
          {rule.spoken} → {rule.owner?.name ?? '—'}
        </li>
      ))}
    </Box>
  );
}

const findingColumns: readonly Column<Finding>[] = [
  { source: 'kind', label: 'simulation.finding', vocabulary: findingKind },
  {
    source: 'accountName',
    label: 'resources.accounts.fields.name',
    render: (finding) => (
      <RefLink to="accounts" id={finding.accountId}>
        {finding.accountName}
      </RefLink>
    ),
  },
  { source: 'owner.name', label: 'simulation.owner' },
  { source: 'because', label: 'simulation.because', vocabulary: holdReason },
  { source: 'wouldGo.name', label: 'simulation.would_go' },
  {
    source: 'rules',
    label: 'simulation.matching',
    kind: 'long',
    render: (finding) => <Matching finding={finding} />,
  },
];

/** Overlaps, gaps and accounts left alone, with the rules that match them. */
export function FindingsTable({
  scenario,
  simulation,
}: {
  readonly scenario: Scenario;
  readonly simulation: Simulation;
}) {
  const text = useText();
  const label = useLabel();
  const { page, go, q, setQ, chosen, choose } = useNarrowing();
  const counts: Record<TerritoryFinding, number> = {
    OVERLAP: simulation.overlaps,
    GAP: simulation.gaps,
    HELD_BACK: simulation.heldBack,
  };
  const { data, error } = useAsk<{ simulation: { findings: { total: number; items: Finding[] } } }>(
    findingsDocument,
    {
      scenario,
      filter: { ...(q.trim() ? { q: q.trim() } : {}), ...(chosen ? { kind: chosen } : {}) },
      page: { number: page, size: SIZE },
    },
  );
  const findings = data?.simulation.findings;
  return (
    <Section
      title={text('simulation.findings')}
      flush
      actions={
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Search value={q} change={setQ} />
          <Choice label={text('simulation.finding')} value={chosen} change={choose}>
            <MenuItem value="">{text('simulation.all_findings')}</MenuItem>
            {findingKind.list.map((kind) => (
              <MenuItem key={kind} value={kind}>
                {label(findingKind.labels[kind])} ({counts[kind]})
              </MenuItem>
            ))}
          </Choice>
        </Box>
      }
    >
      {error && <ErrorState error={error} />}
      {!findings && !error && <LinearProgress />}
      {findings && (
        <>
          <PlainTable
            rows={findings.items}
            columns={findingColumns}
            rowKey={(finding) => `${finding.kind}${finding.accountId}`}
            empty={text('simulation.no_findings')}
          />
          <Pages total={findings.total} page={page} size={SIZE} go={go} />
        </>
      )}
    </Section>
  );
}
