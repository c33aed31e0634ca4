import { weekStartOf } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { askForVisit } from '../../leads';
import { PlannedVisit } from '../entities/planned-visit.entity';
import { conflictsOf } from '../queries/week-conflicts';
import { editableStates } from '../rules/week-plan-states';
import { assertDayPlanOpen } from './set-day-plan';
import {
  announceWeek,
  assertPlanned,
  assertRoomOn,
  columnsOf,
  examineTerms,
  letGo,
  ownVisit,
  setCompanions,
  type PlannedVisitResult,
  type VisitTerms,
} from './visit-parts';

export interface UpdateVisitInput extends VisitTerms {
  readonly id: string;
  readonly version: number;
}

/** Changes a visit of one's own draft; the day stays within its week (VIS-4). */
export async function updatePlannedVisit(
  ctx: RequestContext,
  input: UpdateVisitInput,
): Promise<PlannedVisitResult> {
  return inTransaction(ctx, async (tx) => {
    const { visit, plan } = await ownVisit(tx, input.id);
    assertVersion(visit, input.version);
    if (!editableStates.includes(plan.state)) throw new DomainError('visit.plan_not_draft', {});
    if (weekStartOf(input.visitOn) !== plan.weekStart) {
      throw new DomainError('visit.outside_week', { day: input.visitOn, week: plan.weekStart }, 'visitOn');
    }
    assertPlanned(visit);
    await assertDayPlanOpen(tx, visit.repId, [visit.visitOn, input.visitOn]);
    const visitType = await examineTerms(tx, visit.repId, input, visit.id);
    if (input.visitOn !== visit.visitOn) await assertRoomOn(tx, visit.repId, input.visitOn);
    const outside = await askForVisit(tx, visit.repId, {
      accountId: input.accountId ?? null,
      leadId: input.leadId ?? null,
      visitOn: input.visitOn,
    });
    const changed = await guardedUpdate(tx, PlannedVisit, visit, {
      ...columnsOf(input),
      visitType,
      outsideRequestId: outside?.id ?? null,
    });
    await setCompanions(tx, visit.id, input.companionIds);
    if (visit.outsideRequestId !== changed.outsideRequestId) await letGo(tx, visit.outsideRequestId);
    await announceWeek(tx, plan.weekStart);
    return { visit: changed, conflicts: (await conflictsOf(tx, [changed])).get(changed.id) ?? [] };
  });
}
