import type { SelectQueryBuilder } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { likePattern, listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import { readInteger } from '../../../core/persistence';
import { narrowToSight } from '../../identity';
import { Reception } from '../entities/reception.entity';
import type { ReceptionFilter } from '../graphql/intent.inputs';
import { shareOf } from '../rules/share-of';

const visibleReceptions = (ctx: RequestContext, query: SelectQueryBuilder<Reception>): void =>
  narrowToSight(ctx, query, 'lead', ['reception.repId']);

function receptionList(ctx: RequestContext): ListSpec<Reception, ReceptionFilter> {
  return {
    entity: Reception,
    alias: 'reception',
    scope: (query) => visibleReceptions(ctx, query),
    sort: {
      arrivedAt: 'reception.arrivedAt',
      receivedOn: 'reception.receivedOn',
      visitorName: 'reception.visitorName',
      level: 'reception.level',
    },
    defaultSort: ['arrivedAt', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere('reception.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
      q: (query, q) =>
        query.andWhere(
          "(reception.visitorName LIKE :q ESCAPE '!' OR reception.customerName LIKE :q ESCAPE '!')",
          { q: likePattern(q) },
        ),
      repId: (query, repId) => query.andWhere('reception.repId = :repId', { repId }),
      kind: (query, kind) => query.andWhere('reception.kind = :kind', { kind }),
      outcome: (query, outcome) => query.andWhere('reception.outcome = :outcome', { outcome }),
      channel: (query, channel) => query.andWhere('reception.channel = :channel', { channel }),
      hour: (query, hour) => query.andWhere('reception.hour = :hour', { hour }),
      weekday: (query, weekday) => query.andWhere('reception.weekday = :weekday', { weekday }),
      month: (query, month) => query.andWhere('reception.month = :month', { month }),
      receivedFrom: (query, from) =>
        query.andWhere('reception.receivedOn >= :receivedFrom', { receivedFrom: from }),
      receivedTo: (query, to) => query.andWhere('reception.receivedOn <= :receivedTo', { receivedTo: to }),
    },
  };
}

export function listReceptions(
  ctx: RequestContext,
  args: ListArgs<ReceptionFilter>,
): Promise<Page<Reception>> {
  return listQuery(ctx, receptionList(ctx), args);
}

export interface ReceptionFigures {
  readonly total: number;
  readonly withoutContact: number;
  readonly withoutContactBp: number | null;
  readonly byHour: readonly { key: string; count: number }[];
  readonly byWeekday: readonly { key: string; count: number }[];
  readonly byMonth: readonly { key: string; count: number }[];
  readonly byRep: readonly {
    repId: string;
    count: number;
    withoutContact: number;
    withoutContactBp: number | null;
  }[];
}

/** When customers come, and who lets them leave without a phone, over the days [from, to] (INT-6). */
export async function receptionFigures(
  ctx: RequestContext,
  from: LocalDate,
  to: LocalDate,
): Promise<ReceptionFigures> {
  const grouped = async (column: 'hour' | 'weekday' | 'month' | 'repId') => {
    const query = ctx.db
      .createQueryBuilder(Reception, 'reception')
      .select(`reception.${column}`, 'key')
      .addSelect('COUNT(*)', 'count')
      .addSelect("SUM(CASE WHEN reception.outcome = 'ANONYMOUS' THEN 1 ELSE 0 END)", 'anonymous')
      .where('reception.receivedOn BETWEEN :from AND :to', { from, to })
      .groupBy(`reception.${column}`)
      .orderBy(`reception.${column}`);
    visibleReceptions(ctx, query);
    const rows = await query.getRawMany<{ key: string | number; count: unknown; anonymous: unknown }>();
    return rows.map(({ key, count, anonymous }) => ({
      key: String(key),
      count: readInteger(count),
      anonymous: readInteger(anonymous),
    }));
  };
  const [byHour, byWeekday, byMonth, byRep] = await Promise.all([
    grouped('hour'),
    grouped('weekday'),
    grouped('month'),
    grouped('repId'),
  ]);
  const total = byRep.reduce((sum, { count }) => sum + count, 0);
  const withoutContact = byRep.reduce((sum, { anonymous }) => sum + anonymous, 0);
  return {
    total,
    withoutContact,
    withoutContactBp: shareOf(withoutContact, total),
    byHour,
    byWeekday,
    byMonth,
    byRep: byRep
      .map(({ key, count, anonymous }) => ({
        repId: key,
        count,
        withoutContact: anonymous,
        withoutContactBp: shareOf(anonymous, count),
      }))
      .sort((a, b) => (b.withoutContactBp ?? 0) - (a.withoutContactBp ?? 0) || b.count - a.count),
  };
}
