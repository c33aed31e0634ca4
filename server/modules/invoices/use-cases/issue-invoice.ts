import { formatMoney } from '../../../../shared/money';
import { scaledToString } from '../../../../shared/rate';
import { doerOf, may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { Contract, getVisibleContract, isSigned } from '../../contracts';
import { activePeopleWithRole } from '../../identity';
import { notify } from '../../notifications';
import { lockLedger } from '../../receivables';
import { Invoice } from '../entities/invoice.entity';
import type { IssueInvoiceInput } from '../graphql/invoice.inputs';
import { invoicingOf } from '../queries/invoices';

/**
 * Invoices what was billed on a contract (CON-3): once enough of it is collected, or earlier by whoever may make
 * exceptions, with the reason on record. The customer's ledger is held, so that two invoices at once cannot cover the
 * same goods.
 *
 * @throws DomainError invoice.below_share, invoice.above_billed, invoice.number_taken
 */
export async function issueInvoice(ctx: RequestContext, input: IssueInvoiceInput): Promise<Invoice> {
  const { idempotencyKey: key, ...request } = input;
  if (input.amount <= 0) throw new DomainError('receivable.amount_not_positive', {}, 'amount');
  return inTransaction(
    ctx,
    async (tx) => {
      const seen = await getVisibleContract(tx, input.contractId, 'contractId');
      await lockLedger(tx, seen.accountId);
      const contract = await getOrThrow(tx, Contract, seen.id);
      if (!isSigned(contract.state) || !contract.signedOn) throw new DomainError('contract.not_signed', {});
      if (input.issuedOn < contract.signedOn || input.issuedOn > tx.today) {
        const days = { from: contract.signedOn, to: tx.today };
        throw new DomainError('invoice.day_outside', days, 'issuedOn');
      }
      const standing = await invoicingOf(tx, contract.id);
      if (input.amount > standing.left)
        throw new DomainError('invoice.above_billed', { left: formatMoney(standing.left) }, 'amount');
      const reason = input.exceptionReason?.trim() || null;
      const excepted = !standing.enough;
      if (excepted && (reason === null || !may(tx, 'invoice.except'))) {
        const percent = (bp: number) => scaledToString(bp, 2);
        const shares = { share: percent(standing.collectedBp), least: percent(standing.leastCollectedBp) };
        throw new DomainError('invoice.below_share', shares, 'exceptionReason');
      }
      const number = input.number.trim();
      const issued = await insertOrRefuse(
        tx,
        Invoice,
        {
          number,
          contractId: contract.id,
          state: 'ISSUED',
          amount: input.amount,
          issuedOn: input.issuedOn,
          issuedById: doerOf(tx),
          collectedBp: standing.collectedBp,
          exceptionReason: excepted ? reason : null,
        },
        () => new DomainError('invoice.number_taken', { number }, 'number'),
      );
      const subject = { type: 'Invoice', id: issued.id };
      const { amount, issuedOn } = input;
      const facts = { contractId: contract.id, number, amount, issuedOn, collectedBp: standing.collectedBp };
      await recordAudit(tx, 'invoice.issued', subject, { ...facts, excepted }, issued.exceptionReason);
      const account = await getOrThrow(tx, Account, contract.accountId);
      const finance = excepted ? await activePeopleWithRole(tx, 'FINANCE') : [];
      const people = [contract.primaryRepId, ...finance.map(({ id }) => id)];
      await notify(tx, people, 'invoice.issued', subject, {
        customer: account.name,
        number,
        amount: formatMoney(amount),
      });
      return issued;
    },
    { op: 'issueInvoice', key, request },
  );
}
