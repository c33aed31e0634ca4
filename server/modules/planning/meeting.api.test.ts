import { aCustomer, aLead, hireCompany } from '../../testing/contract-world';
import { TestApp } from '../../testing/create-test-app';
import { frozenVisit, planAs, submitAs, visitAt } from '../visits/visits.fixture';

let app: TestApp;
beforeEach(async () => {
  app = await TestApp.create('2026-03-05T09:00:00+08:00');
  await hireCompany(app);
});
afterEach(() => app.close());

const MEETING =
  'query ($unitId: ID, $week: LocalDate!) { meetingItems(weekStart: $week, unitId: $unitId) { kind repName team subject on count state reason } }';
interface Item {
  kind: string;
  repName: string;
  subject: string;
}
const itemsOf = async (who: string, week = '2026-03-09', unitId: string | null = null) =>
  (await (await app.as(who)).ok<{ meetingItems: Item[] }>(MEETING, { week, unitId })).meetingItems;
const short = (items: Item[]): string[] => items.map(({ kind, repName }) => `${kind} ${repName}`);

describe('VIS-4: the meeting', () => {
  test('goes from missing plans over conflicts and ready plans to registrations, only of the own people', async () => {
    const contested = await aCustomer(app, 'ann');
    await planAs(app, 'ann', visitAt({ accountId: contested.id }, '2026-03-10'));
    await planAs(app, 'bo', visitAt({ accountId: (await aCustomer(app, 'bo')).id }, '2026-03-11'));
    await planAs(app, 'sue', visitAt({ accountId: contested.id }, '2026-03-11'));
    await submitAs(app, 'ann');
    await submitAs(app, 'bo');
    await aLead(app, 'bo', await aCustomer(app, 'bo'), { state: 'REGISTERED' });
    const items = await itemsOf('max');
    expect(short(items)).toEqual(['HARD_CONFLICT ann', 'PLAN_READY bo', 'SECOND_REVIEW bo']);
    expect(items[0]?.subject).toBe(contested.name);
    expect(short(await itemsOf('moe'))).toEqual(['MISSING_PLAN sue']);
    expect(short(await itemsOf('vip', '2026-03-09', app.unitId('South')))).toEqual(['MISSING_PLAN sue']);
    for (const who of ['ann', 'mark', 'fin'])
      expect(await (await app.as(who)).refusal(MEETING, { week: '2026-03-09' })).toBe('auth.forbidden');
  });

  test('what was added and cancelled in the frozen week before stands in it with its reason', async () => {
    const account = await aCustomer(app, 'ann');
    const planned = await frozenVisit(app, 'ann', visitAt({ accountId: account.id }, '2026-03-10'));
    await planAs(app, 'ann', visitAt({ accountId: account.id }, '2026-03-11', { changeReason: 'COMPLAINT' }));
    await (
      await app.as('ann')
    ).ok('mutation ($id: ID!) { cancelVisit(id: $id, reason: LEAVE) { id } }', { id: planned.id });
    const off = (await itemsOf('max', '2026-03-16')).filter(({ kind }) => kind === 'OFF_PLAN');
    expect(off).toMatchObject([
      { on: '2026-03-10', state: 'CANCELLED', reason: 'LEAVE' },
      { on: '2026-03-11', state: 'PLANNED', reason: 'COMPLAINT' },
    ]);
  });

  test('visits owed whose period ends are in it before they are missed', async () => {
    const account = await aCustomer(app, 'ann');
    app.setTime('2026-03-20');
    const due = (await itemsOf('max', '2026-03-23')).filter(({ kind }) => kind === 'DUTY_OVERDUE');
    expect(due).toMatchObject([{ repName: 'ann', subject: account.name, on: '2026-03-31', count: 1 }]);
    expect((await itemsOf('max', '2026-03-09')).filter(({ kind }) => kind === 'DUTY_OVERDUE')).toEqual([]);
  });

  test('who owes a plan is reminded once a day, nobody else', async () => {
    const REMIND = 'mutation ($repIds: [ID!]!) { remindOfPlans(weekStart: "2026-03-09", repIds: $repIds) }';
    await planAs(app, 'bo', visitAt({ accountId: (await aCustomer(app, 'bo')).id }, '2026-03-11'));
    await submitAs(app, 'bo');
    const repIds = ['ann', 'bo', 'sue'].map((name) => app.idOf(name));
    expect(await (await app.as('max')).ok(REMIND, { repIds })).toEqual({ remindOfPlans: 1 });
    expect(await (await app.as('max')).ok(REMIND, { repIds })).toEqual({ remindOfPlans: 0 });
    app.setTime('2026-03-06T10:00:00+08:00');
    expect(await (await app.as('max')).ok(REMIND, { repIds })).toEqual({ remindOfPlans: 1 });
    expect(await (await app.as('ann')).refusal(REMIND, { repIds })).toBe('auth.forbidden');
  });
});
