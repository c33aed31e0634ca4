import { lastDayOf } from '../../../../shared/local-date';
import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { lastClosedMonth } from '../../contracts';
import { activePeopleWithRole } from '../../identity';
import { notify } from '../../notifications';
import { Reconciliation } from '../entities/reconciliation.entity';
import type { OpenReconciliationInput, RefreshReconciliationInput } from '../graphql/reconciliation.inputs';
import { refreshLines } from './refresh-lines';

/**
 * Finance lays out a month that is over: one line a contract as the ledger stood at its end (CON-7).
 *
 * @throws DomainError reconciliation.month_running, reconciliation.month_locked, reconciliation.opened_already
 */
export async function openReconciliation(
  ctx: RequestContext,
  { month }: OpenReconciliationInput,
): Promise<Reconciliation> {
  if (lastDayOf(month) >= ctx.today)
    throw new DomainError('reconciliation.month_running', { month }, 'month');
  return inTransaction(ctx, async (tx) => {
    const closed = await lastClosedMonth(tx);
    if (closed && month <= closed)
      throw new DomainError('reconciliation.month_locked', { month: closed }, 'month');
    const opened = await insertOrRefuse(
      tx,
      Reconciliation,
      { month, state: 'OPEN', openedById: actorOf(tx).userId, openedOn: tx.today },
      () => new DomainError('reconciliation.opened_already', { month }, 'month'),
    );
    const lines = await refreshLines(tx, opened);
    const subject = { type: 'Reconciliation', id: opened.id };
    await recordAudit(tx, 'reconciliation.opened', subject, { month, lines });
    const people = [
      ...(await activePeopleWithRole(tx, 'SALES_MANAGER')),
      ...(await activePeopleWithRole(tx, 'FINANCE')),
    ];
    await notify(
      tx,
      people.map(({ id }) => id),
      'reconciliation.opened',
      subject,
      { month, lines },
    );
    return opened;
  });
}

/** Brings an open month up to what was booked since; lines with other figures are to be looked at again (CON-7). */
export async function refreshReconciliation(
  ctx: RequestContext,
  input: RefreshReconciliationInput,
): Promise<Reconciliation> {
  return inTransaction(ctx, async (tx) => {
    const held = await holdOpen(tx, input);
    const changed = await refreshLines(tx, held);
    const subject = { type: 'Reconciliation', id: held.id };
    await recordAudit(tx, 'reconciliation.refreshed', subject, { month: held.month, changed });
    return held;
  });
}

/**
 * The month, its row written first: whoever else marks, refreshes or closes it waits.
 *
 * @throws DomainError reconciliation.closed
 */
export async function holdOpen(
  tx: TxContext,
  { id, version }: { readonly id: string; readonly version?: number },
): Promise<Reconciliation> {
  const found = await getOrThrow(tx, Reconciliation, id);
  assertVersion(found, version);
  if (found.state === 'CLOSED') throw new DomainError('reconciliation.closed', {});
  return guardedUpdate(tx, Reconciliation, found, {});
}
