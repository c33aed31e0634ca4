import { caseQueue, type CaseQueue } from '../../../../shared/vocabulary/leads';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import {
  likePattern,
  listQuery,
  listRows,
  type ListArgs,
  type ListSpec,
  type Page,
} from '../../../core/list-query';
import { policyAt } from '../../policies';
import { CollisionCase } from '../entities/collision-case.entity';
import type { CollisionCaseFilter } from '../graphql/collision.inputs';
import { collisionsPolicy } from '../policy';
import { visibleCases } from './visible-cases';

export async function listCases(
  ctx: RequestContext,
  args: ListArgs<CollisionCaseFilter>,
): Promise<Page<CollisionCase>> {
  return listQuery(ctx, await caseList(ctx), args);
}

export interface QueueCount {
  readonly queue: CaseQueue;
  readonly count: number;
}

/** How many cases of each part of the inbox the list would show. */
export async function queueCounts(ctx: RequestContext): Promise<QueueCount[]> {
  const spec = await caseList(ctx);
  return Promise.all(
    caseQueue.list.map(async (queue) => ({ queue, count: await listRows(ctx, spec, { queue }).getCount() })),
  );
}

async function caseList(ctx: RequestContext): Promise<ListSpec<CollisionCase, CollisionCaseFilter>> {
  const { dueSoonHours } = await policyAt(ctx, collisionsPolicy);
  const soon = new Date(ctx.now.getTime() + dueSoonHours * 3_600_000);
  return {
    entity: CollisionCase,
    alias: 'collision',
    scope: (query) => visibleCases(ctx, query),
    sort: {
      openedOn: 'collision.openedOn',
      dueAt: 'collision.dueAt',
      number: 'collision.number',
      customerName: 'collision.customerName',
      state: 'collision.state',
    },
    defaultSort: ['dueAt', 'ASC'],
    filters: {
      ids: (query, ids) => query.andWhere('collision.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
      q: (query, q) =>
        query.andWhere("(collision.number LIKE :q ESCAPE '!' OR collision.customerName LIKE :q ESCAPE '!')", {
          q: likePattern(q),
        }),
      state: (query, state) => query.andWhere('collision.state = :state', { state }),
      kind: (query, kind) => query.andWhere('collision.kind = :kind', { kind }),
      leadId: (query, leadId) => query.andWhere('collision.leadId = :leadId', { leadId }),
      accountId: (query, accountId) => query.andWhere('collision.accountId = :accountId', { accountId }),
      rulerId: (query, rulerId) => query.andWhere('collision.rulerId = :rulerId', { rulerId }),
      repId: (query, repId) =>
        query.andWhere(
          'EXISTS (SELECT 1 FROM collision_party named WHERE named.caseId = collision.id AND named.repId = :partyId)',
          { partyId: repId },
        ),
      overdue: (query, overdue) =>
        query.andWhere(
          `${overdue ? '' : 'NOT '}(collision.state = 'OPEN' AND collision.dueAt < :overdueAt)`,
          { overdueAt: ctx.now },
        ),
      queue: (query, queue) => query.andWhere(queues[queue], { me: actorOf(ctx).userId, now: ctx.now, soon }),
    },
  };
}

const queues: Readonly<Record<CaseQueue, string>> = {
  MINE: `((collision.state = 'OPEN' AND collision.rulerId = :me) OR (collision.appealState = 'OPEN' AND EXISTS
    (SELECT 1 FROM collision_appeal asked WHERE asked.caseId = collision.id AND asked.deciderId = :me AND asked.state = 'OPEN')))`,
  DUE_SOON: "collision.state = 'OPEN' AND collision.dueAt >= :now AND collision.dueAt <= :soon",
  OVERDUE: "collision.state = 'OPEN' AND collision.dueAt < :now",
  APPEALED: "collision.appealState = 'OPEN'",
};
