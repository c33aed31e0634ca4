import type { RequestContext } from '../../../core/context';
import type { ReceivableAdjustment } from '../entities/receivable-adjustment.entity';
import type { AdjustReceivableInput } from '../graphql/receivable.inputs';
import { adjustReceivable } from '../ledger/adjust-receivable';

/** Finance gives an item up as bad debt; it is not collected, and no commission is released on it (REC-8, COM-3). */
export function writeOff(ctx: RequestContext, input: AdjustReceivableInput): Promise<ReceivableAdjustment> {
  return adjustReceivable(ctx, 'WRITE_OFF', input);
}
