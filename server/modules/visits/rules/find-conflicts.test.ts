import fc from 'fast-check';
import { weekStartOf, type LocalDate } from '../../../../shared/local-date';
import { findConflicts, type SubjectFact, type VisitFact } from './find-conflicts';

const limits = { nearbyDays: 3, visitorsPerWeek: 2 };

const visit = (changes: Partial<Omit<VisitFact, 'weekStart'>> = {}): VisitFact => ({
  weekStart: weekStartOf(changes.visitOn ?? '2026-03-03'),
  id: 'v1',
  repId: 'ann',
  subject: 'account:1',
  visitOn: '2026-03-03',
  slot: 'AM',
  jointWithId: null,
  ...changes,
});
const bo = visit({ id: 'v2', repId: 'bo', visitOn: '2026-03-05' });
const free: SubjectFact = {
  ownerId: null,
  assistantIds: [],
  disputed: false,
  strategic: false,
  onSupplyStop: false,
};
const kinds = (one: VisitFact, others: readonly VisitFact[], subject: SubjectFact): string[] =>
  findConflicts(one, others, subject, limits).map((c) => `${c.severity} ${c.kind}`);

describe('COLL-2: what stands against a visit', () => {
  test.each([
    ['nobody else in the week', visit(), [], free, []],
    ['two reps, same customer, different days', visit(), [bo], free, ['HARD SAME_CUSTOMER']],
    [
      'two reps, different customers',
      visit(),
      [visit({ id: 'v2', repId: 'bo', subject: 'account:2' })],
      free,
      [],
    ],
    [
      'both name each other: a joint visit',
      visit({ jointWithId: 'bo' }),
      [{ ...bo, jointWithId: 'ann' }],
      free,
      [],
    ],
    [
      'only one names the other: no joint visit yet',
      visit({ jointWithId: 'bo' }),
      [bo],
      free,
      ['HARD SAME_CUSTOMER'],
    ],
    ['owner and assistant by ruling', visit(), [bo], { ...free, ownerId: 'ann', assistantIds: ['bo'] }, []],
    [
      'two assistants of a third',
      visit(),
      [bo],
      { ...free, ownerId: 'cy', assistantIds: ['ann', 'bo'] },
      ['HARD SAME_CUSTOMER'],
    ],
    [
      'the same rep twice at once',
      visit(),
      [visit({ id: 'v3', subject: 'account:9' })],
      free,
      ['HARD DOUBLE_BOOKED'],
    ],
    [
      'all day overlaps the morning',
      visit(),
      [visit({ id: 'v3', subject: 'x', slot: 'ALL_DAY' })],
      free,
      ['HARD DOUBLE_BOOKED'],
    ],
    [
      'morning and afternoon do not overlap',
      visit(),
      [visit({ id: 'v3', subject: 'x', slot: 'PM' })],
      free,
      [],
    ],
    ['protected for another', visit(), [], { ...free, ownerId: 'cy' }, ['HARD PROTECTED']],
    ['with its owner along', visit({ jointWithId: 'cy' }), [], { ...free, ownerId: 'cy' }, []],
    [
      'strategic without its owner',
      visit(),
      [],
      { ...free, ownerId: 'cy', strategic: true },
      ['HARD STRATEGIC_WITHOUT_OWNER'],
    ],
    [
      'disputed, even for its owner',
      visit(),
      [],
      { ...free, ownerId: 'ann', disputed: true },
      ['HARD DISPUTED'],
    ],
    [
      'supply stop is a hint',
      visit(),
      [],
      { ...free, ownerId: 'ann', onSupplyStop: true },
      ['SOFT SUPPLY_STOP'],
    ],
    ['a day of leave is a hint', visit({ onLeave: true }), [], free, ['SOFT ON_LEAVE']],
    [
      'same half-day, one after the other',
      visit({ startsAt: '09:00', endsAt: '10:00' }),
      [visit({ id: 'v3', subject: 'x', startsAt: '10:00', endsAt: '11:00' })],
      free,
      [],
    ],
    [
      'a colleague on the Sunday before',
      visit({ visitOn: '2026-03-03' }),
      [visit({ id: 'v2', repId: 'bo', visitOn: '2026-03-01' })],
      free,
      ['SOFT NEARBY_DAYS'],
    ],
    [
      'a colleague four days before, in the week before',
      visit({ visitOn: '2026-03-03' }),
      [visit({ id: 'v2', repId: 'bo', visitOn: '2026-02-27' })],
      free,
      [],
    ],
    [
      'three of ours in a week',
      visit({ jointWithId: 'cy' }),
      [{ ...bo, jointWithId: 'ann' }],
      { ...free, ownerId: 'cy' },
      ['HARD SAME_CUSTOMER', 'SOFT TOO_MANY_VISITORS'],
    ],
    [
      'two of ours in a week',
      visit({ jointWithId: 'bo' }),
      [{ ...bo, jointWithId: 'ann' }],
      { ...free, ownerId: 'ann' },
      [],
    ],
  ] as [string, VisitFact, VisitFact[], SubjectFact, string[]][])(
    '%s',
    (_, one, others, subject, expected) => {
      expect(kinds(one, others, subject)).toEqual(expected);
    },
  );

  test('property: a conflict between two reps is one for both', () => {
    const rep = fc.constantFrom('ann', 'bo', 'cy');
    const any = (id: string) =>
      fc.record({
        id: fc.constant(id),
        repId: rep,
        subject: fc.constantFrom('account:1', 'account:2'),
        weekStart: fc.constant('2026-03-02' as LocalDate),
        visitOn: fc.constantFrom('2026-03-03' as const, '2026-03-04' as const),
        slot: fc.constantFrom('AM' as const, 'PM' as const, 'ALL_DAY' as const),
        jointWithId: fc.option(rep),
      });
    fc.assert(
      fc.property(any('a'), any('b'), fc.option(rep), (a, b, ownerId) => {
        const subject = { ...free, ownerId, assistantIds: ['cy'] };
        const withOther = (one: VisitFact, other: VisitFact): string[] =>
          findConflicts(one, [other], subject, limits)
            .filter((c) => c.otherVisitId)
            .map((c) => c.kind);
        expect(withOther(a, b)).toEqual(withOther(b, a));
      }),
      { numRuns: 1000 },
    );
  });
});
