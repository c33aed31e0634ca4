import { doerOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { closeLedgerMonth, lastClosedMonth } from '../../contracts';
import { holdLedgers } from '../../receivables';
import { ReconciliationLine } from '../entities/reconciliation-line.entity';
import { Reconciliation } from '../entities/reconciliation.entity';
import type { RefreshReconciliationInput } from '../graphql/reconciliation.inputs';
import { ledgerAt } from '../queries/ledger-at';
import { monthToCloseFirst, sameFigures } from '../rules/ledger-figures';
import { holdOpen } from './open-reconciliation';

/**
 * Closes a month that both sides agreed on in full; from then on nothing is dated into it (CON-7). All ledgers are held
 * first: whoever books at this moment is either in the figures that are compared, or finds the month closed.
 *
 * @throws DomainError reconciliation.out_of_order, reconciliation.not_agreed, reconciliation.figures_changed
 */
export async function closeReconciliation(
  ctx: RequestContext,
  input: RefreshReconciliationInput,
): Promise<Reconciliation> {
  return inTransaction(ctx, async (tx) => {
    const held = await holdOpen(tx, input);
    const open = await tx.db.findBy(Reconciliation, { state: 'OPEN' });
    const first = monthToCloseFirst(
      held.month,
      await lastClosedMonth(tx),
      open.map(({ month }) => month),
    );
    if (first) throw new DomainError('reconciliation.out_of_order', { month: first });
    const lines = await tx.db.findBy(ReconciliationLine, { reconciliationId: held.id });
    const waiting = lines.filter(
      ({ salesMark, financeMark }) => salesMark !== 'AGREED' || financeMark !== 'AGREED',
    );
    if (waiting.length > 0) throw new DomainError('reconciliation.not_agreed', { count: waiting.length });
    await holdLedgers(tx);
    const now = await ledgerAt(tx, held.month);
    const known = new Map(lines.map((line) => [line.contractId, line]));
    const changed = [...now].filter(([id, figures]) => {
      const line = known.get(id);
      return !line || !sameFigures(line, figures);
    });
    if (changed.length > 0)
      throw new DomainError('reconciliation.figures_changed', { count: changed.length });
    const closed = await guardedUpdate(tx, Reconciliation, held, {
      state: 'CLOSED',
      closedById: doerOf(tx),
      closedOn: tx.today,
    });
    await closeLedgerMonth(tx, held.month);
    const subject = { type: 'Reconciliation', id: held.id };
    await recordAudit(tx, 'reconciliation.closed', subject, { month: held.month, lines: lines.length });
    return closed;
  });
}
