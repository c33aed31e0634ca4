import type { SelectQueryBuilder } from 'typeorm';
import { addDays, startOfDay, type LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import type { IntentLevel, LeadSource, LeadState } from '../../../../shared/vocabulary/leads';
import type { RequestContext } from '../../../core/context';
import { readInteger, readMoney } from '../../../core/persistence';
import { narrowToSight } from '../../identity';
import { Lead, visibleLeads } from '../../leads';
import { shareOf } from '../rules/share-of';

/** Leads that people in sight registered on the days [from, to] and that the reader still sees: pooled ones among them. */
function cohort(ctx: RequestContext, from: LocalDate, to: LocalDate): SelectQueryBuilder<Lead> {
  const query = ctx.db
    .createQueryBuilder(Lead, 'lead')
    .where('lead.createdAt >= :from AND lead.createdAt < :to', {
      from: startOfDay(from, ctx.timeZone),
      to: startOfDay(addDays(to, 1), ctx.timeZone),
    });
  visibleLeads(ctx, query, 'lead');
  narrowToSight(ctx, query, 'lead', ['lead.registeredById']);
  return query;
}

const sumWhere = (condition: string): string => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
const worked = 'EXISTS (SELECT 1 FROM follow_up talk WHERE talk.leadId = lead.id)';
const approved = "(lead.reviewedById IS NOT NULL AND lead.state <> 'REJECTED')";
const bidding =
  "(lead.state IN ('BIDDING', 'WON') OR EXISTS (SELECT 1 FROM loss_record gone WHERE gone.subjectId = lead.id AND gone.lostFrom = 'BIDDING'))";

export interface SourceConversion {
  readonly source: LeadSource;
  readonly registered: number;
  readonly approved: number;
  readonly won: number;
  readonly lost: number;
  readonly conversionBp: number | null;
}

/** What became of the leads of each source (LEAD-13). */
export async function sourceConversion(
  ctx: RequestContext,
  from: LocalDate,
  to: LocalDate,
): Promise<SourceConversion[]> {
  const rows = await cohort(ctx, from, to)
    .select('lead.source', 'source')
    .addSelect('COUNT(*)', 'registered')
    .addSelect(sumWhere(approved), 'approved')
    .addSelect(sumWhere("lead.state = 'WON'"), 'won')
    .addSelect(sumWhere("lead.state = 'LOST'"), 'lost')
    .groupBy('lead.source')
    .getRawMany<{
      source: LeadSource;
      registered: unknown;
      approved: unknown;
      won: unknown;
      lost: unknown;
    }>();
  return rows
    .map((row) => {
      const [registered, won] = [readInteger(row.registered), readInteger(row.won)];
      return {
        source: row.source,
        registered,
        approved: readInteger(row.approved),
        won,
        lost: readInteger(row.lost),
        conversionBp: shareOf(won, registered),
      };
    })
    .sort((a, b) => b.registered - a.registered || (a.source < b.source ? -1 : 1));
}

export const funnelStages = ['REGISTERED', 'APPROVED', 'PURSUING', 'BIDDING', 'WON'] as const;

export interface FunnelStage {
  readonly stage: LeadState;
  readonly count: number;
  /** Of the stage before. */
  readonly fromBeforeBp: number | null;
  /** Of all that were registered. */
  readonly fromStartBp: number | null;
}

/** How far the leads of these days came (RPT-4). */
export async function funnel(ctx: RequestContext, from: LocalDate, to: LocalDate): Promise<FunnelStage[]> {
  const row = await cohort(ctx, from, to)
    .select('COUNT(*)', 'REGISTERED')
    .addSelect(sumWhere(approved), 'APPROVED')
    .addSelect(sumWhere(`${approved} AND ${worked}`), 'PURSUING')
    .addSelect(sumWhere(bidding), 'BIDDING')
    .addSelect(sumWhere("lead.state = 'WON'"), 'WON')
    .getRawOne<Record<(typeof funnelStages)[number], unknown>>();
  const counts = funnelStages.map((stage) => readInteger(row?.[stage]));
  return funnelStages.map((stage, at) => ({
    stage,
    count: counts[at] ?? 0,
    fromBeforeBp: at === 0 ? null : shareOf(counts[at] ?? 0, counts[at - 1] ?? 0),
    fromStartBp: shareOf(counts[at] ?? 0, counts[0] ?? 0),
  }));
}

export interface OpenLeads {
  readonly level: IntentLevel;
  readonly state: LeadState;
  readonly count: number;
  readonly expectedAmount: Money;
  /** By days since registration: up to 30, 31–90, 91–180, more. */
  readonly ages: readonly number[];
}

/** Leads that are worked or wait today, by level and state, with their age. */
export async function openLeads(ctx: RequestContext): Promise<OpenLeads[]> {
  const since = (days: number): Date => startOfDay(addDays(ctx.today, -days), ctx.timeZone);
  const query = ctx.db
    .createQueryBuilder(Lead, 'lead')
    .select('lead.level', 'level')
    .addSelect('lead.state', 'state')
    .addSelect('COUNT(*)', 'count')
    .addSelect('SUM(lead.expectedAmount)', 'expected')
    .addSelect(sumWhere('lead.createdAt >= :d30'), 'age0')
    .addSelect(sumWhere('lead.createdAt < :d30 AND lead.createdAt >= :d90'), 'age1')
    .addSelect(sumWhere('lead.createdAt < :d90 AND lead.createdAt >= :d180'), 'age2')
    .addSelect(sumWhere('lead.createdAt < :d180'), 'age3')
    .where("lead.state IN ('REGISTERED', 'APPROVED', 'PURSUING', 'BIDDING')")
    .setParameters({ d30: since(30), d90: since(90), d180: since(180) })
    .groupBy('lead.level')
    .addGroupBy('lead.state');
  visibleLeads(ctx, query, 'lead');
  const rows = await query.getRawMany<Record<string, unknown>>();
  return rows
    .map((row) => ({
      level: row['level'] as IntentLevel,
      state: row['state'] as LeadState,
      count: readInteger(row['count']),
      expectedAmount: readMoney(row['expected']),
      ages: ['age0', 'age1', 'age2', 'age3'].map((key) => readInteger(row[key])),
    }))
    .sort((a, b) => 'HABCO'.indexOf(a.level) - 'HABCO'.indexOf(b.level) || (a.state < b.state ? -1 : 1));
}
