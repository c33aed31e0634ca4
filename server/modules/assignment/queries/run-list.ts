import type { RequestContext } from '../../../core/context';
import { likePattern, type ListSpec } from '../../../core/list-query';
import { visibleAccounts } from '../../accounts';
import { AssignmentMove } from '../entities/assignment-move.entity';
import { AssignmentRun } from '../entities/assignment-run.entity';
import type { AssignmentMoveFilter, AssignmentRunFilter } from '../graphql/assignment.inputs';

export const runList: ListSpec<AssignmentRun, AssignmentRunFilter> = {
  entity: AssignmentRun,
  alias: 'run',
  // that a run was done is open to those who see the map; whom it moved is narrowed by sight of the accounts
  scope: () => undefined,
  sort: {
    createdAt: 'run.createdAt',
    effectiveOn: 'run.effectiveOn',
    moved: 'run.moved',
    state: 'run.state',
  },
  defaultSort: ['createdAt', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere('run.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
    modelId: (query, modelId) => query.andWhere('run.modelId = :modelId', { modelId }),
    state: (query, state) => query.andWhere('run.state = :state', { state }),
  },
};

/** Moves of runs, of accounts in the reader's sight. */
export function moveList(ctx: RequestContext): ListSpec<AssignmentMove, AssignmentMoveFilter> {
  return {
    entity: AssignmentMove,
    alias: 'moved',
    scope: (query) => {
      query.innerJoin('account', 'account', 'account.id = moved.accountId');
      visibleAccounts(ctx, query, 'account');
    },
    sort: { createdAt: 'moved.createdAt', accountName: 'account.name', accountCode: 'account.code' },
    defaultSort: ['createdAt', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere('moved.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
      runId: (query, runId) => query.andWhere('moved.runId = :runId', { runId }),
      accountId: (query, accountId) => query.andWhere('moved.accountId = :accountId', { accountId }),
      userId: (query, userId) =>
        query.andWhere('(moved.fromOwnerId = :userId OR moved.toOwnerId = :userId)', { userId }),
      territoryId: (query, territoryId) =>
        query.andWhere('moved.toTerritoryId = :territoryId', { territoryId }),
      q: (query, q) =>
        query.andWhere("(account.name LIKE :q ESCAPE '!' OR account.code LIKE :q ESCAPE '!')", {
          q: likePattern(q),
        }),
    },
  };
}
