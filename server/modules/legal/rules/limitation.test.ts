import fc from 'fast-check';
import { addDays, addMonths, type LocalDate } from '../../../../shared/local-date';
import { limitationOf, limitationOfCase, type Interruption } from './limitation';

test.each<[string, LocalDate, Interruption[], LocalDate, string]>([
  ['nothing happened', '2023-03-31', [], '2026-03-31', 'DUE'],
  ['due on a leap day', '2024-02-29', [], '2027-02-28', 'DUE'],
  ['a letter received', '2023-03-31', [{ on: '2025-06-30', cause: 'LETTER' }], '2028-06-30', 'LETTER'],
  ['on the last day', '2023-03-31', [{ on: '2026-03-31', cause: 'LETTER' }], '2029-03-31', 'LETTER'],
  [
    'a day too late: a demand counts for nothing',
    '2023-03-31',
    [{ on: '2026-04-01', cause: 'LETTER' }],
    '2026-03-31',
    'DUE',
  ],
  [
    'too late, but acknowledged',
    '2023-03-31',
    [{ on: '2026-04-01', cause: 'CONFIRMATION' }],
    '2029-04-01',
    'CONFIRMATION',
  ],
  ['a payment when it was over', '2023-03-31', [{ on: '2026-04-01', cause: 'PAYMENT' }], '2026-03-31', 'DUE'],
  ['promised before it was due', '2023-03-31', [{ on: '2023-01-01', cause: 'PROMISE' }], '2026-03-31', 'DUE'],
  [
    'each begins anew, in any order told',
    '2023-03-31',
    [
      { on: '2027-01-10', cause: 'PROMISE' },
      { on: '2025-02-01', cause: 'LETTER' },
    ],
    '2030-01-10',
    'PROMISE',
  ],
])('REC-5: limitation, %s', (_, dueOn, interruptions, endsOn, cause) => {
  expect(limitationOf(dueOn, interruptions, 36)).toMatchObject({ endsOn, cause });
});

test('REC-5: another interruption never shortens the limitation, and it never ends before the due date’s own', () => {
  const causes = ['LETTER', 'PROMISE', 'CONFIRMATION', 'PAYMENT', 'LAWYER_LETTER', 'SETTLEMENT'] as const;
  const some = fc.array(
    fc.record({
      on: fc.integer({ min: -200, max: 4000 }).map((days) => addDays('2020-05-31', days)),
      cause: fc.constantFrom(...causes),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(some, some, (few, more) => {
      const less = limitationOf('2020-05-31', few, 36).endsOn;
      expect(less >= addMonths('2020-05-31', 36)).toBe(true);
      expect(limitationOf('2020-05-31', [...few, ...more], 36).endsOn >= less).toBe(true);
    }),
  );
});

test('REC-5: a case counts by its earliest item; a court stops the clock; a judgment is enforced in time', () => {
  const items = (['2023-05-31', '2023-03-31'] as const).map((day) => limitationOf(day, [], 36));
  const policy = { enforcementMonths: 24 };
  expect(limitationOfCase(null, items, policy)?.endsOn).toBe('2026-03-31');
  expect(limitationOfCase({ stage: 'SUIT', stageOn: '2026-01-02' }, items, policy)).toBeNull();
  expect(limitationOfCase({ stage: 'JUDGMENT', stageOn: '2026-08-31' }, items, policy)).toEqual({
    endsOn: '2028-08-31',
    countsFrom: '2026-08-31',
    cause: 'JUDGMENT',
  });
  expect(limitationOfCase({ stage: 'OPENED', stageOn: '2026-01-02' }, [], policy)).toBeNull();
});
