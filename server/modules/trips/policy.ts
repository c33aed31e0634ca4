import { money, type Money } from '../../../shared/money';
import { definePolicy } from '../../core/policy';

export interface TripsPolicy {
  readonly customersPerDay: number;
  readonly customersPerLongTrip: number;
  /** A stop further than this from the one before does not count for its day. */
  readonly reachHours: number;
  readonly noticeDays: number;
  /** Trips of up to so many days are the manager's to approve. */
  readonly managerDays: number;
  readonly longestDays: number;
  readonly dailyRep: Money;
  readonly dailyManager: Money;
  readonly dailyDirector: Money;
}

/** Business trips: how many customers, how early, who approves, what a day costs (TRIP-1…4). */
export const tripsPolicy = definePolicy<TripsPolicy>({
  area: 'trips',
  title: { zh: '出差', en: 'Business trips' },
  defaults: {
    customersPerDay: 2,
    customersPerLongTrip: 4,
    reachHours: 3,
    noticeDays: 7,
    managerDays: 3,
    longestDays: 30,
    dailyRep: money(23_000),
    dailyManager: money(26_000),
    dailyDirector: money(36_000),
  },
  fields: {
    customersPerDay: { zh: '每天至少客户数', en: 'Customers a day, at least', unit: 'count' },
    customersPerLongTrip: { zh: '长途至少客户数', en: 'Customers a long trip, at least', unit: 'count' },
    reachHours: { zh: '客户之间路程（小时内）', en: 'Travel between customers, within', unit: 'hours' },
    noticeDays: { zh: '提前天数', en: 'Days ahead', unit: 'days' },
    managerDays: { zh: '经理可批天数', en: 'Days that the manager approves', unit: 'days' },
    longestDays: { zh: '一次最长天数', en: 'Longest trip', unit: 'days' },
    dailyRep: { zh: '业务员每日标准', en: 'Daily allowance, rep', unit: 'money' },
    dailyManager: { zh: '经理每日标准', en: 'Daily allowance, manager', unit: 'money' },
    dailyDirector: { zh: '总监每日标准', en: 'Daily allowance, director', unit: 'money' },
  },
  check: ({ managerDays, longestDays, dailyRep, dailyManager, dailyDirector }) =>
    managerDays < 1 || longestDays < managerDays
      ? 'the longest trip is longer than what the manager approves'
      : dailyRep < 0 || dailyManager < dailyRep || dailyDirector < dailyManager
        ? 'allowances rise with the rank'
        : null,
});
