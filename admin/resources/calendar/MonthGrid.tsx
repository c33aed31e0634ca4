import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useLocaleState } from 'react-admin';
import { addDays, weekdayOf, type LocalDate } from '../../../shared/local-date';
import { useText } from '../../i18n/use-text';
import type { SpecialDay } from './calendar.documents';

interface Props {
  readonly year: number;
  /** 0 to 11. */
  readonly month: number;
  readonly special: readonly SpecialDay[];
  readonly today: LocalDate;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** One month, Monday first; days off and days worked at the weekend carry a word beside their colour. */
export function MonthGrid({ year, month, special, today }: Props) {
  const text = useText();
  const [locale] = useLocaleState();
  const zone = { timeZone: 'UTC' } as const;
  const first = `${year}-${two(month + 1)}-01` as LocalDate;
  const days: LocalDate[] = [];
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) days.push(day);
  const kinds = new Map(special.map((entry) => [entry.day, entry]));
  const name = new Date(`${first}T00:00:00Z`).toLocaleDateString(locale, { month: 'long', ...zone });
  const weekdays = Array.from({ length: 7 }, (_, at) =>
    new Date(Date.UTC(2024, 0, 1 + at)).toLocaleDateString(locale, { weekday: 'narrow', ...zone }),
  );
  return (
    <Box component="section" aria-label={`${year} ${name}`}>
      <Typography component="h3" variant="subtitle2" sx={{ mb: 0.5 }}>
        {name}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(7, 1fr)', gap: '2px', fontSize: '0.75rem' }}>
        {weekdays.map((weekday, at) => (
          <Box key={at} aria-hidden sx={{ textAlign: 'center', color: 'text.secondary' }}>
            {weekday}
          </Box>
        ))}
        {days.map((day, at) => {
          const entry = kinds.get(day);
          const off = entry ? entry.kind === 'HOLIDAY' : weekdayOf(day) > 5;
          return (
            <Box
              key={day}
              title={entry ? `${day} ${entry.name}` : day}
              sx={{
                ...(at === 0 ? { gridColumnStart: weekdayOf(day) } : {}),
                textAlign: 'center',
                borderRadius: 0.5,
                lineHeight: 1.25,
                minHeight: 32,
                pt: '2px',
                color: off ? 'text.secondary' : 'text.primary',
                bgcolor: entry ? (off ? 'error.main' : 'info.main') : off ? 'action.hover' : 'transparent',
                ...(entry ? { color: off ? 'error.contrastText' : 'info.contrastText' } : {}),
                outline: day === today ? '2px solid' : 'none',
                outlineColor: 'primary.main',
              }}
            >
              {Number(day.slice(8))}
              <Box component="span" sx={{ display: 'block', fontSize: '0.625rem' }}>
                {entry ? text(off ? 'calendar.off' : 'calendar.worked') : ''}
              </Box>
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
