import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import HourglassIcon from '@mui/icons-material/HourglassEmpty';
import { NullableBooleanInput, TextInput } from 'react-admin';
import { periodState } from '../../../shared/vocabulary/commissions';
import { Sign } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Money, RefLink } from '../../components/Fields';
import { PersonInput } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import type { CommissionStatement } from './commission-statements.documents';

export function ApprovalSign({ statement }: { readonly statement: CommissionStatement }) {
  const text = useText();
  return statement.approvedAt ? (
    <Sign tone="good" icon={CheckIcon}>
      {text('statements.approved')}
    </Sign>
  ) : (
    <Sign tone="warn" icon={HourglassIcon}>
      {text('statements.unapproved')}
    </Sign>
  );
}

export const statementColumns: readonly Column<CommissionStatement>[] = [
  {
    source: 'month',
    sort: true,
    render: (statement) => (
      <RefLink to="commissionStatements" id={statement.id}>
        {statement.month}
      </RefLink>
    ),
  },
  { source: 'rep.name' },
  { source: 'opening', kind: 'money' },
  { source: 'accrued', kind: 'money', sort: true },
  { source: 'released', kind: 'money', sort: true },
  { source: 'clawedBack', kind: 'money' },
  { source: 'paid', kind: 'money', sort: true },
  { source: 'closing', kind: 'money', sort: true },
  { source: 'held', kind: 'money', sort: true },
  {
    source: 'approved',
    render: (statement) => <ApprovalSign statement={statement} />,
    text: (statement) => statement.approvedBy?.name ?? '',
  },
  { source: 'period.state', vocabulary: periodState, hidden: true },
];

/** What a phone has room for. */
export const onPhone = (columns: readonly Column<CommissionStatement>[]): Column<CommissionStatement>[] =>
  columns.filter(({ source }) => ['month', 'rep.name', 'released', 'approved'].includes(source));

function ApprovedFilter(props: { readonly source: string; readonly alwaysOn?: boolean }) {
  const text = useText();
  return (
    <NullableBooleanInput
      {...props}
      nullLabel={text('statements.either')}
      trueLabel={text('statements.approved')}
      falseLabel={text('statements.unapproved')}
      helperText={false}
      sx={{ minWidth: 120 }}
    />
  );
}

const filters = [
  <TextInput
    key="month"
    source="month"
    type="month"
    alwaysOn
    helperText={false}
    slotProps={{ inputLabel: { shrink: true } }}
  />,
  <ApprovedFilter key="approved" source="approved" alwaysOn />,
  <PersonInput key="repId" source="repId" />,
];

export function StatementList() {
  return (
    <ListPage<CommissionStatement>
      columns={statementColumns}
      filters={filters}
      sort={{ field: 'month', order: 'DESC' }}
      card={{
        primary: (statement) => `${statement.month} · ${statement.rep.name}`,
        secondary: (statement) => <ApprovalSign statement={statement} />,
        tertiary: (statement) => <Money value={statement.released} sign />,
      }}
    />
  );
}
