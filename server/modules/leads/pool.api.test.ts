import { act, mutation } from '../../testing/acts';
import { atOnce } from '../../testing/at-once';
import { as, approved, CLAIM, FOLLOW, GIVE, pooled, register, RELEASE, show, world } from './leads.fixture';

const OPEN = mutation(
  'openPoolContact',
  'OpenPoolContactInput',
  'contactName contactPhone openedToday limit',
);
const LIMIT = mutation(
  'setClaimLimit',
  'SetClaimLimitInput',
  'id maxActiveClaims maxClaimsPerDay maxOpenedPerDay',
);
const POOL = mutation('saveLeadPool', 'SaveLeadPoolInput', 'id version name unit { name }');
const HANDLE = mutation(
  'handleLeads',
  'HandleLeadsInput',
  'leadId customerName code message lead { state ownerId }',
);
const MINE = `{ myClaimLimits { activeClaims claimsToday openedToday maxActiveClaims { limit by } maxClaimsPerDay { limit by } maxOpenedPerDay { limit by } } }`;
const NONE = { maxActiveClaims: null, maxClaimsPerDay: null, maxOpenedPerDay: null };

/** Each time anew from the same day: in the pool since the 2nd, today the 5th. */
const lying = (more: object = {}): Promise<string> => {
  world.app.setTime('2026-03-02');
  return pooled(more);
};

interface Mine {
  readonly myClaimLimits: {
    readonly activeClaims: number;
    readonly claimsToday: number;
    readonly openedToday: number;
    readonly maxActiveClaims: { readonly limit: number; readonly by: string | null };
    readonly maxOpenedPerDay: { readonly limit: number; readonly by: string | null };
  };
}
const mine = async (name: string) => (await (await as(name)).ok<Mine>(MINE)).myClaimLimits;
const setLimit = async (input: object) => act(await as('director'), LIMIT, { ...NONE, ...input });
interface Handled {
  readonly leadId: string;
  readonly customerName: string;
  readonly code: string | null;
  readonly lead: { readonly state: string; readonly ownerId: string | null } | null;
}

describe('LEAD-9: limits of units and roles', () => {
  afterEach(async () => {
    world.app.setTime('2026-03-05');
    await setLimit({ unitId: world.app.unitId('East') });
    await setLimit({ role: 'REP' });
  });

  test('LEAD-9: the smallest of policy, unit and role holds, and says whose it is', async () => {
    await setLimit({ unitId: world.app.unitId('East'), maxActiveClaims: 3, maxOpenedPerDay: 80 });
    await setLimit({ role: 'REP', maxActiveClaims: 4, maxClaimsPerDay: 2 });
    expect(await mine('ann')).toMatchObject({
      maxActiveClaims: { limit: 3, by: 'East' },
      maxClaimsPerDay: { limit: 2, by: 'Rep' },
      maxOpenedPerDay: { limit: 50, by: null },
    });
    expect((await mine('bob')).maxActiveClaims).toEqual({ limit: 4, by: 'Rep' });
  });

  test('LEAD-9: events count, not what is still held: pick, return, pick is two; a refused claim is none', async () => {
    await setLimit({ role: 'REP', maxClaimsPerDay: 2 });
    const [first, second, third] = [await lying(), await lying(), await lying()];
    const eve = await as('eve');
    await eve.ok(CLAIM, { input: { leadId: first } });
    await eve.ok(RELEASE, { input: { leadId: first, reason: '试试' } });
    expect(await eve.refusal(CLAIM, { input: { leadId: first } })).toBe('lead.fresh_in_pool');
    expect((await mine('eve')).claimsToday).toBe(1);
    await eve.ok(CLAIM, { input: { leadId: second } });
    expect(await eve.refusal(CLAIM, { input: { leadId: third } })).toBe('lead.too_many_claims_today');
    expect(await mine('eve')).toMatchObject({ claimsToday: 2 });
  });

  test('LEAD-9: a contact of the pool is opened up to the limit, the same one twice counts once, at once too', async () => {
    await setLimit({ unitId: world.app.unitId('East'), maxOpenedPerDay: 2 });
    const ids = [
      await lying({ contactName: '李工', contactPhone: '13800138000' }),
      await lying(),
      await lying(),
    ];
    const ann = await as('ann');
    const opened = await act<object>(ann, OPEN, { leadId: ids[0] });
    expect(opened).toEqual({ contactName: '李工', contactPhone: '13800138000', openedToday: 1, limit: 2 });
    expect(await act<object>(ann, OPEN, { leadId: ids[0] })).toMatchObject({ openedToday: 1 });
    const codes = await atOnce(2, (at) => ann.send(OPEN, { input: { leadId: ids[at + 1] } }));
    expect(codes).toEqual(['lead.too_many_opened', 'taken']);
    expect((await mine('ann')).openedToday).toBe(2);
    world.app.setTime('2026-03-06');
    expect((await mine('ann')).openedToday).toBe(0);
  });

  test('LEAD-9: only who sets limits sets them, for exactly one of unit and role', async () => {
    expect(
      await (await as('ann')).refusal(LIMIT, { input: { ...NONE, role: 'REP', maxActiveClaims: 900 } }),
    ).toBe('auth.forbidden');
    expect(
      await (await as('manager')).refusal(LIMIT, { input: { ...NONE, role: 'REP', maxActiveClaims: 900 } }),
    ).toBe('auth.forbidden');
    const director = await as('director');
    expect(await director.refusal(LIMIT, { input: { ...NONE, maxActiveClaims: 1 } })).toBe(
      'common.invalid_input',
    );
    expect(await director.refusal(LIMIT, { input: { ...NONE, role: 'REP', maxActiveClaims: -1 } })).toBe(
      'common.invalid_input',
    );
    expect(await (await as('fin')).refusal(OPEN, { input: { leadId: 'x' } })).toBe('auth.forbidden');
  });
});

describe('LEAD-7: pools of their own', () => {
  const pool = (name: string, position: number, change: object = {}) => ({
    name,
    position,
    active: true,
    unitId: null,
    regionPrefixes: [],
    productLines: [],
    ...change,
  });

  test('LEAD-7: the first matching pool takes the lead; only its unit may open and claim there', async () => {
    const director = await as('director');
    const west = await act<{ id: string; version: number }>(
      director,
      POOL,
      pool('西区公海', 1, { unitId: world.app.unitId('West'), productLines: ['C60'] }),
    );
    await act(director, POOL, pool('高标号公海', 2, { productLines: ['C60', 'C80'] }));
    const id = await lying({ productLine: 'C60' });
    const other = await lying({ productLine: 'C80' });
    const where = async (name: string, leadId: string) =>
      (
        await (
          await as(name)
        ).ok<{ lead: { pool: { name: string } | null } }>(
          'query ($id: ID!) { lead(id: $id) { pool { name } } }',
          { id: leadId },
        )
      ).lead.pool?.name ?? null;
    expect(await where('director', id)).toBe('西区公海');
    expect(await where('ann', other)).toBe('高标号公海');
    const ann = await as('ann');
    expect(await ann.refusal('query ($id: ID!) { lead(id: $id) { id } }', { id })).toBe('common.not_found');
    expect(await ann.refusal(CLAIM, { input: { leadId: id } })).toBe('lead.other_pool');
    expect(await ann.refusal(OPEN, { input: { leadId: id } })).toBe('lead.other_pool');
    await ann.ok(CLAIM, { input: { leadId: other } });
    await act(await as('director'), POOL, {
      ...pool('西区公海', 1, { unitId: world.app.unitId('West'), productLines: ['C60'], active: false }),
      id: west.id,
      version: west.version,
    });
    const next = await lying({ productLine: 'C60' });
    expect(await where('director', next)).toBe('高标号公海');
    expect(await (await as('director')).refusal(POOL, { input: pool('高标号公海', 9) })).toBe(
      'lead.pool_name_taken',
    );
    expect(await (await as('ann')).refusal(POOL, { input: pool('x', 9) })).toBe('auth.forbidden');
    expect(
      await (await as('director')).refusal(POOL, { input: pool('y', 9, { regionPrefixes: ['33; DROP'] }) }),
    ).toBe('common.invalid_input');
  });
});

describe('LEAD-10: many at once', () => {
  test('LEAD-10: each lead answers for itself; several receivers take turns', async () => {
    const ids = [await lying(), await lying(), await lying()];
    const held = await approved('ann');
    const director = await as('director');
    const rows = await act<Handled[]>(director, HANDLE, {
      act: 'ASSIGN',
      leadIds: [...ids, held.id, 'nothing'],
      toUserIds: [world.app.idOf('ann'), world.app.idOf('eve')],
      reason: '周会分配',
    });
    expect(rows.map(({ code }) => code)).toEqual([null, null, null, 'lead.not_in_pool', 'common.not_found']);
    expect(rows.slice(0, 3).map(({ lead }) => lead?.ownerId)).toEqual(
      ['ann', 'eve', 'ann'].map((name) => world.app.idOf(name)),
    );
  });

  test('LEAD-10, LEAD-6: a transfer to a friend and back in bulk leaves the clock where it was', async () => {
    const lead = await approved('ann');
    const before = (await show('manager', lead.id)).protection;
    world.app.setTime('2026-03-07');
    const manager = await as('manager');
    for (const to of ['eve', 'ann'])
      await act<Handled[]>(manager, HANDLE, {
        act: 'TRANSFER',
        leadIds: [lead.id],
        toUserIds: [world.app.idOf(to)],
        reason: '帮忙',
      });
    expect((await show('manager', lead.id)).protection?.until).toBe(before?.until);
  });

  test('LEAD-10: the same request twice has one effect, and a rep has no such act', async () => {
    const id = await lying();
    const director = await as('director');
    const input = {
      act: 'ASSIGN',
      leadIds: [id],
      toUserIds: [world.app.idOf('ann')],
      reason: '分配',
      idempotencyKey: 'bulk-1',
    };
    await act(director, HANDLE, input);
    const again = await act<Handled[]>(director, HANDLE, input);
    expect(again[0]?.code).toBeNull();
    expect((await show('director', id)).claims).toHaveLength(2);
    expect(await (await as('ann')).refusal(HANDLE, { input })).toBe('auth.forbidden');
    expect(await director.refusal(HANDLE, { input: { ...input, idempotencyKey: null, toUserIds: [] } })).toBe(
      'common.invalid_input',
    );
  });

  test("LEAD-10, ORG-1: a manager reaches nobody else's leads by naming them", async () => {
    const { lead } = await register('bob');
    const rows = await act<Handled[]>(await as('manager'), HANDLE, {
      act: 'RELEASE',
      leadIds: [lead.id],
      reason: '试',
    });
    expect(rows).toEqual([
      expect.objectContaining({ code: 'common.not_found', customerName: '', lead: null }),
    ]);
  });
});

describe('LEAD-6, LEAD-8: the known cheats', () => {
  test('LEAD-8: A returns, B claims and returns, A cannot claim at once', async () => {
    const id = await lying();
    const [ann, eve] = [await as('ann'), await as('eve')];
    await ann.ok(CLAIM, { input: { leadId: id } });
    await ann.ok(RELEASE, { input: { leadId: id, reason: '先放' } });
    world.app.setTime('2026-03-07');
    await (await as('eve')).ok(CLAIM, { input: { leadId: id } });
    await (await as('eve')).ok(RELEASE, { input: { leadId: id, reason: '还你' } });
    world.app.setTime('2026-03-09');
    expect(await (await as('ann')).refusal(CLAIM, { input: { leadId: id } })).toBe('lead.cooling_down');
    expect(await (await as('eve')).refusal(CLAIM, { input: { leadId: id } })).toBe('lead.cooling_down');
    expect([ann, eve]).toHaveLength(2);
  });

  test('LEAD-8: editing a record of the pool is not there, so it changes no delay', async () => {
    const id = await lying();
    const UPDATE = mutation('updateLead', 'UpdateLeadInput', 'id');
    const { version } = await show('ann', id);
    const edited = await (
      await as('ann')
    ).send(UPDATE, { input: { leadId: id, version, customerName: 'X', level: 'C' } });
    expect(edited.errors).toBeDefined();
    expect((await show('director', id)).version).toBe(version);
  });

  test('LEAD-6: a slower level does not put the end off', async () => {
    const { lead } = await register('ann', { level: 'H' });
    await (
      await as('manager')
    ).ok('mutation ($input: ReviewLeadInput!) { reviewLead(input: $input) { id } }', {
      input: { leadId: lead.id, decision: 'APPROVE' },
    });
    const before = (await show('ann', lead.id)).protection;
    const level = await (
      await as('ann')
    ).send(mutation('changeLeadLevel', 'ChangeLeadLevelInput', 'id'), {
      input: { leadId: lead.id, level: 'C', version: (await show('ann', lead.id)).version },
    });
    expect(level).toBeDefined();
    expect((await show('ann', lead.id)).protection?.until).toBe(before?.until);
  });

  test('LEAD-6: unanswered calls do not put the end off', async () => {
    const lead = await approved('ann');
    const before = (await show('ann', lead.id)).protection;
    world.app.setTime('2026-03-04');
    await (
      await as('ann')
    ).ok(FOLLOW, {
      input: { leadId: lead.id, channel: 'PHONE', reached: false, note: '没人接', nextStepOn: '2026-03-20' },
    });
    expect((await show('ann', lead.id)).protection?.until).toBe(before?.until);
    expect(
      await (
        await as('ann')
      ).refusal(GIVE('transferLead'), {
        input: { leadId: lead.id, toUserId: world.app.idOf('eve'), reason: '换' },
      }),
    ).toBe('auth.forbidden');
  });
});
