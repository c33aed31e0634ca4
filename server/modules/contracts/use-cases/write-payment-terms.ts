import type { TxContext } from '../../../core/context';
import { insertMany } from '../../../core/persistence';
import { ContractPaymentTerm } from '../entities/contract-payment-term.entity';
import type { PaymentTerm } from '../rules/payment-terms';

/** Writes the payment terms of an unsigned contract anew, in their order (CON-4). */
export async function writePaymentTerms(
  tx: TxContext,
  contractId: string,
  terms: readonly PaymentTerm[],
): Promise<void> {
  await tx.db.delete(ContractPaymentTerm, { contractId });
  await insertMany(
    tx,
    ContractPaymentTerm,
    terms.map(({ dueAfter, shareBp, days }, place) => ({ contractId, place, dueAfter, shareBp, days })),
  );
}
