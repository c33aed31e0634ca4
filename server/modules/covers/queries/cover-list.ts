import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import type { ListSpec } from '../../../core/list-query';
import { AbsenceCover, belowOf, peopleBelow } from '../../identity';
import type { AbsenceCoverFilter } from '../graphql/cover.inputs';
import { coverSight } from './nameable';

/** Covers of whom the actor names stand-ins for, and those in which they stand in or are away. */
export function coverList(ctx: RequestContext): ListSpec<AbsenceCover, AbsenceCoverFilter> {
  return {
    entity: AbsenceCover,
    alias: 'cover',
    scope: (query) => {
      const sight = coverSight(ctx);
      if (sight === 'all') return;
      const below = sight === 'subtree' ? ` OR cover.userId IN (${peopleBelow})` : '';
      query.andWhere(`(cover.userId = :coverMe OR cover.standInId = :coverMe${below})`, {
        coverMe: actorOf(ctx).userId,
        ...(sight === 'subtree' ? belowOf(ctx) : {}),
      });
    },
    sort: { validFrom: 'cover.validFrom', validTo: 'cover.validTo', createdAt: 'cover.createdAt' },
    defaultSort: ['validFrom', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere('cover.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
      userId: (query, userId) => query.andWhere('cover.userId = :userId', { userId }),
      standInId: (query, standInId) => query.andWhere('cover.standInId = :standInId', { standInId }),
      current: (query, current) =>
        query.andWhere(
          current
            ? 'cover.validTo > :today AND cover.validTo > cover.validFrom'
            : '(cover.validTo <= :today OR cover.validTo <= cover.validFrom)',
          { today: ctx.today },
        ),
    },
  };
}
