import { Link } from 'react-admin';
import { weekPlanState } from '../../../shared/vocabulary/visits';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { CodeInput, DayInput, PersonInput } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import type { WeekPlan } from './visits.documents';

const columns: readonly Column<WeekPlan>[] = [
  {
    source: 'weekStart',
    sort: true,
    render: (plan) => <Link to={`/visits/week?week=${plan.weekStart}`}>{plan.weekStart}</Link>,
    text: (plan) => plan.weekStart,
  },
  { source: 'rep.name' },
  {
    source: 'state',
    sort: true,
    vocabulary: weekPlanState,
    render: (plan) => <StateChip vocabulary={weekPlanState} code={plan.state} />,
  },
  { source: 'submittedAt', kind: 'instant', sort: true },
  { source: 'late', kind: 'flag' },
  { source: 'frozenAt', kind: 'instant', hidden: true },
];

const filters = [
  <CodeInput key="state" source="state" vocabulary={weekPlanState} alwaysOn />,
  <DayInput key="weekStart" source="weekStart" />,
  <PersonInput key="repId" source="repId" role="REP" />,
];

export function WeekPlanList() {
  return (
    <ListPage<WeekPlan>
      columns={columns}
      filters={filters}
      sort={{ field: 'weekStart', order: 'DESC' }}
      card={{ primary: (plan) => plan.rep?.name ?? '', secondary: (plan) => plan.weekStart }}
    />
  );
}
