import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import WarningIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link } from 'react-admin';
import { analysisKey, type AnalysisKey } from '../../../shared/vocabulary/letters';
import { agingBucket, delinquencyClass } from '../../../shared/vocabulary/receivables';
import { Sign } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { groupDigits } from '../../components/format';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState } from '../../components/States';
import { Pages } from '../../components/Pages';
import { useLabel, useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import { analysisDocument, type Analysis, type AnalysisRow } from './analysis.documents';

const figures = [
  'opening',
  'billed',
  'collected',
  'credited',
  'writtenOff',
  'closing',
  'overdue',
  'disputed',
  'promised',
  'effect',
] as const;

/** The month of receivables with its proof (月应收账款分析表, RPT-2). */
export function AnalysisPage() {
  const text = useText();
  const label = useLabel();
  const today = useToday();
  const [chosen, setChosen] = useState('');
  const [by, setBy] = useState<AnalysisKey>('CUSTOMER');
  const [repId, setRepId] = useState('');
  const [unitId, setUnitId] = useState('');
  const [page, setPage] = useState(0);
  const [size, setSize] = useState(50);
  const month = chosen || (today ?? '').slice(0, 7);
  const narrowed = { repId: repId || null, unitId: unitId || null };
  const { data, error } = useAsk<{
    analysis: Analysis;
    units: { id: string; name: string }[];
    people: { items: { id: string; name: string }[] };
  }>(
    analysisDocument,
    { month, by, ...narrowed, page: { number: page + 1, size } },
    { enabled: month !== '' },
  );
  const query = new URLSearchParams({ month, by, ...(repId && { repId }), ...(unitId && { unitId }) });
  const pick = (set: (value: string) => void) => (event: { target: { value: string } }) => {
    set(event.target.value);
    setPage(0);
  };
  return (
    <Page
      title={text('analysis.title')}
      intro={text('analysis.intro')}
      actions={
        <Button startIcon={<DownloadIcon />} href={`/letters/analysis.xlsx?${query.toString()}`}>
          {text('analysis.excel')}
        </Button>
      }
    >
      <Box
        sx={{
          display: 'flex',
          gap: 1.5,
          flexWrap: 'wrap',
          mb: 1.5,
          '& .MuiFormControl-root': { width: 160, m: 0 },
        }}
      >
        <TextField
          type="month"
          label={text('analysis.month')}
          value={month}
          onChange={pick(setChosen)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          select
          label={text('analysis.by')}
          value={by}
          onChange={pick((value) => setBy(value as AnalysisKey))}
        >
          {analysisKey.list.map((key) => (
            <MenuItem key={key} value={key}>
              {label(analysisKey.labels[key])}
            </MenuItem>
          ))}
        </TextField>
        <Choice label={text('analysis.unit')} value={unitId} rows={data?.units} onChange={pick(setUnitId)} />
        <Choice
          label={text('analysis.rep')}
          value={repId}
          rows={data?.people.items}
          onChange={pick(setRepId)}
        />
      </Box>
      {error && <ErrorState error={error} />}
      {!data && !error && <LinearProgress />}
      {data && (
        <Section flush>
          <Control analysis={data.analysis} />
          <Rows analysis={data.analysis} />
          <Pages
            total={data.analysis.rowCount}
            page={page + 1}
            size={size}
            go={(next) => setPage(next - 1)}
            resize={setSize}
          />
        </Section>
      )}
    </Page>
  );
}

function Choice({
  label,
  value,
  rows = [],
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly rows?: readonly { readonly id: string; readonly name: string }[] | undefined;
  readonly onChange: (event: { target: { value: string } }) => void;
}) {
  const text = useText();
  return (
    <TextField
      select
      label={label}
      value={rows.some(({ id }) => id === value) ? value : ''}
      onChange={onChange}
    >
      <MenuItem value="">{text('analysis.anybody')}</MenuItem>
      {rows.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

const itemsOf = ({ contractId, accountId }: AnalysisRow): string =>
  `/receivables?filter=${encodeURIComponent(JSON.stringify(contractId ? { contractId } : { accountId }))}`;
const lettersOf = ({ accountId }: AnalysisRow, month: string): string =>
  `/dunningLetters?filter=${encodeURIComponent(JSON.stringify({ accountId, month }))}`;

function Rows({ analysis }: { readonly analysis: Analysis }) {
  const text = useText();
  const columns: Column<AnalysisRow>[] = [
    {
      source: 'name',
      label: 'analysis.name',
      render: (row) => (
        <Link to={itemsOf(row)}>{row.contractId ? `${row.name} · ${row.customer}` : row.name}</Link>
      ),
    },
    { source: 'class', label: 'analysis.class', vocabulary: delinquencyClass },
    ...figures.map((source): Column<AnalysisRow> => ({ source, label: `analysis.${source}`, kind: 'money' })),
    {
      source: 'letters',
      label: 'analysis.letters',
      kind: 'number',
      render: (row) =>
        row.letters > 0 ? <Link to={lettersOf(row, analysis.month)}>{row.letters}</Link> : '',
    },
    { source: 'stopped', label: 'analysis.stopped', kind: 'flag' },
  ];
  const totals = Object.fromEntries(figures.map((key) => [key, groupDigits(analysis.totals[key])]));
  return (
    <PlainTable
      rows={analysis.rows}
      rowKey={(row) => row.key}
      columns={columns}
      empty={text('analysis.empty')}
      totals={{ ...totals, name: text('list.total'), letters: String(analysis.totals.letters) }}
    />
  );
}

/** That both ends agree with the ageing is printed on it, and how old the closing balance is. */
function Control({ analysis }: { readonly analysis: Analysis }) {
  const text = useText();
  const label = useLabel();
  const { ties, asOf, openingControl, closingControl, totals } = analysis;
  const part = openingControl === null;
  const aged = totals.buckets
    .filter(({ amount }) => amount !== '0.00')
    .map(({ bucket, amount }) => `${label(agingBucket.labels[bucket])} ¥${groupDigits(amount)}`);
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap', px: 2, py: 1.25 }}>
      <Sign tone={ties ? 'good' : 'bad'} icon={ties ? CheckIcon : WarningIcon}>
        {text(!ties ? 'analysis.ties_not' : part ? 'analysis.ties_part' : 'analysis.ties')}
      </Sign>
      <Typography variant="body2" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>
        {!part &&
          text('analysis.control', {
            day: asOf,
            opening: groupDigits(openingControl),
            closing: groupDigits(closingControl ?? '0.00'),
          })}
        {aged.length > 0 && <Box component="span"> · {aged.join(' · ')}</Box>}
      </Typography>
    </Box>
  );
}
