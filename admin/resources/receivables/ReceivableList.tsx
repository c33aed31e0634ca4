import { agingBucket, receivableKind } from '../../../shared/vocabulary/receivables';
import type { Column } from '../../components/columns';
import { DueDay, Money, RefLink } from '../../components/Fields';
import { OnlyFilter } from '../../components/FlagFilter';
import { CodeInput, DayInput, PersonInput, PickInput, SearchFilter } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import { InterestAct } from './InterestAct';
import type { Receivable } from './receivables.documents';

/** Due days of what is paid are history and alarm nobody. */
const due = (item: Receivable) => <DueDay value={item.dueOn} late={item.open !== '0.00'} />;

export const receivableColumns: readonly Column<Receivable>[] = [
  {
    source: 'number',
    sort: true,
    render: (item) => (
      <RefLink to="receivables" id={item.id}>
        {item.number}
      </RefLink>
    ),
  },
  { source: 'account.name' },
  { source: 'contract.projectName' },
  { source: 'kind', vocabulary: receivableKind, hidden: true },
  { source: 'documentOn', kind: 'day', sort: true, hidden: true },
  { source: 'dueOn', render: due, sort: true, text: (item) => item.dueOn },
  { source: 'amount', kind: 'money', sort: true },
  { source: 'collected', kind: 'money' },
  { source: 'adjusted', kind: 'money', hidden: true },
  { source: 'open', kind: 'money' },
  { source: 'bucket', vocabulary: agingBucket },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="receivables.search" />,
  <OnlyFilter key="open" source="open" label="receivables.only_open" alwaysOn />,
  <OnlyFilter key="disputed" source="disputed" label="receivables.only_disputed" />,
  <OnlyFilter key="writtenOff" source="writtenOff" label="receivables.only_written_off" />,
  <CodeInput key="bucket" source="bucket" vocabulary={agingBucket} />,
  <PickInput key="accountId" source="accountId" reference="accounts" />,
  <PersonInput key="primaryRepId" source="primaryRepId" />,
  <CodeInput key="kind" source="kind" vocabulary={receivableKind} />,
  <DayInput key="dueFrom" source="dueFrom" />,
  <DayInput key="dueTo" source="dueTo" />,
];

export function ReceivableList() {
  return (
    <ListPage<Receivable>
      columns={receivableColumns}
      filters={filters}
      filterDefaultValues={{ open: true }}
      sort={{ field: 'dueOn', order: 'ASC' }}
      actions={<InterestAct />}
      card={{
        primary: (item) => item.account.name,
        secondary: (item) => (
          <>
            {item.contract.projectName} · {due(item)}
          </>
        ),
        tertiary: (item) => <Money value={item.open} sign />,
      }}
    />
  );
}
