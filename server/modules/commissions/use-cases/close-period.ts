import { createHash } from 'node:crypto';
import { In } from 'typeorm';
import { lastDayOf, type Month } from '../../../../shared/local-date';
import {
  addMoney,
  moneyToString,
  negateMoney,
  subtractMoney,
  ZERO,
  type Money,
} from '../../../../shared/money';
import type { PeriodState } from '../../../../shared/vocabulary/commissions';
import { doerOf, isActing, sightFor } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { guardedUpdate, insert, updateWhere } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { User } from '../../identity';
import { CommissionEntry } from '../entities/commission-entry.entity';
import { CommissionPeriod } from '../entities/commission-period.entity';
import { CommissionStatement } from '../entities/commission-statement.entity';
import { contractsWaiting, entriesHash } from '../queries/periods';
import { visibleReps } from '../queries/visible-reps';
import { periodStates } from '../rules/period-states';
import { assertNoEarlierOpen, periodOf, statementFigures, statementHash } from './calculate-period';

/**
 * Approves the statements of a month that the approver is responsible for, as they were last calculated (COM-8,
 * COM-11). Never the approver's own; when the last one is approved, the month is.
 */
export async function approvePeriod(
  ctx: RequestContext,
  month: Month,
  ids?: readonly string[],
): Promise<CommissionPeriod> {
  return inTransaction(ctx, async (tx) => {
    const period = await periodOf(tx, month);
    if (period.state !== 'CALCULATED') assertTransition(periodStates, period.state, 'APPROVED');
    const all = await tx.db.findBy(CommissionStatement, { month });
    const mine = await visibleReps(
      tx,
      all.map((statement) => statement.repId),
    );
    const chosen = all.filter(
      (statement) =>
        !statement.approvedById && mine.has(statement.repId) && (!ids || ids.includes(statement.id)),
    );
    const me = doerOf(ctx);
    if (ids && chosen.some((statement) => isActing(ctx, statement.repId)))
      throw new DomainError('commission.own_pay', {});
    await assertFresh(tx, month, chosen);
    for (const statement of chosen) {
      if (isActing(ctx, statement.repId)) continue;
      await guardedUpdate(tx, CommissionStatement, statement, { approvedById: me, approvedAt: ctx.now });
    }
    await recordAudit(
      tx,
      'commission.statements_approved',
      { type: 'CommissionPeriod', id: period.id },
      { month, count: chosen.length },
    );
    const left = (await tx.db.findBy(CommissionStatement, { month })).filter(
      (statement) => !statement.approvedById,
    );
    return left.length === 0 ? moveTo(tx, period, 'APPROVED', {}) : period;
  });
}

/** @throws DomainError commission.content_changed when entries came in since the statements were written. */
async function assertFresh(
  tx: TxContext,
  month: Month,
  statements: readonly CommissionStatement[],
): Promise<void> {
  const figures = new Map((await statementFigures(tx, month)).map((row) => [row.repId, row]));
  for (const statement of statements) {
    const now = figures.get(statement.repId);
    if (!now || (await statementHash(tx, month, now)) !== statement.contentHash) {
      throw new DomainError('commission.content_changed', {});
    }
  }
}

/** Finance confirms an approved month: nothing waiting, nothing changed, and not one's own pay (COM-8). */
export async function confirmPeriod(ctx: RequestContext, month: Month): Promise<CommissionPeriod> {
  return inTransaction(ctx, async (tx) => {
    const period = await periodOf(tx, month);
    const statements = await tx.db.findBy(CommissionStatement, { month });
    const open = statements.filter((statement) => !statement.approvedById).length;
    if (open > 0) throw new DomainError('commission.statements_unapproved', { count: open });
    assertTransition(periodStates, period.state, 'CONFIRMED');
    const waiting = await contractsWaiting(tx);
    if (waiting > 0) throw new DomainError('commission.contracts_waiting', { count: waiting });
    const me = doerOf(ctx);
    if (statements.some((statement) => isActing(ctx, statement.repId)))
      throw new DomainError('commission.own_pay', {});
    if (statements.some((statement) => isActing(ctx, statement.approvedById)))
      throw new DomainError('commission.same_person', {});
    await assertFresh(tx, month, statements);
    return moveTo(tx, period, 'CONFIRMED', { confirmedById: me });
  });
}

/**
 * Pays a confirmed month out: everybody whose payable balance is positive gets all of it; a negative one is carried
 * forward (COM-7, COM-14). From now on the month takes no entries.
 */
export async function payPeriod(
  ctx: RequestContext,
  month: Month,
  idempotencyKey?: string | null,
): Promise<CommissionPeriod> {
  return inTransaction(
    ctx,
    async (tx) => {
      const period = await periodOf(tx, month);
      await assertNoEarlierOpen(tx, month);
      const paid = await moveTo(tx, period, 'PAID', { paidAt: ctx.now });
      const statements = await tx.db.findBy(CommissionStatement, { month });
      await assertFresh(tx, month, statements);
      for (const statement of statements) {
        const amount = statement.closing;
        if (amount <= 0) continue;
        await insert(tx, CommissionEntry, {
          repId: statement.repId,
          kind: 'PAYOUT',
          factOn: lastDayOf(month),
          period: month,
          heldDelta: ZERO,
          payableDelta: negateMoney(amount),
          paidDelta: amount,
        });
        await guardedUpdate(tx, CommissionStatement, statement, {
          paid: addMoney(statement.paid, amount),
          closing: subtractMoney(statement.closing, amount),
        });
      }
      return paid;
    },
    { op: 'commission.pay', key: idempotencyKey, request: { month } },
  );
}

/** Locks a paid month with the checksum of its entries; `verify` holds it against them for ever (COM-8). */
export async function lockPeriod(ctx: RequestContext, month: Month): Promise<CommissionPeriod> {
  return inTransaction(ctx, async (tx) => {
    const period = await periodOf(tx, month);
    return moveTo(tx, period, 'LOCKED', { checksum: await entriesHash(tx, month) });
  });
}

async function moveTo(
  tx: TxContext,
  period: CommissionPeriod,
  state: PeriodState,
  changes: Partial<Pick<CommissionPeriod, 'confirmedById' | 'paidAt' | 'checksum'>>,
): Promise<CommissionPeriod> {
  assertTransition(periodStates, period.state, state);
  const moved = await guardedUpdate(tx, CommissionPeriod, period, { state, ...changes });
  await recordAudit(
    tx,
    `commission.period_${state.toLowerCase()}`,
    { type: 'CommissionPeriod', id: period.id },
    { month: period.month },
  );
  return moved;
}

export interface PayoutFile {
  readonly fileName: string;
  readonly content: string;
  readonly checksum: string;
  readonly total: Money;
  /** 1 for the first time; more is a warning that payroll may have it already. */
  readonly exports: number;
}

/** The file for payroll: one line a person, amounts with two places, and a checksum over the content (COM-14). */
export async function exportPayout(ctx: RequestContext, month: Month): Promise<PayoutFile> {
  if (sightFor(ctx, 'commission') !== 'all')
    throw new DomainError('auth.forbidden', { permission: 'commission.pay' });
  return inTransaction(ctx, async (tx) => {
    const period = await periodOf(tx, month);
    if (period.state !== 'PAID' && period.state !== 'LOCKED')
      assertTransition(periodStates, period.state, 'LOCKED');
    await updateWhere(
      tx,
      CommissionPeriod,
      { exports: () => 'exports + 1' },
      { sql: 'id = :id', params: { id: period.id } },
    );
    const entries = await tx.db.findBy(CommissionEntry, { period: month, kind: 'PAYOUT' });
    const people = new Map(
      (await tx.db.findBy(User, { id: In(entries.map((entry) => entry.repId)) })).map((user) => [
        user.id,
        user,
      ]),
    );
    const lines = entries
      .map((entry) => {
        const person = people.get(entry.repId);
        return [person?.username ?? '', quoted(person?.name ?? ''), moneyToString(entry.paidDelta)].join(',');
      })
      .sort();
    const content = `\uFEFFusername,name,amount\r\n${lines.map((line) => `${line}\r\n`).join('')}`;
    const checksum = createHash('sha256').update(content).digest('hex');
    const total = addMoney(...entries.map((entry) => entry.paidDelta));
    await recordAudit(
      tx,
      'commission.payout_exported',
      { type: 'CommissionPeriod', id: period.id },
      { month, checksum, total },
    );
    return { fileName: `payout-${month}.csv`, content, checksum, total, exports: period.exports + 1 };
  });
}

/** RFC 4180, and no cell that a spreadsheet would run as a formula. */
function quoted(text: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${safe.replace(/"/g, '""')}"`;
}
