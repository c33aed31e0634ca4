import fc from 'fast-check';
import { addDays, type LocalDate } from '../../../../shared/local-date';
import { money } from '../../../../shared/money';
import { earliestDay, leastFrom, type LedgerChange } from './ledger-day';

const bounced: LedgerChange[] = [
  { on: '2026-01-01', amount: 100 },
  { on: '2026-01-10', amount: -100 },
  { on: '2026-01-30', amount: 100 },
];

test.each<[LocalDate, number]>([
  ['2025-12-31', 0],
  ['2026-01-01', 0],
  ['2026-01-05', 0],
  ['2026-01-10', 0],
  ['2026-01-29', 0],
  ['2026-01-30', 100],
  ['2026-06-01', 100],
])('REC-6: least open from %s on', (day, least) => {
  expect(leastFrom(day, bounced)).toBe(least);
});

test('REC-6: paying again what bounced counts from the bounce, not from before it', () => {
  expect(earliestDay('2026-01-05', bounced, money(100))).toBe('2026-01-30');
  expect(earliestDay('2026-02-05', bounced, money(100))).toBe('2026-02-05');
});

test('REC-6: a plain item takes its money on the wanted day', () => {
  expect(earliestDay('2026-01-05', [{ on: '2026-01-01', amount: 100 }], money(100))).toBe('2026-01-05');
});

test('REC-6: whatever is taken on the day found, no day goes below zero, and no earlier day would do', () => {
  const ledger = fc
    .array(
      fc.record({
        day: fc.integer({ min: 0, max: 40 }),
        part: fc.integer({ min: 1, max: 50 }),
        back: fc.integer({ min: 0, max: 20 }),
      }),
      { maxLength: 6 },
    )
    .map((rows) => {
      const changes: LedgerChange[] = [{ on: '2026-01-01', amount: 100 }];
      for (const { day, part, back } of rows) {
        const on = addDays('2026-01-01', day);
        if (leastFrom(on, changes) < part) continue;
        changes.push({ on, amount: -part });
        if (back > 0) changes.push({ on: addDays(on, back), amount: part });
      }
      return changes;
    });
  fc.assert(
    fc.property(
      ledger,
      fc.integer({ min: 0, max: 70 }),
      fc.integer({ min: 1, max: 100 }),
      (changes, day, amount) => {
        const now = changes.reduce((sum, change) => sum + change.amount, 0);
        fc.pre(amount <= now);
        const wanted = addDays('2026-01-01', day);
        const found = earliestDay(wanted, changes, money(amount));
        expect(found >= wanted).toBe(true);
        const after = [...changes, { on: found, amount: -amount }];
        for (let at = 0; at < 120; at += 1) {
          const on = addDays('2026-01-01', at);
          expect(
            after.filter((change) => change.on <= on).reduce((sum, change) => sum + change.amount, 0),
          ).toBeGreaterThanOrEqual(0);
        }
        if (found > wanted) expect(leastFrom(addDays(found, -1), changes)).toBeLessThan(amount);
      },
    ),
  );
});
