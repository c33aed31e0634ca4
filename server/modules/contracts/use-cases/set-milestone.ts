import type { LocalDate } from '../../../../shared/local-date';
import type { ContractMilestone } from '../../../../shared/vocabulary/contracts';
import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { guardedUpdate } from '../../../core/persistence';
import { recordAudit } from '../../audit';
import { Contract } from '../entities/contract.entity';
import { Delivery } from '../entities/delivery.entity';
import { isSigned } from '../rules/contract-states';
import { touchContract } from '../touch-contract';

const column = {
  STRUCTURE_COMPLETE: 'structureCompleteOn',
  TOPPED_OUT: 'toppedOutOn',
  DELIVERED_IN_FULL: 'deliveredInFullOn',
} as const;

/**
 * Sets or unsets the day of a milestone on a signed contract (CON-4). Delivered in full moves it between SIGNED and
 * DELIVERED; whether it is closed then is for the receivables to say, which know what is open.
 */
export async function setMilestone(
  tx: TxContext,
  contract: Contract,
  milestone: ContractMilestone,
  on: LocalDate | null,
): Promise<Contract> {
  if (!isSigned(contract.state) || !contract.signedOn) throw new DomainError('contract.not_signed', {});
  // the same row that a delivery writes first: no delivery can slip in between
  await touchContract(tx, contract.id);
  if (on && on > tx.today) throw new DomainError('contract.day_in_future', { today: tx.today }, 'on');
  if (on && on < contract.signedOn) {
    throw new DomainError('common.dates_out_of_order', { later: on, earlier: contract.signedOn }, 'on');
  }
  const deliveredInFull = milestone === 'DELIVERED_IN_FULL';
  if (deliveredInFull && on) await assertNothingLater(tx, contract.id, on);
  const updated = await guardedUpdate(tx, Contract, contract, {
    [column[milestone]]: on,
    ...(deliveredInFull ? { state: on ? 'DELIVERED' : 'SIGNED', closedOn: null } : {}),
  });
  const data = { milestone, from: contract[column[milestone]], to: on };
  await recordAudit(tx, 'contract.milestone_recorded', { type: 'Contract', id: contract.id }, data);
  return updated;
}

async function assertNothingLater(tx: TxContext, contractId: string, on: LocalDate): Promise<void> {
  const [last] = await tx.db.find(Delivery, {
    where: { contractId },
    order: { deliveredOn: 'DESC' },
    take: 1,
  });
  if (last && last.deliveredOn > on)
    throw new DomainError('contract.delivered_later', { day: last.deliveredOn }, 'on');
}
