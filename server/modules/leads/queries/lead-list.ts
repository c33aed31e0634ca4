import { addDays, startOfDay } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import type { IntentLevel, LeadState } from '../../../../shared/vocabulary/leads';
import { intentLevel, leadState } from '../../../../shared/vocabulary/leads';
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
import { readInteger, readMoney } from '../../../core/persistence';
import { readCompanyName } from '../../accounts';
import { narrowToSight } from '../../identity';
import { LeadProbe } from '../entities/lead-probe.entity';
import { Lead } from '../entities/lead.entity';
import type { LeadFilter, LeadProbeFilter } from '../graphql/lead.filters';
import { readableLeads } from './visible-leads';

const escaped = (text: string): string => text.replace(/[!%_]/g, (char) => `!${char}`);

/** A lead is won when its claim ends so: the beginning of a condition on that claim. */
const wonClaim = (alias: string): string =>
  `EXISTS (SELECT 1 FROM lead_claim ${alias} WHERE ${alias}.leadId = lead.id AND ${alias}.endCause = 'WON'`;

function leadList(ctx: RequestContext): ListSpec<Lead, LeadFilter> {
  return {
    entity: Lead,
    alias: 'lead',
    scope: (query) => readableLeads(ctx, query, 'lead'),
    sort: {
      createdAt: 'lead.createdAt',
      customerName: 'lead.customerName',
      siteName: 'lead.siteName',
      state: 'lead.state',
      level: 'lead.level',
      ownerId: 'lead.ownerId',
      pooledAt: 'lead.pooledAt',
      expectedAmount: 'lead.expectedAmount',
    },
    defaultSort: ['createdAt', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere('lead.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
      q: (query, q) =>
        query.andWhere(
          "(lead.customerName LIKE :q ESCAPE '!' OR lead.siteName LIKE :q ESCAPE '!' OR lead.brandKey LIKE :brand ESCAPE '!' OR lead.pinyinKey LIKE :sound ESCAPE '!')",
          {
            q: likePattern(q),
            brand: `${escaped(readCompanyName(q).brandKey)}%`,
            sound: /^[a-z]{2,}$/i.test(q) ? `${q.toLowerCase()}%` : q,
          },
        ),
      states: (query, states) =>
        query.andWhere('lead.state IN (:...states)', { states: states.length > 0 ? states : [''] }),
      state: (query, state) => query.andWhere('lead.state = :state', { state }),
      level: (query, level) => query.andWhere('lead.level = :level', { level }),
      source: (query, source) => query.andWhere('lead.source = :source', { source }),
      ownerId: (query, ownerId) => query.andWhere('lead.ownerId = :ownerId', { ownerId }),
      registeredById: (query, registeredById) =>
        query.andWhere('lead.registeredById = :registeredById', { registeredById }),
      accountId: (query, accountId) => query.andWhere('lead.accountId = :accountId', { accountId }),
      mine: (query, mine) =>
        query.andWhere(`${mine ? '' : 'NOT '}COALESCE(lead.ownerId, '') = :myself`, {
          myself: actorOf(ctx).userId,
        }),
      endingWithinDays: (query, days) =>
        query.andWhere(
          'EXISTS (SELECT 1 FROM lead_claim ending WHERE ending.leadId = lead.id AND ending.openKey = 1 AND ending.fallsBackOn <= :endingBy)',
          { endingBy: addDays(ctx.today, days) },
        ),
      outsidePending: (query, pending) =>
        query.andWhere(
          `${pending ? '' : 'NOT '}EXISTS (SELECT 1 FROM outside_request waiting WHERE waiting.leadId = lead.id AND waiting.kind = 'REGISTRATION' AND waiting.state = 'PENDING')`,
        ),
      registeredFrom: (query, day) =>
        query.andWhere('lead.createdAt >= :registeredFrom', {
          registeredFrom: startOfDay(day, ctx.timeZone),
        }),
      registeredTo: (query, day) =>
        query.andWhere('lead.createdAt < :registeredTo', {
          registeredTo: startOfDay(addDays(day, 1), ctx.timeZone),
        }),
      registeredHere: (query, here) => {
        if (here) narrowToSight(ctx, query, 'lead', ['lead.registeredById']);
      },
      wonFrom: (query, day) =>
        query.andWhere(`${wonClaim('wonAfter')} AND wonAfter.endedAt >= :wonFrom)`, {
          wonFrom: startOfDay(day, ctx.timeZone),
        }),
      wonTo: (query, day) =>
        query.andWhere(`${wonClaim('wonBefore')} AND wonBefore.endedAt < :wonTo)`, {
          wonTo: startOfDay(addDays(day, 1), ctx.timeZone),
        }),
      tier: (query, tier) =>
        query.andWhere(
          'EXISTS (SELECT 1 FROM account tiered WHERE tiered.id = lead.accountId AND tiered.tier = :leadTier)',
          { leadTier: tier },
        ),
      followUpDue: (query, due) => {
        if (!due) return;
        query
          .andWhere("lead.state IN ('APPROVED', 'PURSUING', 'BIDDING')")
          .andWhere(
            '(SELECT MAX(step.nextStepOn) FROM follow_up step WHERE step.leadId = lead.id) <= :dueBy',
            {
              dueBy: ctx.today,
            },
          );
      },
    },
  };
}

export function listLeads(ctx: RequestContext, args: ListArgs<LeadFilter>): Promise<Page<Lead>> {
  return listQuery(ctx, leadList(ctx), args);
}

export interface LeadFigures {
  readonly total: number;
  readonly expectedAmount: Money;
  readonly byState: { state: LeadState; count: number }[];
  readonly byLevel: { level: IntentLevel; count: number }[];
}

/** Counts and the expected amount over exactly the rows of the list with this filter. */
export async function summariseLeads(
  ctx: RequestContext,
  filter: LeadFilter | null | undefined,
): Promise<LeadFigures> {
  const rows = await listRows(ctx, leadList(ctx), filter)
    .select('lead.state', 'state')
    .addSelect('lead.level', 'level')
    .addSelect('COUNT(*)', 'count')
    .addSelect('SUM(lead.expectedAmount)', 'expected')
    .groupBy('lead.state')
    .addGroupBy('lead.level')
    .getRawMany<{ state: LeadState; level: IntentLevel; count: unknown; expected: unknown }>();
  const count = (match: (row: (typeof rows)[number]) => boolean): number =>
    rows.filter(match).reduce((sum, row) => sum + readInteger(row.count), 0);
  return {
    total: count(() => true),
    expectedAmount: readMoney(rows.reduce((sum, row) => sum + readInteger(row.expected), 0)),
    byState: leadState.list.map((state) => ({ state, count: count((row) => row.state === state) })),
    byLevel: intentLevel.list.map((level) => ({ level, count: count((row) => row.level === level) })),
  };
}

/** Checks that reps made before chasing, for themselves and their superiors (LEAD-2). */
export function listProbes(ctx: RequestContext, args: ListArgs<LeadProbeFilter>): Promise<Page<LeadProbe>> {
  const spec: ListSpec<LeadProbe, LeadProbeFilter> = {
    entity: LeadProbe,
    alias: 'probe',
    scope: (query) => narrowToSight(ctx, query, 'lead', ['probe.repId']),
    sort: { createdAt: 'probe.createdAt', name: 'probe.name' },
    defaultSort: ['createdAt', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere('probe.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
      q: (query, q) => query.andWhere("probe.name LIKE :q ESCAPE '!'", { q: likePattern(q) }),
      repId: (query, repId) => query.andWhere('probe.repId = :repId', { repId }),
    },
  };
  return listQuery(ctx, spec, args);
}
