import { callBackOccasion, callBackOutcome } from '../../../shared/vocabulary/service';
import type { Column } from '../../components/columns';
import { Code, RefLink } from '../../components/Fields';
import { OnlyFilter } from '../../components/FlagFilter';
import { CodeInput, DayInput, PersonInput, SearchFilter } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import type { CallBackRow } from './call-backs.documents';

function ToComplaint({ id }: { readonly id: string }) {
  const text = useText();
  return (
    <RefLink to="complaints" id={id}>
      {text('callBacks.to_complaint')}
    </RefLink>
  );
}

/** Also shown on the customer's page, without the customer. */
export const callBackColumns: readonly Column<CallBackRow>[] = [
  {
    source: 'account.name',
    render: ({ account }) => (
      <RefLink to="accounts" id={account?.id}>
        {account?.name}
      </RefLink>
    ),
    text: ({ account }) => account?.name ?? '',
  },
  { source: 'calledOn', kind: 'day', sort: true },
  { source: 'calledBy.name' },
  { source: 'occasion', vocabulary: callBackOccasion },
  { source: 'dueOn', kind: 'day', sort: true },
  { source: 'outcome', vocabulary: callBackOutcome },
  { source: 'said', kind: 'long' },
  { source: 'score', kind: 'number' },
  {
    source: 'complaint',
    render: ({ complaint }) => complaint && <ToComplaint id={complaint.id} />,
    text: ({ complaint }) => (complaint ? '1' : ''),
  },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="complaints.search" />,
  <OnlyFilter key="mine" source="mine" alwaysOn />,
  <CodeInput key="outcome" source="outcome" vocabulary={callBackOutcome} />,
  <CodeInput key="occasion" source="occasion" vocabulary={callBackOccasion} />,
  <PersonInput key="calledById" source="calledById" />,
  <DayInput key="calledFrom" source="calledFrom" />,
  <DayInput key="calledTo" source="calledTo" />,
];

/** Every call-back that was made (SVC-2). */
export function CallBackList() {
  return (
    <ListPage<CallBackRow>
      columns={callBackColumns}
      filters={filters}
      sort={{ field: 'calledOn', order: 'DESC' }}
      rowClick={false}
      card={{
        primary: ({ account }) => account?.name ?? '',
        secondary: (call) => (
          <>
            {call.calledOn} · {call.calledBy?.name} ·{' '}
            <Code vocabulary={callBackOutcome} code={call.outcome} />
            <br />
            {call.said}
          </>
        ),
        tertiary: ({ score }) => score,
      }}
    />
  );
}
