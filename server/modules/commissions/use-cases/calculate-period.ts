import { createHash } from 'node:crypto';
import { firstDayOf, lastDayOf, type Month } from '../../../../shared/local-date';
import { addMoney, subtractMoney, type Money } from '../../../../shared/money';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { guardedUpdate, insert, readMoney } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { CommissionPeriod } from '../entities/commission-period.entity';
import { CommissionStatement } from '../entities/commission-statement.entity';
import { entriesHash } from '../queries/periods';
import { closedStates, periodStates } from '../rules/period-states';
import { runCommissions } from './run-commissions';

type Raw = Record<string, string | number | null>;

/** The month's row; made when nothing was ever posted into it. @throws DomainError common.not_found for a bad month */
export async function periodOf(tx: TxContext, month: Month): Promise<CommissionPeriod> {
  const found = await tx.db.findOneBy(CommissionPeriod, { month });
  return found ?? insert(tx, CommissionPeriod, { month, state: 'OPEN', postings: 0, exports: 0 });
}

/** @throws DomainError commission.earlier_month_open (COM-8) */
export async function assertNoEarlierOpen(tx: TxContext, month: Month): Promise<void> {
  const [row] = (await tx.db.query(
    "SELECT MIN(month) AS month FROM commission_period WHERE month < ? AND state NOT IN ('PAID', 'LOCKED')",
    [month],
  )) as { month: Month | null }[];
  if (row?.month) throw new DomainError('commission.earlier_month_open', { month: row.month }, 'month');
}

/**
 * Runs the touched contracts and writes everybody's statement of a month (COM-8, COM-11). The month must be over and
 * no earlier one open. Calculating again keeps the approvals of statements whose content did not change.
 */
export async function calculatePeriod(ctx: RequestContext, month: Month): Promise<CommissionPeriod> {
  if (ctx.today <= lastDayOf(month)) throw new DomainError('commission.month_not_over', { month }, 'month');
  await runCommissions(ctx);
  return inTransaction(ctx, async (tx) => {
    const period = await periodOf(tx, month);
    await assertNoEarlierOpen(tx, month);
    if (closedStates.includes(period.state) || period.state === 'OPEN') {
      assertTransition(periodStates, period.state, 'CALCULATED');
    }
    const changed = await writeStatements(tx, month);
    const state = changed || period.state === 'OPEN' ? 'CALCULATED' : period.state;
    const calculated = await guardedUpdate(tx, CommissionPeriod, period, { state, calculatedAt: ctx.now });
    await recordAudit(
      tx,
      'commission.period_calculated',
      { type: 'CommissionPeriod', id: period.id },
      { month },
    );
    return calculated;
  });
}

export interface StatementFigures {
  readonly repId: string;
  readonly opening: Money;
  readonly accrued: Money;
  readonly released: Money;
  readonly clawedBack: Money;
  readonly ofEarlierMonths: Money;
  readonly paid: Money;
  readonly held: Money;
}

/** Everybody's figures of a month in one query. People without any movement up to then have none. */
export async function statementFigures(ctx: RequestContext, month: Month): Promise<StatementFigures[]> {
  const rows = (await ctx.db.query(
    `SELECT repId,
            SUM(CASE WHEN period < ? THEN payableDelta ELSE 0 END) AS opening,
            SUM(CASE WHEN period = ? THEN heldDelta + payableDelta + paidDelta ELSE 0 END) AS accrued,
            SUM(CASE WHEN period = ? AND kind = 'RELEASE' THEN payableDelta ELSE 0 END) AS released,
            SUM(CASE WHEN period = ? AND kind IN ('CLAWBACK', 'ADVANCE_NET') THEN payableDelta ELSE 0 END) AS clawedBack,
            SUM(CASE WHEN period = ? AND kind IN ('RELEASE', 'CLAWBACK') AND factOn < ? THEN payableDelta ELSE 0 END) AS ofEarlierMonths,
            SUM(CASE WHEN period = ? AND kind = 'PAYOUT' THEN paidDelta ELSE 0 END) AS paid,
            SUM(heldDelta) AS held
       FROM commission_entry WHERE period <= ? GROUP BY repId ORDER BY repId`,
    [month, month, month, month, month, firstDayOf(month), month, month],
  )) as Raw[];
  return rows.map((row) => ({
    repId: String(row['repId']),
    opening: readMoney(row['opening']),
    accrued: readMoney(row['accrued']),
    released: readMoney(row['released']),
    clawedBack: readMoney(row['clawedBack']),
    ofEarlierMonths: readMoney(row['ofEarlierMonths']),
    paid: readMoney(row['paid']),
    held: readMoney(row['held']),
  }));
}

/** Writes the statements that are new or changed; returns whether any was. */
async function writeStatements(tx: TxContext, month: Month): Promise<boolean> {
  let changed = false;
  for (const figures of await statementFigures(tx, month)) {
    const contentHash = await statementHash(tx, month, figures);
    const existing = await tx.db.findOneBy(CommissionStatement, { month, repId: figures.repId });
    if (existing?.contentHash === contentHash) continue;
    changed = true;
    const closing = subtractMoney(
      addMoney(figures.opening, figures.released, figures.clawedBack),
      figures.paid,
    );
    const content = { ...figures, closing, contentHash };
    if (existing) {
      await guardedUpdate(tx, CommissionStatement, existing, {
        ...content,
        approvedById: null,
        approvedAt: null,
      });
    } else {
      const made = await insert(tx, CommissionStatement, { month, ...content });
      await notify(
        tx,
        [figures.repId],
        'commission.statement_ready',
        { type: 'CommissionStatement', id: made.id },
        { month },
      );
    }
  }
  return changed;
}

/** What an approval binds to: the entries of the month and the balance brought forward. */
export async function statementHash(
  ctx: RequestContext,
  month: Month,
  figures: StatementFigures,
): Promise<string> {
  const entries = await entriesHash(ctx, month, figures.repId);
  return createHash('sha256').update(`${entries}|${figures.opening}|${figures.held}`).digest('hex');
}
