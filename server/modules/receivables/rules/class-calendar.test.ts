import { addDays, addMonths, type LocalDate } from '../../../../shared/local-date';
import { money } from '../../../../shared/money';
import { receivablesPolicy } from '../policy';
import { classifyDelinquency, delinquencySteps, type DebtFacts } from './classify-delinquency';

const policy = receivablesPolicy.defaults;
const rank = { A: 1, B: 2, C: 3 } as const;

/** Contracts whose days fall on ends of months, leap day included. */
const ends: readonly LocalDate[] = ['2023-08-31', '2023-11-30', '2023-12-31', '2024-01-31', '2024-02-29'];

test.each(ends)(
  'REC-2: a debt of %s: each day of four years falls in exactly one class, which is never milder than the day before',
  (day) => {
    const facts: DebtFacts = {
      open: money(100),
      oldestDueOn: day,
      structureCompleteOn: addMonths(day, 1),
      toppedOutOn: addMonths(day, 2),
      lastMovementOn: day,
      collectionsSince: addMonths(day, 20),
    };
    const steps = delinquencySteps(facts, policy);
    let before = 0;
    const seen = new Set<string>();
    for (let n = 0; n < 4 * 366; n += 1) {
      const today = addDays(day, n);
      const found = classifyDelinquency(facts, policy, today);
      const holding = new Set(steps.filter(({ from }) => from <= today).map(({ class: code }) => code));
      const strictest = (['C', 'B', 'A'] as const).find((code) => holding.has(code)) ?? null;
      expect([today, found?.class ?? null]).toEqual([today, strictest]);
      const now = found ? rank[found.class] : 0;
      expect(now).toBeGreaterThanOrEqual(before);
      // what is announced is what comes: the first stricter class begins on its day, no day is left between
      if (found?.nextStepOn) {
        expect(classifyDelinquency(facts, policy, found.nextStepOn)?.class).toBe(found.nextClass);
        expect(classifyDelinquency(facts, policy, addDays(found.nextStepOn, -1))?.class).toBe(found.class);
      }
      before = now;
      seen.add(found?.class ?? 'ORDINARY');
    }
    expect([...seen]).toEqual(['ORDINARY', 'A', 'B', 'C']);
  },
);

test.each([
  ['class B begins before it is announced', { alertMonths: 19 }],
  ['class A by no movement begins after class B', { noMovementMonths: 13 }],
  ['a class begins at once', { pastDueMonths: 0, noMovementMonths: 0 }],
  ['supply stops without a letter', { lettersBeforeStop: 0 }],
])('REC-2: a table in which %s is refused', (_, change) => {
  expect(receivablesPolicy.check?.({ ...policy, ...change })).toEqual(expect.any(String));
});
