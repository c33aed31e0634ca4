import { PersonInput, SearchFilter } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import type { AssignmentMove } from './assignment-runs.documents';
import { moveColumns } from './move-columns';

const filters = [
  <SearchFilter key="q" source="q" alwaysOn />,
  <PersonInput key="userId" source="userId" label="simulation.person" alwaysOn helperText={false} />,
];

/** The moves of runs, all of them, to be searched and exported. */
export function MoveList() {
  return (
    <ListPage<AssignmentMove>
      columns={moveColumns}
      filters={filters}
      sort={{ field: 'createdAt', order: 'DESC' }}
      rowClick={false}
      card={{
        primary: (move) => move.account?.name,
        secondary: (move) => `${move.fromOwner?.name ?? '—'} → ${move.toOwner?.name ?? '—'}`,
      }}
    />
  );
}
