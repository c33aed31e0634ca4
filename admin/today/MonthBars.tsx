import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link } from 'react-admin';
import { firstDayOf, lastDayOf } from '../../shared/local-date';
import { parseMoney } from '../../shared/money';
import type { Column } from '../components/columns';
import { groupDigits } from '../components/format';
import { Section } from '../components/Page';
import { PlainTable } from '../components/PlainTable';
import { useText } from '../i18n/use-text';
import { useMay } from '../providers/session';
import { rowsOf } from './lines';
import { heightOf } from './shares';
import type { CompanyFigures, MonthFigures } from './today.documents';

const receiptsOf = ({ month }: MonthFigures): string =>
  rowsOf('receipts', { receivedFrom: firstDayOf(month), receivedTo: lastDayOf(month) });

/** Twelve months side by side, delivered beside collected; each opens its receipts, and all of it is also a table. */
export function MonthBars({ figures }: { readonly figures: CompanyFigures }) {
  const text = useText();
  const [table, setTable] = useState(false);
  return (
    <Section
      title={text('today.months')}
      actions={
        <>
          <Key opacity={0.35} name={text('today.delivered')} />
          <Key opacity={1} name={text('today.collected')} />
          <Button onClick={() => setTable(!table)}>{text(table ? 'today.as_bars' : 'today.as_table')}</Button>
        </>
      }
    >
      {table ? <MonthTable figures={figures} /> : <Bars figures={figures} />}
    </Section>
  );
}

function Key({ opacity, name }: { readonly opacity: number; readonly name: string }) {
  return (
    <Typography
      variant="caption"
      component="span"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}
    >
      <Box
        aria-hidden
        component="span"
        sx={{ width: 10, height: 10, borderRadius: '2px', backgroundColor: 'primary.main', opacity }}
      />
      {name}
    </Typography>
  );
}

function Bars({ figures: { months, delivered, collected } }: { readonly figures: CompanyFigures }) {
  const text = useText();
  const may = useMay();
  const highest = Math.max(
    ...months.flatMap((month) => [parseMoney(month.delivered), parseMoney(month.collected)]),
  );
  const bar = (value: string, opacity: number) => (
    <Box
      component="span"
      sx={{
        flex: 1,
        maxWidth: 16,
        height: `${heightOf(parseMoney(value), highest)}%`,
        minHeight: value === '0.00' ? 0 : 2,
        borderRadius: '2px 2px 0 0',
        backgroundColor: 'primary.main',
        opacity,
      }}
    />
  );
  return (
    <Box
      component="ul"
      aria-label={text('today.months_summary', {
        delivered: groupDigits(delivered),
        collected: groupDigits(collected),
      })}
      sx={{ display: 'flex', gap: { xs: '2px', sm: 0.5 }, listStyle: 'none', m: 0, p: 0 }}
    >
      {months.map((month) => {
        const says = text('today.month_says', {
          month: month.month,
          delivered: groupDigits(month.delivered),
          collected: groupDigits(month.collected),
        });
        return (
          <Box component="li" key={month.month} sx={{ flex: 1, minWidth: 0 }}>
            <Tooltip title={says}>
              <Box
                {...(may('receivable.read') ? { component: Link, to: receiptsOf(month) } : { tabIndex: 0 })}
                aria-label={says}
                sx={{
                  display: 'block',
                  borderRadius: 1,
                  textDecoration: 'none',
                  color: 'text.secondary',
                  '&:hover, &:focus-visible': { backgroundColor: 'action.hover' },
                }}
              >
                <Box
                  component="span"
                  sx={{
                    display: 'flex',
                    alignItems: 'flex-end',
                    justifyContent: 'center',
                    gap: '1px',
                    height: 112,
                    borderBottom: 1,
                    borderColor: 'divider',
                  }}
                >
                  {bar(month.delivered, 0.35)}
                  {bar(month.collected, 1)}
                </Box>
                <Typography
                  variant="caption"
                  component="span"
                  sx={{ display: 'block', textAlign: 'center', fontSize: '0.6875rem' }}
                >
                  {month.month.slice(5)}
                </Typography>
              </Box>
            </Tooltip>
          </Box>
        );
      })}
    </Box>
  );
}

function MonthTable({ figures }: { readonly figures: CompanyFigures }) {
  const text = useText();
  const may = useMay();
  const columns: readonly Column<MonthFigures>[] = [
    {
      source: 'month',
      label: 'today.month',
      render: (month) =>
        may('receivable.read') ? <Link to={receiptsOf(month)}>{month.month}</Link> : month.month,
    },
    { source: 'delivered', label: 'today.delivered', kind: 'money' },
    { source: 'collected', label: 'today.collected', kind: 'money' },
  ];
  return (
    <PlainTable
      rows={figures.months}
      columns={columns}
      rowKey={({ month }) => month}
      totals={{
        month: text('list.total'),
        delivered: groupDigits(figures.delivered),
        collected: groupDigits(figures.collected),
      }}
    />
  );
}
