import { exemptionOf, fallBackOf, type ExemptionFacts } from './fall-back';

const now = new Date('2026-03-02T01:30:00+08:00');
const free: ExemptionFacts = {
  state: 'PURSUING',
  heldUntil: null,
  strategic: false,
  openContract: false,
  openReceivable: false,
  inFrozenWeek: false,
};

test.each<[string, Partial<ExemptionFacts>, string | null]>([
  ['nothing holds it', {}, null],
  ['it waits for its review', { state: 'REGISTERED', openContract: true }, 'WAITING_FOR_REVIEW'],
  ['a case is open', { state: 'DISPUTED' }, 'OPEN_CASE'],
  [
    'a manager holds it for some hours more',
    { heldUntil: new Date('2026-03-02T09:00:00+08:00') },
    'HELD_BY_MANAGER',
  ],
  ['the hold is over', { heldUntil: new Date('2026-03-01T09:00:00+08:00') }, null],
  ['the customer is strategic', { strategic: true }, 'STRATEGIC'],
  ['a contract runs', { openContract: true, inFrozenWeek: true }, 'OPEN_CONTRACT'],
  ['money is owed', { openReceivable: true }, 'OPEN_RECEIVABLE'],
  ['a visit is frozen', { inFrozenWeek: true }, 'FROZEN_WEEK'],
])('LEAD-7: %s', (_, facts, exemption) => {
  expect(exemptionOf({ ...free, ...facts }, now)).toBe(exemption);
});

test.each([
  ['a long time left', { daysLeft: 20, warn: null }, null, null, null],
  ['the first warning', { daysLeft: 7, warn: 7 }, null, null, 'WARN'],
  ['given already', { daysLeft: 6, warn: 7 }, 7, null, null],
  ['the second one', { daysLeft: 3, warn: 3 }, 7, null, 'WARN'],
  ['nothing to warn of where something holds it', { daysLeft: 3, warn: 3 }, 7, 'OPEN_CONTRACT', 'EXEMPT'],
  ['the last protected day', { daysLeft: 0, warn: 1 }, 1, null, null],
  ['the day after', { daysLeft: -1, warn: null }, 1, null, 'POOL'],
  ['long after, never warned', { daysLeft: -40, warn: null }, null, null, 'POOL'],
  ['long after, but held', { daysLeft: -40, warn: null }, null, 'FROZEN_WEEK', 'EXEMPT'],
] as const)('LEAD-7: %s', (_, protection, warned, exemption, expected) => {
  expect(fallBackOf(protection, warned, exemption)).toBe(expected);
});
