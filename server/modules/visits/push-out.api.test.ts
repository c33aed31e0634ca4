import { aCustomer, hireCompany } from '../../testing/contract-world';
import { TestApp } from '../../testing/create-test-app';
import { frozenVisit, planAs, PLAN, REPORT, reportOf, visitAt } from './visits.fixture';

let app: TestApp;
beforeEach(async () => {
  app = await TestApp.create('2026-03-05T09:00:00+08:00');
  await hireCompany(app);
});
afterEach(() => app.close());

const PUSH =
  'mutation ($input: PushOutVisitInput!) { pushOutVisit(input: $input) { id visitOn offPlan changeReason pushedFrom { id state changeReason } } }';

describe('VIS-5: what is pushed out moves visibly', () => {
  test('within a draft freely; the old item stays as pushed out', async () => {
    const { id: accountId } = await aCustomer(app, 'ann');
    const { id, version } = await planAs(app, 'ann', visitAt({ accountId }, '2026-03-10'));
    const input = { id, version, visitOn: '2026-03-12', slot: 'AM' };
    expect(await (await app.as('ann')).ok(PUSH, { input })).toEqual({
      pushOutVisit: {
        id: expect.any(String) as string,
        visitOn: '2026-03-12',
        offPlan: false,
        changeReason: null,
        pushedFrom: { id, state: 'PUSHED_OUT', changeReason: null },
      },
    });
    expect(await (await app.as('ann')).refusal(PUSH, { input })).toBe('common.changed_meanwhile');
    expect(await (await app.as('ann')).refusal(PUSH, { input: { ...input, version: 2 } })).toBe(
      'common.invalid_state',
    );
    app.setTime('2026-03-10');
    expect(await (await app.as('ann')).refusal(REPORT, { input: reportOf(id) })).toBe(
      'visit.already_reported',
    );
  });

  test('VIS-4: from a frozen week into the next one with a reason, and only then', async () => {
    const { id: accountId } = await aCustomer(app, 'ann');
    const { id, version } = await frozenVisit(app, 'ann', visitAt({ accountId }, '2026-03-10'));
    const input = { id, version, visitOn: '2026-03-17', slot: 'PM' };
    expect(await (await app.as('ann')).refusal(PUSH, { input })).toBe('visit.reason_needed');
    const { pushOutVisit } = await (
      await app.as('ann')
    ).ok<{ pushOutVisit: object }>(PUSH, { input: { ...input, reason: 'URGENT_COLLECTION' } });
    // the next week is still a draft: there it is planned like any other
    expect(pushOutVisit).toMatchObject({
      offPlan: false,
      pushedFrom: { id, state: 'PUSHED_OUT', changeReason: 'URGENT_COLLECTION' },
    });
  });

  test.each([
    ['to the same half-day', '2026-03-10', 'AM', 'visit.same_day'],
    ['into the past', '2026-03-04', 'AM', 'visit.day_past'],
  ])('refused: %s', async (_, visitOn, slot, code) => {
    const { id: accountId } = await aCustomer(app, 'ann');
    const { id, version } = await planAs(app, 'ann', visitAt({ accountId }, '2026-03-10'));
    expect(await (await app.as('ann')).refusal(PUSH, { input: { id, version, visitOn, slot } })).toBe(code);
    expect(await (await app.as('bo')).refusal(PUSH, { input: { id, version, visitOn, slot } })).toBe(
      'common.not_found',
    );
  });
});

describe('VIS-2: times', () => {
  test.each([
    ['an end without a start', { endsAt: '10:00' }, 'visit.times_out_of_order'],
    ['an afternoon in the morning', { startsAt: '15:00', endsAt: '16:00' }, 'visit.times_out_of_order'],
    ['no time of day', { startsAt: '25:00', endsAt: '26:00' }, 'common.invalid_input'],
  ])('refused: %s', async (_, more, code) => {
    const { id: accountId } = await aCustomer(app, 'ann');
    expect(
      await (await app.as('ann')).refusal(PLAN, { input: visitAt({ accountId }, '2026-03-10', more) }),
    ).toBe(code);
  });

  test('COLL-2: two in one morning, one after the other, are no conflict', async () => {
    const first = { accountId: (await aCustomer(app, 'ann')).id };
    const second = { accountId: (await aCustomer(app, 'ann')).id };
    await planAs(app, 'ann', visitAt(first, '2026-03-10', { startsAt: '09:00', endsAt: '10:00' }));
    const { conflicts } = await planAs(
      app,
      'ann',
      visitAt(second, '2026-03-10', { startsAt: '10:00', endsAt: '11:00' }),
    );
    expect(conflicts).toEqual([]);
  });
});
