import type { LocalDate, Month } from '../../../../shared/local-date';
import { ZERO, type Money } from '../../../../shared/money';
import type { ReceivableKind } from '../../../../shared/vocabulary/receivables';
import type { TxContext } from '../../../core/context';
import { documentNumber } from '../../../core/number-series';
import { insert } from '../../../core/persistence';
import type { Contract } from '../../contracts';
import { Receivable } from '../entities/receivable.entity';

export interface NewItem {
  readonly kind: ReceivableKind;
  readonly amount: Money;
  readonly documentOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly deliveryId?: string | null;
  readonly interestOfId?: string | null;
  readonly interestMonth?: Month | null;
}

/** Opens an item on a contract (REC-1). */
export async function openReceivable(tx: TxContext, contract: Contract, item: NewItem): Promise<Receivable> {
  return insert(tx, Receivable, {
    ...item,
    number: await documentNumber(tx, 'YS'),
    contractId: contract.id,
    accountId: contract.accountId,
    collected: ZERO,
    adjusted: ZERO,
  });
}
