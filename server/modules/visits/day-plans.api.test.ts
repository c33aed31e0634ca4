import { aCustomer, hireCompany } from '../../testing/contract-world';
import { TestApp } from '../../testing/create-test-app';
import { frozenVisit, planAs, plansOf, SUBMIT, visitAt } from './visits.fixture';

let app: TestApp;
beforeEach(async () => {
  app = await TestApp.create('2026-03-05T09:00:00+08:00');
  await hireCompany(app);
});
afterEach(() => app.close());

const SET = 'mutation ($input: SetDayPlanInput!) { setDayPlan(input: $input) { day late } }';
const UPDATE = 'mutation ($input: UpdateVisitInput!) { updatePlannedVisit(input: $input) { id startsAt } }';

describe('VIS-1: the day plan', () => {
  const twoVisits = async () => {
    const first = await planAs(
      app,
      'ann',
      visitAt({ accountId: (await aCustomer(app, 'ann')).id }, '2026-03-10'),
    );
    const second = await planAs(
      app,
      'ann',
      visitAt({ accountId: (await aCustomer(app, 'ann')).id }, '2026-03-10', { slot: 'PM' }),
    );
    return [
      { visitId: first.id, version: first.version, startsAt: '09:00', endsAt: '10:00' },
      { visitId: second.id, version: second.version, startsAt: '15:00', endsAt: '16:00' },
    ];
  };

  test('made the day before it is in time; once the day begins it stands', async () => {
    const items = await twoVisits();
    app.setTime('2026-03-09');
    expect(await (await app.as('ann')).ok(SET, { input: { day: '2026-03-10', items } })).toEqual({
      setDayPlan: { day: '2026-03-10', late: false },
    });
    const later = items.map((item) => ({ ...item, version: item.version + 1 }));
    app.setTime('2026-03-09T21:00:00+08:00');
    // a change in the evening does not make late what was in time
    expect(await (await app.as('ann')).ok(SET, { input: { day: '2026-03-10', items: later } })).toEqual({
      setDayPlan: { day: '2026-03-10', late: false },
    });
    app.setTime('2026-03-10');
    expect(await (await app.as('ann')).refusal(SET, { input: { day: '2026-03-10', items: later } })).toBe(
      'visit.day_frozen',
    );
  });

  test('a frozen day plan is not edited by way of its visits either', async () => {
    const items = await twoVisits();
    app.setTime('2026-03-09');
    await (await app.as('ann')).ok(SET, { input: { day: '2026-03-10', items } });
    app.setTime('2026-03-10');
    const { accountId } = await app.database.reader
      .query('SELECT accountId FROM planned_visit WHERE id = ?', [items[0]?.visitId])
      .then((rows: { accountId: string }[]) => rows[0] ?? { accountId: '' });
    for (const day of ['2026-03-10', '2026-03-12']) {
      const input = { ...visitAt({ accountId }, day), id: items[0]?.visitId, version: 2 };
      expect(await (await app.as('ann')).refusal(UPDATE, { input })).toBe('visit.day_frozen');
    }
  });

  test('made on the day itself it is taken, once, and late', async () => {
    const items = await twoVisits();
    app.setTime('2026-03-10');
    expect(await (await app.as('ann')).ok(SET, { input: { day: '2026-03-10', items } })).toMatchObject({
      setDayPlan: { late: true },
    });
    const week = await (await app.as('max')).ok('{ dayPlans(weekStart: "2026-03-09") { day late repId } }');
    expect(week).toEqual({ dayPlans: [{ day: '2026-03-10', late: true, repId: app.idOf('ann') }] });
    expect(await (await app.as('moe')).ok('{ dayPlans(weekStart: "2026-03-09") { day } }')).toEqual({
      dayPlans: [],
    });
  });

  test.each([
    ['without one of the visits', (items: object[]) => items.slice(1), 'visit.day_incomplete'],
    ['one of them twice', (items: object[]) => [items[0], items[0]], 'visit.day_incomplete'],
    [
      'two at once',
      (items: object[]) => [items[0], { ...items[1], startsAt: '09:30', endsAt: '11:00' }],
      'visit.times_out_of_order',
    ],
    [
      'an old version',
      (items: object[]) => [items[0], { ...items[1], version: 9 }],
      'common.changed_meanwhile',
    ],
  ])('refused: %s', async (_, change, code) => {
    const items = await twoVisits();
    const input = { day: '2026-03-10', items: change(items) };
    expect(await (await app.as('ann')).refusal(SET, { input })).toBe(code);
    // nobody plans another's day
    expect(await (await app.as('bo')).refusal(SET, { input })).toBe('visit.day_incomplete');
  });
});

describe('VIS-1: the week before is summed up with the next plan', () => {
  test('who had a plan does not hand in the next one without', async () => {
    const { id: accountId } = await aCustomer(app, 'ann');
    await frozenVisit(app, 'ann', visitAt({ accountId }, '2026-03-10'));
    await planAs(app, 'ann', visitAt({ accountId }, '2026-03-17'));
    const next = (await plansOf(app, 'ann')).find(({ state }) => state === 'DRAFT');
    const ann = await app.as('ann');
    expect(await ann.refusal(SUBMIT, { id: next?.id, version: next?.version })).toBe('visit.summary_missing');
    await ann.ok(
      'mutation ($id: ID!, $version: Int!, $summary: WeekSummaryInput) { submitWeekPlan(id: $id, version: $version, summary: $summary) { state } }',
      { id: next?.id, version: next?.version, summary: { result: 'one of one', support: 'a sample' } },
    );
    const seen = await (
      await app.as('max')
    ).ok('query ($id: ID!) { weekPlan(id: $id) { summaryResult summaryProblems summarySupport } }', {
      id: next?.id,
    });
    expect(seen).toEqual({
      weekPlan: { summaryResult: 'one of one', summaryProblems: null, summarySupport: 'a sample' },
    });
  });
});
