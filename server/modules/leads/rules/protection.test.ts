import fc from 'fast-check';
import { addDays, daysBetween, type LocalDate } from '../../../../shared/local-date';
import type { IntentLevel } from '../../../../shared/vocabulary/leads';
import { leadsPolicy } from '../policy';
import { isEffective, protectionOf, type ProtectionFacts } from './protection';

const policy = { ...leadsPolicy.defaults };
/** Follow-up never late: what is left is the term. */
const patient = { ...policy, followUpGraceDays: 1000 };
const START: LocalDate = '2026-03-02';
const facts = (
  level: IntentLevel,
  followUps: number[] = [],
  claim: Partial<ProtectionFacts['claim']> = {},
): ProtectionFacts => ({
  claim: { anchorEventId: 'claim', startedOn: START, level, extensionsGranted: 0, freezes: [], ...claim },
  followUps: followUps.map((day) => ({
    id: `f${String(day).padStart(3, '0')}`,
    contactedOn: addDays(START, day),
    level,
  })),
});
const termDays = (given: ProtectionFacts, today: LocalDate = START) =>
  daysBetween(START, protectionOf(given, patient, today).termEndsOn);

describe('LEAD-5: protection by level, renewed by effective follow-ups, at most two further terms', () => {
  test.each<[string, ProtectionFacts, number]>([
    ['H', facts('H'), 15],
    ['A', facts('A'), 30],
    ['B', facts('B'), 60],
    ['C', facts('C'), 90],
    ['a follow-up on day 10 gives 15 days from then', facts('H', [10]), 25],
    ['a second on day 20', facts('H', [10, 20]), 35],
    ['a third on day 33: no further than three terms', facts('H', [10, 20, 33]), 45],
    [
      'diligence every day loses nothing',
      facts(
        'H',
        Array.from({ length: 40 }, (_, day) => day + 1),
      ),
      45,
    ],
    ['a manager grants another term', facts('H', [10, 20, 33, 44], { extensionsGranted: 1 }), 59],
  ])('%s', (_, given, days) => expect(termDays(given)).toBe(days));

  test('the terms used and left are told', () => {
    expect(protectionOf(facts('H', [10]), patient, START)).toMatchObject({
      extensionsUsed: 1,
      extensionsLeft: 1,
      anchorEventId: 'f010',
    });
    expect(protectionOf(facts('H', [10, 20, 33]), patient, START)).toMatchObject({
      extensionsUsed: 2,
      extensionsLeft: 0,
    });
  });

  test('an open case stops the clock', () => {
    const frozen = facts('H', [], { freezes: [{ from: addDays(START, 5), to: null }] });
    expect(protectionOf(frozen, patient, addDays(START, 9))).toMatchObject({
      termEndsOn: addDays(START, 19),
      frozen: true,
    });
    const thawed = facts('H', [], { freezes: [{ from: addDays(START, 5), to: addDays(START, 8) }] });
    expect(protectionOf(thawed, patient, addDays(START, 40))).toMatchObject({
      termEndsOn: addDays(START, 18),
      frozen: false,
    });
  });
});

describe('LEAD-6: what renews and what does not', () => {
  test.each([
    [{ reached: true, note: '谈了价格', nextStepOn: '2026-03-03' as LocalDate }, true],
    [{ reached: false, note: '未接', nextStepOn: '2026-03-03' as LocalDate }, false],
    [{ reached: true, note: '  ', nextStepOn: '2026-03-03' as LocalDate }, false],
    [{ reached: true, note: '谈了价格', nextStepOn: null }, false],
    [{ reached: true, note: '谈了价格', nextStepOn: START }, false],
  ])('%j → %s', (contact, effective) => expect(isEffective(contact, START)).toBe(effective));

  test('LEAD-6: follow-ups at a slower level give its interval, a change of level alone gives nothing', () => {
    const slower = {
      ...facts('H'),
      followUps: [{ id: 'f1', contactedOn: addDays(START, 2), level: 'C' as const }],
    };
    expect(protectionOf(slower, policy, START).followUpEndsOn).toBe(addDays(START, 2 + 15 + 7));
    expect(protectionOf(facts('H'), policy, START).followUpEndsOn).toBe(addDays(START, 1 + 7));
  });
});

describe('LEAD-7: late follow-up ends protection first', () => {
  test.each<[IntentLevel, number]>([
    ['H', 8],
    ['A', 10],
    ['B', 14],
    ['C', 22],
  ])('%s: interval + 7 days', (level, days) =>
    expect(protectionOf(facts(level), policy, START)).toMatchObject({
      until: addDays(START, days),
      because: 'FOLLOW_UP_LATE',
      daysLeft: days,
    }),
  );

  test.each([
    [8, null],
    [7, 7],
    [4, 7],
    [3, 3],
    [2, 3],
    [1, 1],
    [0, 1],
    [-1, null],
  ])('%d days left → warning %s', (left, warn) =>
    expect(protectionOf(facts('H'), policy, addDays(START, 8 - left)).warn).toBe(warn),
  );
});

test('LEAD-6: more effective follow-ups never shorten protection, and order does not matter', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 8 });
  fc.assert(
    fc.property(
      fc.constantFrom<IntentLevel>('H', 'A', 'B', 'C'),
      days,
      fc.integer({ min: 0, max: 60 }),
      (level, some, more) => {
        const before = protectionOf(facts(level, some), policy, START);
        const after = protectionOf(facts(level, [...some, more]), policy, START);
        expect(after.until >= before.until).toBe(true);
        expect(protectionOf(facts(level, [...some].reverse()), policy, START)).toEqual(before);
      },
    ),
  );
});
