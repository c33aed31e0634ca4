import { collectionPlanState } from '../../../shared/vocabulary/collections';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Day, DueDay, Money } from '../../components/Fields';
import { OnlyFilter } from '../../components/FlagFilter';
import { CodesInput, PersonInput, SearchFilter } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import type { PlanRow } from './collections.documents';

const columns: readonly Column<PlanRow>[] = [
  { source: 'contract.account.name' },
  { source: 'contract.projectName' },
  { source: 'contract.primaryRep.name' },
  {
    source: 'state',
    sort: true,
    render: (row) => <StateChip vocabulary={collectionPlanState} code={row.state} />,
    vocabulary: collectionPlanState,
  },
  {
    source: 'dueOn',
    sort: true,
    render: (row) => (row.state === 'OWED' ? <DueDay value={row.dueOn} late /> : <Day value={row.dueOn} />),
    text: (row) => row.dueOn,
  },
  { source: 'contract.money.open', kind: 'money' },
  { source: 'confirmedAmount', kind: 'money' },
  {
    source: 'nextStep.step.dueOn',
    render: (row) => (row.nextStep ? <DueDay value={row.nextStep.step.dueOn} late /> : null),
    text: (row) => row.nextStep?.step.dueOn ?? '',
  },
  { source: 'openedOn', kind: 'day', sort: true, hidden: true },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="collections.search" />,
  <CodesInput key="states" source="states" vocabulary={collectionPlanState} alwaysOn />,
  <OnlyFilter key="overdue" source="overdue" />,
  <OnlyFilter key="stepOverdue" source="stepOverdue" />,
  <OnlyFilter key="unconfirmed" source="unconfirmed" />,
  <PersonInput key="repId" source="repId" />,
];

/** Plans that class A debts ask of their reps, and where each stands (REC-3). */
export function PlanList() {
  const text = useText();
  return (
    <ListPage<PlanRow>
      columns={columns}
      filters={filters}
      sort={{ field: 'dueOn', order: 'DESC' }}
      above={<Intro>{text('collections.plans_intro')}</Intro>}
      card={{
        primary: (row) => row.contract.account.name,
        secondary: (row) => (
          <>
            {row.contract.projectName} · <StateChip vocabulary={collectionPlanState} code={row.state} />
          </>
        ),
        tertiary: (row) => <Money value={row.contract.money?.open} sign />,
      }}
    />
  );
}
