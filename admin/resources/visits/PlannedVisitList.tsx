import { visitPurpose, visitSlot, visitState } from '../../../shared/vocabulary/visits';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { RefLink } from '../../components/Fields';
import { OnlyFilter } from '../../components/FlagFilter';
import { CodeInput, DayInput, PersonInput } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import { ConflictSigns } from './Conflicts';
import type { Visit } from './visits.documents';

export const visitColumns: readonly Column<Visit>[] = [
  {
    source: 'customerName',
    render: (visit) => (
      <RefLink to="plannedVisits" id={visit.id}>
        {visit.customerName}
      </RefLink>
    ),
    text: (visit) => visit.customerName,
  },
  { source: 'visitOn', kind: 'day', sort: true },
  { source: 'slot', vocabulary: visitSlot },
  { source: 'purpose', vocabulary: visitPurpose, sort: true },
  { source: 'goal', kind: 'long' },
  { source: 'rep.name' },
  {
    source: 'state',
    sort: true,
    vocabulary: visitState,
    render: (visit) => <StateChip vocabulary={visitState} code={visit.state} />,
  },
  {
    source: 'conflicts',
    render: (visit) => <ConflictSigns conflicts={visit.conflicts} quiet />,
    text: (visit) => visit.conflicts.map(({ kind }) => kind).join(' '),
  },
  { source: 'offPlan', kind: 'flag', hidden: true },
];

const filters = [
  <CodeInput key="state" source="state" vocabulary={visitState} alwaysOn />,
  <OnlyFilter key="unreported" source="unreported" label="visits.only_unreported" alwaysOn />,
  <DayInput key="visitOn" source="visitOn" />,
  <DayInput key="weekStart" source="weekStart" />,
  <PersonInput key="repId" source="repId" role="REP" />,
];

export function PlannedVisitList() {
  return (
    <ListPage<Visit>
      columns={visitColumns}
      filters={filters}
      sort={{ field: 'visitOn', order: 'DESC' }}
      card={{
        primary: (visit) => visit.customerName,
        secondary: (visit) => `${visit.visitOn} · ${visit.goal}`,
        tertiary: (visit) => <StateChip vocabulary={visitState} code={visit.state} />,
      }}
    />
  );
}
