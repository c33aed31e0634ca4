import type { AdjustmentKind } from '../../../../shared/vocabulary/receivables';
import type { RequestContext } from '../../../core/context';
import { getOrThrow } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import type { ReceivableAdjustment } from '../entities/receivable-adjustment.entity';
import { Receivable } from '../entities/receivable.entity';
import type { AdjustReceivableInput } from '../graphql/receivable.inputs';
import { afterMoney } from './after-money';
import { bookAdjustment } from './book-adjustment';
import { lockLedger } from './lock-ledger';

/** Lowers an item without money, as one act of finance. */
export function adjustReceivable(
  ctx: RequestContext,
  kind: AdjustmentKind,
  input: AdjustReceivableInput,
): Promise<ReceivableAdjustment> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const seen = await getOrThrow(tx, Receivable, input.receivableId, 'receivableId');
      await lockLedger(tx, seen.accountId);
      const receivable = await getOrThrow(tx, Receivable, seen.id);
      const adjustment = await bookAdjustment(tx, receivable, {
        kind,
        amount: input.amount,
        on: input.on,
        reason: input.reason,
      });
      const event = kind === 'CREDIT_NOTE' ? 'receivable.credited' : 'receivable.written_off';
      const subject = { type: 'Receivable', id: receivable.id };
      await recordAudit(
        tx,
        event,
        subject,
        { amount: input.amount, on: input.on, adjustmentId: adjustment.id },
        input.reason,
      );
      await afterMoney(tx, { accountId: receivable.accountId, contractIds: [receivable.contractId] });
      return adjustment;
    },
    { op: kind, key, request },
  );
}
