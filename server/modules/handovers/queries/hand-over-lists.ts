import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { listQuery, type ListSpec } from '../../../core/list-query';
import { notFound } from '../../../core/persistence';
import { narrowToSight } from '../../identity';
import { HandOverItem } from '../entities/hand-over-item.entity';
import { HandOver } from '../entities/hand-over.entity';
import type { HandOverFilter, HandOverItemFilter } from '../graphql/hand-over.inputs';

const some = (ids: readonly string[]): readonly string[] => (ids.length > 0 ? ids : ['']);

/** Hand-overs of people in sight, and one's own acts. */
export function handOverList(ctx: RequestContext): ListSpec<HandOver, HandOverFilter> {
  return {
    entity: HandOver,
    alias: 'handOver',
    scope: (query) => narrowToSight(ctx, query, 'account', ['handOver.fromUserId']),
    sort: { createdAt: 'handOver.createdAt', moved: 'handOver.moved', state: 'handOver.state' },
    defaultSort: ['createdAt', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere('handOver.id IN (:...ids)', { ids: some(ids) }),
      fromUserId: (query, fromUserId) => query.andWhere('handOver.fromUserId = :fromUserId', { fromUserId }),
      mine: (query, mine) =>
        query.andWhere(`handOver.doneById ${mine ? '=' : '<>'} :me`, { me: actorOf(ctx).userId }),
    },
  };
}

export function handOverItemList(ctx: RequestContext): ListSpec<HandOverItem, HandOverItemFilter> {
  return {
    entity: HandOverItem,
    alias: 'item',
    scope: (query) => {
      query.innerJoin(HandOver, 'handOver', 'handOver.id = item.handOverId');
      narrowToSight(ctx, query, 'account', ['handOver.fromUserId']);
    },
    sort: { kind: 'item.kind', label: 'item.label' },
    defaultSort: ['kind', 'ASC'],
    filters: {
      ids: (query, ids) => query.andWhere('item.id IN (:...ids)', { ids: some(ids) }),
      handOverId: (query, handOverId) => query.andWhere('item.handOverId = :handOverId', { handOverId }),
      kind: (query, kind) => query.andWhere('item.kind = :kind', { kind }),
      movedSince: (query, movedSince) => query.andWhere('item.movedSince = :movedSince', { movedSince }),
    },
  };
}

export async function getVisibleHandOver(ctx: RequestContext, id: string): Promise<HandOver> {
  const page = await listQuery(ctx, handOverList(ctx), { filter: { ids: [id] } });
  if (!page.items[0]) throw notFound(HandOver, 'id');
  return page.items[0];
}
