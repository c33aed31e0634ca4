import { Brackets } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import type { ListSpec } from '../../../core/list-query';
import { CollisionPair } from '../entities/collision-pair.entity';
import { Lead } from '../entities/lead.entity';
import type { CollisionPairFilter } from '../graphql/violation.inputs';
import { heldStates } from '../rules/lead-states';
import { visibleLeads } from './visible-leads';

/** Pairs of which both sides still stand and one is in sight; what is over is no hint any more (COLL-1). */
export function pairList(ctx: RequestContext): ListSpec<CollisionPair, CollisionPairFilter> {
  return {
    entity: CollisionPair,
    alias: 'pair',
    scope: (query) => {
      query
        .innerJoin(Lead, 'mine', 'mine.id = pair.leadId')
        .leftJoin(Lead, 'theirs', 'theirs.id = pair.otherLeadId')
        .andWhere('mine.state IN (:...held) AND (theirs.id IS NULL OR theirs.state IN (:...held))', {
          held: heldStates,
        })
        .andWhere(
          new Brackets((either) => {
            for (const alias of ['mine', 'theirs'])
              either.orWhere(
                new Brackets((side) => {
                  side.where(`${alias}.id IS NOT NULL`);
                  visibleLeads(ctx, side as typeof query, alias);
                }),
              );
          }),
        );
    },
    sort: { foundOn: 'pair.foundOn', strength: 'pair.strength' },
    defaultSort: ['foundOn', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere('pair.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
      strength: (query, strength) => query.andWhere('pair.strength = :strength', { strength }),
      leadId: (query, leadId) =>
        query.andWhere('(pair.leadId = :leadId OR pair.otherLeadId = :leadId)', { leadId }),
    },
  };
}
