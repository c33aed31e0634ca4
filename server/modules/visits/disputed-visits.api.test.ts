import { aCustomer, aLead, hireCompany } from '../../testing/contract-world';
import { TestApp } from '../../testing/create-test-app';
import { CollisionCase, CollisionParty } from '../leads';
import { planAs, REPORT, reportOf, visitAt } from './visits.fixture';

let app: TestApp;
beforeEach(async () => {
  app = await TestApp.create('2026-03-05T09:00:00+08:00');
  await hireCompany(app);
});
afterEach(() => app.close());

const OPEN = 'mutation ($input: OpenCollisionInput!) { openCollision(input: $input) { id } }';
const LEAVE = 'mutation ($input: GrantLeaveInput!) { grantLeave(input: $input) { id } }';
const CONFLICTS = 'query ($draft: VisitDraftInput!) { visitConflicts(draft: $draft) { kind severity } }';
const cases = (about: object) => app.database.reader.findBy(CollisionCase, about);
const report = async (who: string, visitId: string) =>
  (await app.as(who)).send(REPORT, { input: reportOf(visitId) });

describe('COLL-1: a visit reported at what another holds', () => {
  test('opens a case in the same request; the own customer and a joint visit do not', async () => {
    const account = await aCustomer(app, 'ann');
    const [own, joint, alone] = [
      await planAs(app, 'ann', visitAt({ accountId: account.id }, '2026-03-05')),
      await planAs(app, 'bo', visitAt({ accountId: account.id, jointWithId: app.idOf('ann') }, '2026-03-05')),
      await planAs(app, 'bo', visitAt({ accountId: account.id, slot: 'PM' }, '2026-03-05')),
    ];
    for (const [who, visit] of [
      ['ann', own],
      ['bo', joint],
    ] as const)
      expect((await report(who, visit.id)).errors).toBeUndefined();
    expect(await cases({ accountId: account.id })).toEqual([]);
    expect((await report('bo', alone.id)).errors).toBeUndefined();
    const [open] = await cases({ accountId: account.id });
    expect(open).toMatchObject({ kind: 'VISIT_REPORT', strength: 'HARD', state: 'OPEN' });
    const sides = await app.database.reader.findBy(CollisionParty, { caseId: open?.id ?? '' });
    expect(Object.fromEntries(sides.map(({ repId, side }) => [repId, side]))).toEqual({
      [app.idOf('ann')]: 'HOLDER',
      [app.idOf('bo')]: 'CHALLENGER',
    });
  });
});

describe('COLL-5: visits while a case is open', () => {
  test('a visit made before it is reported; one made meanwhile needs leave, and so does planning', async () => {
    const lead = await aLead(app, 'ann', await aCustomer(app, 'ann'), { state: 'PURSUING' });
    const before = await planAs(app, 'ann', visitAt({ leadId: lead.id }, '2026-03-05'));
    const meanwhile = await planAs(app, 'ann', visitAt({ leadId: lead.id }, '2026-03-06'));
    await (
      await app.as('max')
    ).ok(OPEN, { input: { leadId: lead.id, repIds: [app.idOf('bo')], reason: '两人都到了现场' } });
    const [open] = await cases({ leadId: lead.id });
    app.setTime('2026-03-06');
    expect((await report('ann', before.id)).errors).toBeUndefined();
    const refused = await report('ann', meanwhile.id);
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      code: 'collision.leave_needed',
      params: { number: open?.number },
    });
    const draft = { leadId: lead.id, visitOn: '2026-03-09', slot: 'PM' };
    const kinds = async (who: string) =>
      (
        await (await app.as(who)).ok<{ visitConflicts: { kind: string }[] }>(CONFLICTS, { draft })
      ).visitConflicts.map(({ kind }) => kind);
    expect(await kinds('ann')).toContain('DISPUTED');
    const leave = { caseId: open?.id, what: 'VISIT', until: '2026-03-09', reason: '客户已约' };
    await (await app.as('max')).ok(LEAVE, { input: { ...leave, userId: app.idOf('ann') } });
    expect(await kinds('ann')).not.toContain('DISPUTED');
    expect(await kinds('bo')).toContain('DISPUTED');
    expect((await report('ann', meanwhile.id)).errors).toBeUndefined();
    // leave ends with its day
    draft.visitOn = '2026-03-10';
    expect(await kinds('ann')).toContain('DISPUTED');
  });

  test('nobody signs for a customer in dispute by going round the lead', async () => {
    const account = await aCustomer(app, 'ann');
    await (
      await app.as('max')
    ).ok(OPEN, { input: { accountId: account.id, repIds: [app.idOf('bo')], reason: '归属不清' } });
    const apply = 'mutation ($input: ApplyForContractInput!) { applyForContract(input: $input) { id } }';
    const input = {
      accountId: account.id,
      primaryRepId: app.idOf('ann'),
      projectName: '滨江',
      unit: 'm³',
      paymentTermDays: 30,
      lines: [{ product: 'C30', quantityMilli: '100.000', unitPrice: '400.00' }],
    };
    expect(await (await app.as('max')).refusal(apply, { input })).toBe('collision.leave_needed');
    const [open] = await cases({ accountId: account.id });
    const leave = { caseId: open?.id, what: 'SIGN', until: '2026-03-09', reason: '标书已递' };
    await (await app.as('max')).ok(LEAVE, { input: { ...leave, userId: app.idOf('ann') } });
    await (await app.as('max')).ok(apply, { input });
  });
});
