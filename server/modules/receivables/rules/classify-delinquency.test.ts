import fc from 'fast-check';
import { addDays, addMonths, type LocalDate } from '../../../../shared/local-date';
import { money } from '../../../../shared/money';
import { receivablesPolicy } from '../policy';
import { classifyDelinquency, type DebtFacts } from './classify-delinquency';

const policy = receivablesPolicy.defaults;
const ordinary: DebtFacts = {
  open: money(100),
  oldestDueOn: '2026-01-31',
  structureCompleteOn: null,
  toppedOutOn: null,
  lastMovementOn: null,
  collectionsSince: null,
};
const classOn = (facts: Partial<DebtFacts>, today: LocalDate) => {
  const found = classifyDelinquency({ ...ordinary, ...facts }, policy, today);
  return found ? `${found.class} ${found.because}` : 'ordinary';
};

test.each<[string, Partial<DebtFacts>, LocalDate, string]>([
  ['nothing done, nothing due', {}, '2026-01-31', 'ordinary'],
  ['a few days late only', {}, '2026-02-10', 'ordinary'],
  ['exactly a year past due', {}, '2027-01-31', 'ordinary'],
  ['a year and a day past due', {}, '2027-02-01', 'B PAST_DUE_YEAR'],
  ['structure complete, not due yet', { structureCompleteOn: '2025-12-01' }, '2026-01-31', 'ordinary'],
  ['structure complete, due', { structureCompleteOn: '2025-12-01' }, '2026-02-01', 'A STRUCTURE_COMPLETE'],
  ['due first, then structure complete', { structureCompleteOn: '2026-05-01' }, '2026-04-30', 'ordinary'],
  ['on the day of completion', { structureCompleteOn: '2026-05-01' }, '2026-05-01', 'A STRUCTURE_COMPLETE'],
  ['half a year without movement, one day short', { lastMovementOn: '2026-02-28' }, '2026-08-27', 'ordinary'],
  ['half a year without movement', { lastMovementOn: '2026-02-28' }, '2026-08-28', 'A NO_MOVEMENT'],
  [
    'exactly 18 months after topping-out',
    { toppedOutOn: '2024-08-31', oldestDueOn: '2026-02-27' },
    '2026-02-28',
    'A STRUCTURE_COMPLETE',
  ],
  [
    'the day after 18 months',
    { toppedOutOn: '2024-08-31', oldestDueOn: '2026-02-27' },
    '2026-03-01',
    'B TOPPED_OUT',
  ],
  [
    'topped out long ago, nothing due',
    { toppedOutOn: '2024-01-01', oldestDueOn: '2026-12-31' },
    '2026-03-01',
    'B TOPPED_OUT',
  ],
  [
    'completion stands for topping-out where that is unknown',
    { structureCompleteOn: '2024-01-31', oldestDueOn: '2025-07-01' },
    '2025-08-01',
    'B TOPPED_OUT',
  ],
  [
    'with the collections office for less than six months',
    { collectionsSince: '2026-03-31', toppedOutOn: '2024-01-01' },
    '2026-09-29',
    'B TOPPED_OUT',
  ],
  [
    'with the collections office for six months, clamped',
    { collectionsSince: '2026-03-31', toppedOutOn: '2024-01-01' },
    '2026-09-30',
    'C HANDED_TO_COLLECTIONS',
  ],
  [
    'nothing open',
    { open: money(0), toppedOutOn: '2020-01-01', collectionsSince: '2021-01-01' },
    '2026-03-01',
    'ordinary',
  ],
])('REC-2: %s', (_, facts, today, expected) => {
  expect(classOn(facts, today)).toBe(expected);
});

test('REC-2: 31 January and 15 months is 30 April; from then on class B is announced until it comes', () => {
  const facts = { ...ordinary, structureCompleteOn: '2025-01-31' as LocalDate };
  const on = (today: LocalDate) =>
    classifyDelinquency({ ...facts, oldestDueOn: '2026-02-01' }, policy, today);
  expect(on('2026-04-29')).toMatchObject({
    class: 'A',
    aboutToBecomeB: false,
    nextStepOn: '2026-08-01',
    nextClass: 'B',
  });
  expect(on('2026-04-30')).toMatchObject({ class: 'A', aboutToBecomeB: true });
  expect(on('2026-07-31')).toMatchObject({ class: 'A', aboutToBecomeB: true });
  expect(on('2026-08-01')).toMatchObject({ class: 'B', aboutToBecomeB: false, nextStepOn: null });
});

test('REC-2: over four years each day has one class, it only ever gets stricter, and the announced step is kept to the day', () => {
  const monthEnds = [
    '2024-01-31',
    '2024-02-29',
    '2024-03-31',
    '2024-04-30',
    '2024-08-31',
    '2024-11-30',
    '2024-12-31',
  ] as const;
  const day = fc.constantFrom<LocalDate>(...monthEnds);
  const maybe = fc.option(day, { nil: null });
  const rank = { ordinary: 0, A: 1, B: 2, C: 3 };
  fc.assert(
    fc.property(
      fc.record({
        oldestDueOn: day,
        structureCompleteOn: maybe,
        toppedOutOn: maybe,
        lastMovementOn: maybe,
        collectionsSince: maybe,
      }),
      (dates) => {
        const facts: DebtFacts = { open: money(1), ...dates };
        const broken: string[] = [];
        let before = 0;
        let announced: { on: LocalDate; class: string } | null = null;
        for (let at = 0; at < 4 * 366; at += 1) {
          const today = addDays('2023-06-01', at);
          const found = classifyDelinquency(facts, policy, today);
          const now = rank[found?.class ?? 'ordinary'];
          if (now < before) broken.push(`${today}: softer`);
          if (announced && today === announced.on && found?.class !== announced.class)
            broken.push(`${today}: not as announced`);
          if (announced && today < announced.on && now !== before)
            broken.push(`${today}: before the announced day`);
          announced =
            found?.nextStepOn && found.nextClass ? { on: found.nextStepOn, class: found.nextClass } : null;
          before = now;
        }
        expect(broken).toEqual([]);
        // in the end nothing stays ordinary: a year past due is class B at the latest
        expect(before).toBeGreaterThanOrEqual(2);
      },
    ),
    { numRuns: 40 },
  );
});

test("REC-2: 18 months from any month's end is the clamped month's end, B begins the day after", () => {
  for (let month = 0; month < 48; month += 1) {
    const toppedOutOn = addDays(addMonths('2023-02-01', month), -1);
    const last = addMonths(toppedOutOn, 18);
    const facts = { toppedOutOn, oldestDueOn: addDays(last, 5) };
    expect(classOn(facts, last)).toBe('ordinary');
    expect(classOn(facts, addDays(last, 1))).toBe('B TOPPED_OUT');
  }
});
