import BackIcon from '@mui/icons-material/ChevronLeft';
import NextIcon from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link } from 'react-admin';
import { addToMonth, firstDayOf, lastDayOf, monthOf, type Month } from '../../../shared/local-date';
import type { Column } from '../../components/columns';
import { groupDigits } from '../../components/format';
import { Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState } from '../../components/States';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import { promiseCalendarDocument, type PromiseDay } from './pursuits.documents';

const rowsOf = (day: string, more: object = {}) =>
  `/paymentPromises?filter=${encodeURIComponent(JSON.stringify({ payFrom: day, payTo: day, ...more }))}`;

/** A month of promises, day by day: promised, received, broken; each day opens its rows. */
export function PromiseCalendar() {
  const text = useText();
  const today = useToday();
  const [moved, setMoved] = useState(0);
  const month = today && addToMonth(monthOf(today), moved);
  if (!month) return null;
  return (
    <Section
      title={`${text('promises.section')} ${month}`}
      actions={
        <>
          <IconButton size="small" aria-label={text('promises.before')} onClick={() => setMoved(moved - 1)}>
            <BackIcon />
          </IconButton>
          <IconButton size="small" aria-label={text('promises.after')} onClick={() => setMoved(moved + 1)}>
            <NextIcon />
          </IconButton>
        </>
      }
      flush
    >
      <Days month={month} />
    </Section>
  );
}

function Days({ month }: { readonly month: Month }) {
  const text = useText();
  const { data, error } = useAsk<{ days: PromiseDay[] }>(promiseCalendarDocument, {
    from: firstDayOf(month),
    to: lastDayOf(month),
  });
  if (error) return <ErrorState error={error} />;
  if (!data) return <LinearProgress />;
  const columns: readonly Column<PromiseDay>[] = [
    {
      source: 'day',
      label: 'promises.day',
      render: ({ day }) => <Link to={rowsOf(day)}>{day}</Link>,
    },
    { source: 'promises', label: 'promises.count', kind: 'number' },
    { source: 'promised', label: 'promises.promised', kind: 'money' },
    { source: 'received', label: 'promises.received', kind: 'money' },
    {
      source: 'share',
      label: 'promises.share',
      render: (row) => <Share row={row} />,
    },
    {
      source: 'broken',
      label: 'promises.broken',
      kind: 'number',
      render: ({ day, broken }) =>
        broken > 0 ? <Link to={rowsOf(day, { state: 'BROKEN' })}>{broken}</Link> : '',
    },
  ];
  return data.days.length === 0 ? (
    <Typography variant="body2" color="textSecondary" sx={{ px: 2, pb: 1.5 }}>
      {text('promises.none')}
    </Typography>
  ) : (
    <PlainTable rows={data.days} columns={columns} rowKey={({ day }) => day} />
  );
}

/** How much of a day's promises came in, as a bar beside its figures. */
function Share({ row }: { readonly row: PromiseDay }) {
  const text = useText();
  const share = Math.min(100, (Number(row.received) / Math.max(0.01, Number(row.promised))) * 100);
  return (
    <Box
      role="img"
      aria-label={`${text('promises.received')} ¥${groupDigits(row.received)}`}
      sx={{ width: 96, height: 8, borderRadius: 1, backgroundColor: 'action.hover', overflow: 'hidden' }}
    >
      <Box
        sx={{
          width: `${share}%`,
          height: '100%',
          backgroundColor: row.broken > 0 ? 'error.main' : 'success.main',
        }}
      />
    </Box>
  );
}
