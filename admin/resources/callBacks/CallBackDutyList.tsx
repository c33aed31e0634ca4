import { useListContext } from 'react-admin';
import { accountTier } from '../../../shared/vocabulary/accounts';
import { callBackOccasion, callBackState, type CallBackState } from '../../../shared/vocabulary/service';
import { StateChip, TierChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { DueDay, RefLink } from '../../components/Fields';
import { Figures } from '../../components/Figures';
import { OnlyFilter } from '../../components/FlagFilter';
import { CodeInput, PersonInput, SearchFilter } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { RecordCallBackButton } from './CallBackActs';
import { callBackFiguresDocument, type CallBackDuty, type CallBackFigure } from './call-backs.documents';

const columns: readonly Column<CallBackDuty>[] = [
  {
    source: 'accountName',
    render: ({ id, accountName }) => (
      <RefLink to="accounts" id={id}>
        {accountName}
      </RefLink>
    ),
    text: ({ accountName }) => accountName,
  },
  { source: 'accountCode', hidden: true },
  { source: 'tier', vocabulary: accountTier, render: ({ tier }) => <TierChip tier={tier} /> },
  { source: 'owner.name' },
  { source: 'occasion', vocabulary: callBackOccasion },
  { source: 'state', vocabulary: callBackState },
  {
    source: 'dueOn',
    render: ({ dueOn }) => <DueDay value={dueOn} />,
    text: ({ dueOn }) => dueOn,
  },
  { source: 'lastCallOn', kind: 'day' },
  { source: 'lastTriedOn', kind: 'day', hidden: true },
  { source: 'startedOn', kind: 'day' },
  { source: 'lastDeliveryOn', kind: 'day' },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="callBacks.search" />,
  <OnlyFilter key="open" source="open" alwaysOn />,
  <OnlyFilter key="mine" source="mine" alwaysOn />,
  <CodeInput key="state" source="state" vocabulary={callBackState} alwaysOn />,
  <CodeInput key="occasion" source="occasion" vocabulary={callBackOccasion} />,
  <CodeInput key="tier" source="tier" vocabulary={accountTier} />,
  <PersonInput key="repId" source="repId" />,
];

/** Who is to be called back, the longest overdue first; one button records the call (SVC-2). */
export function CallBackDutyList() {
  return (
    <ListPage<CallBackDuty>
      columns={columns}
      filters={filters}
      filterDefaultValues={{ open: true }}
      above={<Above />}
      rowClick={false}
      rowActions={({ id, accountName }) => (
        <RecordCallBackButton accountId={id} name={accountName} variant="text" />
      )}
      card={{
        primary: ({ accountName }) => accountName,
        secondary: ({ state, dueOn, owner, id }) => (
          <>
            <StateChip vocabulary={callBackState} code={state} /> <DueDay value={dueOn} /> ·{' '}
            <RefLink to="accounts" id={id}>
              {owner?.name}
            </RefLink>
          </>
        ),
      }}
    />
  );
}

/** The reps with most overdue that are named above the list. */
const REPS = 4;

/** Numbers over all rows that match, each sets the filter that shows its rows. */
function Above() {
  const text = useText();
  const { filterValues, setFilters } = useListContext();
  const wanted = Object.fromEntries(
    Object.entries(filterValues as Record<string, unknown>).filter(
      ([name, value]) => !['state', 'open'].includes(name) && value !== '' && value !== null,
    ),
  );
  const { data } = useAsk<{ duties: { figures: readonly CallBackFigure[] } }>(callBackFiguresDocument, {
    filter: wanted,
  });
  const figures = data?.duties.figures ?? [];
  const sum = (count: (figure: CallBackFigure) => number): number =>
    figures.reduce((total, figure) => total + count(figure), 0);
  const show = (more: Record<string, unknown>) => () => setFilters({ ...wanted, ...more }, []);
  const states: readonly (readonly [
    CallBackState,
    'callBacks.overdue' | 'callBacks.due' | 'callBacks.done',
    number,
  ])[] = [
    ['OVERDUE', 'callBacks.overdue', sum(({ overdue }) => overdue)],
    ['DUE', 'callBacks.due', sum(({ due }) => due)],
    ['DONE', 'callBacks.done', sum(({ done }) => done)],
  ];
  const late = [...figures]
    .filter(({ overdue, rep }) => overdue > 0 && rep)
    .sort((a, b) => b.overdue - a.overdue)
    .slice(0, REPS);
  return (
    <>
      <Intro>{text('callBacks.intro')}</Intro>
      <Figures
        figures={[
          ...states.map(([state, label, value]) => ({
            label: text(label),
            value,
            alarming: state === 'OVERDUE' && value > 0,
            onClick: show({ state }),
          })),
          ...(figures.length > 1
            ? late.map(({ rep, overdue }) => ({
                label: text('callBacks.of_rep', { name: rep?.name ?? '' }),
                value: overdue,
                onClick: show({ state: 'OVERDUE', repId: rep?.id }),
              }))
            : []),
        ]}
      />
    </>
  );
}
