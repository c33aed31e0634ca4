import { ZERO, type Money } from '../../../../shared/money';
import type { TxContext } from '../../../core/context';
import type { Contract } from '../../contracts';
import { assertWithinCredit } from '../../credit';
import { Receipt } from '../entities/receipt.entity';
import type { Receivable } from '../entities/receivable.entity';
import { remainderOfContract } from '../queries/exposure-parts';
import { movedByGoods } from '../rules/remainder';
import { bookAllocations } from './book-allocations';
import { openOf } from './open-items';

/**
 * Asks the customer's credit for goods that leave under a contract (CRE-5): what the contract had promised counted
 * already, what goes beyond it is new.
 */
export async function useCreditForGoods(
  tx: TxContext,
  contract: Contract,
  act: 'DELIVERY' | 'QUANTITY_DIFFERENCE',
  value: Money,
): Promise<{ cashOnly: boolean }> {
  const toCome = contract.state === 'SIGNED' ? await remainderOfContract(tx, contract) : ZERO;
  return assertWithinCredit(tx, {
    accountId: contract.accountId,
    act,
    adding: movedByGoods(toCome, value),
    goods: value,
    contractId: contract.id,
  });
}

/** Money in hand of a customer without credit pays the goods it was asked for, oldest first: it serves once (CRE-2). */
export async function payFromHand(tx: TxContext, item: Receivable): Promise<void> {
  const receipts = await tx.db
    .createQueryBuilder(Receipt, 'receipt')
    .where('receipt.accountId = :accountId', { accountId: item.accountId })
    .andWhere('receipt.reversedOn IS NULL AND receipt.reversalOfId IS NULL')
    .andWhere('receipt.countsOn <= :today AND receipt.amount > receipt.allocated + receipt.refunded', {
      today: tx.today,
    })
    .orderBy('receipt.receivedOn')
    .addOrderBy('receipt.number')
    .getMany();
  let owed: number = openOf(item);
  for (const receipt of receipts) {
    if (owed <= 0) return;
    const amount = Math.min(owed, receipt.amount - receipt.allocated - receipt.refunded) as Money;
    await bookAllocations(tx, receipt, [item], [{ receivableId: item.id, amount, basis: 'NAMED' }]);
    owed -= amount;
  }
}
