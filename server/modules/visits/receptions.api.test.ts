import { aCustomer, hireCompany } from '../../testing/contract-world';
import { TestApp } from '../../testing/create-test-app';
import { REPORT, reportOf, visitAt } from './visits.fixture';

let app: TestApp;
beforeEach(async () => {
  app = await TestApp.create('2026-03-05T09:00:00+08:00');
  await hireCompany(app);
});
afterEach(() => app.close());

const RECEIVE =
  'mutation ($input: PlanReceptionInput!) { planReception(input: $input) { id visitType reception { level guests guestCount plantTour showroom host { name } } steps { stepKey } } }';
interface Received {
  planReception: { id: string; steps: { stepKey: string }[] };
}
const comes = async (more: object = {}) => ({
  ...visitAt({ accountId: (await aCustomer(app, 'ann')).id }, '2026-03-10'),
  level: 'SECOND',
  guests: '李总、王工',
  guestCount: 2,
  hostId: app.idOf('max'),
  plantTour: true,
  ...more,
});

describe('VIS-11: customers who come to us', () => {
  test('planned with its programme and list, the host is told, and it is filed as a visit record', async () => {
    const ann = await app.as('ann');
    const { planReception } = await ann.ok<Received>(RECEIVE, { input: await comes() });
    expect(planReception).toMatchObject({
      visitType: 'RECEPTION',
      reception: {
        level: 'SECOND',
        guests: '李总、王工',
        guestCount: 2,
        plantTour: true,
        showroom: false,
        host: { name: 'max' },
      },
    });
    expect(planReception.steps.map(({ stepKey }) => stepKey)).toContain('showroom');
    expect(planReception.steps.map(({ stepKey }) => stepKey)).not.toContain('route');
    const told = await (
      await app.as('max')
    ).ok<{ notifications: { items: { kind: string }[] } }>('{ notifications { items { kind } } }');
    expect(told.notifications.items.map(({ kind }) => kind)).toContain('visit.reception_planned');
    app.setTime('2026-03-10');
    await (await app.as('ann')).ok(REPORT, { input: reportOf(planReception.id) });
  });

  test.each([
    ['a manager at level 1', { level: 'FIRST' }, 'visit.host_unfit'],
    ['a rep', { hostName: 'bo' }, 'visit.host_unfit'],
    ['nobody', { guestCount: 0 }, 'common.invalid_input'],
    ['without names', { guests: ' ' }, 'common.invalid_input'],
  ] as [string, { hostName?: string }, string][])('refused: %s', async (_, { hostName, ...more }, code) => {
    const input = await comes({ ...more, ...(hostName ? { hostId: app.idOf(hostName) } : {}) });
    expect(await (await app.as('ann')).refusal(RECEIVE, { input })).toBe(code);
    expect(await (await app.as('ann')).ok('{ plannedVisits { total } }')).toEqual({
      plannedVisits: { total: 0 },
    });
  });
});
