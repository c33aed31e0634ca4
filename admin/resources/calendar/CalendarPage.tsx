import LaterIcon from '@mui/icons-material/ChevronRight';
import EarlierIcon from '@mui/icons-material/ChevronLeft';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { maxLength, required, TextInput } from 'react-admin';
import { useState } from 'react';
import { addDays, daysBetween, type LocalDate } from '../../../shared/local-date';
import { calendarDayKind, calendarSource } from '../../../shared/vocabulary/calendar';
import { ActButton } from '../../components/Act';
import type { Column } from '../../components/columns';
import { CodeInput, DayInput } from '../../components/Inputs';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState } from '../../components/States';
import { useText } from '../../i18n/use-text';
import { useMay, useToday } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import {
  confirmCalendarYearDocument,
  setCalendarDaysDocument,
  workingYearDocument,
  type SpecialDay,
  type WorkingYear,
} from './calendar.documents';
import { MonthGrid } from './MonthGrid';

const columns: readonly Column<SpecialDay>[] = [
  { source: 'day', label: 'calendar.day', kind: 'day' },
  { source: 'kind', label: 'calendar.kind', vocabulary: calendarDayKind },
  { source: 'name', label: 'calendar.name' },
  { source: 'source', label: 'calendar.source', vocabulary: calendarSource },
];

/** Every day of a span; nothing for a span turned round or longer than the server takes at once. */
function daysOf(from: LocalDate, to: LocalDate): LocalDate[] {
  const count = Math.min(100, Math.max(0, daysBetween(from, to) + 1));
  return Array.from({ length: count }, (_, at) => addDays(from, at));
}

function SetDays() {
  const text = useText();
  const today = useToday();
  return (
    <ActButton
      label="calendar.set"
      permission="calendar.manage"
      says={text('calendar.set_says')}
      document={setCalendarDaysDocument}
      defaults={{ from: today, to: today, kind: 'HOLIDAY' }}
      variables={({ from, to, kind, name }) => ({
        input: { days: daysOf(from as LocalDate, to as LocalDate).map((day) => ({ day, kind, name })) },
      })}
    >
      <DayInput source="from" label="calendar.from" validate={required()} />
      <DayInput source="to" label="calendar.to" validate={required()} />
      <CodeInput source="kind" label="calendar.kind" vocabulary={calendarDayKind} validate={required()} />
      <TextInput source="name" label="calendar.name" validate={[required(), maxLength(60)]} />
    </ActButton>
  );
}

function Confirm({ year }: { readonly year: number }) {
  const text = useText();
  return (
    <ActButton
      label="calendar.confirm"
      permission="calendar.manage"
      says={text('calendar.confirm_says', { year })}
      document={confirmCalendarYearDocument}
      variables={({ source }) => ({ input: { year, source } })}
    >
      <TextInput source="source" label="calendar.notice" validate={[required(), maxLength(200)]} />
    </ActButton>
  );
}

/** The company's working days of a year: twelve months at a glance, and the days that differ from their weekday. */
export function CalendarPage() {
  const today = useToday();
  return today ? <Years today={today} /> : <LinearProgress />;
}

function Years({ today }: { readonly today: LocalDate }) {
  const text = useText();
  const may = useMay();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const { data, error } = useAsk<{ year: WorkingYear }>(workingYearDocument, { year });
  const shown = data?.year;
  return (
    <Page title={text('calendar.menu')} intro={text('calendar.intro')} actions={<SetDays />}>
      {error && <ErrorState error={error} />}
      {!shown && !error && <LinearProgress />}
      {shown && !shown.published && (
        <Alert severity="warning" sx={{ mb: 2 }} action={<Confirm year={year} />}>
          {text('calendar.unpublished', { year })}
        </Alert>
      )}
      <Section
        title={
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <IconButton aria-label={text('calendar.earlier')} onClick={() => setYear(year - 1)}>
              <EarlierIcon />
            </IconButton>
            <Typography component="span" variant="subtitle1">
              {year}
            </Typography>
            <IconButton aria-label={text('calendar.later')} onClick={() => setYear(year + 1)}>
              <LaterIcon />
            </IconButton>
            {shown && (
              <Typography component="span" variant="body2" color="textSecondary">
                {text('calendar.working_days', { count: shown.workingDays })}
              </Typography>
            )}
          </Box>
        }
      >
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 230px), 1fr))',
          }}
        >
          {Array.from({ length: 12 }, (_, month) => (
            <MonthGrid
              key={month}
              year={year}
              month={month}
              special={shown?.specialDays ?? []}
              today={today}
            />
          ))}
        </Box>
      </Section>
      <Section title={text('calendar.special')} flush>
        <PlainTable
          rows={shown?.specialDays ?? []}
          columns={columns}
          rowKey={({ day }) => day}
          empty={text('calendar.none')}
          rowActions={(row) =>
            row.source === 'COMPANY' && row.day >= today && may('calendar.manage') ? (
              <ActButton
                label="calendar.clear"
                variant="text"
                permission="calendar.manage"
                says={text('calendar.clear_says', { day: row.day })}
                document={setCalendarDaysDocument}
                variables={() => ({ input: { days: [{ day: row.day, kind: null, name: '' }] } })}
              />
            ) : null
          }
        />
      </Section>
    </Page>
  );
}
