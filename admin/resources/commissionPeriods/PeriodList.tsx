import PlayIcon from '@mui/icons-material/PlayArrowOutlined';
import CalculateIcon from '@mui/icons-material/CalculateOutlined';
import Typography from '@mui/material/Typography';
import { BooleanInput, required, TextInput } from 'react-admin';
import { addToMonth, monthOf } from '../../../shared/local-date';
import { periodState } from '../../../shared/vocabulary/commissions';
import { ActButton } from '../../components/Act';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Money, RefLink } from '../../components/Fields';
import { CodeInput } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import {
  calculatePeriodDocument,
  runCommissionsDocument,
  type CommissionPeriod,
} from './commission-periods.documents';
import { VerifyLedger } from './VerifyLedger';

const approvals = ({ progress }: CommissionPeriod): string =>
  progress.statements === 0 ? '' : `${progress.statements - progress.unapproved} / ${progress.statements}`;

const columns: readonly Column<CommissionPeriod>[] = [
  {
    source: 'month',
    sort: true,
    render: (period) => (
      <RefLink to="commissionPeriods" id={period.id}>
        {period.month}
      </RefLink>
    ),
  },
  { source: 'state', vocabulary: periodState, sort: true },
  { source: 'approvals', kind: 'number', render: approvals, text: approvals },
  {
    source: 'progress.waiting',
    kind: 'number',
    render: ({ progress }) =>
      progress.waiting > 0 && (
        <Typography component="span" variant="body2" sx={{ color: 'warning.main', fontWeight: 600 }}>
          {progress.waiting}
        </Typography>
      ),
  },
  { source: 'progress.totals.accrued', kind: 'money' },
  { source: 'progress.totals.released', kind: 'money' },
  { source: 'progress.totals.clawedBack', kind: 'money' },
  { source: 'progress.totals.paid', kind: 'money' },
  { source: 'progress.totals.closing', kind: 'money' },
  { source: 'paidAt', kind: 'instant', hidden: true },
  { source: 'checksum', hidden: true },
];

const filters = [
  <TextInput
    key="month"
    source="month"
    type="month"
    helperText={false}
    slotProps={{ inputLabel: { shrink: true } }}
  />,
  <CodeInput key="state" source="state" vocabulary={periodState} />,
];

function Run() {
  const text = useText();
  return (
    <ActButton<{ run: { contracts: number; entries: number } }>
      label="periods.run"
      icon={<PlayIcon />}
      permission="commission.run"
      says={text('periods.run_says')}
      defaults={{ all: false }}
      document={runCommissionsDocument}
      variables={({ all }) => ({ all: all === true })}
      done={({ run }) => text('periods.ran', { contracts: run.contracts, entries: run.entries })}
    >
      <BooleanInput source="all" label="periods.run_all" />
    </ActButton>
  );
}

/** For a month that nothing was ever posted into; the others are calculated on their page. */
function CalculateMonth() {
  const text = useText();
  const today = useToday();
  if (!today) return null;
  return (
    <ActButton
      label="periods.calculate_month"
      icon={<CalculateIcon />}
      variant="contained"
      permission="commission.run"
      says={text('periods.calculate_month_says')}
      defaults={{ month: addToMonth(monthOf(today), -1) }}
      document={calculatePeriodDocument}
      variables={({ month }) => ({ month })}
    >
      <TextInput
        source="month"
        type="month"
        label="resources.commissionPeriods.fields.month"
        validate={required()}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </ActButton>
  );
}

/** The months of commissions and how far each is on its way (COM-8). */
export function PeriodList() {
  return (
    <ListPage<CommissionPeriod>
      columns={columns}
      filters={filters}
      sort={{ field: 'month', order: 'DESC' }}
      above={<VerifyLedger />}
      actions={
        <>
          <Run />
          <CalculateMonth />
        </>
      }
      card={{
        primary: (period) => period.month,
        secondary: (period) => (
          <>
            <StateChip vocabulary={periodState} code={period.state} /> {approvals(period)}
          </>
        ),
        tertiary: (period) => <Money value={period.progress.totals.released} sign />,
      }}
    />
  );
}
