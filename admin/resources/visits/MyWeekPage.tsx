import AddIcon from '@mui/icons-material/Add';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { TextInput } from 'react-admin';
import { addDays, weekdayOf, type LocalDate } from '../../../shared/local-date';
import { weekPlanState } from '../../../shared/vocabulary/visits';
import { ActButton, ActDialog } from '../../components/Act';
import { StateChip } from '../../components/Chips';
import { Page, Section } from '../../components/Page';
import { ErrorState } from '../../components/States';
import { useText } from '../../i18n/use-text';
import { useLive } from '../../providers/live';
import { useMe, useToday } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import { CalendarLinkButton } from './CalendarLinkButton';
import { DayPlanButton } from './DayPlanButton';
import { PlanChecks } from './PlanChecks';
import { Proposals } from './Proposals';
import { ReceptionButton } from './ReceptionButton';
import { VisitCard } from './VisitCard';
import { VisitForm, visitInput } from './VisitForm';
import { useWeek, WeekBar } from './WeekBar';
import { useWeekdayName } from './weekday';
import {
  planVisitDocument,
  submitPlanDocument,
  weekDocument,
  type DayPlan,
  type Visit,
  type WeekAnswer,
  type WeekPlan,
} from './visits.documents';

/** The rep's own week: typed day by day, conflicts seen at once, handed in from here (VIS-2, VIS-4). */
export function MyWeekPage() {
  const text = useText();
  const me = useMe();
  const today = useToday();
  const [monday, setMonday] = useWeek();
  const [adding, setAdding] = useState<LocalDate | null>(null);
  const { data, error } = useAsk<WeekAnswer>(
    weekDocument,
    { weekStart: monday, repId: me?.user.id ?? null },
    { enabled: Boolean(monday && me) },
  );
  useLive(monday && `visits:${monday}`);
  if (error) return <ErrorState error={error} />;
  if (!monday || !today) return <LinearProgress />;
  const plan = data?.weekPlans.items[0] ?? null;
  const visits = plan?.visits ?? [];
  const frozen = plan?.state === 'FROZEN';
  const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at));
  return (
    <Page
      title={text('visits.mine')}
      intro={text('visits.mine_intro')}
      actions={
        <>
          <CalendarLinkButton />
          <ReceptionButton key={monday} day={monday > today ? monday : today} frozen={frozen} />
          {plan && <Submit plan={plan} visits={visits} />}
        </>
      }
    >
      <Section
        title={<WeekBar monday={monday} onChange={setMonday} />}
        actions={plan && <StateChip vocabulary={weekPlanState} code={plan.state} />}
      >
        {plan?.state === 'RETURNED' && (
          <Alert severity="warning" sx={{ mb: 1.5 }}>
            {text('visits.returned', { reason: plan.returnReason ?? '' })}
          </Alert>
        )}
        <Box
          sx={{
            display: 'grid',
            gap: 1,
            gridTemplateColumns: { xs: '1fr', md: 'repeat(7, minmax(0, 1fr))' },
          }}
        >
          {days.map((day) => (
            <DayColumn
              key={day}
              day={day}
              today={today}
              visits={visits.filter((visit) => visit.visitOn === day)}
              plan={data?.dayPlans.find((plan) => plan.day === day) ?? null}
              onAdd={() => setAdding(day)}
            />
          ))}
        </Box>
      </Section>
      {(!plan || plan.state === 'DRAFT' || plan.state === 'RETURNED') && addDays(monday, 6) >= today && (
        <Proposals monday={monday} />
      )}
      {addDays(monday, 6) >= today && <PlanChecks monday={monday} repId={null} />}
      {adding && (
        <ActDialog
          title={text('visits.plan_on', { day: adding })}
          says={text('visits.plan_says')}
          document={planVisitDocument}
          confirm={text('visits.plan')}
          wide
          defaults={{ visitOn: adding, slot: 'AM', purpose: 'ORDER' }}
          variables={(values) => ({ input: visitInput(values) })}
          onClose={() => setAdding(null)}
        >
          <VisitForm frozen={frozen} />
        </ActDialog>
      )}
    </Page>
  );
}

interface DayProps {
  readonly day: LocalDate;
  readonly today: LocalDate;
  readonly visits: readonly Visit[];
  readonly plan: DayPlan | null;
  readonly onAdd: () => void;
}

function DayColumn({ day, today, visits, plan, onAdd }: DayProps) {
  const text = useText();
  const weekday = useWeekdayName();
  const weekend = weekdayOf(day) > 5;
  return (
    <Box
      sx={{
        minWidth: 0,
        p: 0.75,
        borderRadius: 1,
        bgcolor: weekend ? 'action.hover' : 'transparent',
        border: 1,
        borderColor: day === today ? 'primary.main' : 'divider',
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', mb: 0.5 }}>
        <Typography
          variant="body2"
          component="h3"
          sx={{
            flex: 1,
            minWidth: 0,
            lineHeight: 1.25,
            fontVariantNumeric: 'tabular-nums',
            fontWeight: day === today ? 600 : 400,
          }}
        >
          {weekday(day)} <span style={{ whiteSpace: 'nowrap' }}>{day.slice(5)}</span>
        </Typography>
        <DayPlanButton day={day} today={today} visits={visits} plan={plan} />
        <IconButton size="small" aria-label={text('visits.plan_on', { day })} onClick={onAdd}>
          <AddIcon fontSize="small" />
        </IconButton>
      </Box>
      {visits.map((visit) => (
        <VisitCard key={visit.id} visit={visit} today={today} />
      ))}
      {visits.length === 0 && (
        <Typography variant="caption" color="textSecondary">
          {text('visits.free')}
        </Typography>
      )}
    </Box>
  );
}

function Submit({ plan, visits }: { readonly plan: WeekPlan; readonly visits: readonly Visit[] }) {
  const text = useText();
  if (plan.state !== 'DRAFT' && plan.state !== 'RETURNED') return null;
  return (
    <ActButton
      label="visits.submit"
      variant="contained"
      permission="visit.plan"
      says={text('visits.submit_says', { count: visits.filter((visit) => visit.state === 'PLANNED').length })}
      document={submitPlanDocument}
      done="visits.submitted"
      defaults={{
        result: plan.summaryResult,
        problems: plan.summaryProblems,
        support: plan.summarySupport,
      }}
      variables={({ result, problems, support }) => ({
        id: plan.id,
        version: plan.version,
        summary: result ? { result, problems: problems || null, support: support || null } : null,
      })}
    >
      <TextInput
        source="result"
        label="visits.summary_result"
        helperText={text('visits.summary_help')}
        multiline
        minRows={2}
      />
      <TextInput source="problems" label="visits.summary_problems" multiline />
      <TextInput source="support" label="visits.summary_support" multiline />
    </ActButton>
  );
}
