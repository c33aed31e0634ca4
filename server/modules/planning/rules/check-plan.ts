import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import type { NeedSource, PlanCheckKind } from '../../../../shared/vocabulary/planning';
import type { VisitPurpose, VisitSlot } from '../../../../shared/vocabulary/visits';
import type { Wish } from './merge-needs';
import { plannableHalfDays } from './seat-visits';

export interface CheckedVisit {
  readonly subject: string;
  readonly visitOn: LocalDate;
  readonly slot: VisitSlot;
  readonly purpose: VisitPurpose;
  readonly area: string | null;
  readonly onSupplyStop: boolean;
}

export interface PlanCheck {
  readonly kind: PlanCheckKind;
  readonly subject: string | null;
  readonly day: LocalDate | null;
  readonly dueOn: LocalDate | null;
  readonly amount: Money | null;
  readonly count: number | null;
  readonly most: number | null;
}

export interface CheckLimits {
  readonly visitsPerDay: number;
  readonly reserveBp: number;
}

/** Areas that one person visits in a day without spending it on the road. */
const AREAS_A_DAY = 2;

const missing: Record<NeedSource, PlanCheckKind> = {
  UNDONE: 'UNDONE_NOT_PLANNED',
  COLLECTION: 'MONEY_NOT_PLANNED',
  FOLLOW_UP: 'FOLLOW_UP_DUE',
  DUTY: 'DUTY_UNMET',
};

/**
 * What a week plan lacks or overdoes: needs that no visit answers, money due where one goes for something else, stopped
 * customers, over-full days and days off, days in too many areas, the reserve planned away, reports owed.
 *
 * Rule VIS-3.
 *
 * @example ¥1M due at 天华, visited on Tuesday about an order → MONEY_AT_CUSTOMER
 */
export function checkPlan(
  visits: readonly CheckedVisit[],
  wishes: readonly Wish[],
  week: { readonly workingDays: readonly LocalDate[]; readonly reportsOwed: number },
  limits: CheckLimits,
): PlanCheck[] {
  const checks: PlanCheck[] = [];
  const none = { subject: null, day: null, dueOn: null, amount: null, count: null, most: null };
  const say = (kind: PlanCheckKind, more: Partial<PlanCheck>): void => {
    checks.push({ ...none, ...more, kind });
  };
  if (week.reportsOwed > 0) say('REPORTS_OWED', { count: week.reportsOwed });
  const planned = new Set(visits.map(({ subject }) => subject));
  for (const { subject, needs } of wishes) {
    if (planned.has(subject)) continue;
    for (const { source, dueOn, amount } of needs) say(missing[source], { subject, dueOn, amount });
  }
  const due = new Map(
    wishes.flatMap((wish) => (wish.amount === null ? [] : [[wish.subject, wish] as const])),
  );
  for (const { subject, visitOn, purpose, onSupplyStop } of visits) {
    const money = due.get(subject);
    if (money && purpose !== 'COLLECTION' && purpose !== 'SETTLEMENT')
      say('MONEY_AT_CUSTOMER', { subject, day: visitOn, dueOn: money.dueOn, amount: money.amount });
    if (onSupplyStop && purpose !== 'COLLECTION') say('SUPPLY_STOP', { subject, day: visitOn });
  }
  for (const day of [...new Set(visits.map(({ visitOn }) => visitOn))].sort()) {
    const own = visits.filter(({ visitOn }) => visitOn === day);
    const areas = new Set(own.flatMap(({ area }) => (area ? [area] : [])));
    if (!week.workingDays.includes(day)) say('DAY_OFF', { day, count: own.length });
    if (own.length > limits.visitsPerDay)
      say('DAY_OVERFULL', { day, count: own.length, most: limits.visitsPerDay });
    if (areas.size > AREAS_A_DAY) say('SCATTERED_DAY', { day, count: areas.size, most: AREAS_A_DAY });
  }
  const used = halfDaysUsed(visits);
  const most = plannableHalfDays(week.workingDays.length, limits.reserveBp);
  if (used > most) say('RESERVE_USED', { count: used, most });
  return checks;
}

/** Half-days with something in them; several visits in one morning take one. */
function halfDaysUsed(visits: readonly CheckedVisit[]): number {
  return new Set(
    visits.flatMap(({ visitOn, slot }) =>
      (slot === 'ALL_DAY' ? ['AM', 'PM'] : [slot]).map((half) => `${visitOn}${half}`),
    ),
  ).size;
}
