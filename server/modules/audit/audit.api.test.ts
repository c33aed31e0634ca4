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

describe('AUD-1: seals over the trail', () => {
  const SEAL = 'mutation { sealTrail }';
  const VERIFY = '{ verifyTrail { seals entries unsealed lastDigest faults { seal sealed found } } }';
  interface Verified {
    verifyTrail: {
      seals: number;
      entries: number;
      unsealed: number;
      lastDigest: string;
      faults: { seal: number; sealed: number; found: number }[];
    };
  }
  const create = mutation('createTerritory', 'CreateTerritoryInput', 'id');
  const verify = async () => (await (await app.as('aud')).ok<Verified>(VERIFY)).verifyTrail;
  const add = async (code: string) =>
    (await app.as('vip')).ok(create, { input: { code, name: `Area ${code}` } });
  /** As somebody with the database's password would. */
  const tamper = (statement: string) =>
    app.database.write(async (manager) => {
      for (const act of ['update', 'delete'])
        await manager.query(`DROP TRIGGER IF EXISTS trg_audit_entry_no_${act}`);
      await manager.query(statement);
    });

  test('what was recorded stays provable; a change, a removal and a forgery are each found', async () => {
    await add('S1');
    await add('S2');
    app.setTime('2026-03-03');
    const seal = async () => (await (await app.as('aud')).ok<{ sealTrail: number }>(SEAL)).sealTrail;
    const first = await seal();
    expect(first).toBeGreaterThan(2);
    await add('S3');
    // the last ten minutes wait
    expect(await seal()).toBe(0);
    app.setTime('2026-03-04');
    expect(await seal()).toBeGreaterThan(0);
    const whole = await verify();
    expect(whole).toMatchObject({ seals: 2, faults: [] });
    expect(whole.entries).toBeGreaterThan(first);
    const digest = whole.lastDigest;

    await tamper(
      "UPDATE audit_entry SET reason = 'another' WHERE subjectType = 'Territory' AND data LIKE '%S1%'",
    );
    expect((await verify()).faults).toEqual([{ seal: 1, sealed: first, found: first }]);
    await tamper("UPDATE audit_entry SET reason = NULL WHERE subjectType = 'Territory' AND data LIKE '%S1%'");
    expect(await verify()).toMatchObject({ faults: [], lastDigest: digest });
    await tamper("DELETE FROM audit_entry WHERE data LIKE '%S2%'");
    expect((await verify()).faults).toEqual([{ seal: 1, sealed: first, found: first - 1 }]);
  });
  test('seals are append-only themselves, and only who may verify sets one', async () => {
    await expect(
      app.database.write((manager) => manager.query("UPDATE audit_seal SET digest = 'x'")),
    ).rejects.toThrow(/append-only/);
    expect(await (await app.as('vip')).send(VERIFY)).toHaveProperty('data.verifyTrail');
    await app.addPeople({ rex: { roles: ['REP'] } });
    expect(await (await app.as('rex')).refusal(SEAL)).toBe('auth.forbidden');
  });
});
