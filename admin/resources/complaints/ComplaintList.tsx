import LateIcon from '@mui/icons-material/WarningAmber';
import { feedbackKind, feedbackState } from '../../../shared/vocabulary/archive';
import { Sign, StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { DueDay, RefLink } from '../../components/Fields';
import { OnlyFilter } from '../../components/FlagFilter';
import { CodeInput, DayInput, PersonInput, SearchFilter } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import { OpenComplaintButton, TakeStepButton } from './ComplaintActs';
import { ComplaintDots, ComplaintPath, stepsTaken } from './ComplaintPath';
import type { ComplaintRow } from './complaints.documents';

export function ComplaintSign({
  complaint,
}: {
  readonly complaint: Pick<ComplaintRow, 'overdue' | 'state'>;
}) {
  const text = useText();
  if (complaint.overdue)
    return (
      <Sign tone="bad" icon={LateIcon}>
        {text('complaints.overdue')}
      </Sign>
    );
  return <StateChip vocabulary={feedbackState} code={complaint.state} />;
}

const columns: readonly Column<ComplaintRow>[] = [
  {
    source: 'account.name',
    render: ({ account }) => (
      <RefLink to="accounts" id={account?.id}>
        {account?.name}
      </RefLink>
    ),
    text: ({ account }) => account?.name ?? '',
  },
  { source: 'kind', vocabulary: feedbackKind, sort: true },
  { source: 'content', kind: 'long' },
  {
    source: 'state',
    sort: true,
    render: (complaint) => <ComplaintSign complaint={complaint} />,
    text: ({ state }) => state,
  },
  {
    source: 'steps',
    render: (complaint) => <ComplaintDots complaint={complaint} />,
    text: (complaint) => `${stepsTaken(complaint)} / 5`,
  },
  { source: 'handler.name' },
  {
    source: 'dueOn',
    sort: true,
    render: ({ wordDueOn }) => (wordDueOn ? <DueDay value={wordDueOn} /> : '—'),
    text: ({ wordDueOn }) => wordDueOn ?? '',
  },
  { source: 'receivedOn', kind: 'day', sort: true },
  { source: 'contract.number', hidden: true },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="complaints.search" />,
  <OnlyFilter key="open" source="open" alwaysOn />,
  <OnlyFilter key="overdue" source="overdue" alwaysOn />,
  <OnlyFilter key="mine" source="mine" alwaysOn />,
  <CodeInput key="kind" source="kind" vocabulary={feedbackKind} />,
  <CodeInput key="state" source="state" vocabulary={feedbackState} />,
  <PersonInput key="handlerId" source="handlerId" />,
  <DayInput key="receivedFrom" source="receivedFrom" />,
  <DayInput key="receivedTo" source="receivedTo" />,
];

/** Complaints and feedback, those that wait longest first (SVC-1). */
export function ComplaintList() {
  const text = useText();
  return (
    <ListPage<ComplaintRow>
      columns={columns}
      filters={filters}
      filterDefaultValues={{ open: true }}
      sort={{ field: 'dueOn', order: 'ASC' }}
      actions={<OpenComplaintButton />}
      above={<Intro>{text('complaints.intro')}</Intro>}
      rowActions={(complaint) => <TakeStepButton complaint={complaint} variant="text" />}
      card={{
        primary: ({ account }) => account?.name ?? '',
        secondary: (complaint) => (
          <>
            {complaint.content}
            <br />
            <ComplaintSign complaint={complaint} /> {complaint.handler?.name} · {complaint.wordDueOn}
            <br />
            <ComplaintPath complaint={complaint} />
          </>
        ),
      }}
    />
  );
}
