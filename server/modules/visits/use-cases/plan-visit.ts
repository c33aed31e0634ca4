import { addDays, weekStartOf } from '../../../../shared/local-date';
import { actorOf, assertMaySell } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { askForVisit } from '../../leads';
import { PlannedVisit } from '../entities/planned-visit.entity';
import { conflictsOf } from '../queries/week-conflicts';
import {
  announceWeek,
  assertMayChange,
  assertRoomOn,
  columnsOf,
  examineTerms,
  ownPlan,
  setCompanions,
  type PlannedVisitResult,
  type VisitTerms,
} from './visit-parts';

/**
 * Plans a visit into one's own week (VIS-2, VIS-4) and says at once what stands against it (COLL-2). Conflicts do not
 * refuse the visit: people settle them; the freeze does. Outside the rep's territory it asks for consent (TER-6). In a
 * frozen week it needs a reason and counts as off plan.
 */
export async function planVisit(ctx: RequestContext, terms: VisitTerms): Promise<PlannedVisitResult> {
  assertMaySell(ctx);
  const repId = actorOf(ctx).userId;
  const weekStart = weekStartOf(terms.visitOn);
  if (addDays(weekStart, 6) < ctx.today)
    throw new DomainError('visit.week_past', { week: weekStart }, 'visitOn');
  return inTransaction(ctx, async (tx) => {
    const visitType = await examineTerms(tx, repId, terms);
    const plan = await ownPlan(tx, repId, weekStart);
    // what is entered after its day was not planned: it does not count as kept (VIS-9)
    const offPlan = assertMayChange(plan, terms.changeReason) || terms.visitOn < tx.today;
    await assertRoomOn(tx, repId, terms.visitOn);
    const outside = await askForVisit(tx, repId, {
      accountId: terms.accountId ?? null,
      leadId: terms.leadId ?? null,
      visitOn: terms.visitOn,
    });
    const visit = await insert(tx, PlannedVisit, {
      ...columnsOf(terms),
      planId: plan.id,
      repId,
      weekStart,
      visitType,
      state: 'PLANNED',
      offPlan,
      changeReason: offPlan ? (terms.changeReason ?? null) : null,
      outsideRequestId: outside?.id ?? null,
    });
    if (terms.companionIds?.length) await setCompanions(tx, visit.id, terms.companionIds);
    await announceWeek(tx, weekStart);
    await recordAudit(tx, 'visit.planned', { type: 'PlannedVisit', id: visit.id }, { ...terms });
    return { visit, conflicts: (await conflictsOf(tx, [visit])).get(visit.id) ?? [] };
  });
}
