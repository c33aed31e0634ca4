import { doerOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { Contract } from '../../contracts';
import { notify } from '../../notifications';
import { lockLedger } from '../../receivables';
import { Invoice } from '../entities/invoice.entity';
import type { CancelInvoiceInput } from '../graphql/invoice.inputs';
import { getVisibleInvoice } from '../queries/invoices';

/**
 * Cancels an invoice by a red letter; it stays on record, and what it covered may be invoiced anew (CON-3).
 *
 * @throws DomainError invoice.cancelled_already
 */
export async function cancelInvoice(ctx: RequestContext, input: CancelInvoiceInput): Promise<Invoice> {
  return inTransaction(ctx, async (tx) => {
    const seen = await getVisibleInvoice(tx, input.id);
    const contract = await getOrThrow(tx, Contract, seen.contractId);
    await lockLedger(tx, contract.accountId);
    const invoice = await getOrThrow(tx, Invoice, seen.id);
    if (invoice.state === 'CANCELLED') throw new DomainError('invoice.cancelled_already', {});
    assertVersion(invoice, input.version);
    if (input.on < invoice.issuedOn || input.on > tx.today)
      throw new DomainError('invoice.day_outside', { from: invoice.issuedOn, to: tx.today }, 'on');
    const cancelled = await guardedUpdate(tx, Invoice, invoice, {
      state: 'CANCELLED',
      cancelledOn: input.on,
      cancelledById: doerOf(tx),
      cancelReason: input.reason,
      redLetterNumber: input.redLetterNumber.trim(),
    });
    const subject = { type: 'Invoice', id: invoice.id };
    const data = { number: invoice.number, amount: invoice.amount, redLetter: cancelled.redLetterNumber };
    await recordAudit(tx, 'invoice.cancelled', subject, data, input.reason);
    const people = [contract.primaryRepId, invoice.issuedById];
    await notify(tx, people, 'invoice.cancelled', subject, { number: invoice.number, reason: input.reason });
    return cancelled;
  });
}
