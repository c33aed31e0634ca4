import { In } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { RetryUnit } from '../../../core/database';
import { isUniqueViolation } from '../../../core/database-errors';
import { DomainError } from '../../../core/errors';
import { assertVersion, guardedUpdate, insert, notFound } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { policyAt } from '../../policies';
import { DayPlan } from '../entities/day-plan.entity';
import { PlannedVisit } from '../entities/planned-visit.entity';
import { visitsPolicy } from '../policy';
import { dayIsFrozen, faultOfDay, isDayPlanLate } from '../rules/day-plan';

export interface SetDayPlanInput {
  readonly day: LocalDate;
  readonly items: readonly {
    readonly visitId: string;
    readonly version: number;
    readonly startsAt: string;
    readonly endsAt: string;
  }[];
}

/**
 * Puts the visits of a day of one's week plan in order, with times: the day before, and until the day begins (VIS-1). Every
 * visit of the day is in it; what comes after is off plan.
 */
export async function setDayPlan(ctx: RequestContext, input: SetDayPlanInput): Promise<DayPlan> {
  const repId = actorOf(ctx).userId;
  const { day } = input;
  return inTransaction(ctx, async (tx) => {
    const known = await tx.db.findOneBy(DayPlan, { repId, day });
    assertDayOpen(tx, day, known !== null);
    const visits = await visitsOf(tx, repId, input);
    const items = input.items.map((item) => {
      const visit = visits.get(item.visitId);
      if (!visit) throw notFound(PlannedVisit, 'items');
      assertVersion(visit, item.version);
      return { ...item, slot: visit.slot, visit };
    });
    const fault = faultOfDay(items);
    if (fault === 'TIMES') throw new DomainError('visit.times_out_of_order', {}, 'items');
    if (fault === 'OVERLAP') throw new DomainError('visit.times_overlap', { day }, 'items');
    for (const { visit, startsAt, endsAt } of items)
      if (visit.startsAt !== startsAt || visit.endsAt !== endsAt)
        await guardedUpdate(tx, PlannedVisit, visit, { startsAt, endsAt });
    const { dayPlanHour } = await policyAt(tx, visitsPolicy, day);
    const late = isDayPlanLate(tx.now, day, dayPlanHour);
    // what was in time once stays in time: a later change does not make it late
    const plan = known
      ? await guardedUpdate(tx, DayPlan, known, { setAt: tx.now, late: known.late && late })
      : await insert(tx, DayPlan, { repId, day, setAt: tx.now, late }).catch((error: unknown) => {
          throw isUniqueViolation(error) ? new RetryUnit() : error;
        });
    await recordAudit(
      tx,
      'visit.day_planned',
      { type: 'DayPlan', id: plan.id },
      { day, visits: items.map(({ visitId, startsAt, endsAt }) => ({ visitId, startsAt, endsAt })), late },
    );
    return plan;
  });
}

/** @throws DomainError visit.day_frozen once the day has begun */
function assertDayOpen(tx: TxContext, day: LocalDate, planned: boolean): void {
  if (dayIsFrozen(day, tx.today, planned)) throw new DomainError('visit.day_frozen', { day }, 'day');
}

/** Refuses a change of a visit on a day whose plan stands and that has begun. */
export async function assertDayPlanOpen(
  tx: TxContext,
  repId: string,
  days: readonly LocalDate[],
): Promise<void> {
  const plans = await tx.db.findBy(DayPlan, { repId, day: In([...new Set(days)]) });
  for (const { day } of plans) assertDayOpen(tx, day, true);
}

async function visitsOf(
  tx: TxContext,
  repId: string,
  { day, items }: SetDayPlanInput,
): Promise<Map<string, PlannedVisit>> {
  const visits = await tx.db.findBy(PlannedVisit, { repId, visitOn: day, state: 'PLANNED' });
  const given = new Set(items.map(({ visitId }) => visitId));
  if (visits.length === 0 || given.size !== items.length || visits.some(({ id }) => !given.has(id)))
    throw new DomainError('visit.day_incomplete', { day, count: visits.length }, 'items');
  return new Map(visits.map((visit) => [visit.id, visit]));
}
