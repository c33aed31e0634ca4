import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { required, TextInput } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { addToMonth, isMonth, monthOf, type Month } from '../../../shared/local-date';
import { monthGoalState } from '../../../shared/vocabulary/planning';
import { reasonCode, visitState } from '../../../shared/vocabulary/visits';
import { ActButton, ReasonInput } from '../../components/Act';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Money, Quantity, RefLink } from '../../components/Fields';
import { figureOf } from '../../components/format';
import { MoneyInput, QuantityInput } from '../../components/Inputs';
import { Page, Section, SixFacts } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState } from '../../components/States';
import { useText } from '../../i18n/use-text';
import { useMay, useMe, useToday } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import {
  confirmMonthGoalDocument,
  monthGoalsDocument,
  monthResultDocument,
  returnMonthGoalDocument,
  setMonthGoalDocument,
  sumUpMonthDocument,
  type MonthGoal,
  type MonthResult,
} from './planning.documents';

/** Goals of a month: the rep's own beside what the records say, and for superiors everybody's (VIS-1, VIS-10). */
export function GoalsPage() {
  const text = useText();
  const may = useMay();
  const me = useMe();
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const given = params.get('month') ?? '';
  const month: Month | null = isMonth(given) ? given : today ? monthOf(today) : null;
  const { data, error } = useAsk<{ monthGoals: { items: readonly MonthGoal[] } }>(
    monthGoalsDocument,
    { month },
    { enabled: Boolean(month) },
  );
  if (error) return <ErrorState error={error} />;
  if (!month || !data || !me) return <LinearProgress />;
  const goals = data.monthGoals.items;
  const own = goals.find(({ repId }) => repId === me.user.id) ?? null;
  const others = goals.filter(({ repId }) => repId !== me.user.id);
  const go = (months: number) => setParams({ month: addToMonth(month, months) });
  return (
    <Page
      title={text('goals.title')}
      intro={text('goals.intro')}
      actions={
        <>
          <Button onClick={() => go(-1)}>{text('goals.before')}</Button>
          <Typography component="h2" variant="subtitle1" sx={{ alignSelf: 'center' }}>
            {month}
          </Typography>
          <Button onClick={() => go(1)}>{text('goals.after')}</Button>
        </>
      }
    >
      {may('visit.plan') && <Own month={month} goal={own} />}
      {may('visit.freeze') && <Others goals={others} />}
    </Page>
  );
}

function Own({ month, goal }: { readonly month: Month; readonly goal: MonthGoal | null }) {
  const text = useText();
  const { data } = useAsk<{ monthResult: MonthResult }>(monthResultDocument, { month });
  const result = data?.monthResult;
  const open = goal === null || goal.state === 'RETURNED' || goal.state === 'SUBMITTED';
  return (
    <>
      <Section
        title={text('goals.mine')}
        actions={
          <>
            {goal && <StateChip vocabulary={monthGoalState} code={goal.state} />}
            {open && <SetGoal month={month} goal={goal} />}
            {goal?.state === 'CONFIRMED' && result && <SumUp goal={goal} result={result} />}
          </>
        }
        flush
      >
        {goal?.returnReason && (
          <Typography variant="body2" color="warning" sx={{ px: 2, pb: 1 }}>
            {text('goals.returned', { reason: goal.returnReason })}
          </Typography>
        )}
        {result?.carried && (
          <Typography variant="body2" sx={{ px: 2, pb: 1 }}>
            {text('goals.carried', { what: result.carried })}
          </Typography>
        )}
        <SixFacts
          facts={[
            { label: text('goals.volume'), value: goal ? <Quantity value={goal.volumeMilli} /> : '—' },
            { label: text('goals.volume_done'), value: <Quantity value={result?.volumeMilli} /> },
            { label: text('goals.collections'), value: goal ? <Money value={goal.collections} sign /> : '—' },
            { label: text('goals.collected'), value: <Money value={result?.collections} sign /> },
            { label: text('goals.key_products'), value: goal?.keyProducts ?? '—' },
            {
              label: text('goals.visits'),
              value: result ? text('goals.visits_done', { done: result.done, planned: result.planned }) : '—',
            },
          ]}
        />
        {goal?.summary && (
          <Box sx={{ px: 2, py: 1.5 }}>
            <Typography variant="body2">{goal.summary}</Typography>
            {goal.unfinished && (
              <Typography variant="body2" color="textSecondary">
                {text('goals.unfinished')}: {goal.unfinished}
              </Typography>
            )}
          </Box>
        )}
      </Section>
      {result && result.unfinished.length > 0 && (
        <Section title={text('goals.unfinished_visits', { count: result.unfinished.length })} flush>
          <PlainTable rows={result.unfinished} columns={unfinishedColumns} rowKey={({ id }) => id} />
        </Section>
      )}
    </>
  );
}

const unfinishedColumns: readonly Column<MonthResult['unfinished'][number]>[] = [
  { source: 'visitOn', label: 'resources.plannedVisits.fields.visitOn', kind: 'day' },
  {
    source: 'customerName',
    label: 'resources.plannedVisits.fields.customerName',
    render: ({ id, customerName }) => (
      <RefLink to="plannedVisits" id={id}>
        {customerName}
      </RefLink>
    ),
  },
  { source: 'goal', label: 'resources.plannedVisits.fields.goal', kind: 'long' },
  {
    source: 'state',
    label: 'resources.plannedVisits.fields.state',
    render: ({ state }) => <StateChip vocabulary={visitState} code={state} />,
  },
  { source: 'reason', label: 'visits.reason', vocabulary: reasonCode },
];

function SetGoal({ month, goal }: { readonly month: Month; readonly goal: MonthGoal | null }) {
  const text = useText();
  return (
    <ActButton
      key={goal?.version ?? 0}
      label={goal ? 'goals.change' : 'goals.set'}
      variant={goal ? 'outlined' : 'contained'}
      permission="visit.plan"
      says={text('goals.set_says', { month })}
      document={setMonthGoalDocument}
      defaults={goal ? { ...goal } : {}}
      variables={({ volumeMilli, collections, keyProducts, note }) => ({
        input: {
          month,
          version: goal?.version ?? null,
          volumeMilli: figureOf(volumeMilli, 3),
          collections: figureOf(collections, 2),
          keyProducts: keyProducts || null,
          note: note || null,
        },
      })}
    >
      <QuantityInput source="volumeMilli" label="goals.volume" validate={required()} />
      <MoneyInput source="collections" label="goals.collections" validate={required()} />
      <TextInput source="keyProducts" label="goals.key_products" />
      <TextInput source="note" label="goals.note" multiline />
    </ActButton>
  );
}

function SumUp({ goal, result }: { readonly goal: MonthGoal; readonly result: MonthResult }) {
  const text = useText();
  return (
    <ActButton
      label="goals.sum_up"
      permission="visit.plan"
      says={text('goals.sum_up_says')}
      document={sumUpMonthDocument}
      variables={({ summary, unfinished }) => ({
        input: { id: goal.id, version: goal.version, summary, unfinished: unfinished || null },
      })}
    >
      <TextInput source="summary" label="goals.summary" multiline minRows={3} validate={required()} />
      <TextInput
        source="unfinished"
        label="goals.unfinished"
        multiline
        minRows={2}
        {...(result.unfinished.length > 0 ? { validate: required() } : {})}
      />
    </ActButton>
  );
}

const columns: readonly Column<MonthGoal>[] = [
  { source: 'rep.name', label: 'resources.plannedVisits.fields.rep.name' },
  {
    source: 'state',
    label: 'resources.plannedVisits.fields.state',
    render: ({ state }) => <StateChip vocabulary={monthGoalState} code={state} />,
  },
  { source: 'volumeMilli', label: 'goals.volume', kind: 'quantity' },
  { source: 'collections', label: 'goals.collections', kind: 'money' },
  { source: 'keyProducts', label: 'goals.key_products', kind: 'long' },
  { source: 'late', label: 'visits.late', kind: 'flag' },
  { source: 'summary', label: 'goals.summary', kind: 'long' },
  { source: 'unfinished', label: 'goals.unfinished', kind: 'long' },
];

function Others({ goals }: { readonly goals: readonly MonthGoal[] }) {
  const text = useText();
  return (
    <Section title={text('goals.team')} flush>
      <PlainTable
        rows={goals}
        columns={columns}
        rowKey={({ id }) => id}
        empty={text('goals.none')}
        rowActions={(goal) =>
          goal.state === 'SUBMITTED' && (
            <>
              <ActButton
                label="goals.confirm"
                variant="text"
                permission="visit.freeze"
                says={text('goals.confirm_says')}
                document={confirmMonthGoalDocument}
                variables={() => ({ id: goal.id, version: goal.version })}
              />
              <ActButton
                label="goals.return"
                variant="text"
                permission="visit.freeze"
                says={text('goals.return_says')}
                document={returnMonthGoalDocument}
                variables={({ reason }) => ({ id: goal.id, reason })}
              >
                <ReasonInput />
              </ActButton>
            </>
          )
        }
      />
    </Section>
  );
}
