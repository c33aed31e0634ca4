import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import TextField from '@mui/material/TextField';
import { Link } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { addDays, type LocalDate } from '../../../shared/local-date';
import { accountTier } from '../../../shared/vocabulary/accounts';
import type { Vocabulary } from '../../../shared/vocabulary/define';
import { intentLevel, leadSource, leadState, lossReason } from '../../../shared/vocabulary/leads';
import type { Column } from '../../components/columns';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState } from '../../components/States';
import type { TextKey } from '../../i18n/texts';
import { useLabel, useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import { funnelDocument, type FunnelAnswer, type LossLine } from './intents.documents';

const rows = (resource: string, filter: object): string =>
  `/${resource}?filter=${encodeURIComponent(JSON.stringify(filter))}`;

function Drill({ to, children }: { readonly to: string; readonly children: number }) {
  return children === 0 ? <>0</> : <Link to={to}>{children}</Link>;
}

/** How far leads come, where they come from and why they are lost; each number opens its rows (LEAD-13, LOSS-3, INT-5). */
export function FunnelPage() {
  const text = useText();
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const to = (search.get('to') ?? today) as LocalDate | undefined;
  const from = (search.get('from') ?? (today && addDays(today, -365))) as LocalDate | undefined;
  const { data, error } = useAsk<FunnelAnswer>(
    funnelDocument,
    { from, to },
    { enabled: Boolean(from && to) },
  );
  const day = (name: 'from' | 'to', value: string | undefined) => (
    <TextField
      type="date"
      label={text(`intents.${name}`)}
      value={value ?? ''}
      onChange={(event) =>
        event.target.value && setSearch({ ...Object.fromEntries(search), [name]: event.target.value })
      }
      slotProps={{ inputLabel: { shrink: true } }}
      sx={{ m: 0, width: 160 }}
    />
  );
  return (
    <Page
      title={text('intents.funnel')}
      intro={text('intents.funnel_intro')}
      actions={
        <>
          {day('from', from)}
          {day('to', to)}
        </>
      }
    >
      {error && <ErrorState error={error} />}
      {!data && !error && <LinearProgress />}
      {data && from && to && <Report data={data} from={from} to={to} />}
    </Page>
  );
}

interface ReportProps {
  readonly data: FunnelAnswer;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

function Report({ data, from, to }: ReportProps) {
  const text = useText();
  const cohort = { registeredFrom: from, registeredTo: to, registeredHere: true };
  const lost = { lostFrom: from, lostTo: to };
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
        columnGap: 2,
        alignItems: 'start',
      }}
    >
      <Section title={text('intents.stages')} flush>
        <PlainTable
          rows={data.stages}
          rowKey={({ stage }) => stage}
          columns={[
            { source: 'stage', label: 'intents.stage', vocabulary: leadState },
            {
              source: 'count',
              label: 'intents.count',
              kind: 'number',
              render: ({ stage, count }) =>
                stage === 'REGISTERED' ? (
                  <Drill to={rows('leads', cohort)}>{count}</Drill>
                ) : stage === 'WON' ? (
                  <Drill to={rows('leads', { ...cohort, state: 'WON' })}>{count}</Drill>
                ) : (
                  count
                ),
            },
            { source: 'fromBeforeBp', label: 'intents.from_before', kind: 'percent' },
            { source: 'fromStartBp', label: 'intents.from_start', kind: 'percent' },
          ]}
        />
      </Section>
      <Section title={text('intents.sources')} flush>
        <PlainTable
          rows={data.sources}
          rowKey={({ source }) => source}
          columns={[
            { source: 'source', label: 'resources.leads.fields.source', vocabulary: leadSource },
            {
              source: 'registered',
              label: 'intents.registered',
              kind: 'number',
              render: (row) => (
                <Drill to={rows('leads', { ...cohort, source: row.source })}>{row.registered}</Drill>
              ),
            },
            { source: 'approved', label: 'intents.approved', kind: 'number' },
            {
              source: 'won',
              label: 'intents.won',
              kind: 'number',
              render: (row) => (
                <Drill to={rows('leads', { ...cohort, source: row.source, state: 'WON' })}>{row.won}</Drill>
              ),
            },
            {
              source: 'lost',
              label: 'intents.lost',
              kind: 'number',
              render: (row) => (
                <Drill to={rows('leads', { ...cohort, source: row.source, state: 'LOST' })}>{row.lost}</Drill>
              ),
            },
            { source: 'conversionBp', label: 'intents.conversion', kind: 'percent' },
          ]}
        />
      </Section>
      <Box sx={{ gridColumn: '1 / -1' }}>
        <Section title={text('intents.open')} flush>
          <PlainTable
            rows={data.open}
            rowKey={({ level, state }) => level + state}
            columns={[
              { source: 'level', label: 'resources.leads.fields.level', vocabulary: intentLevel },
              { source: 'state', label: 'resources.leads.fields.state', vocabulary: leadState },
              {
                source: 'count',
                label: 'intents.count',
                kind: 'number',
                render: ({ level, state, count }) => (
                  <Drill to={rows('leads', { level, state })}>{count}</Drill>
                ),
              },
              { source: 'expectedAmount', label: 'intents.expected', kind: 'money' },
              ...([0, 1, 2, 3] as const).map((at): Column<FunnelAnswer['open'][number]> => ({
                source: `ages.${at}`,
                label: `intents.age${at}`,
                kind: 'number',
                render: ({ ages }) => ages[at],
              })),
            ]}
          />
        </Section>
      </Box>
      <Losses
        title="intents.by_reason"
        lines={data.byReason}
        by="reason"
        vocabulary={lossReason}
        lost={lost}
      />
      <Losses
        title="intents.by_rep"
        lines={data.byRep}
        by="repId"
        lost={lost}
        won={{ wonFrom: from, wonTo: to }}
      />
      <Losses title="intents.by_competitor" lines={data.byCompetitor} by="competitor" lost={lost} />
      <Losses title="intents.by_tier" lines={data.byTier} by="tier" vocabulary={accountTier} lost={lost} />
      <Losses title="intents.by_level" lines={data.byLevel} by="level" vocabulary={intentLevel} lost={lost} />
      <Losses
        title="intents.by_source"
        lines={data.bySource}
        by="source"
        vocabulary={leadSource}
        lost={lost}
      />
    </Box>
  );
}

interface LossesProps {
  readonly title: TextKey;
  readonly lines: readonly LossLine[];
  readonly by: 'repId' | 'reason' | 'competitor' | 'tier' | 'level' | 'source';
  readonly vocabulary?: Vocabulary<string>;
  readonly lost: object;
  readonly won?: object;
}

function Losses({ title, lines, by, vocabulary, lost, won }: LossesProps) {
  const text = useText();
  const label = useLabel();
  const compares = lines.some((line) => line.won !== null);
  const nameOf = (line: LossLine): string =>
    line.key === null
      ? text('intents.unknown')
      : (line.rep?.name ?? (vocabulary ? label(vocabulary.labels[line.key], line.key) : line.key));
  const columns: readonly Column<LossLine>[] = [
    { source: 'key', label: title, render: nameOf },
    {
      source: 'lost',
      label: 'intents.lost',
      kind: 'number',
      render: (line) =>
        line.key === null ? (
          line.lost
        ) : (
          <Drill to={rows('losses', { ...lost, [by]: line.key })}>{line.lost}</Drill>
        ),
    },
    { source: 'amount', label: 'intents.amount', kind: 'money' },
    {
      source: 'won',
      label: 'intents.won',
      kind: 'number',
      hidden: !compares,
      render: (line) =>
        won && line.key !== null && line.won !== null ? (
          <Drill to={rows('leads', { ...won, ownerId: line.key })}>{line.won}</Drill>
        ) : (
          line.won
        ),
    },
    { source: 'rateBp', label: compares ? 'intents.rate' : 'intents.share', kind: 'percent' },
  ];
  return (
    <Section title={text(title)} flush>
      <PlainTable
        rows={lines}
        columns={columns}
        rowKey={(line) => line.key ?? ''}
        empty={text('intents.loss_empty')}
      />
    </Section>
  );
}
