import { tierDutiesPolicy } from '../policy';
import {
  dutiesOf,
  monthlyLoad,
  periodOf,
  visitDuties,
  type DutyCustomer,
  type VisitFact,
} from './visit-duties';

const policy = tierDutiesPolicy.defaults;
const people = { managers: new Set(['max']), leaders: new Set(['vip']) };
const strategic: DutyCustomer = {
  accountId: 'S',
  tier: 'STRATEGIC',
  ownerId: 'ann',
  managerId: 'max',
  leaderId: 'vip',
};
const visit = (accountId: string, visitOn: VisitFact['visitOn'], ...who: string[]): VisitFact => ({
  accountId,
  visitOn,
  people: who,
});
const duties = (
  customer: DutyCustomer,
  visits: readonly VisitFact[],
  on: VisitFact['visitOn'] = '2026-05-10',
) =>
  visitDuties([customer], visits, people, policy, { on, today: '2026-05-20' }).map(
    ({ holder, userId, required, done, state }) => [holder, userId, required, done, state],
  );

test('TIER-5: the duties of each tier', () => {
  expect(dutiesOf('STRATEGIC', policy)).toEqual([
    { holder: 'LEADER', period: 'QUARTER', times: 1 },
    { holder: 'REP', period: 'MONTH', times: 2 },
  ]);
  expect(dutiesOf('IMPORTANT', policy)).toEqual([{ holder: 'MANAGER', period: 'MONTH', times: 1 }]);
  expect(dutiesOf('GENERAL', policy)).toEqual([{ holder: 'REP', period: 'QUARTER', times: 1 }]);
});

test.each([
  ['nobody went', [], ['LEADER', 'vip', 1, 0, 'OWED'], ['REP', 'ann', 2, 0, 'OWED']],
  [
    'the rep went twice this month',
    [visit('S', '2026-05-01', 'ann'), visit('S', '2026-05-31', 'ann')],
    ['LEADER', 'vip', 1, 0, 'OWED'],
    ['REP', 'ann', 2, 2, 'DONE'],
  ],
  [
    'last month counts for the quarter only',
    [visit('S', '2026-04-01', 'ann', 'vip'), visit('S', '2026-04-30', 'ann')],
    ['LEADER', 'vip', 1, 1, 'DONE'],
    ['REP', 'ann', 2, 0, 'OWED'],
  ],
  [
    'another customer, another rep, another quarter',
    [visit('T', '2026-05-02', 'ann'), visit('S', '2026-05-02', 'bo'), visit('S', '2026-03-31', 'vip')],
    ['LEADER', 'vip', 1, 0, 'OWED'],
    ['REP', 'ann', 2, 0, 'OWED'],
  ],
])('TIER-5: at a strategic customer, %s', (_, visits, leader, rep) => {
  expect(duties(strategic, visits)).toEqual([leader, rep]);
});

test('TIER-5: at an important customer the manager takes part each month; a leader in his place counts', () => {
  const important: DutyCustomer = { ...strategic, tier: 'IMPORTANT' };
  expect(duties(important, [visit('S', '2026-05-02', 'ann')])).toEqual([['MANAGER', 'max', 1, 0, 'OWED']]);
  expect(duties(important, [visit('S', '2026-05-02', 'ann', 'max')])).toEqual([
    ['MANAGER', 'max', 1, 1, 'DONE'],
  ]);
  expect(duties(important, [visit('S', '2026-05-02', 'vip')])).toEqual([['MANAGER', 'max', 1, 1, 'DONE']]);
  expect(duties(important, [], '2026-04-10')).toEqual([['MANAGER', 'max', 1, 0, 'MISSED']]);
});

test.each([
  ['MONTH', '2026-02-11', '2026-02-01', '2026-02-28'],
  ['QUARTER', '2026-02-11', '2026-01-01', '2026-03-31'],
  ['QUARTER', '2026-12-31', '2026-10-01', '2026-12-31'],
] as const)('TIER-5: the %s of %s is %s to %s', (period, on, from, to) => {
  expect(periodOf(period, on)).toEqual({ from, to });
});

test('TIER-3: hours a month by tier, in tenths', () => {
  expect(monthlyLoad('STRATEGIC', policy)).toEqual({ LEADER: 10, MANAGER: 0, REP: 60 });
  expect(monthlyLoad('IMPORTANT', policy)).toEqual({ LEADER: 0, MANAGER: 20, REP: 20 });
  expect(monthlyLoad('GENERAL', policy)).toEqual({ LEADER: 0, MANAGER: 0, REP: 3 });
});
