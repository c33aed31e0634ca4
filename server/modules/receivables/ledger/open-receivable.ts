import type { LocalDate, Month } from '../../../../shared/local-date';
import { ZERO, type Money } from '../../../../shared/money';
import type { ReceivableKind } from '../../../../shared/vocabulary/receivables';
import type { PaymentTrigger } from '../../../../shared/vocabulary/contracts';
import type { TxContext } from '../../../core/context';
import { documentNumber } from '../../../core/number-series';
import { insert } from '../../../core/persistence';
import { assertMonthOpen, type Contract, splitByTerms, termsOf } from '../../contracts';
import { Receivable } from '../entities/receivable.entity';

export interface NewItem {
  readonly kind: ReceivableKind;
  readonly amount: Money;
  readonly documentOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly deliveryId?: string | null;
  readonly interestOfId?: string | null;
  readonly interestMonth?: Month | null;
  readonly dueAfter?: PaymentTrigger | null;
  readonly dueAfterDays?: number | null;
}

/** Opens an item on a contract (REC-1). */
export async function openReceivable(tx: TxContext, contract: Contract, item: NewItem): Promise<Receivable> {
  await assertMonthOpen(tx, item.documentOn, 'documentOn');
  return insert(tx, Receivable, {
    ...item,
    number: await documentNumber(tx, 'YS'),
    contractId: contract.id,
    accountId: contract.accountId,
    collected: ZERO,
    adjusted: ZERO,
  });
}

/** Opens what is owed for goods: one item for each of the contract's payment terms, or one for all of it (CON-4). */
export async function openForGoods(
  tx: TxContext,
  contract: Contract,
  goods: Pick<NewItem, 'kind' | 'amount' | 'documentOn' | 'deliveryId'>,
): Promise<Receivable[]> {
  const parts = splitByTerms(goods.amount, goods.documentOn, contract, await termsOf(tx, contract.id));
  const items: Receivable[] = [];
  for (const part of parts) items.push(await openReceivable(tx, contract, { ...goods, ...part }));
  return items;
}
