import { aCustomer, hireCompany } from '../../testing/contract-world';
import { TestApp } from '../../testing/create-test-app';
import { frozenVisit, planAs, REPORT, reportOf, visitAt } from '../visits/visits.fixture';

let app: TestApp;
beforeEach(async () => {
  app = await TestApp.create('2026-03-05T09:00:00+08:00');
  await hireCompany(app);
});
afterEach(() => app.close());

const COMPLIANCE =
  'query ($filter: ComplianceFilterInput!) { visitCompliance(filter: $filter) { total { planned made offPlan dropped excused } rows { name planned made madeBp reportedInTimeBp duties dutiesMet } } }';
const march = { from: '2026-03-01', to: '2026-03-31' };

describe('VIS-9: compliance', () => {
  test('per rep and team of the people in sight, worst first', async () => {
    const account = await aCustomer(app, 'ann');
    const made = await frozenVisit(app, 'ann', visitAt({ accountId: account.id }, '2026-03-10'));
    await planAs(app, 'ann', visitAt({ accountId: account.id }, '2026-03-11', { changeReason: 'COMPLAINT' }));
    await frozenVisit(app, 'bo', visitAt({ accountId: (await aCustomer(app, 'bo')).id }, '2026-03-10'));
    await planAs(app, 'sue', visitAt({ accountId: (await aCustomer(app, 'sue')).id }, '2026-03-10'));
    app.setTime('2026-03-12');
    await (await app.as('ann')).ok(REPORT, { input: reportOf(made.id) });
    const seen = await (await app.as('max')).ok(COMPLIANCE, { filter: { ...march, by: 'REP' } });
    expect(seen).toEqual({
      visitCompliance: {
        total: { planned: 2, made: 1, offPlan: 1, dropped: 0, excused: 0 },
        rows: [
          { name: 'bo', planned: 1, made: 0, madeBp: 0, reportedInTimeBp: 10_000, duties: 1, dutiesMet: 0 },
          { name: 'ann', planned: 1, made: 1, madeBp: 10_000, reportedInTimeBp: 0, duties: 1, dutiesMet: 1 },
        ],
      },
    });
    const teams = await (
      await app.as('vip')
    ).ok<{ visitCompliance: { rows: { name: string; planned: number }[] } }>(COMPLIANCE, {
      filter: { ...march, by: 'TEAM', unitId: app.unitId('South') },
    });
    expect(teams.visitCompliance.rows).toMatchObject([{ name: 'South', planned: 1 }]);
    const weeks = await (
      await app.as('ann')
    ).ok<{ visitCompliance: { rows: { name: string; planned: number }[] } }>(COMPLIANCE, {
      filter: { ...march, by: 'WEEK' },
    });
    expect(weeks.visitCompliance.rows).toMatchObject([{ name: '2026-03-09', planned: 1, made: 1 }]);
  });

  test('a visit entered after its day is off plan: nobody catches up on their figures by writing it down later', async () => {
    const account = await aCustomer(app, 'ann');
    app.setTime('2026-03-12');
    const late = await planAs(app, 'ann', visitAt({ accountId: account.id }, '2026-03-10'));
    await (await app.as('ann')).ok(REPORT, { input: reportOf(late.id) });
    expect(await (await app.as('ann')).ok(COMPLIANCE, { filter: { ...march, by: 'REP' } })).toMatchObject({
      visitCompliance: { total: { planned: 0, made: 0, offPlan: 1 }, rows: [{ reportedInTimeBp: 0 }] },
    });
  });

  test.each([
    ['the end before the start', { from: '2026-03-02', to: '2026-03-01' }, 'common.dates_out_of_order'],
    ['more than a year', { from: '2025-01-01', to: '2026-03-01' }, 'plan.span_too_long'],
  ])('refused: %s', async (_, days, code) => {
    expect(await (await app.as('max')).refusal(COMPLIANCE, { filter: { ...days, by: 'REP' } })).toBe(code);
  });

  test('finance does not see it', async () => {
    expect(await (await app.as('fin')).refusal(COMPLIANCE, { filter: { ...march, by: 'REP' } })).toBe(
      'auth.forbidden',
    );
  });
});
