import { moneyRequestKind, moneyRequestState } from '../../../shared/vocabulary/ledger';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Code, Money, RefLink } from '../../components/Fields';
import { OnlyFilter } from '../../components/FlagFilter';
import { CodeInput, PickInput, SearchFilter } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import type { MoneyRequest } from './money-requests.documents';

/** The item or receipt that a request is about. */
export function RequestDocument({ request }: { readonly request: MoneyRequest }) {
  const { receivable, receipt } = request;
  return receivable ? (
    <RefLink to="receivables" id={receivable.id}>
      {receivable.number}
    </RefLink>
  ) : (
    <RefLink to="receipts" id={receipt?.id}>
      {receipt?.number}
    </RefLink>
  );
}

export const moneyRequestColumns: readonly Column<MoneyRequest>[] = [
  { source: 'askedOn', kind: 'day', sort: true },
  { source: 'kind', vocabulary: moneyRequestKind, sort: true },
  { source: 'account.name' },
  {
    source: 'document',
    render: (request) => <RequestDocument request={request} />,
    text: (request) => request.receivable?.number ?? request.receipt?.number ?? '',
  },
  { source: 'amount', kind: 'money', sort: true },
  {
    source: 'state',
    sort: true,
    render: (request) => <StateChip vocabulary={moneyRequestState} code={request.state} />,
    vocabulary: moneyRequestState,
  },
  { source: 'reason', kind: 'long' },
  { source: 'askedBy.name' },
  { source: 'decidedBy.name' },
  { source: 'decidedOn', kind: 'day', sort: true, hidden: true },
];

/** What finance asked for: the inbox of those who decide, and what became of it (REC-8). */
export function MoneyRequestList() {
  return (
    <ListPage<MoneyRequest>
      columns={moneyRequestColumns}
      filters={[
        <SearchFilter key="q" source="q" alwaysOn placeholder="requests.search" />,
        <CodeInput key="state" source="state" vocabulary={moneyRequestState} alwaysOn />,
        <CodeInput key="kind" source="kind" vocabulary={moneyRequestKind} />,
        <OnlyFilter key="mine" source="mine" />,
        <PickInput key="accountId" source="accountId" reference="accounts" />,
      ]}
      sort={{ field: 'askedOn', order: 'DESC' }}
      card={{
        primary: (request) => request.account.name,
        secondary: (request) => (
          <>
            <Code vocabulary={moneyRequestKind} code={request.kind} />{' '}
            <StateChip vocabulary={moneyRequestState} code={request.state} />
          </>
        ),
        tertiary: (request) => <Money value={request.amount} sign />,
      }}
    />
  );
}
