import type { LocalDate } from '../../../../shared/local-date';
import type { FeedbackKind } from '../../../../shared/vocabulary/archive';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { notFound } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordFeedback, type AccountFeedback } from '../../archive';
import { Contract, Delivery, getVisibleContract, visibleContracts } from '../../contracts';

export interface OpenComplaintInput {
  readonly accountId: string;
  readonly kind: FeedbackKind;
  readonly content: string;
  readonly receivedOn?: LocalDate | null;
  readonly handlerId?: string | null;
  readonly dueOn?: LocalDate | null;
  readonly contractId?: string | null;
  readonly deliveryId?: string | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Takes in a complaint or other feedback of a customer in sight, with the contract or delivery it is about (SVC-1).
 *
 * @throws DomainError common.not_found, service.not_theirs, archive.day_in_future, account.merged
 */
export function openComplaint(ctx: RequestContext, input: OpenComplaintInput): Promise<AccountFeedback> {
  return inTransaction(ctx, async (tx) => recordFeedback(tx, input, await aboutOf(tx, input)), {
    op: 'openComplaint',
    key: input.idempotencyKey,
    request: input,
  });
}

/** A delivery under a contract out of sight does not exist. @throws DomainError common.not_found */
async function getVisibleDelivery(tx: TxContext, id: string): Promise<Delivery> {
  const query = tx.db
    .createQueryBuilder(Delivery, 'delivery')
    .innerJoin(Contract, 'contract', 'contract.id = delivery.contractId')
    .where('delivery.id = :id', { id });
  visibleContracts(tx, query, 'contract');
  const delivery = await query.getOne();
  if (!delivery) throw notFound(Delivery, 'deliveryId');
  return delivery;
}

async function aboutOf(
  tx: TxContext,
  { accountId, contractId, deliveryId }: OpenComplaintInput,
): Promise<{ contractId: string | null; deliveryId: string | null }> {
  const delivery = deliveryId ? await getVisibleDelivery(tx, deliveryId) : null;
  const about = delivery?.contractId ?? contractId ?? null;
  if (!about) return { contractId: null, deliveryId: null };
  const contract = await getVisibleContract(tx, about, 'contractId');
  if (contract.accountId !== accountId)
    throw new DomainError('service.not_theirs', {}, delivery ? 'deliveryId' : 'contractId');
  if (contractId && contractId !== contract.id) throw new DomainError('service.not_theirs', {}, 'contractId');
  return { contractId: contract.id, deliveryId: delivery?.id ?? null };
}
