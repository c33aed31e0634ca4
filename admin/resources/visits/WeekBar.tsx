import BackIcon from '@mui/icons-material/ChevronLeft';
import NextIcon from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useSearchParams } from 'react-router-dom';
import { addDays, isLocalDate, isoWeekOf, weekStartOf, type LocalDate } from '../../../shared/local-date';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';

/** The week of the address, so that a link opens the same week for everybody; by default the current one. */
export function useWeek(): readonly [LocalDate | null, (monday: LocalDate) => void] {
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const given = params.get('week') ?? '';
  const monday = isLocalDate(given) ? weekStartOf(given) : today ? weekStartOf(today) : null;
  return [monday, (week) => setParams({ week })];
}

export function WeekBar({
  monday,
  onChange,
}: {
  readonly monday: LocalDate;
  readonly onChange: (monday: LocalDate) => void;
}) {
  const text = useText();
  const today = useToday();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
      <IconButton aria-label={text('visits.before')} onClick={() => onChange(addDays(monday, -7))}>
        <BackIcon />
      </IconButton>
      <Typography component="h2" variant="subtitle1" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {text('visits.week_of', { from: monday, to: addDays(monday, 6).slice(5), week: isoWeekOf(monday) })}
      </Typography>
      <IconButton aria-label={text('visits.after')} onClick={() => onChange(addDays(monday, 7))}>
        <NextIcon />
      </IconButton>
      {today && weekStartOf(today) !== monday && (
        <Button size="small" onClick={() => onChange(weekStartOf(today))}>
          {text('visits.this_week')}
        </Button>
      )}
    </Box>
  );
}
