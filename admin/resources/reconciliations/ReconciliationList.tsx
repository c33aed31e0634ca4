import OpenIcon from '@mui/icons-material/PlaylistAddOutlined';
import { required, TextInput, useRedirect } from 'react-admin';
import { addToMonth, monthOf } from '../../../shared/local-date';
import { reconciliationState } from '../../../shared/vocabulary/reconciliation';
import { ActButton } from '../../components/Act';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { CodesInput } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { openReconciliationDocument, type Reconciliation } from './reconciliations.documents';

const columns: readonly Column<Reconciliation>[] = [
  { source: 'month', sort: true },
  {
    source: 'state',
    sort: true,
    render: (row) => <StateChip vocabulary={reconciliationState} code={row.state} />,
    text: (row, locale) => reconciliationState.labels[row.state][locale],
  },
  { source: 'progress.lines', kind: 'number' },
  { source: 'progress.agreed', kind: 'number' },
  { source: 'progress.differing', kind: 'number' },
  { source: 'progress.salesPending', kind: 'number' },
  { source: 'progress.financePending', kind: 'number' },
  { source: 'openedOn', kind: 'day', sort: true },
  { source: 'closedOn', kind: 'day' },
  { source: 'closedBy.name' },
];

/** The months of the contract ledger, and how far each has come (CON-7). */
export function ReconciliationList() {
  const text = useText();
  return (
    <ListPage<Reconciliation>
      columns={columns}
      filters={[<CodesInput key="states" source="states" vocabulary={reconciliationState} alwaysOn />]}
      sort={{ field: 'month', order: 'DESC' }}
      above={<Intro>{text('reconciliation.intro')}</Intro>}
      actions={<OpenButton />}
      card={{
        primary: (row) => row.month,
        secondary: (row) => <StateChip vocabulary={reconciliationState} code={row.state} />,
        tertiary: (row) => `${row.progress.agreed} / ${row.progress.lines}`,
      }}
    />
  );
}

function OpenButton() {
  const text = useText();
  const today = useToday();
  const redirect = useRedirect();
  return (
    <ActButton<{ record: { id: string } }>
      label="reconciliation.open"
      icon={<OpenIcon />}
      variant="contained"
      permission="reconciliation.close"
      says={text('reconciliation.open_says')}
      document={openReconciliationDocument}
      defaults={{ month: today ? addToMonth(monthOf(today), -1) : '' }}
      variables={({ month }) => ({ input: { month } })}
      onDone={(answer) => redirect('show', 'reconciliations', answer.record.id)}
    >
      <TextInput
        source="month"
        label="resources.reconciliations.fields.month"
        helperText="reconciliation.month_help"
        validate={required()}
      />
    </ActButton>
  );
}
