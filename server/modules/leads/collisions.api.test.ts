import { inTransaction } from '../../core/transaction';
import { createAccount } from '../accounts';
import { freshName } from '../../testing/customer-names';
import {
  as,
  CASE,
  codeOf,
  collide,
  FOLLOW,
  id,
  lead,
  register,
  REGISTER,
  REVIEW,
  rule,
  show,
  world,
} from './collisions.fixture';
import { escalateCollisionsJob } from './jobs/escalate-collisions';
import { CollisionCase, LeadClaim, openCaseOn, openCollisionForVisit } from '.';

describe('COLL-1: a case opens by itself', () => {
  test("on the second registration: both sides, evidence kept, the nearest common superior told, the holder's clock stopped", async () => {
    const customerName = freshName();
    const held = await register('ann', customerName);
    const second = await register('bob', customerName.replace('有限公司', '集团股份有限公司'));
    expect(second).toMatchObject({ outcome: 'TAKEN', lead: { state: 'DISPUTED' } });
    expect(second.collisionCase).toMatchObject({
      number: expect.stringMatching(/^ZD-2026-\d{4}$/),
      state: 'OPEN',
      kind: 'REGISTRATION',
      strength: 'HARD',
      ruler: { name: 'north' },
      mayRule: false,
      parties: [
        { side: 'HOLDER', department: 'N1', rep: { name: 'ann' } },
        { side: 'CHALLENGER', department: 'N2', rep: { name: 'bob' } },
      ],
    });
    expect(await lead(held.lead.id)).toMatchObject({
      state: 'DISPUTED',
      stateBeforeDispute: 'REGISTERED',
      ownerId: id('ann'),
    });
    const claim = await world.app.database.reader.findOneByOrFail(LeadClaim, {
      leadId: held.lead.id,
      openKey: 1,
    });
    expect(claim.freezes).toEqual([{ from: '2026-03-02', to: null }]);
    const third = await register('sue', customerName);
    expect(third.collisionCase?.id).toBe(second.collisionCase?.id);
    expect(third.collisionCase?.ruler).toEqual({ name: 'director' });
    expect(
      await (await as('bob')).refusal(REGISTER, { input: { customerName, source: 'VISIT', level: 'H' } }),
    ).toBe('lead.already_registered');
  });

  test('on a customer that another rep owns', async () => {
    const ctx = await world.app.contextOf('director');
    const name = freshName();
    const account = await createAccount(
      ctx,
      { name, customerType: 'CONTRACTOR' },
      { ownerId: id('ann'), cause: 'IMPORT' },
    );
    const second = await register('bob', name);
    expect(second.outcome).toBe('TAKEN');
    expect(await openCaseOn(ctx, { accountId: account.id })).toMatchObject({
      id: second.collisionCase?.id,
      leadId: second.lead.id,
    });
    expect((await register('ann', name)).outcome).toBe('FREE');
  });

  test('by a visit plan, joined by the next one; by hand, by a rep on the own lead', async () => {
    const customerName = freshName();
    const held = await register('ann', customerName);
    const open = (repId: string) =>
      inTransaction(world.app.system(), (tx) =>
        openCollisionForVisit(tx, { leadId: held.lead.id, repId, otherRepId: id('ann') }),
      );
    const first = await open(id('bob'));
    expect([first.kind, first.state]).toEqual(['WEEK_PLAN', 'OPEN']);
    expect((await open(id('bob'))).id).toBe(first.id);
    expect((await open(id('sue'))).id).toBe(first.id);
    const other = await register('ann', freshName());
    const byHand = `mutation ($input: OpenCollisionInput!) { openCollision(input: $input) { kind parties { side rep { name } } } }`;
    const made = await (
      await as('ann')
    ).ok<{ openCollision: object }>(byHand, {
      input: { leadId: other.lead.id, repIds: [id('sue')], reason: '对方已在现场' },
    });
    expect(made.openCollision).toMatchObject({
      kind: 'MANUAL',
      parties: [{ rep: { name: 'ann' } }, { rep: { name: 'sue' } }],
    });
    expect(
      await (
        await as('ann')
      ).refusal(byHand, { input: { leadId: other.lead.id, repIds: [id('ann')], reason: 'x' } }),
    ).toBe('collision.needs_two');
    expect(await (await as('bob')).refusal(byHand, { input: { leadId: other.lead.id, reason: 'x' } })).toBe(
      'common.not_found',
    );
  });
});

describe('COLL-5: while it is open both sides wait', () => {
  test('no follow-up, no bidding, no review, no release; the clock stands still', async () => {
    const { leadId, caseId } = await collide('bob');
    const ann = await as('ann');
    const { version } = await lead(leadId);
    const follow = { leadId, channel: 'PHONE', reached: true, note: 'x', nextStepOn: '2026-03-20' };
    expect(await ann.refusal(FOLLOW, { input: follow })).toBe('lead.disputed');
    expect(
      await ann.refusal(
        `mutation { markLeadBidding(input: { leadId: "${leadId}", version: ${version} }) { id } }`,
      ),
    ).toBe('lead.disputed');
    expect(
      await ann.refusal(`mutation { releaseLead(input: { leadId: "${leadId}", reason: "x" }) { id } }`),
    ).toBe('lead.disputed');
    expect(await (await as('n1')).refusal(REVIEW, { input: { leadId, decision: 'APPROVE' } })).toBe(
      'lead.disputed',
    );
    world.app.setTime('2026-03-06');
    const term = async () =>
      (
        await (
          await as('ann')
        ).ok<{ lead: { protection: object } }>(
          `query { lead(id: "${leadId}") { protection { termEndsOn frozen } } }`,
        )
      ).lead.protection;
    expect(await term()).toEqual({ termEndsOn: '2026-03-21', frozen: true });
    await rule('north', caseId, { outcome: 'PRIMARY_WITH_ASSISTANTS', primaryRepId: id('ann') });
    world.app.setTime('2026-03-09');
    expect(await term()).toEqual({ termEndsOn: '2026-03-21', frozen: false });
  });

  test('nobody rules in two working days: one level up, who can then rule; the job run twice changes nothing', async () => {
    world.app.setTime('2026-03-06');
    const { caseId } = await collide('bob');
    const row = () => world.app.database.reader.findOneByOrFail(CollisionCase, { id: caseId });
    expect((await row()).dueAt).toEqual(new Date('2026-03-10T01:00:00Z'));
    world.app.setTime('2026-03-10');
    await escalateCollisionsJob.run(world.app.system());
    await escalateCollisionsJob.run(world.app.system());
    expect(await row()).toMatchObject({ escalations: 1, rulerId: id('director') });
    expect(codeOf(await rule('north', caseId, { outcome: 'POOL' }))).toBe('collision.not_your_level');
    expect((await rule('director', caseId, { outcome: 'POOL' })).errors).toBeUndefined();
  });
});

describe('COLL-3, COLL-4: evidence and clauses', () => {
  test("one timeline of both sides; reps do not read the other side's words; clauses name a side", async () => {
    const customerName = freshName();
    await (
      await as('bob')
    ).ok(`mutation ($input: CheckCustomerInput!) { checkCustomer(input: $input) { outcome } }`, {
      input: { name: customerName },
    });
    const held = await register('ann', customerName);
    await (
      await as('ann')
    ).ok(FOLLOW, {
      input: {
        leadId: held.lead.id,
        channel: 'VISIT',
        reached: true,
        note: '见了总工',
        nextStepOn: '2026-03-05',
        contactedOn: '2026-03-01',
      },
    });
    const second = await register('bob', customerName);
    const caseId = second.collisionCase?.id ?? '';
    const shown = await show('north', caseId);
    expect(shown.evidence.map((row) => row.kind).sort()).toEqual([
      'CLAIM',
      'FOLLOW_UP',
      'PROBE',
      'REGISTRATION',
      'REGISTRATION',
      'TERRITORY',
    ]);
    expect(shown.mayRule).toBe(true);
    expect(Object.fromEntries(shown.clauses.map((row) => [row.clause, row.rep?.name ?? null]))).toEqual({
      FIRST_REGISTRANT: 'ann',
      TERRITORY: null,
      LAST_EFFECTIVE_CONTACT: 'ann',
      EXISTING_OWNER: 'ann',
      CUSTOMER_WISH: null,
    });
    const notes = async (name: string) =>
      (await show(name, caseId)).evidence.find((row) => row.kind === 'FOLLOW_UP')?.detail;
    expect([await notes('north'), await notes('ann'), await notes('bob')]).toEqual([
      '见了总工',
      '见了总工',
      null,
    ]);
    for (const name of ['sue', 'al', 'south'])
      expect(await (await as(name)).refusal(CASE, { id: caseId })).toBe('common.not_found');
    expect(await (await as('fin')).refusal(CASE, { id: caseId })).toBe('auth.forbidden');
    const total = async (name: string) =>
      (
        await (
          await as(name)
        ).ok<{ collisionCases: { total: number } }>(
          `{ collisionCases(filter: { ids: ["${caseId}"] }) { total } }`,
        )
      ).collisionCases.total;
    expect([
      await total('ann'),
      await total('n1'),
      await total('north'),
      await total('south'),
      await total('sue'),
    ]).toEqual([1, 1, 1, 0, 0]);
  });
});
