import { addDays, startOfDay, type LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { readInteger, readMoney } from '../../../core/persistence';
import { narrowToSight } from '../../identity';
import { LeadClaim, Lead } from '../../leads';
import { LossRecord } from '../../losses';
import { Account } from '../../accounts';
import { shareOf } from '../rules/share-of';

export type LossGroup = 'REP' | 'REASON' | 'COMPETITOR' | 'TIER' | 'LEVEL' | 'SOURCE';

export interface LossLine {
  /** Id or code; null where it is not known: a record that is not filed names no competitor. */
  readonly key: string | null;
  readonly lost: number;
  readonly amount: Money;
  /** Leads won in the same days; null where winning has no such key: reasons, competitors. */
  readonly won: number | null;
  /** lost / (lost + won) where there is a won; else the share of all losses. */
  readonly rateBp: number | null;
}

const columns: Record<LossGroup, string> = {
  REP: 'repId',
  REASON: 'reason',
  COMPETITOR: 'competitor',
  TIER: 'tier',
  LEVEL: 'level',
  SOURCE: 'source',
};
/** What a won lead has too: who it belonged to, the tier of its account, its source. */
const wonKeys: Partial<Record<LossGroup, string>> = {
  REP: 'claim.repId',
  TIER: 'account.tier',
  SOURCE: 'lead.source',
};
const MOST = 100;

/** Losses of the days [from, to] by one of their keys, beside what was won in the same days (LOSS-3, INT-5). */
export async function lossReport(
  ctx: RequestContext,
  group: LossGroup,
  from: LocalDate,
  to: LocalDate,
): Promise<LossLine[]> {
  const column = columns[group];
  const query = ctx.db
    .createQueryBuilder(LossRecord, 'loss')
    .select(`loss.${column}`, 'groupKey')
    .addSelect('COUNT(*)', 'lost')
    .addSelect('SUM(loss.amount)', 'amount')
    .where('loss.lostOn BETWEEN :from AND :to', { from, to })
    .groupBy(`loss.${column}`);
  narrowToSight(ctx, query, 'lead', ['loss.repId']);
  const rows = await query.getRawMany<{ groupKey: string | null; lost: unknown; amount: unknown }>();
  const wonKey = wonKeys[group];
  const won = wonKey ? await wonBy(ctx, wonKey, from, to) : null;
  const all = rows.reduce((sum, { lost }) => sum + readInteger(lost), 0);
  const keys = new Set([...rows.map(({ groupKey }) => groupKey), ...(won?.keys() ?? [])]);
  return [...keys]
    .map((key) => {
      const row = rows.find(({ groupKey }) => groupKey === key);
      const lost = readInteger(row?.lost);
      const gained = won && (won.get(key) ?? 0);
      return {
        key,
        lost,
        amount: readMoney(row?.amount),
        won: gained,
        rateBp: gained === null ? shareOf(lost, all) : shareOf(lost, lost + gained),
      };
    })
    .sort((a, b) => b.lost - a.lost || String(a.key).localeCompare(String(b.key)))
    .slice(0, MOST);
}

async function wonBy(
  ctx: RequestContext,
  key: string,
  from: LocalDate,
  to: LocalDate,
): Promise<Map<string | null, number>> {
  const query = ctx.db
    .createQueryBuilder(LeadClaim, 'claim')
    .innerJoin(Lead, 'lead', 'lead.id = claim.leadId')
    .leftJoin(Account, 'account', 'account.id = lead.accountId')
    .select(key, 'groupKey')
    .addSelect('COUNT(*)', 'won')
    .where("claim.endCause = 'WON'")
    .andWhere('claim.endedAt >= :from AND claim.endedAt < :to', {
      from: startOfDay(from, ctx.timeZone),
      to: startOfDay(addDays(to, 1), ctx.timeZone),
    })
    .groupBy(key);
  narrowToSight(ctx, query, 'lead', ['claim.repId']);
  const rows = await query.getRawMany<{ groupKey: string | null; won: unknown }>();
  return new Map(rows.map(({ groupKey, won }) => [groupKey, readInteger(won)]));
}
