import type { LocalDate } from '../../../../shared/local-date';
import { ZERO, type Money } from '../../../../shared/money';
import type { Instrument } from '../../../../shared/vocabulary/receivables';
import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { documentNumber } from '../../../core/number-series';
import { getOrThrow, insert } from '../../../core/persistence';
import { assertMonthOpen } from '../../contracts';
import { Account, assertNotMerged } from '../../accounts';
import { policyAt } from '../../policies';
import { Receipt } from '../entities/receipt.entity';
import { receivablesPolicy } from '../policy';
import { countsOnOf } from '../rules/counts-on';
import { lockLedger } from './lock-ledger';

export interface MoneyIn {
  readonly accountId: string;
  readonly instrument: Instrument;
  readonly receivedOn: LocalDate;
  readonly maturesOn?: LocalDate | null;
  readonly amount: Money;
  readonly reference?: string | null;
}

/**
 * Books what came in from a customer, still unallocated, under the customer's lock. Goods in place of money come in the
 * same way, at their appraised value, as the instrument IN_KIND.
 *
 * @throws DomainError receivable.amount_not_positive, receipt.future, and those of countsOnOf
 */
export async function openReceipt(tx: TxContext, input: MoneyIn): Promise<Receipt> {
  if (input.amount <= 0) throw new DomainError('receivable.amount_not_positive', {}, 'amount');
  if (input.receivedOn > tx.today) throw new DomainError('receipt.future', { today: tx.today }, 'receivedOn');
  const instrument = {
    instrument: input.instrument,
    receivedOn: input.receivedOn,
    maturesOn: input.maturesOn ?? null,
  };
  const countsOn = countsOnOf(instrument, await policyAt(tx, receivablesPolicy, input.receivedOn));
  await assertNotMerged(tx, await getOrThrow(tx, Account, input.accountId, 'accountId'));
  await lockLedger(tx, input.accountId);
  await assertMonthOpen(tx, input.receivedOn, 'receivedOn');
  return insert(tx, Receipt, {
    ...instrument,
    number: await documentNumber(tx, 'SK'),
    accountId: input.accountId,
    countsOn,
    amount: input.amount,
    allocated: ZERO,
    refunded: ZERO,
    reference: input.reference?.trim() || null,
  });
}
