import { assignMode, assignmentKind, assignmentState } from '../../../shared/vocabulary/territories';
import type { Column } from '../../components/columns';
import { RefLink } from '../../components/Fields';
import type { AssignmentRun } from './assignment-runs.documents';

/** A run in a list: when, what, how many, by whom. */
export const runColumns: readonly Column<AssignmentRun>[] = [
  {
    source: 'effectiveOn',
    sort: true,
    render: (run) => (
      <RefLink to="assignmentRuns" id={run.id}>
        {run.effectiveOn}
      </RefLink>
    ),
  },
  { source: 'kind', vocabulary: assignmentKind },
  { source: 'state', vocabulary: assignmentState, sort: true },
  { source: 'model.name' },
  { source: 'mode', vocabulary: assignMode },
  { source: 'looked', kind: 'number' },
  { source: 'moved', kind: 'number', sort: true },
  { source: 'heldBack', kind: 'number' },
  { source: 'createdBy.name' },
  { source: 'createdAt', kind: 'instant', sort: true },
];
