import { actingIds, doerOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { RetryUnit } from '../../../core/database';
import { isUniqueViolation } from '../../../core/database-errors';
import { getOrThrow, guardedUpdate, insert, notFound } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { PlannedVisit } from '../entities/planned-visit.entity';
import { VisitCompanion } from '../entities/visit-companion.entity';
import { VisitTick } from '../entities/visit-tick.entity';
import { stepsOfVisit } from '../queries/checklists';

export interface TickVisitStepInput {
  readonly visitId: string;
  readonly stepKey: string;
  readonly done: boolean;
}

/** Ticks a step of a visit's checklist, or takes the tick back; who and when are kept (VIS-7). For everybody who goes. */
export async function tickVisitStep(ctx: RequestContext, input: TickVisitStepInput): Promise<PlannedVisit> {
  return inTransaction(ctx, async (tx) => {
    const visit = await getOrThrow(tx, PlannedVisit, input.visitId, 'visitId');
    const companions = await tx.db.findBy(VisitCompanion, { visitId: visit.id });
    const goers = [visit.repId, visit.jointWithId, ...companions.map(({ userId }) => userId)];
    if (!actingIds(tx).some((id) => goers.includes(id))) throw notFound(PlannedVisit, 'visitId');
    if (visit.state !== 'PLANNED' && visit.state !== 'DONE')
      throw new DomainError('common.invalid_state', { from: visit.state, to: 'DONE' });
    const step = (await stepsOfVisit(tx, visit)).find(({ stepKey }) => stepKey === input.stepKey);
    if (!step) throw new DomainError('visit.step_unknown', {}, 'stepKey');
    const tick = await tx.db.findOneBy(VisitTick, { visitId: visit.id, stepKey: input.stepKey });
    if ((tick?.done ?? false) === input.done) return visit;
    const values = { done: input.done, userId: doerOf(tx), tickedAt: tx.now };
    if (tick) await guardedUpdate(tx, VisitTick, tick, values);
    else
      await insert(tx, VisitTick, { visitId: visit.id, stepKey: input.stepKey, ...values }).catch(
        (error: unknown) => {
          throw isUniqueViolation(error) ? new RetryUnit() : error;
        },
      );
    await recordAudit(
      tx,
      'visit.step_ticked',
      { type: 'PlannedVisit', id: visit.id },
      { step: step.textZh, done: input.done },
    );
    return visit;
  });
}
