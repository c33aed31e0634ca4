import { weekStartOf, type LocalDate } from '../../../../shared/local-date';
import type { ReasonCode, VisitSlot } from '../../../../shared/vocabulary/visits';
import { assertMaySell } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, guardedUpdate, insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { askForVisit } from '../../leads';
import { PlannedVisit } from '../entities/planned-visit.entity';
import { VisitCompanion } from '../entities/visit-companion.entity';
import { conflictsOf } from '../queries/week-conflicts';
import {
  announceWeek,
  assertMayChange,
  assertPlanned,
  assertRoomOn,
  letGo,
  ownPlan,
  ownVisit,
  setCompanions,
  type PlannedVisitResult,
} from './visit-parts';

export interface PushOutVisitInput {
  readonly id: string;
  readonly version: number;
  readonly visitOn: LocalDate;
  readonly slot: VisitSlot;
  /** Needed where one of the two weeks is frozen. */
  readonly reason?: ReasonCode | null;
}

/**
 * Something more important takes the place of a visit: it moves to another day or week, and both days show it (VIS-5).
 * The old item stays as pushed out, the new one points to it.
 */
export async function pushOutVisit(
  ctx: RequestContext,
  input: PushOutVisitInput,
): Promise<PlannedVisitResult> {
  assertMaySell(ctx);
  return inTransaction(ctx, async (tx) => {
    const { visit, plan } = await ownVisit(tx, input.id);
    assertVersion(visit, input.version);
    assertPlanned(visit, 'PUSHED_OUT');
    if (input.visitOn < ctx.today) throw new DomainError('visit.day_past', { day: input.visitOn }, 'visitOn');
    if (input.visitOn === visit.visitOn && input.slot === visit.slot)
      throw new DomainError('visit.same_day', {}, 'visitOn');
    const frozen = assertMayChange(plan, input.reason);
    const weekStart = weekStartOf(input.visitOn);
    const target = await ownPlan(tx, visit.repId, weekStart);
    const offPlan = assertMayChange(target, input.reason);
    if (input.visitOn !== visit.visitOn) await assertRoomOn(tx, visit.repId, input.visitOn);
    const companions = await tx.db.findBy(VisitCompanion, { visitId: visit.id });
    await guardedUpdate(tx, PlannedVisit, visit, {
      state: 'PUSHED_OUT',
      changeReason: frozen ? (input.reason ?? null) : null,
    });
    await letGo(tx, visit.outsideRequestId);
    const outside = await askForVisit(tx, visit.repId, {
      accountId: visit.accountId,
      leadId: visit.leadId,
      visitOn: input.visitOn,
    });
    const moved = await insert(tx, PlannedVisit, {
      planId: target.id,
      repId: visit.repId,
      accountId: visit.accountId,
      leadId: visit.leadId,
      weekStart,
      visitOn: input.visitOn,
      slot: input.slot,
      purpose: visit.purpose,
      goal: visit.goal,
      place: visit.place,
      jointWithId: visit.jointWithId,
      companionReason: visit.companionReason,
      visitType: visit.visitType,
      state: 'PLANNED',
      offPlan,
      changeReason: offPlan ? (input.reason ?? null) : null,
      outsideRequestId: outside?.id ?? null,
      pushedFromId: visit.id,
    });
    await setCompanions(
      tx,
      moved.id,
      companions.map(({ userId }) => userId),
    );
    await announceWeek(tx, plan.weekStart, weekStart);
    await recordAudit(
      tx,
      'visit.pushed_out',
      { type: 'PlannedVisit', id: visit.id },
      { from: visit.visitOn, to: input.visitOn, reason: input.reason ?? null },
    );
    return { visit: moved, conflicts: (await conflictsOf(tx, [moved])).get(moved.id) ?? [] };
  });
}
