import type { ReasonCode } from '../../../../shared/vocabulary/visits';
import type { RequestContext } from '../../../core/context';
import { guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { PlannedVisit } from '../entities/planned-visit.entity';
import { announceWeek, assertMayChange, assertPlanned, letGo, ownVisit } from './visit-parts';

/** Cancels a visit: freely in a draft, with a reason code after the freeze, where it is counted (VIS-4). */
export async function cancelVisit(
  ctx: RequestContext,
  id: string,
  reason: ReasonCode | null,
): Promise<PlannedVisit> {
  return inTransaction(ctx, async (tx) => {
    const { visit, plan } = await ownVisit(tx, id);
    assertPlanned(visit);
    assertMayChange(plan, reason);
    const cancelled = await guardedUpdate(tx, PlannedVisit, visit, {
      state: 'CANCELLED',
      changeReason: reason,
    });
    await letGo(tx, visit.outsideRequestId);
    await announceWeek(tx, plan.weekStart);
    await recordAudit(tx, 'visit.cancelled', { type: 'PlannedVisit', id }, { reason });
    return cancelled;
  });
}
