import { decidedBy, ownershipCause } from '../../../shared/vocabulary/territories';
import type { Column } from '../../components/columns';
import { RefLink } from '../../components/Fields';
import type { AssignmentMove } from './assignment-runs.documents';

/** A move of a run: whose it was, whose it is, why. */
export const moveColumns: readonly Column<AssignmentMove>[] = [
  {
    source: 'account.name',
    render: (move) => (
      <RefLink to="accounts" id={move.account?.id}>
        {move.account?.name ?? '—'}
      </RefLink>
    ),
  },
  { source: 'account.code' },
  { source: 'fromOwner.name' },
  { source: 'toOwner.name' },
  { source: 'toTerritory.name' },
  { source: 'cause', vocabulary: ownershipCause },
  { source: 'decidedBy', label: 'accounts.ownership.decidedBy', vocabulary: decidedBy },
  { source: 'rule.spoken', kind: 'long' },
];
