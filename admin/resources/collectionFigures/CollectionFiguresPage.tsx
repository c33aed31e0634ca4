import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link, useGetList, useLocaleState } from 'react-admin';
import type { Column } from '../../components/columns';
import { groupDigits, percentOf } from '../../components/format';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { PointsChart, type ChartPoint } from '../../components/PointsChart';
import { Note, ErrorState } from '../../components/States';
import { inTreeOrder } from '../../components/tree-order';
import type { TextKey } from '../../i18n/texts';
import { useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import type { Unit } from '../units/units.documents';
import {
  collectionFiguresDocument,
  type CollectionFigures,
  type CollectionMonth,
  type UnitCollection,
} from './collection-figures.documents';
import { daysText } from './days-text';
import { HowMonth } from './HowMonth';

/** DSO by both methods, collection effectiveness and receivables to sales, each point with its rows (REC-6). */
export function CollectionFiguresPage() {
  const text = useText();
  const [language] = useLocaleState();
  const [unitId, setUnitId] = useState('');
  const { data: units = [] } = useGetList<Unit>('units', { pagination: { page: 1, perPage: 200 } });
  const { data, error } = useAsk<{ figures: CollectionFigures }>(collectionFiguresDocument, {
    unitId: unitId || null,
  });
  return (
    <Page
      title={text('collection_figures.title')}
      intro={text('collection_figures.intro')}
      actions={
        <Button
          startIcon={<DownloadIcon />}
          href={`/reports/collection.xlsx?language=${language}&unitId=${unitId}`}
        >
          {text('collection_figures.export')}
        </Button>
      }
    >
      <TextField
        select
        label={text('collection_figures.unit')}
        value={unitId}
        onChange={(event) => setUnitId(event.target.value)}
        sx={{ width: 260, maxWidth: '100%', mb: 1.5 }}
      >
        <MenuItem value="">{text('collection_figures.all')}</MenuItem>
        {inTreeOrder(units).map(({ id, name, depth }) => (
          <MenuItem key={id} value={id}>
            {`${'　'.repeat(depth)}${name}`}
          </MenuItem>
        ))}
      </TextField>
      {error && <ErrorState error={error} />}
      {!data && !error && <LinearProgress />}
      {data && data.figures.units.length === 0 && <Note title={text('collection_figures.empty')} />}
      {data && data.figures.units.length > 0 && <Shown figures={data.figures} byUnit={unitId !== ''} />}
    </Page>
  );
}

function Shown({ figures, byUnit }: { readonly figures: CollectionFigures; readonly byUnit: boolean }) {
  const text = useText();
  const { months, units, crisisLineBp } = figures;
  const [chosen, setChosen] = useState<string | null>(null);
  const month = months.find((one) => one.month === chosen) ?? months.at(-1);
  const to = (one: CollectionMonth) => `/ageing?asOf=${one.endsOn}&by=${byUnit ? 'UNIT' : 'CUSTOMER'}`;
  const points = (
    name: string,
    valueOf: (one: CollectionMonth) => number | null,
    says: (value: number) => string,
    key: TextKey,
  ): ChartPoint[] =>
    months.map((one) => {
      const value = valueOf(one);
      return {
        at: one.month.slice(5),
        value,
        short: value === null ? '' : says(value),
        says: value === null ? '' : text(key, { month: one.month, name, value: says(value) }),
        to: to(one),
      };
    });
  const days = (name: string, valueOf: (one: CollectionMonth) => number | null) =>
    points(name, valueOf, daysText, 'collection_figures.point_days');
  const percents = (name: string, valueOf: (one: CollectionMonth) => number | null) =>
    points(name, valueOf, percentOf, 'collection_figures.point_percent');
  const [balance, back] = [text('collection_figures.balance'), text('collection_figures.back')];
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' }, columnGap: 2 }}>
        <Section
          title={text('collection_figures.dso')}
          actions={
            <Typography variant="caption" color="textSecondary">
              {`━ ${back}　┅ ${balance}`}
            </Typography>
          }
        >
          <PointsChart
            title={text('collection_figures.dso')}
            lines={[
              { name: back, points: days(back, (one) => one.countBackDsoTenths) },
              { name: balance, points: days(balance, (one) => one.balanceDsoTenths), dashed: true },
            ]}
          />
        </Section>
        <Section title={text('collection_figures.cei')}>
          <PointsChart
            title={text('collection_figures.cei')}
            lines={[{ name: 'CEI', points: percents('CEI', (one) => one.effectivenessBp) }]}
          />
        </Section>
        <Section title={text('collection_figures.to_sales')}>
          <PointsChart
            title={text('collection_figures.to_sales')}
            lines={[
              {
                name: text('collection_figures.to_sales_short'),
                points: percents(text('collection_figures.to_sales_short'), (one) => one.openToSalesBp),
              },
            ]}
            level={{ value: crisisLineBp, name: text('collection_figures.crisis') }}
          />
        </Section>
        {month && <HowMonth month={month} />}
      </Box>
      <Section title={text('collection_figures.table')} flush>
        <PlainTable
          rows={months}
          columns={[
            {
              source: 'month',
              label: 'collection_figures.month',
              render: (one: CollectionMonth) => (
                <Button size="small" onClick={() => setChosen(one.month)} aria-pressed={one === month}>
                  {one.month}
                </Button>
              ),
            },
            ...columns<CollectionMonth>((one) => one, to),
          ]}
          rowKey={(one) => one.month}
        />
      </Section>
      <Section title={text('collection_figures.units')} flush>
        <PlainTable<UnitCollection>
          rows={units}
          columns={[
            { source: 'name', label: 'collection_figures.unit' },
            ...columns<UnitCollection>(
              ({ last }) => last,
              ({ last }) => `/ageing?asOf=${last.endsOn}&by=UNIT`,
            ),
          ]}
          rowKey={({ unitId }) => unitId}
        />
      </Section>
    </>
  );
}

function columns<R>(of: (row: R) => CollectionMonth, to: (row: R) => string): Column<R>[] {
  const figure = (source: string, label: TextKey, say: (one: CollectionMonth) => string): Column<R> => ({
    source,
    label,
    kind: 'number',
    render: (row) => say(of(row)),
  });
  const bp = (value: number | null): string => (value === null ? '–' : percentOf(value));
  return [
    figure('opening', 'collection_figures.opening', (one) => groupDigits(one.opening)),
    figure('billed', 'collection_figures.billed', (one) => groupDigits(one.billed)),
    {
      source: 'closing',
      label: 'collection_figures.closing',
      kind: 'number',
      render: (row) => <Link to={to(row)}>{groupDigits(of(row).closing)}</Link>,
    },
    figure('notDue', 'collection_figures.not_due', (one) => groupDigits(one.notDue)),
    figure('overdueShareBp', 'collection_figures.overdue', (one) => bp(one.overdueShareBp)),
    figure('balanceDsoTenths', 'collection_figures.balance_days', (one) =>
      one.balanceDsoTenths === null ? '–' : daysText(one.balanceDsoTenths),
    ),
    figure(
      'countBackDsoTenths',
      'collection_figures.back_days',
      (one) => `${one.countBackRest === '0.00' ? '' : '≥ '}${daysText(one.countBackDsoTenths)}`,
    ),
    figure('effectivenessBp', 'collection_figures.cei_short', (one) => bp(one.effectivenessBp)),
    figure('openToSalesBp', 'collection_figures.to_sales_short', (one) => bp(one.openToSalesBp)),
  ];
}
