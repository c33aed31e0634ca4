import { mutation } from '../../testing/acts';
import { TestApp } from '../../testing/create-test-app';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.create('2026-03-02T09:00:00+08:00');
  await app.addPeople({ vip: { roles: ['SALES_DIRECTOR'] }, aud: { roles: ['AUDITOR'] } });
});
afterAll(() => app.close());

const TRAIL = '{ auditEntries { items { event subjectId actorName data reason createdAt } } }';

test('AUD-1: an act leaves who, when and what in the trail, and a refused one leaves nothing', async () => {
  const create = mutation('createTerritory', 'CreateTerritoryInput', 'id');
  const vip = await app.as('vip');
  const { createTerritory } = await vip.ok<{ createTerritory: { id: string } }>(create, {
    input: { code: 'N1', name: 'North' },
  });
  await vip.refusal(create, { input: { code: 'N1', name: 'North again' } });
  const { auditEntries } = await (
    await app.as('aud')
  ).ok<{ auditEntries: { items: { data: { code: string } }[] } }>(TRAIL);
  expect(auditEntries.items.filter(({ data }) => data.code === 'N1')).toEqual([
    {
      event: 'territory.created',
      subjectId: createTerritory.id,
      actorName: 'vip',
      data: { code: 'N1', name: 'North' },
      reason: null,
      createdAt: '2026-03-02T01:00:00.000Z',
    },
  ]);
});

test.each(["UPDATE audit_entry SET reason = 'another'", 'DELETE FROM audit_entry'])(
  'AUD-1: the database itself refuses %s',
  async (statement) => {
    await expect(app.database.write((manager) => manager.query(statement))).rejects.toThrow(/append-only/);
  },
);
