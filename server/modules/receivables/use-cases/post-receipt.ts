import { In } from 'typeorm';
import type { Money } from '../../../../shared/money';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, notFound } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import type { ReceiptAllocation } from '../entities/receipt-allocation.entity';
import { Receipt } from '../entities/receipt.entity';
import { Receivable } from '../entities/receivable.entity';
import type { PostReceiptInput } from '../graphql/receivable.inputs';
import { afterMoney } from '../ledger/after-money';
import { bookAllocations } from '../ledger/book-allocations';
import { asOpenItem, openItemsOf } from '../ledger/open-items';
import { openReceipt } from '../ledger/open-receipt';
import { proposeAllocation, type NamedItem } from '../rules/propose-allocation';

/**
 * Finance books money that came in; it pays the named items, else an item of exactly its amount, else the oldest due,
 * and the rest stays as unallocated credit (REC-1).
 */
export async function postReceipt(ctx: RequestContext, input: PostReceiptInput): Promise<Receipt> {
  const { idempotencyKey: key, ...request } = input;
  // goods come in by their acceptance, with three people's word (KIND-1)
  if (input.instrument === 'IN_KIND') throw new DomainError('in_kind.not_by_hand', {}, 'instrument');
  return inTransaction(
    ctx,
    async (tx) => {
      const receipt = await openReceipt(tx, input);
      const named = input.allocations ?? [];
      const allocations = await payItems(tx, receipt, {
        amount: input.amount,
        named,
        auto: input.allocateRest,
      });
      const subject = { type: 'Receipt', id: receipt.id };
      await recordAudit(tx, 'receipt.posted', subject, {
        ...request,
        countsOn: receipt.countsOn,
        paid: allocations.length,
      });
      await afterMoney(tx, {
        accountId: receipt.accountId,
        contractIds: allocations.map(({ contractId }) => contractId),
      });
      return getOrThrow(tx, Receipt, receipt.id);
    },
    { op: 'postReceipt', key, request },
  );
}

interface Payment {
  readonly amount: Money;
  readonly named: readonly NamedItem[];
  readonly auto: boolean;
}

/** Pays the customer's open items from a receipt, as far as the amount goes. */
export async function payItems(
  tx: TxContext,
  receipt: Receipt,
  { amount, named, auto }: Payment,
): Promise<ReceiptAllocation[]> {
  const items = await openItemsOf(tx, receipt.accountId);
  await refuseForeignItems(tx, receipt.accountId, named);
  const { allocations } = proposeAllocation(amount, items.map(asOpenItem), named, auto);
  return bookAllocations(tx, receipt, items, allocations);
}

/** @throws DomainError common.not_found, receivable.other_account */
async function refuseForeignItems(
  tx: TxContext,
  accountId: string,
  named: readonly NamedItem[],
): Promise<void> {
  if (named.length === 0) return;
  const items = await tx.db.findBy(Receivable, { id: In(named.map(({ receivableId }) => receivableId)) });
  const known = new Set(items.map(({ id }) => id));
  if (named.some(({ receivableId }) => !known.has(receivableId))) throw notFound(Receivable, 'allocations');
  const foreign = items.find((item) => item.accountId !== accountId);
  if (foreign) throw new DomainError('receivable.other_account', { number: foreign.number }, 'allocations');
}
