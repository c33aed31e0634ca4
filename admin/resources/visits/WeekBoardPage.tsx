import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import WarningIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { Link } from 'react-admin';
import { addDays, type LocalDate } from '../../../shared/local-date';
import { weekPlanState } from '../../../shared/vocabulary/visits';
import { ActButton, ReasonInput } from '../../components/Act';
import { Sign, StateChip } from '../../components/Chips';
import { Page, Section } from '../../components/Page';
import { ErrorState } from '../../components/States';
import { useText } from '../../i18n/use-text';
import { useMay, useToday } from '../../providers/session';
import { useLive } from '../../providers/live';
import { useAsk } from '../../providers/use-act';
import { useWeekdayName } from './weekday';
import { VisitCard } from './VisitCard';
import { useOwn } from './VisitActs';
import { useWeek, WeekBar } from './WeekBar';
import {
  freezePlansDocument,
  missingPlansDocument,
  returnPlanDocument,
  reviewPlanDocument,
  weekDocument,
  type MissingPlans,
  type WeekAnswer,
  type WeekPlan,
} from './visits.documents';

const hardIn = (plan: WeekPlan): boolean =>
  (plan.visits ?? []).some((visit) => visit.conflicts.some(({ severity }) => severity === 'HARD'));

/** Friday's meeting: missing plans, then conflicts, then freeze; reps by days (VIS-4). */
export function WeekBoardPage() {
  const text = useText();
  const may = useMay();
  const today = useToday();
  const [monday, setMonday] = useWeek();
  const freezer = may('visit.freeze');
  const { data, error } = useAsk<WeekAnswer>(
    weekDocument,
    { weekStart: monday, repId: null },
    { enabled: Boolean(monday) },
  );
  useLive(monday && `visits:${monday}`);
  const missing = useAsk<MissingPlans>(
    missingPlansDocument,
    { weekStart: monday },
    { enabled: Boolean(monday) && freezer },
  );
  if (error) return <ErrorState error={error} />;
  if (!monday || !today || !data) return <LinearProgress />;
  // what needs a decision stands first
  const plans = [...data.weekPlans.items].sort(
    (a, b) =>
      Number(hardIn(b)) - Number(hardIn(a)) || (a.rep?.name ?? '').localeCompare(b.rep?.name ?? '', 'zh'),
  );
  const ready = plans.filter((plan) => plan.state === 'SUBMITTED' && !hardIn(plan));
  return (
    <Page
      title={text('visits.week')}
      intro={text('visits.week_intro')}
      actions={
        <>
          <Button startIcon={<PrintIcon />} onClick={() => window.print()}>
            {text('visits.print')}
          </Button>
          {plans.some(hardIn) && (
            <Button component={Link} to={`/collisionCases?filter=${encodeURIComponent('{"state":"OPEN"}')}`}>
              {text('visits.cases')}
            </Button>
          )}
          {freezer && ready.length > 0 && (
            <ActButton
              label="visits.freeze"
              variant="contained"
              permission="visit.freeze"
              says={text('visits.freeze_says')}
              document={freezePlansDocument}
              done="visits.frozen"
              variables={() => ({ ids: ready.map((plan) => plan.id) })}
            />
          )}
        </>
      }
    >
      <Section
        title={<WeekBar monday={monday} onChange={setMonday} />}
        actions={freezer && missing.data && <Missing missing={missing.data} />}
        flush
      >
        <Board plans={plans} monday={monday} today={today} />
      </Section>
    </Page>
  );
}

/** Who owes a plan, with the unit on hover; one sign when nobody does. */
function Missing({ missing }: { readonly missing: MissingPlans }) {
  const text = useText();
  const people = missing.repsWithoutPlan;
  if (people.length === 0) {
    return (
      <Sign tone="good" icon={CheckIcon}>
        {text('visits.none_missing')}
      </Sign>
    );
  }
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: 1, maxWidth: '60%' }}>
      <Sign tone="warn" icon={WarningIcon}>
        {text('visits.missing', { count: people.length })}
      </Sign>
      {people.map((person) => (
        <Typography key={person.id} variant="body2" component="span" title={person.unit?.name ?? ''}>
          {person.name}
        </Typography>
      ))}
    </Box>
  );
}

interface BoardProps {
  readonly plans: readonly WeekPlan[];
  readonly monday: LocalDate;
  readonly today: LocalDate;
}

function Board({ plans, monday, today }: BoardProps) {
  const text = useText();
  const weekday = useWeekdayName();
  const visited = plans.flatMap((plan) => plan.visits ?? []).map((visit) => visit.visitOn);
  // the weekend takes room only when something is planned in it
  const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at)).filter(
    (day, at) => at < 5 || visited.includes(day),
  );
  if (plans.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary" sx={{ px: 2, py: 2 }}>
        {text('visits.no_plan')}
      </Typography>
    );
  }
  return (
    <Table
      size="small"
      sx={{
        tableLayout: 'fixed',
        minWidth: 880,
        '& tbody td, & tbody th': { verticalAlign: 'top', p: 0.75 },
        '& tbody th': { pl: 1.75 },
      }}
    >
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: 150 }}>{text('resources.weekPlans.fields.rep.name')}</TableCell>
          {days.map((day) => (
            <TableCell
              key={day}
              sx={{ fontVariantNumeric: 'tabular-nums', color: day === today ? 'primary.main' : undefined }}
            >
              {weekday(day)} {day.slice(5)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {plans.map((plan) => (
          <TableRow key={plan.id}>
            <TableCell component="th" scope="row">
              <PlanHead plan={plan} />
            </TableCell>
            {days.map((day) => (
              <TableCell key={day}>
                {(plan.visits ?? [])
                  .filter((visit) => visit.visitOn === day)
                  .map((visit) => (
                    <VisitCard key={visit.id} visit={visit} today={today} />
                  ))}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function PlanHead({ plan }: { readonly plan: WeekPlan }) {
  const text = useText();
  const own = useOwn();
  const today = useToday();
  const mine = own(plan.repId);
  const over = today !== undefined && today > addDays(plan.weekStart, 4);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 0.5 }}>
      <Typography variant="body2" sx={{ fontWeight: 500 }}>
        {plan.rep?.name}
      </Typography>
      <StateChip vocabulary={weekPlanState} code={plan.state} />
      {plan.late && (
        <Typography variant="caption" color="warning">
          {text('visits.late')}
        </Typography>
      )}
      {plan.summaryResult && (
        <Typography variant="caption" color="textSecondary" component="div">
          {text('visits.summary')}: {plan.summaryResult}
          {plan.summaryProblems && ` · ${text('visits.summary_problems')}: ${plan.summaryProblems}`}
          {plan.summarySupport && ` · ${text('visits.summary_support')}: ${plan.summarySupport}`}
        </Typography>
      )}
      {!mine && plan.state === 'SUBMITTED' && (
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            gap: 0.5,
            displayPrint: 'none',
            '& .MuiButton-root': { minWidth: 0, px: 1 },
          }}
        >
          <ActButton
            label="visits.freeze_one"
            permission="visit.freeze"
            says={text('visits.freeze_says')}
            document={freezePlansDocument}
            done="visits.frozen"
            variables={() => ({ ids: [plan.id] })}
          />
          <ActButton
            label="visits.return"
            permission="visit.freeze"
            says={text('visits.return_says')}
            document={returnPlanDocument}
            variables={(values) => ({ id: plan.id, reason: values['reason'] })}
          >
            <ReasonInput />
          </ActButton>
        </Box>
      )}
      {!mine && plan.state === 'FROZEN' && over && (
        <ActButton
          label="visits.review"
          permission="visit.freeze"
          says={text('visits.review_says')}
          document={reviewPlanDocument}
          variables={() => ({ id: plan.id })}
        />
      )}
    </Box>
  );
}
