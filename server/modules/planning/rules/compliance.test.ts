import { judgeVisit, sumUp, type ComplianceVisit } from './compliance';

const today = '2026-03-20';
const visit = (changes: Partial<ComplianceVisit> = {}): ComplianceVisit => ({
  state: 'PLANNED',
  visitOn: '2026-03-10',
  offPlan: false,
  changeReason: null,
  late: false,
  onLeave: false,
  ...changes,
});
const said = (changes: Partial<ComplianceVisit>): string =>
  Object.entries(judgeVisit(visit(changes), today))
    .filter(([, yes]) => yes)
    .map(([name]) => name)
    .join(' ');

describe('VIS-9: how one visit counts', () => {
  test.each([
    ['made and reported in time', { state: 'DONE' }, 'planned made reportedInTime'],
    ['made, reported late', { state: 'DONE', late: true }, 'planned made'],
    ['not made', {}, 'planned'],
    ['still to come', { visitOn: today }, ''],
    ['taken out of a draft', { state: 'CANCELLED' }, ''],
    ['taken out of a frozen week', { state: 'CANCELLED', changeReason: 'OTHER' }, 'planned dropped'],
    [
      'pushed out of a frozen week',
      { state: 'PUSHED_OUT', changeReason: 'URGENT_COLLECTION' },
      'planned dropped',
    ],
    ['VIS-4: cancelled for leave', { state: 'CANCELLED', changeReason: 'LEAVE' }, 'excused'],
    ['VIS-4: a day of leave', { onLeave: true }, 'excused'],
    ['made on a day of leave', { state: 'DONE', onLeave: true }, 'planned made reportedInTime'],
    [
      'off plan and made',
      { state: 'DONE', offPlan: true, changeReason: 'COMPLAINT' },
      'made reportedInTime offPlan',
    ],
    ['off plan and not made', { offPlan: true, changeReason: 'COMPLAINT' }, 'offPlan'],
  ] as [string, Partial<ComplianceVisit>, string][])('%s', (_, changes, expected) => {
    expect(said(changes)).toBe(expected);
  });

  test('figures of a group', () => {
    const judged = [
      { state: 'DONE' },
      { state: 'DONE', late: true },
      {},
      { state: 'DONE', offPlan: true, changeReason: 'OTHER' },
    ];
    expect(
      sumUp(
        judged.map((changes) => judgeVisit(visit(changes as Partial<ComplianceVisit>), today)),
        [{ met: true }, { met: false }, { met: false }],
      ),
    ).toMatchObject({
      planned: 3,
      made: 2,
      madeBp: 6667,
      visits: 3,
      reportedInTime: 2,
      reportedInTimeBp: 6667,
      offPlan: 1,
      duties: 3,
      dutiesMet: 1,
      dutiesMetBp: 3333,
    });
  });

  test('of nothing everything was done', () => {
    expect(sumUp([], [])).toMatchObject({ planned: 0, madeBp: 10_000, dutiesMetBp: 10_000 });
  });
});
