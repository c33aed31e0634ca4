import { formatMoney, ZERO } from '../../../../shared/money';
import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { Contract } from '../../contracts';
import { activePeopleWithRole } from '../../identity';
import { notify } from '../../notifications';
import { Receivable } from '../entities/receivable.entity';
import { ReceivableDispute } from '../entities/receivable-dispute.entity';
import type { DisputeReceivableInput, SettleDisputeInput } from '../graphql/pursuit.inputs';
import { afterMoney } from '../ledger/after-money';
import { bookAdjustment } from '../ledger/book-adjustment';
import { lockLedger } from '../ledger/lock-ledger';
import { openOf } from '../ledger/open-items';
import { getVisibleDispute } from '../queries/pursuits';
import { getVisibleReceivable } from '../queries/visible-money';

/**
 * Records that a customer disputes an item or part of it: letters leave that part out until it is settled; it stays
 * owed, and is not collected (DUN-4).
 *
 * @throws DomainError receivable.settled, receivable.above_open, dispute.open_already
 */
export async function disputeReceivable(
  ctx: RequestContext,
  input: DisputeReceivableInput,
): Promise<ReceivableDispute> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const seen = await getVisibleReceivable(tx, input.receivableId, 'receivableId');
      await lockLedger(tx, seen.accountId);
      const item = await getOrThrow(tx, Receivable, seen.id);
      const open = openOf(item);
      if (open <= 0) throw new DomainError('receivable.settled', {}, 'receivableId');
      if (input.amount <= 0) throw new DomainError('receivable.amount_not_positive', {}, 'amount');
      if (input.amount > open)
        throw new DomainError('receivable.above_open', { open: formatMoney(open) }, 'amount');
      const dispute = await insertOrRefuse(
        tx,
        ReceivableDispute,
        {
          receivableId: item.id,
          contractId: item.contractId,
          accountId: item.accountId,
          openItemId: item.id,
          kind: input.kind,
          amount: input.amount,
          raisedOn: tx.today,
          raisedById: actorOf(tx).userId,
          reason: input.reason.trim(),
          state: 'OPEN',
        },
        () => new DomainError('dispute.open_already', {}, 'receivableId'),
      );
      const { kind, amount } = dispute;
      await recordAudit(
        tx,
        'dispute.raised',
        subjectOf(dispute),
        { number: item.number, kind, amount },
        input.reason,
      );
      const finance = await activePeopleWithRole(tx, 'FINANCE');
      const contract = await getOrThrow(tx, Contract, item.contractId);
      const people = [contract.primaryRepId, ...finance.map(({ id }) => id)];
      await tell(tx, people, 'dispute.raised', dispute);
      return dispute;
    },
    { op: 'disputeReceivable', key, request },
  );
}

/**
 * Settles a dispute: what is granted becomes a credit note of the day, the rest is to be collected again; nothing
 * granted means that it was not justified (DUN-4).
 *
 * @throws DomainError dispute.settled, dispute.above_disputed, receivable.above_open
 */
export async function settleDispute(
  ctx: RequestContext,
  input: SettleDisputeInput,
): Promise<ReceivableDispute> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const seen = await getVisibleDispute(tx, input.id);
      await lockLedger(tx, seen.accountId);
      const dispute = await getOrThrow(tx, ReceivableDispute, seen.id);
      if (dispute.state !== 'OPEN') throw new DomainError('dispute.settled', {}, 'id');
      assertVersion(dispute, input.version);
      if (input.credited < 0) throw new DomainError('receivable.amount_not_positive', {}, 'credited');
      if (input.credited > dispute.amount) {
        const disputed = formatMoney(dispute.amount);
        throw new DomainError('dispute.above_disputed', { disputed }, 'credited');
      }
      const item = await getOrThrow(tx, Receivable, dispute.receivableId);
      const note =
        input.credited > ZERO
          ? await bookAdjustment(tx, item, {
              kind: 'CREDIT_NOTE',
              amount: input.credited,
              on: tx.today,
              reason: input.settlement,
            })
          : null;
      const settled = await guardedUpdate(tx, ReceivableDispute, dispute, {
        state: note ? 'ACCEPTED' : 'REJECTED',
        openItemId: null,
        settledOn: tx.today,
        settledById: actorOf(tx).userId,
        credited: input.credited,
        adjustmentId: note?.id ?? null,
        settlement: input.settlement.trim(),
      });
      const data = { state: settled.state, credited: input.credited };
      await recordAudit(tx, 'dispute.settled', subjectOf(dispute), data, input.settlement);
      const contract = await getOrThrow(tx, Contract, item.contractId);
      await tell(tx, [contract.primaryRepId, dispute.raisedById], 'dispute.settled', settled);
      if (note) await afterMoney(tx, { accountId: item.accountId, contractIds: [item.contractId] });
      return settled;
    },
    { op: 'settleDispute', key, request },
  );
}

async function tell(
  tx: TxContext,
  people: readonly string[],
  kind: 'dispute.raised' | 'dispute.settled',
  dispute: ReceivableDispute,
): Promise<void> {
  const account = await getOrThrow(tx, Account, dispute.accountId);
  const { number } = await getOrThrow(tx, Receivable, dispute.receivableId);
  await notify(tx, people, kind, subjectOf(dispute), {
    customer: account.name,
    number,
    amount: formatMoney(dispute.amount),
  });
}

const subjectOf = ({ id }: ReceivableDispute) => ({ type: 'ReceivableDispute', id });
