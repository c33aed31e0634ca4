import { In } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { likePattern, listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import { loadMany } from '../../../core/persistence';
import { narrowToSight } from '../../identity';
import { narrowToContracts } from '../../receivables';
import { CollectionsCase } from '../entities/collections-case.entity';
import { NotAttributable } from '../entities/not-attributable.entity';
import { PayStop } from '../entities/pay-stop.entity';
import type { CollectionsCaseFilter, PayStopFilter } from '../graphql/case.inputs';

const caseSpec = (ctx: RequestContext): ListSpec<CollectionsCase, CollectionsCaseFilter> => ({
  entity: CollectionsCase,
  alias: 'project',
  scope: (query) => narrowToContracts(ctx, query, 'project.contractId'),
  sort: { openedOn: 'project.openedOn', openAmount: 'project.openAmount', endedOn: 'project.endedOn' },
  defaultSort: ['openedOn', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere({ id: In(ids) }),
    q: (query, q) =>
      query.andWhere(
        `project.contractId IN (SELECT c.id FROM contract c JOIN account a ON a.id = c.accountId
          WHERE c.number LIKE :q ESCAPE '!' OR c.projectName LIKE :q ESCAPE '!' OR a.name LIKE :q ESCAPE '!')`,
        { q: likePattern(q) },
      ),
    running: (query, running) =>
      query.andWhere(running ? 'project.endedOn IS NULL' : 'project.endedOn IS NOT NULL'),
    repId: (query, repId) => query.andWhere({ repId }),
    contractId: (query, contractId) => query.andWhere({ contractId }),
  },
});

export function listCollectionsCases(
  ctx: RequestContext,
  args: ListArgs<CollectionsCaseFilter>,
): Promise<Page<CollectionsCase>> {
  return listQuery(ctx, caseSpec(ctx), args);
}

const stopSpec = (ctx: RequestContext): ListSpec<PayStop, PayStopFilter> => ({
  entity: PayStop,
  alias: 'stop',
  // it is about pay: who sees a person's commission sees it
  scope: (query) => narrowToSight(ctx, query, 'commission', ['stop.repId']),
  sort: { proposedOn: 'stop.proposedOn', state: 'stop.state' },
  defaultSort: ['proposedOn', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere({ id: In(ids) }),
    state: (query, state) => query.andWhere({ state }),
    repId: (query, repId) => query.andWhere({ repId }),
  },
});

export function listPayStops(ctx: RequestContext, args: ListArgs<PayStopFilter>): Promise<Page<PayStop>> {
  return listQuery(ctx, stopSpec(ctx), args);
}

/** The standing mark of an item that it is not attributable (COM-15). */
export async function markOf(ctx: RequestContext, receivableId: string): Promise<NotAttributable | null> {
  const [mark] = await loadMany(ctx, 'notAttributableOf', receivableId, async (ids) => {
    const rows = await ctx.db.findBy(NotAttributable, { standingReceivableId: In([...ids]) });
    return rows.map((row) => [row.receivableId, row] as const);
  });
  return mark ?? null;
}
