import { lastDayOf, type Month } from '../../../../shared/local-date';
import { money, type Money } from '../../../../shared/money';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { loadMany, readInteger } from '../../../core/persistence';
import { CommissionPeriod } from '../entities/commission-period.entity';
import { CommissionStatement } from '../entities/commission-statement.entity';
import { contractsWaiting } from './periods';
import { visibleReps } from './visible-reps';
import { closedStates } from '../rules/period-states';

/** Sums of the statements of a month that the reader may see. */
export interface StatementTotals {
  readonly opening: Money;
  readonly accrued: Money;
  readonly released: Money;
  readonly clawedBack: Money;
  readonly paid: Money;
  readonly closing: Money;
  readonly held: Money;
}

/** How far a month is on its way, and what holds it up (COM-8). */
export interface MonthProgress {
  /** The month is over: it can be calculated. */
  readonly over: boolean;
  /** An earlier month that is not paid yet; it goes first. */
  readonly earlierOpen: Month | null;
  /** Contracts with facts that no run has looked at; 0 for a month that takes no entries any more. */
  readonly waiting: number;
  readonly statements: number;
  readonly unapproved: number;
  /** Unapproved statements in the reader's sight that are not the reader's own. */
  readonly toApprove: number;
  /** The reader has a statement in this month: neither approves nor confirms it alone (COM-11). */
  readonly own: boolean;
  readonly totals: StatementTotals;
}

const figures = ['opening', 'accrued', 'released', 'clawedBack', 'paid', 'closing', 'held'] as const;

/** Progress of many months: the statements of all of them in one query. */
export async function monthProgress(ctx: RequestContext, month: Month): Promise<MonthProgress> {
  const [found] = await loadMany<MonthProgress>(ctx, 'monthProgress', month, async (months) => {
    const statements = await ctx.db
      .createQueryBuilder(CommissionStatement, 'statement')
      .where('statement.month IN (:...months)', { months: [...months] })
      .getMany();
    const periods = await ctx.db.find(CommissionPeriod, { order: { month: 'ASC' } });
    const mine = await visibleReps(ctx, [...new Set(statements.map((statement) => statement.repId))]);
    const waiting = await contractsWaiting(ctx);
    const me = actorOf(ctx).userId;
    return months.map((key) => {
      const of = statements.filter((statement) => statement.month === key);
      const open = of.filter((statement) => !statement.approvedById);
      const seen = of.filter((statement) => mine.has(statement.repId));
      const state = periods.find((period) => period.month === key)?.state ?? 'OPEN';
      const closed = closedStates.includes(state);
      const sum = (figure: (typeof figures)[number]): Money =>
        money(seen.reduce((total, row) => total + readInteger(row[figure]), 0));
      return [
        key,
        {
          over: ctx.today > lastDayOf(key as Month),
          earlierOpen: closed
            ? null
            : (periods.find((period) => period.month < key && !closedStates.includes(period.state))?.month ??
              null),
          waiting: closed ? 0 : waiting,
          statements: of.length,
          unapproved: open.length,
          toApprove: open.filter((statement) => mine.has(statement.repId) && statement.repId !== me).length,
          own: of.some((statement) => statement.repId === me),
          totals: Object.fromEntries(
            figures.map((figure) => [figure, sum(figure)]),
          ) as unknown as StatementTotals,
        },
      ] as const;
    });
  });
  if (!found) throw new Error('a month without progress');
  return found;
}
