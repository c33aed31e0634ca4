import { money } from '../../../../shared/money';
import { checkPlan, type CheckedVisit } from './check-plan';
import { mergeNeeds, type Need } from './merge-needs';

const days = ['2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13'] as const;
const visit = (changes: Partial<CheckedVisit> = {}): CheckedVisit => ({
  subject: 'account:1',
  visitOn: '2026-03-10',
  slot: 'AM',
  purpose: 'ORDER',
  area: '420102',
  onSupplyStop: false,
  ...changes,
});
const need = (source: Need['source'], subject = 'account:1', amount: number | null = null): Need => ({
  subject,
  source,
  dueOn: '2026-03-01',
  tier: null,
  amount: amount === null ? null : money(amount),
  purpose: null,
  goal: null,
});
const limits = { visitsPerDay: 2, reserveBp: 2000 };
const kinds = (visits: CheckedVisit[], needs: Need[] = [], reportsOwed = 0): string[] =>
  checkPlan(visits, mergeNeeds(needs), { workingDays: days, reportsOwed }, limits).map(({ kind }) => kind);
const many = (count: number): CheckedVisit[] =>
  Array.from({ length: count }, (_, at) =>
    visit({ visitOn: days[Math.floor(at / 2)] ?? '2026-03-13', slot: at % 2 === 0 ? 'AM' : 'PM' }),
  );

describe('VIS-3: what a plan lacks or overdoes', () => {
  test.each([
    ['nothing to say', [visit()], [], []],
    ['what is owed is planned', [visit()], [need('DUTY')], []],
    ['what is owed is not', [], [need('DUTY')], ['DUTY_UNMET']],
    ['a follow-up is not', [], [need('FOLLOW_UP', 'lead:1')], ['FOLLOW_UP_DUE']],
    ['what was undone is not', [], [need('UNDONE')], ['UNDONE_NOT_PLANNED']],
    ['money is not', [], [need('COLLECTION', 'account:1', 100)], ['MONEY_NOT_PLANNED']],
    [
      'each reason is told',
      [],
      [need('COLLECTION', 'account:1', 100), need('DUTY')],
      ['MONEY_NOT_PLANNED', 'DUTY_UNMET'],
    ],
    [
      'money where one goes for an order',
      [visit()],
      [need('COLLECTION', 'account:1', 100)],
      ['MONEY_AT_CUSTOMER'],
    ],
    [
      'money where one goes for it',
      [visit({ purpose: 'COLLECTION' })],
      [need('COLLECTION', 'account:1', 100)],
      [],
    ],
    ['a stopped customer', [visit({ onSupplyStop: true })], [], ['SUPPLY_STOP']],
    ['collecting at a stopped customer', [visit({ onSupplyStop: true, purpose: 'COLLECTION' })], [], []],
    ['a Saturday', [visit({ visitOn: '2026-03-14' })], [], ['DAY_OFF']],
    ['two a day', many(2), [], []],
    ['three a day', [...many(2), visit({ visitOn: '2026-03-09' })], [], ['DAY_OVERFULL']],
    [
      'three areas a day',
      [visit({ area: 'a' }), visit({ area: 'b', slot: 'PM' }), visit({ area: 'c', slot: 'PM' })],
      [],
      ['DAY_OVERFULL', 'SCATTERED_DAY'],
    ],
    ['unknown places are no area', [visit({ area: null }), visit({ area: null, slot: 'PM' })], [], []],
    ['eight half-days of ten', many(8), [], []],
    ['nine half-days of ten', many(9), [], ['RESERVE_USED']],
    [
      'a whole day takes two',
      [...many(7), visit({ visitOn: '2026-03-13', slot: 'ALL_DAY' })],
      [],
      ['RESERVE_USED'],
    ],
  ] as [string, CheckedVisit[], Need[], string[]][])('%s', (_, visits, needs, expected) => {
    expect(kinds(visits, needs)).toEqual(expected);
  });

  test('reports owed come first', () => {
    expect(kinds([], [need('DUTY')], 3)).toEqual(['REPORTS_OWED', 'DUTY_UNMET']);
  });
});
