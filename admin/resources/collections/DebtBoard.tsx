import { collectionPlanState } from '../../../shared/vocabulary/collections';
import { delinquencyClass } from '../../../shared/vocabulary/receivables';
import { ClassChip, StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { DueDay, Money, RefLink } from '../../components/Fields';
import { CodeInput, PersonInput, PickInput, SearchFilter } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import type { DebtRow } from './collections.documents';

const NextClass = ({ row }: { readonly row: DebtRow }) =>
  row.debt?.nextClass && row.debt.nextStepOn ? (
    <>
      <ClassChip debtClass={row.debt.nextClass} /> <DueDay value={row.debt.nextStepOn} />
    </>
  ) : null;

const planOf = (row: DebtRow) =>
  row.collectionPlans.find(({ state }) => state === 'OWED' || state === 'HANDED_IN');

function PlanOf({ row }: { readonly row: DebtRow }) {
  const plan = planOf(row);
  if (!plan) return null;
  return (
    <RefLink to="collectionPlans" id={plan.id}>
      <StateChip vocabulary={collectionPlanState} code={plan.state} />
    </RefLink>
  );
}

function PlanDay({ row }: { readonly row: DebtRow }) {
  const plan = planOf(row);
  if (!plan) return null;
  return <DueDay value={plan.state === 'OWED' ? plan.dueOn : (plan.nextStep?.step.dueOn ?? null)} late />;
}

const columns: readonly Column<DebtRow>[] = [
  {
    source: 'delinquencyClass',
    sort: true,
    render: (row) => <ClassChip debtClass={row.delinquencyClass} />,
    vocabulary: delinquencyClass,
  },
  {
    source: 'account.name',
    render: (row) => (
      <RefLink to="accounts" id={row.account.id}>
        {row.account.name}
      </RefLink>
    ),
  },
  {
    source: 'projectName',
    sort: true,
    render: (row) => (
      <RefLink to="contracts" id={row.id}>
        {row.projectName}
      </RefLink>
    ),
  },
  { source: 'primaryRep.name' },
  { source: 'money.open', kind: 'money' },
  { source: 'money.overdue', kind: 'money' },
  {
    source: 'debt.nextStepOn',
    render: (row) => <NextClass row={row} />,
    text: (row) => row.debt?.nextStepOn ?? '',
  },
  {
    source: 'plan',
    render: (row) => <PlanOf row={row} />,
    text: (row, locale) => {
      const plan = planOf(row);
      return plan ? collectionPlanState.labels[plan.state][locale] : '';
    },
  },
  {
    source: 'planDay',
    render: (row) => <PlanDay row={row} />,
    text: (row) => planOf(row)?.nextStep?.step.dueOn ?? planOf(row)?.dueOn ?? '',
  },
  { source: 'collectionsSince', kind: 'day' },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="collections.search" />,
  <CodeInput key="delinquencyClass" source="delinquencyClass" vocabulary={delinquencyClass} alwaysOn />,
  <PersonInput key="repId" source="repId" />,
  <PickInput key="unitId" source="unitId" reference="units" />,
];

/** Every debt of class A, B and C: how much, what comes next and when, and the rep's plan (REC-3). */
export function DebtBoard() {
  const text = useText();
  return (
    <ListPage<DebtRow>
      columns={columns}
      filters={filters}
      sort={{ field: 'delinquencyClass', order: 'DESC' }}
      rowClick={false}
      above={<Intro>{text('collections.board_intro')}</Intro>}
      card={{
        primary: (row) => row.account.name,
        secondary: (row) => (
          <>
            {row.projectName} · <ClassChip debtClass={row.delinquencyClass} />{' '}
            <Money value={row.money?.open} sign />
          </>
        ),
        tertiary: (row) => <PlanOf row={row} />,
      }}
    />
  );
}
