import fc from 'fast-check';
import { addDays, type LocalDate } from '../../../../shared/local-date';
import { plannableHalfDays, seatVisits, type Candidate, type Taken } from './seat-visits';

const monday: LocalDate = '2026-03-09';
const week = [0, 1, 2, 3, 4].map((at) => addDays(monday, at));
const seated = (candidates: Candidate[], taken: Taken[] = [], days = week, reserveBp = 2000): string[] =>
  [...seatVisits(candidates, taken, days, reserveBp)].map(
    ([key, { day, slot }]) => `${key} ${day.slice(8)} ${slot}`,
  );
const of = (area: string | null, ...keys: string[]): Candidate[] => keys.map((key) => ({ key, area }));

describe('VIS-0: proposed visits find their day', () => {
  test.each([
    ['one', of('a', 'x'), [], ['x 09 AM']],
    [
      'the same area on one day',
      [...of('a', 'x'), ...of('b', 'y'), ...of('a', 'z')],
      [],
      ['x 09 AM', 'z 09 PM', 'y 10 AM'],
    ],
    [
      'where the area is visited anyway',
      of('a', 'x'),
      [{ day: '2026-03-12', slot: 'PM', area: 'a' }],
      ['x 12 AM'],
    ],
    [
      'an area that is full there goes elsewhere',
      of('a', 'x'),
      [{ day: monday, slot: 'ALL_DAY', area: 'a' }],
      ['x 10 AM'],
    ],
    ['unknown places do not count as one', of(null, 'x', 'y'), [], ['x 09 AM', 'y 10 AM']],
  ] as [string, Candidate[], Taken[], string[]][])('%s', (_, candidates, taken, expected) => {
    expect(seated(candidates, taken)).toEqual(expected);
  });

  test('VIS-5: a fifth of the half-days stays free', () => {
    const ten = of('a', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
    expect(seated(ten)).toHaveLength(8);
    expect(seated(ten, [{ day: monday, slot: 'AM', area: null }])).toHaveLength(7);
    expect(seated(ten, [], week.slice(0, 3))).toHaveLength(4);
    expect(seated(ten, [], week, 0)).toHaveLength(10);
    expect(seated(ten, [], week, 10_000)).toEqual([]);
    expect(seated(ten, [], [])).toEqual([]);
  });

  test.each([
    [5, 2000, 8],
    [4, 2000, 6],
    [1, 2000, 1],
    [0, 2000, 0],
  ])(
    'VIS-3: of %i working days with a reserve of %i bp, %i half-days may be planned',
    (days, bp, expected) => {
      expect(plannableHalfDays(days, bp)).toBe(expected);
    },
  );

  test('property: nobody sits twice on a half-day, on a day off or in the reserve; the best come first', () => {
    const area = fc.option(fc.constantFrom('a', 'b', 'c'));
    const taking = fc.record({
      day: fc.constantFrom(...week),
      slot: fc.constantFrom('AM' as const, 'PM' as const, 'ALL_DAY' as const),
      area,
    });
    fc.assert(
      fc.property(
        fc.array(area, { maxLength: 14 }),
        fc.array(taking, { maxLength: 6 }),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: 0, max: 10_000 }),
        (areas, taken, working, reserveBp) => {
          const days = week.slice(0, working);
          const candidates = areas.map((where, at) => ({ key: String(at), area: where }));
          const seats = seatVisits(candidates, taken, days, reserveBp);
          const full = new Set(
            taken.flatMap(({ day, slot }) =>
              (slot === 'ALL_DAY' ? ['AM', 'PM'] : [slot]).map((half) => `${day}${half}`),
            ),
          );
          const used = [...full].filter((half) => days.some((day) => half.startsWith(day))).length;
          for (const { day, slot } of seats.values()) {
            expect(days).toContain(day);
            expect(full.has(`${day}${slot}`)).toBe(false);
            full.add(`${day}${slot}`);
          }
          if (seats.size > 0) {
            expect(used + seats.size).toBeLessThanOrEqual(plannableHalfDays(working, reserveBp));
            expect(seats.has('0')).toBe(true);
          }
          if (seats.size < candidates.length)
            expect(used + seats.size).toBeGreaterThanOrEqual(plannableHalfDays(working, reserveBp));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
