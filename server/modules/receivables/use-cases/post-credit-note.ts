import type { RequestContext } from '../../../core/context';
import type { ReceivableAdjustment } from '../entities/receivable-adjustment.entity';
import type { AdjustReceivableInput } from '../graphql/receivable.inputs';
import { adjustReceivable } from '../ledger/adjust-receivable';

/** Finance lowers what is owed on an item by a credit note: less to collect, not money (COM-3). */
export function postCreditNote(
  ctx: RequestContext,
  input: AdjustReceivableInput,
): Promise<ReceivableAdjustment> {
  return adjustReceivable(ctx, 'CREDIT_NOTE', input);
}
