import { addMonths, type LocalDate } from '../../../../shared/local-date';
import type { CustomerAge } from '../../../../shared/vocabulary/accounts';
import type { ContractsPolicy } from '../policy';

export interface EarlierBusiness {
  /** When the customer signed their first contract; null when there is none before this one. */
  readonly firstSignedOn: LocalDate | null;
  /** Whether a contract of theirs was closed by the day in question. */
  readonly completedContract: boolean;
}

/**
 * Whether a customer is new or old on the day of a signing: old when the first contract is older than the policy's
 * months, or when a contract was completed before.
 *
 * Rule ARC-5.
 *
 * @example first signed 2025-03-01, today 2026-03-01 → NEW (exactly 12 months are not older than 12 months); 2026-03-02 → OLD
 */
export function customerAgeOn(
  signedOn: LocalDate,
  earlier: EarlierBusiness,
  policy: Pick<ContractsPolicy, 'oldCustomerMonths' | 'completedContractMakesOld'>,
): CustomerAge {
  if (earlier.completedContract && policy.completedContractMakesOld) return 'OLD';
  if (earlier.firstSignedOn === null) return 'NEW';
  return signedOn > addMonths(earlier.firstSignedOn, policy.oldCustomerMonths) ? 'OLD' : 'NEW';
}
