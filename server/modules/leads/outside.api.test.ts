import { createTerritory, saveTerritoryRule, setTerritoryMember } from '../territories';
import { freshName } from '../../testing/customer-names';
import { as, input, register, REGISTER, RELEASE, REVIEW, show, world } from './leads.fixture';

const REQUESTS =
  '{ outsideRequests { total items { id version kind state customerName mayDecide reason rep { name } territory { code } lead { id contactPhone followUps { id } timeline { id } } } } }';
const DECIDE =
  'mutation ($input: DecideOutsideRequestInput!) { decideOutsideRequest(input: $input) { id version state reason validUntil } }';
const WAITING = '{ leads(filter: { outsidePending: true }) { items { id outsideRequest { state } } } }';
const UPDATE = 'mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { version } }';
const NOTICES = '{ notifications(page: { size: 200 }) { items { kind subjectId } } }';

interface Request {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly mayDecide: boolean;
  readonly lead: { id: string; contactPhone: string; followUps: object[]; timeline: object[] } | null;
}
const requestsOf = async (who: string): Promise<Request[]> =>
  (await (await as(who)).ok<{ outsideRequests: { items: Request[] } }>(REQUESTS)).outsideRequests.items;
const waitingFor = async (who: string): Promise<{ id: string }[]> =>
  (await (await as(who)).ok<{ leads: { items: { id: string }[] } }>(WAITING)).leads.items;
const requestOn = async (who: string, leadId: string): Promise<Request> => {
  const found = (await requestsOf('director')).find((row) => row.lead?.id === leadId);
  const mine = (await requestsOf(who)).find((row) => row.id === found?.id);
  if (!mine) throw new Error(`${who} does not see the request`);
  return mine;
};
const noticesOf = async (who: string): Promise<{ kind: string; subjectId: string }[]> =>
  (await (await as(who)).ok<{ notifications: { items: { kind: string; subjectId: string }[] } }>(NOTICES))
    .notifications.items;
const answer = (request: Request, grant: boolean, reason?: string) => ({
  input: { id: request.id, version: request.version, grant, ...(reason ? { reason } : {}) },
});
/** Wuhan is the manager's with ann in it, Yichang is wanda's with bob. */
const WUHAN = '420103';
const YICHANG = '420502';

let drawn = false;
beforeEach(async () => {
  if (drawn) return;
  drawn = true;
  const { app } = world;
  const ctx = await app.contextOf('director');
  for (const [code, manager, owner] of [
    ['4201', 'manager', 'ann'],
    ['4205', 'wanda', 'bob'],
  ] as const) {
    const territory = await createTerritory(ctx, { code, name: code, managerId: app.idOf(manager) });
    await saveTerritoryRule(ctx, {
      territoryId: territory.id,
      regionPrefixes: [code],
      ownerId: app.idOf(owner),
    });
    if (code === '4201')
      await setTerritoryMember(ctx, {
        territoryId: territory.id,
        userId: app.idOf('eve'),
        role: 'OVERLAY',
        validFrom: ctx.today,
      });
  }
});

describe('TER-6: registering outside the own territory', () => {
  test('asks nobody at home, without a region, and where only the catch-all matches', async () => {
    for (const [who, regionCode] of [
      ['ann', WUHAN],
      ['eve', WUHAN],
      ['ann', undefined],
      ['ann', '110101'],
    ] as const) {
      const { lead } = await register(who, { regionCode });
      expect((await waitingFor('manager')).map(({ id }) => id)).not.toContain(lead.id);
    }
  });

  test('is taken in with its time and protection, and becomes a request that the manager there sees', async () => {
    const { lead, outcome } = await register('ann', { regionCode: YICHANG, contactPhone: '13812345678' });
    expect([outcome, lead.state, lead.ownerId]).toEqual(['FREE', 'REGISTERED', world.app.idOf('ann')]);
    expect((await show('ann', lead.id)).protection).not.toBeNull();
    expect((await waitingFor('wanda')).map(({ id }) => id)).toContain(lead.id);
    expect(await noticesOf('wanda')).toContainEqual({ kind: 'outside.asked', subjectId: lead.id });
    const request = await requestOn('wanda', lead.id);
    expect(request).toMatchObject({ state: 'PENDING', mayDecide: true });
    // the customer, not what was said with them
    expect(request.lead).toMatchObject({ followUps: [], timeline: [] });
    expect(request.lead?.contactPhone).not.toBe('13812345678');
    expect((await requestOn('ann', lead.id)).mayDecide).toBe(false);
    expect((await requestOn('manager', lead.id)).mayDecide).toBe(false);
    expect((await requestsOf('bob')).map(({ id }) => id)).not.toContain(request.id);
  });

  test('first come stays first: another rep meets the waiting registration', async () => {
    const customerName = freshName();
    await register('ann', { regionCode: YICHANG, customerName });
    expect((await register('bob', { regionCode: YICHANG, customerName })).outcome).toBe('TAKEN');
  });

  test('is not approved without the consent; with it the review goes on', async () => {
    const { lead } = await register('ann', { regionCode: YICHANG });
    const manager = await as('manager');
    const review = { input: { leadId: lead.id, decision: 'APPROVE' } };
    expect(await manager.refusal(REVIEW, review)).toBe('lead.consent_pending');
    // who may consent does not review: the lead is not of their people
    expect(await (await as('wanda')).refusal(REVIEW, review)).toBe('common.not_found');
    await (await as('wanda')).ok(DECIDE, answer(await requestOn('wanda', lead.id), true));
    expect(await noticesOf('ann')).toContainEqual({ kind: 'outside.granted', subjectId: lead.id });
    await manager.ok(REVIEW, review);
    expect((await show('ann', lead.id)).state).toBe('APPROVED');
    // the sight was for the answer only
    expect(
      await (await as('wanda')).refusal('query ($id: ID!) { lead(id: $id) { id } }', { id: lead.id }),
    ).toBe('common.not_found');
  });

  test('a director approves and consents in one step', async () => {
    const { lead } = await register('ann', { regionCode: YICHANG });
    await (await as('director')).ok(REVIEW, { input: { leadId: lead.id, decision: 'APPROVE' } });
    expect((await show('ann', lead.id)).state).toBe('APPROVED');
    expect((await requestOn('wanda', lead.id)).state).toBe('GRANTED');
  });

  test('refused with a reason: the registration is rejected and holds nothing any more', async () => {
    const customerName = freshName();
    const { lead } = await register('ann', { regionCode: YICHANG, customerName });
    const request = await requestOn('wanda', lead.id);
    const wanda = await as('wanda');
    expect(await wanda.refusal(DECIDE, answer(request, false))).toBe('outside.reason_missing');
    await wanda.ok(DECIDE, answer(request, false, '我们已在谈'));
    expect(await show('ann', lead.id)).toMatchObject({ state: 'REJECTED', protection: null });
    expect(await noticesOf('ann')).toContainEqual({ kind: 'outside.refused', subjectId: lead.id });
    expect((await register('bob', { regionCode: YICHANG, customerName })).outcome).toBe('FREE');
  });

  test('nobody else answers, nobody twice, nobody on an old version', async () => {
    const { lead } = await register('ann', { regionCode: YICHANG });
    const request = await requestOn('wanda', lead.id);
    expect(await (await as('ann')).refusal(DECIDE, answer(request, true))).toBe('auth.forbidden');
    expect(await (await as('manager')).refusal(DECIDE, answer(request, true))).toBe('outside.not_yours');
    expect(await (await as('fin')).refusal(DECIDE, answer(request, true))).toBe('auth.forbidden');
    const wanda = await as('wanda');
    expect(await wanda.refusal(DECIDE, answer({ ...request, version: 99 }, true))).toBe(
      'common.changed_meanwhile',
    );
    await wanda.ok(DECIDE, answer(request, true));
    expect(
      await wanda.refusal(DECIDE, answer({ ...request, version: request.version + 1 }, false, 'x')),
    ).toBe('common.invalid_state');
  });

  test('another region while it waits is another question; after the review it does not lead outside', async () => {
    const { lead } = await register('ann', { regionCode: YICHANG });
    const ann = await as('ann');
    await ann.ok(UPDATE, { input: { leadId: lead.id, version: lead.version, regionCode: WUHAN } });
    expect((await requestOn('manager', lead.id)).state).toBe('WITHDRAWN');
    await (await as('manager')).ok(REVIEW, { input: { leadId: lead.id, decision: 'APPROVE' } });
    const { version } = await show('ann', lead.id);
    expect(await ann.refusal(UPDATE, { input: { leadId: lead.id, version, regionCode: YICHANG } })).toBe(
      'lead.region_outside',
    );
  });

  test('given up while it waits: nobody has to answer any more', async () => {
    const { lead } = await register('ann', { regionCode: YICHANG });
    await (await as('ann')).ok(RELEASE, { input: { leadId: lead.id, reason: '没时间' } });
    expect((await requestsOf('director')).find((row) => row.lead?.id === lead.id)?.state).toBe('WITHDRAWN');
  });

  test('twice at once asks once', async () => {
    const ann = await as('ann');
    const before = (await requestsOf('director')).length;
    const variables = { input: input({ regionCode: YICHANG, idempotencyKey: 'twice' }) };
    await Promise.all([ann.ok(REGISTER, variables), ann.ok(REGISTER, variables)]);
    const after = await (
      await as('director')
    ).ok<{ outsideRequests: { total: number } }>('{ outsideRequests(page: { size: 200 }) { total } }');
    expect(after.outsideRequests.total).toBe(before + 1);
  });
});
