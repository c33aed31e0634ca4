import type { Month } from '../../../../shared/local-date';
import type { TxContext } from '../../../core/context';
import { insertOrRefuse } from '../../../core/persistence';
import { DomainError } from '../../../core/errors';
import { LedgerMonth } from '../entities/ledger-month.entity';

/** Locks a month of the contract ledger (CON-7). In what order, and who agreed, is for the reconciliation to say. */
export async function closeLedgerMonth(tx: TxContext, month: Month): Promise<void> {
  await insertOrRefuse(
    tx,
    LedgerMonth,
    { month, closedOn: tx.today },
    () => new DomainError('reconciliation.closed', {}),
  );
}
