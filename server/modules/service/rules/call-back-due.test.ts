import { workingCalendar } from '../../calendar/rules/working-calendar';
import { servicePolicy } from '../policy';
import { callBackDue } from './call-back-due';

const calendar = workingCalendar({ days: [], confirmedYears: [] });
const policy = servicePolicy.defaults;

test.each([
  // tier, last spoken to, began since, today → why, when, state, days over
  [
    'nothing was ever asked, a Monday',
    'GENERAL',
    null,
    '2026-03-02',
    '2026-03-02',
    'FIRST_DELIVERY',
    '2026-03-04',
    'DUE',
    0,
  ],
  ['over the weekend', 'GENERAL', null, '2026-03-06', '2026-03-06', 'FIRST_DELIVERY', '2026-03-10', 'DUE', 0],
  [
    'over Spring Festival',
    'STRATEGIC',
    null,
    '2026-02-13',
    '2026-02-20',
    'FIRST_DELIVERY',
    '2026-02-24',
    'DUE',
    0,
  ],
  ['on its last day', 'GENERAL', null, '2026-03-02', '2026-03-04', 'FIRST_DELIVERY', '2026-03-04', 'DUE', 0],
  [
    'the day after',
    'GENERAL',
    null,
    '2026-03-02',
    '2026-03-05',
    'FIRST_DELIVERY',
    '2026-03-04',
    'OVERDUE',
    1,
  ],
  [
    'a contract began since',
    'GENERAL',
    '2026-02-02',
    '2026-03-02',
    '2026-03-02',
    'FIRST_DELIVERY',
    '2026-03-04',
    'DUE',
    0,
  ],
  [
    'strategic, just spoken to',
    'STRATEGIC',
    '2026-03-02',
    null,
    '2026-03-02',
    'INTERVAL',
    '2026-03-17',
    'DONE',
    0,
  ],
  [
    'strategic, a week before',
    'STRATEGIC',
    '2026-03-02',
    null,
    '2026-03-10',
    'INTERVAL',
    '2026-03-17',
    'DUE',
    0,
  ],
  [
    'strategic, a day more',
    'STRATEGIC',
    '2026-03-02',
    null,
    '2026-03-09',
    'INTERVAL',
    '2026-03-17',
    'DONE',
    0,
  ],
  ['important', 'IMPORTANT', '2026-03-02', null, '2026-04-03', 'INTERVAL', '2026-04-01', 'OVERDUE', 2],
  ['general', 'GENERAL', '2026-03-02', null, '2026-04-03', 'INTERVAL', '2026-05-01', 'DONE', 0],
] as const)(
  'SVC-2: a call-back where %s',
  (_, tier, lastCallOn, startedOn, today, occasion, dueOn, state, overdueDays) => {
    expect(callBackDue({ tier, lastCallOn, startedOn }, policy, calendar, today)).toEqual({
      occasion,
      dueOn,
      state,
      overdueDays,
    });
  },
);

test('SVC-2: whom nobody asked anything and nothing was delivered to is owed no call', () => {
  const facts = { tier: 'STRATEGIC', lastCallOn: null, startedOn: null } as const;
  expect(callBackDue(facts, policy, calendar, '2026-03-02')).toBeNull();
});
