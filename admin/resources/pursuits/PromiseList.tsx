import { promiseState } from '../../../shared/vocabulary/ledger';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Day, DueDay, Money, RefLink } from '../../components/Fields';
import { CodeInput, DayInput, PersonInput, PickInput, SearchFilter } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import { PromiseCalendar } from './PromiseCalendar';
import type { PaymentPromise } from './pursuits.documents';
import { WithdrawPromiseButton } from './PursuitActs';

export const promiseColumns: readonly Column<PaymentPromise>[] = [
  {
    source: 'payBy',
    sort: true,
    render: (promise) =>
      promise.state === 'OPEN' ? <DueDay value={promise.payBy} late /> : <Day value={promise.payBy} />,
    text: (promise) => promise.payBy,
  },
  {
    source: 'account.name',
    render: (promise) => (
      <RefLink to="accounts" id={promise.account.id}>
        {promise.account.name}
      </RefLink>
    ),
  },
  {
    source: 'receivable.number',
    render: (promise) => (
      <RefLink to="receivables" id={promise.receivable.id}>
        {promise.receivable.number}
      </RefLink>
    ),
  },
  { source: 'contract.projectName', hidden: true },
  { source: 'amount', kind: 'money', sort: true },
  { source: 'received', kind: 'money', sort: true },
  {
    source: 'state',
    sort: true,
    render: (promise) => <StateChip vocabulary={promiseState} code={promise.state} />,
    vocabulary: promiseState,
  },
  { source: 'level', kind: 'number', sort: true },
  { source: 'promisedOn', kind: 'day', sort: true },
  { source: 'holdsUntil', kind: 'day', hidden: true },
  { source: 'promisedBy' },
  { source: 'recordedBy.name', hidden: true },
  { source: 'note', kind: 'long', hidden: true },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="pursuits.search" />,
  <CodeInput key="state" source="state" vocabulary={promiseState} alwaysOn />,
  <DayInput key="payFrom" source="payFrom" />,
  <DayInput key="payTo" source="payTo" />,
  <PickInput key="accountId" source="accountId" reference="accounts" />,
  <PersonInput key="primaryRepId" source="primaryRepId" />,
];

/** What customers promised to pay: the month as a calendar, and every promise with what became of it (DUN-3). */
export function PromiseList() {
  return (
    <ListPage<PaymentPromise>
      columns={promiseColumns}
      filters={filters}
      sort={{ field: 'payBy', order: 'DESC' }}
      rowClick={false}
      above={<PromiseCalendar />}
      rowActions={(promise) => <WithdrawPromiseButton promise={promise} />}
      card={{
        primary: (promise) => promise.account.name,
        secondary: (promise) => (
          <>
            {promise.payBy} <StateChip vocabulary={promiseState} code={promise.state} />
          </>
        ),
        tertiary: (promise) => <Money value={promise.amount} sign />,
      }}
    />
  );
}
