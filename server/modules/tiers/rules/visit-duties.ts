import { addDays, addMonths, firstDayOf, monthOf, type LocalDate } from '../../../../shared/local-date';
import { mulDiv } from '../../../../shared/rate';
import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import type { DutyHolder, DutyPeriod, DutyState } from '../../../../shared/vocabulary/tiers';
import type { TierDutiesPolicy } from '../policy';

export interface TierDuty {
  readonly holder: DutyHolder;
  readonly period: DutyPeriod;
  readonly times: number;
}

/**
 * Who owes a customer of a tier how many visits in which period.
 *
 * Rule TIER-5.
 *
 * @example dutiesOf('STRATEGIC', defaults) → leader once a quarter, rep twice a month
 */
export function dutiesOf(tier: AccountTier, policy: TierDutiesPolicy): readonly TierDuty[] {
  const all: Record<AccountTier, readonly TierDuty[]> = {
    STRATEGIC: [
      { holder: 'LEADER', period: 'QUARTER', times: policy.strategicLeaderPerQuarter },
      { holder: 'REP', period: 'MONTH', times: policy.strategicRepPerMonth },
    ],
    IMPORTANT: [{ holder: 'MANAGER', period: 'MONTH', times: policy.importantManagerPerMonth }],
    GENERAL: [{ holder: 'REP', period: 'QUARTER', times: policy.generalRepPerQuarter }],
  };
  return all[tier].filter(({ times }) => times > 0);
}

export interface Span {
  readonly from: LocalDate;
  /** Last day. */
  readonly to: LocalDate;
}

/** @example periodOf('QUARTER', '2026-05-10') → 2026-04-01 to 2026-06-30 */
export function periodOf(period: DutyPeriod, on: LocalDate): Span {
  const month = Number(on.slice(5, 7));
  const first = firstDayOf(monthOf(on));
  const from = period === 'MONTH' ? first : addMonths(first, -((month - 1) % 3));
  return { from, to: addDays(addMonths(from, period === 'MONTH' ? 1 : 3), -1) };
}

/** A reported visit at a customer: who went, alone or together. */
export interface VisitFact {
  readonly accountId: string;
  readonly visitOn: LocalDate;
  readonly people: readonly string[];
}

export interface DutyCustomer {
  readonly accountId: string;
  readonly tier: AccountTier;
  readonly ownerId: string | null;
  /** Nearest active superiors of the owner. */
  readonly managerId: string | null;
  readonly leaderId: string | null;
}

export interface OwedDuty extends Span {
  readonly accountId: string;
  readonly tier: AccountTier;
  readonly holder: DutyHolder;
  readonly period: DutyPeriod;
  /** Who owes it; null where nobody has the part. */
  readonly userId: string | null;
  readonly required: number;
  readonly done: number;
  readonly lastVisitOn: LocalDate | null;
  readonly state: DutyState;
}

export interface DutyPeople {
  /** Of manager rank or above, and of VP rank or above. */
  readonly managers: ReadonlySet<string>;
  readonly leaders: ReadonlySet<string>;
}

/**
 * What is owed and what was done for every customer in the periods a day lies in. A leader's duty counts visits of
 * anybody of VP rank, a manager's those of manager rank or above, a rep's those of the assigned rep; a joint visit
 * counts for both who went.
 *
 * Rule TIER-5.
 *
 * @example a strategic customer visited once this month by its rep → REP 1 of 2, owed
 */
export function visitDuties(
  customers: readonly DutyCustomer[],
  visits: readonly VisitFact[],
  people: DutyPeople,
  policy: TierDutiesPolicy,
  days: { readonly on: LocalDate; readonly today: LocalDate },
): OwedDuty[] {
  const byAccount = new Map<string, VisitFact[]>();
  for (const visit of visits) {
    const list = byAccount.get(visit.accountId);
    if (list) list.push(visit);
    else byAccount.set(visit.accountId, [visit]);
  }
  return customers.flatMap((customer) =>
    dutiesOf(customer.tier, policy).map((duty): OwedDuty => {
      const span = periodOf(duty.period, days.on);
      const holder = {
        LEADER: { userId: customer.leaderId, counts: (id: string) => people.leaders.has(id) },
        MANAGER: {
          userId: customer.managerId,
          counts: (id: string) => people.managers.has(id) || people.leaders.has(id),
        },
        REP: { userId: customer.ownerId, counts: (id: string) => id === customer.ownerId },
      }[duty.holder];
      const counted = (byAccount.get(customer.accountId) ?? [])
        .filter(({ visitOn, people: went }) => visitOn <= span.to && went.some(holder.counts))
        .map(({ visitOn }) => visitOn)
        .sort();
      const done = counted.filter((day) => day >= span.from).length;
      return {
        ...span,
        accountId: customer.accountId,
        tier: customer.tier,
        holder: duty.holder,
        period: duty.period,
        userId: holder.userId,
        required: duty.times,
        done,
        lastVisitOn: counted.at(-1) ?? null,
        state: done >= duty.times ? 'DONE' : span.to < days.today ? 'MISSED' : 'OWED',
      };
    }),
  );
}

/**
 * Hours a month that the duties of a customer of a tier cost each holder; whoever goes along with the manager to an
 * important customer is its rep. In tenths of an hour.
 *
 * Rule TIER-3.
 *
 * @example a strategic customer, 3 hours a visit → rep 60, leader 10
 */
export function monthlyLoad(tier: AccountTier, policy: TierDutiesPolicy): Record<DutyHolder, number> {
  const hours = {
    STRATEGIC: policy.strategicVisitHours,
    IMPORTANT: policy.importantVisitHours,
    GENERAL: policy.generalVisitHours,
  }[tier];
  const load = { LEADER: 0, MANAGER: 0, REP: 0 };
  for (const { holder, period, times } of dutiesOf(tier, policy)) {
    const tenths = mulDiv(times * hours, 10, period === 'MONTH' ? 1 : 3);
    load[holder] += tenths;
    if (holder === 'MANAGER') load.REP += tenths;
  }
  return load;
}
