import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { likePattern, listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import { LossRecord } from '../entities/loss-record.entity';
import type { LossFilter } from '../graphql/loss.inputs';
import { visibleLosses } from './visible-losses';

const openRow = 'loss.openUntil >= :openToday AND loss.finding IS NULL';

function lossList(ctx: RequestContext): ListSpec<LossRecord, LossFilter> {
  return {
    entity: LossRecord,
    alias: 'loss',
    scope: (query) => visibleLosses(ctx, query),
    sort: {
      lostOn: 'loss.lostOn',
      dueOn: 'loss.dueOn',
      amount: 'loss.amount',
      customerName: 'loss.customerName',
      state: 'loss.state',
      openUntil: 'loss.openUntil',
    },
    defaultSort: ['lostOn', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere('loss.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
      q: (query, q) =>
        query.andWhere("(loss.customerName LIKE :q ESCAPE '!' OR loss.siteName LIKE :q ESCAPE '!')", {
          q: likePattern(q),
        }),
      subjectType: (query, subjectType) => query.andWhere('loss.subjectType = :subjectType', { subjectType }),
      subjectId: (query, subjectId) => query.andWhere('loss.subjectId = :subjectId', { subjectId }),
      accountId: (query, accountId) => query.andWhere('loss.accountId = :accountId', { accountId }),
      state: (query, state) => query.andWhere('loss.state = :state', { state }),
      reason: (query, reason) => query.andWhere('loss.reason = :reason', { reason }),
      competitor: (query, competitor) => query.andWhere('loss.competitor = :competitor', { competitor }),
      tier: (query, tier) => query.andWhere('loss.tier = :tier', { tier }),
      level: (query, level) => query.andWhere('loss.level = :level', { level }),
      source: (query, source) => query.andWhere('loss.source = :source', { source }),
      finding: (query, finding) => query.andWhere('loss.finding = :finding', { finding }),
      repId: (query, repId) => query.andWhere('loss.repId = :repId', { repId }),
      mine: (query, mine) =>
        query.andWhere(`loss.repId ${mine ? '=' : '<>'} :lossMe`, { lossMe: actorOf(ctx).userId }),
      overdue: (query, overdue) =>
        query.andWhere(`${overdue ? '' : 'NOT '}(loss.state = 'OPEN' AND loss.dueOn < :overdueToday)`, {
          overdueToday: ctx.today,
        }),
      openToEvidence: (query, open) =>
        query.andWhere(`${open ? '' : 'NOT '}(${openRow})`, { openToday: ctx.today }),
      lostFrom: (query, lostFrom) => query.andWhere('loss.lostOn >= :lostFrom', { lostFrom }),
      lostTo: (query, lostTo) => query.andWhere('loss.lostOn <= :lostTo', { lostTo }),
    },
  };
}

export function listLosses(ctx: RequestContext, args: ListArgs<LossFilter>): Promise<Page<LossRecord>> {
  return listQuery(ctx, lossList(ctx), args);
}

export interface OpenLossFilter {
  q?: string;
}

/** Losses open to everybody's evidence, whoever's they are: what is shown of them, the type of the answer says (LOSS-2). */
export function listOpenLosses(
  ctx: RequestContext,
  args: ListArgs<OpenLossFilter>,
): Promise<Page<LossRecord>> {
  const spec: ListSpec<LossRecord, OpenLossFilter> = {
    entity: LossRecord,
    alias: 'loss',
    scope: (query) => query.andWhere(openRow, { openToday: ctx.today }),
    sort: { lostOn: 'loss.lostOn', openUntil: 'loss.openUntil', customerName: 'loss.customerName' },
    defaultSort: ['lostOn', 'DESC'],
    filters: {
      q: (query, q) =>
        query.andWhere("(loss.customerName LIKE :q ESCAPE '!' OR loss.siteName LIKE :q ESCAPE '!')", {
          q: likePattern(q),
        }),
    },
  };
  return listQuery(ctx, spec, args);
}
