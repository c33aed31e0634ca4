import request from 'supertest';
import { Account, createAccount, KnownDifferent } from '../accounts';
import { freshName } from '../../testing/customer-names';
import {
  as,
  codeOf,
  collide,
  FOLLOW,
  id,
  lead,
  register,
  REVIEW,
  rule,
  show,
  world,
} from './collisions.fixture';
import { Notification } from '../notifications';
import { escalateCollisionsJob } from './jobs/escalate-collisions';
import { fallBackLeadsJob } from './jobs/fall-back-leads';
import { CollisionAppeal, CollisionCase, LeadClaim, leadPartiesOf } from '.';

const LEAVE = `mutation ($input: GrantLeaveInput!) { grantLeave(input: $input) { leaves { what until user { name } grantedBy { name } } } }`;
const APPEAL = `mutation ($input: AppealRulingInput!) { appealRuling(input: $input) { appealState appeals { reason decider { name } } } }`;
const DECIDE = `mutation ($input: DecideAppealInput!) { decideAppeal(input: $input) { appealState outcome primaryRepId } }`;
const EVIDENCE = `mutation ($input: AddEvidenceInput!) { addEvidence(input: $input) { evidence { kind lateDays detail rep { name } } clauses { clause rep { name } } } }`;
const BY_HAND = `mutation ($input: OpenCollisionInput!) { openCollision(input: $input) { id } }`;
const row = (caseId: string) => world.app.database.reader.findOneByOrFail(CollisionCase, { id: caseId });
const primary = (name: string, ...assistants: [string, number][]) => ({
  outcome: 'PRIMARY_WITH_ASSISTANTS',
  primaryRepId: id(name),
  assistants: assistants.map(([rep, shareBp]) => ({ repId: id(rep), shareBp })),
});
const appeal = async (name: string, caseId: string) =>
  (await as(name)).send(APPEAL, { input: { caseId, reason: 'SECRETGROUND' } });
async function decide(name: string, caseId: string, decision: object) {
  const { version } = await row(caseId);
  return (await as(name)).send(DECIDE, { input: { caseId, version, decision: '复议', ...decision } });
}

describe('COLL-5: leave of the ruler', () => {
  const input = (caseId: string, name: string, what: string) => ({
    caseId,
    userId: id(name),
    what,
    until: '2026-03-06',
    reason: '客户已约定',
  });

  test('bid, sign and follow up only with it, until its day; nobody grants it to themselves', async () => {
    const { leadId, caseId } = await collide('bob');
    const ann = await as('ann');
    const bid = async () =>
      ann.send(
        `mutation { markLeadBidding(input: { leadId: "${leadId}", version: ${(await lead(leadId)).version} }) { state } }`,
      );
    expect(codeOf(await bid())).toBe('lead.disputed');
    expect(await ann.refusal(LEAVE, { input: input(caseId, 'ann', 'BID') })).toBe('auth.forbidden');
    expect(await (await as('n1')).refusal(LEAVE, { input: input(caseId, 'ann', 'BID') })).toBe(
      'collision.not_your_level',
    );
    const north = await as('north');
    expect(
      await north.refusal(LEAVE, { input: { ...input(caseId, 'ann', 'BID'), until: '2026-03-01' } }),
    ).toBe('collision.leave_past');
    expect(await north.refusal(LEAVE, { input: input(caseId, 'sue', 'BID') })).toBe('collision.not_a_party');
    expect(await north.ok(LEAVE, { input: input(caseId, 'ann', 'BID') })).toEqual({
      grantLeave: {
        leaves: [{ what: 'BID', until: '2026-03-06', user: { name: 'ann' }, grantedBy: { name: 'north' } }],
      },
    });
    const follow = { leadId, channel: 'PHONE', reached: true, note: 'x', nextStepOn: '2026-03-20' };
    expect(await ann.refusal(FOLLOW, { input: follow })).toBe('lead.disputed');
    await north.ok(LEAVE, { input: input(caseId, 'ann', 'VISIT') });
    await ann.ok(FOLLOW, { input: follow });
    expect((await bid()).errors).toBeUndefined();
    // it was bid for, and waits for its ruling all the same
    expect(await lead(leadId)).toMatchObject({ state: 'DISPUTED', stateBeforeDispute: 'BIDDING' });
    world.app.setTime('2026-03-07');
    expect(await (await as('ann')).refusal(FOLLOW, { input: follow })).toBe('lead.disputed');
    await rule('director', caseId, primary('ann'));
    expect((await lead(leadId)).state).toBe('BIDDING');
  });

  test('one who rules a case they are a party to grants nothing', async () => {
    await world.app.addPeople({ boss: { roles: ['REP', 'SALES_MANAGER'], unit: 'North' } });
    const customerName = freshName();
    await register('ann', customerName);
    const own = await register('boss', customerName);
    const caseId = own.collisionCase?.id ?? '';
    expect(await (await as('boss')).refusal(LEAVE, { input: input(caseId, 'boss', 'SIGN') })).toBe(
      'collision.party',
    );
  });
});

describe('COLL-5: appeals', () => {
  test('each side once, within three working days, to the next level; final', async () => {
    const { caseId, leadId } = await collide('bob');
    expect(codeOf(await appeal('bob', caseId))).toBe('collision.not_ruled');
    await rule('north', caseId, primary('ann', ['bob', 500]));
    expect((await row(caseId)).appealUntil).toBe('2026-03-05');
    for (const name of ['al', 'sue']) expect(codeOf(await appeal(name, caseId))).toBe('common.not_found');
    expect(codeOf(await appeal('north', caseId))).toBe('collision.not_a_party');
    const made = await appeal('bob', caseId);
    expect(made.data).toEqual({
      appealRuling: {
        appealState: 'OPEN',
        appeals: [{ reason: 'SECRETGROUND', decider: { name: 'director' } }],
      },
    });
    expect(codeOf(await appeal('bob', caseId))).toBe('collision.appealed_already');
    // the other side knows of the appeal and does not read its words
    const seen = await (
      await as('ann')
    ).ok(`{ collisionCase(id: "${caseId}") { appeals { reason rep { name } } mayAppeal mayDecideAppeal } }`);
    expect(seen).toEqual({
      collisionCase: {
        appeals: [{ reason: null, rep: { name: 'bob' } }],
        mayAppeal: true,
        mayDecideAppeal: false,
      },
    });
    // the ruling stands until then
    expect(await lead(leadId)).toMatchObject({ state: 'APPROVED', ownerId: id('ann') });
    const upheld = { uphold: true };
    expect(codeOf(await decide('north', caseId, upheld))).toBe('collision.not_your_level');
    expect(codeOf(await decide('n2', caseId, upheld))).toBe('collision.not_your_level');
    expect(codeOf(await decide('bob', caseId, upheld))).toBe('auth.forbidden');
    expect((await decide('director', caseId, upheld)).data).toMatchObject({
      decideAppeal: { appealState: 'UPHELD' },
    });
    expect(codeOf(await decide('director', caseId, upheld))).toBe('collision.appeal_final');
    expect(codeOf(await appeal('ann', caseId))).toBe('collision.appeal_final');
  });

  test('after the days it is too late; the last level cannot be appealed', async () => {
    const late = await collide('bob');
    await rule('north', late.caseId, primary('ann'));
    world.app.setTime('2026-03-06');
    expect(codeOf(await appeal('bob', late.caseId))).toBe('collision.appeal_late');
    const top = await collide('sue');
    await rule('director', top.caseId, primary('ann'));
    expect(codeOf(await appeal('sue', top.caseId))).toBe('collision.no_higher_level');
  });

  test('overturned: owner, claim, assistants and account are written anew; the figures count it', async () => {
    const customerName = freshName();
    const ctx = await world.app.contextOf('director');
    const account = await createAccount(
      ctx,
      { name: customerName, customerType: 'CONTRACTOR' },
      { ownerId: id('ann'), cause: 'IMPORT' },
    );
    const challenge = await register('bob', customerName);
    const caseId = challenge.collisionCase?.id ?? '';
    const subjectId = challenge.lead.id;
    await rule('north', caseId, { ...primary('ann', ['bob', 600]), reason: 'x' });
    expect(await lead(subjectId)).toMatchObject({ ownerId: id('ann') });
    await appeal('bob', caseId);
    const answer = await decide('director', caseId, { uphold: false, ...primary('bob', ['ann', 1000]) });
    expect(answer.data).toEqual({
      decideAppeal: {
        appealState: 'OVERTURNED',
        outcome: 'PRIMARY_WITH_ASSISTANTS',
        primaryRepId: id('bob'),
      },
    });
    expect(await leadPartiesOf(ctx, subjectId)).toEqual({
      primaryRepId: id('bob'),
      assistants: [{ repId: id('ann'), shareBp: 1000 }],
    });
    const claims = await world.app.database.reader.find(LeadClaim, {
      where: { leadId: subjectId },
      order: { startedAt: 'ASC', id: 'ASC' },
    });
    expect(claims.filter((claim) => claim.openKey === 1).map(({ repId }) => repId)).toEqual([id('bob')]);
    expect(await world.app.database.reader.findOneByOrFail(Account, { id: account.id })).toMatchObject({
      ownerId: id('bob'),
    });
    const figures = await (
      await as('director')
    ).ok<{
      rulingFigures: { overturned: number; appealed: number; ruled: number; ruler: { name: string } }[];
    }>(
      '{ rulingFigures(from: "2026-03-01", to: "2026-03-31") { ruled appealed overturned overturnedBp ruler { name } } }',
    );
    const north = figures.rulingFigures.find(({ ruler }) => ruler.name === 'north');
    expect(north?.overturned).toBe(1);
    expect(north?.ruled).toBeGreaterThan(1);
    expect(
      await (await as('ann')).refusal('{ rulingFigures(from: "2026-03-01", to: "2026-03-31") { ruled } }'),
    ).toBe('auth.forbidden');
  });

  test('overturned from different customers to one: both registrations come back first', async () => {
    const { caseId, leadId, leads } = await collide('bob');
    await rule('north', caseId, { outcome: 'KNOWN_DIFFERENT' });
    expect(await world.app.database.reader.countBy(KnownDifferent, { caseId })).toBeGreaterThan(0);
    await appeal('ann', caseId);
    await decide('director', caseId, { uphold: false, ...primary('ann', ['bob', 500]) });
    expect(await lead(leadId)).toMatchObject({ state: 'APPROVED', ownerId: id('ann') });
    expect(await lead(leads['bob'] ?? '')).toMatchObject({ state: 'REJECTED', mergedIntoId: leadId });
    expect(await world.app.database.reader.countBy(KnownDifferent, { caseId })).toBe(0);
    const open = await world.app.database.reader.findBy(LeadClaim, {
      leadId: leads['bob'] ?? '',
      openKey: 1,
    });
    expect(open).toEqual([]);
  });

  test('nobody decides in time: one level up, then the last is reminded; who it passed may still decide', async () => {
    const customerName = freshName();
    await register('ann', customerName);
    const caseId = (await register('al', customerName)).collisionCase?.id ?? '';
    await rule('n1', caseId, primary('ann', ['al', 500]));
    await appeal('al', caseId);
    const asked = () => world.app.database.reader.findOneByOrFail(CollisionAppeal, { caseId });
    const first = await asked();
    expect(first).toMatchObject({ deciderId: id('north'), state: 'OPEN' });
    await escalateCollisionsJob.run(world.app.system());
    expect(await asked()).toEqual(first);
    world.app.setTime('2026-03-05');
    await escalateCollisionsJob.run(world.app.system());
    await escalateCollisionsJob.run(world.app.system());
    expect((await asked()).deciderId).toBe(id('director'));
    world.app.setTime('2026-03-10');
    await escalateCollisionsJob.run(world.app.system());
    expect((await asked()).deciderId).toBe(id('director'));
    expect(
      await world.app.database.reader.countBy(Notification, {
        userId: id('director'),
        kind: 'collision.appeal_escalated',
        subjectId: caseId,
      }),
    ).toBe(2);
    expect((await decide('north', caseId, { uphold: true })).errors).toBeUndefined();
    world.app.setTime('2026-03-20');
    const decided = await asked();
    await escalateCollisionsJob.run(world.app.system());
    expect(await asked()).toEqual(decided);
  });

  test('two decide at once: one winner', async () => {
    await world.app.addPeople({ second: { roles: ['SALES_DIRECTOR'] } });
    const { caseId } = await collide('bob');
    await rule('north', caseId, primary('ann'));
    await appeal('bob', caseId);
    const both = await Promise.all([
      decide('director', caseId, { uphold: true }),
      decide('second', caseId, { uphold: false, ...primary('bob') }),
    ]);
    expect(both.filter((answer) => !answer.errors)).toHaveLength(1);
  });
});

describe('COLL-3: evidence by hand', () => {
  test("late evidence says how late; the customer's written wish is a clause; nobody speaks for the other side", async () => {
    const { caseId } = await collide('bob');
    const base = { caseId, happenedOn: '2026-02-25', detail: 'SECRETWISH' };
    const bob = await as('bob');
    expect(await bob.refusal(EVIDENCE, { input: { ...base, kind: 'CUSTOMER_WISH', repId: id('ann') } })).toBe(
      'collision.not_a_party',
    );
    expect(await bob.refusal(EVIDENCE, { input: { ...base, kind: 'NOTE', happenedOn: '2026-03-03' } })).toBe(
      'collision.evidence_in_future',
    );
    const added = await bob.ok<{
      addEvidence: {
        evidence: { kind: string; lateDays: number; detail: string }[];
        clauses: { clause: string; rep: { name: string } | null }[];
      };
    }>(EVIDENCE, { input: { ...base, kind: 'CUSTOMER_WISH' } });
    const wish = added.addEvidence.evidence.find(({ kind }) => kind === 'CUSTOMER_WISH');
    expect(wish).toMatchObject({ lateDays: 5, detail: '2026-02-25 SECRETWISH' });
    expect(added.addEvidence.clauses).toContainEqual({ clause: 'CUSTOMER_WISH', rep: { name: 'bob' } });
    expect(JSON.stringify(await show('ann', caseId))).not.toContain('SECRET');
    expect(JSON.stringify(await show('north', caseId))).toContain('SECRETWISH');
    await (await as('ann')).ok(EVIDENCE, { input: { ...base, kind: 'NOTE', detail: 'mine' } });
    await rule('north', caseId, primary('ann'));
    expect(await bob.refusal(EVIDENCE, { input: { ...base, kind: 'NOTE' } })).toBe('collision.closed');
  });

  test('a photo goes with it: its side and the superiors open it, the other side and strangers do not', async () => {
    const { caseId } = await collide('bob');
    const send = async (name: string) =>
      (
        (
          await request(world.app.server)
            .post('/files?name=wish.pdf')
            .set({ cookie: (await as(name)).cookie, 'content-type': 'application/octet-stream' })
            .send(Buffer.from('%PDF-1.7 nothing more'))
        ).body as { id: string }
      ).id;
    const open = async (name: string, fileId: string) =>
      (
        await request(world.app.server)
          .get(`/files/${fileId}`)
          .set('cookie', (await as(name)).cookie)
      ).status;
    const fileId = await send('bob');
    const input = { caseId, kind: 'CUSTOMER_WISH', happenedOn: '2026-03-01', detail: 'signed by the buyer' };
    // a file that somebody else sent is nobody's evidence
    expect(
      await (await as('bob')).refusal(EVIDENCE, { input: { ...input, fileIds: [await send('ann')] } }),
    ).toBe('common.not_found');
    await (await as('bob')).ok(EVIDENCE, { input: { ...input, fileIds: [fileId] } });
    const seen = `query { collisionCase(id: "${caseId}") { evidence { kind files { id name } } } }`;
    const filesFor = async (name: string) =>
      (
        await (
          await as(name)
        ).ok<{ collisionCase: { evidence: { kind: string; files: { id: string }[] }[] } }>(seen)
      ).collisionCase.evidence
        .find(({ kind }) => kind === 'CUSTOMER_WISH')
        ?.files.map((file) => file.id);
    for (const name of ['bob', 'north', 'director'])
      expect([name, await filesFor(name), await open(name, fileId)]).toEqual([name, [fileId], 200]);
    expect([await filesFor('ann'), await open('ann', fileId)]).toEqual([[], 404]);
    expect(await open('sue', fileId)).toBe(404);
  });
});

describe('COLL-4: the other outcomes', () => {
  test('split by site: each goes on with its own; parts that overlap are refused', async () => {
    const { caseId, leadId, leads } = await collide('bob');
    const split = (one: string, other: string) => ({
      outcome: 'SPLIT',
      splits: [
        { repId: id('ann'), siteName: one },
        { repId: id('bob'), siteName: other },
      ],
    });
    expect(codeOf(await rule('north', caseId, split('万科城', '武汉万科城')))).toBe(
      'collision.split_overlaps',
    );
    expect(codeOf(await rule('north', caseId, { outcome: 'SPLIT', splits: [] }))).toBe(
      'collision.outcome_incomplete',
    );
    expect((await rule('north', caseId, split('滨江一期', '江北机场'))).errors).toBeUndefined();
    expect(await lead(leadId)).toMatchObject({ state: 'APPROVED', ownerId: id('ann'), siteName: '滨江一期' });
    expect(await lead(leads['bob'] ?? '')).toMatchObject({ ownerId: id('bob'), siteName: '江北机场' });
  });

  test('merged: one registration is left, without a share', async () => {
    const { caseId, leadId, leads } = await collide('bob');
    expect(codeOf(await rule('north', caseId, { ...primary('ann', ['bob', 500]), outcome: 'MERGE' }))).toBe(
      'collision.outcome_incomplete',
    );
    await rule('north', caseId, { ...primary('ann'), outcome: 'MERGE' });
    expect(await leadPartiesOf(world.app.system(), leadId)).toEqual({
      primaryRepId: id('ann'),
      assistants: [],
    });
    expect(await lead(leads['bob'] ?? '')).toMatchObject({ state: 'REJECTED', mergedIntoId: leadId });
  });

  test('COLL-8: both warned: a violation for each, nothing changes hands', async () => {
    const { caseId, leadId, leads } = await collide('bob');
    expect(codeOf(await rule('north', caseId, { outcome: 'BOTH_WARNED' }))).toBe('lead.reason_missing');
    await rule('north', caseId, { outcome: 'BOTH_WARNED', reason: '互相压价' });
    expect(await lead(leadId)).toMatchObject({ state: 'APPROVED', ownerId: id('ann') });
    expect((await lead(leads['bob'] ?? '')).state).toBe('REJECTED');
    const own = `{ violations(filter: { caseId: "${caseId}" }) { total items { sanction finding rep { name } } } }`;
    const seen = async (name: string) => (await (await as(name)).ok<{ violations: object }>(own)).violations;
    expect(await seen('north')).toMatchObject({ total: 2 });
    expect(await seen('ann')).toEqual({
      total: 1,
      items: [{ sanction: 'WARNING', finding: '互相压价', rep: { name: 'ann' } }],
    });
  });
});

describe('COLL-5: a case opened by hand lengthens nobody’s term', () => {
  test('closed as unfounded its frozen days do not count, and the lead falls back on its day', async () => {
    const held = await register('ann', freshName());
    await (await as('n1')).ok(REVIEW, { input: { leadId: held.lead.id, decision: 'APPROVE' } });
    const claimOf = () =>
      world.app.database.reader.findOneByOrFail(LeadClaim, { leadId: held.lead.id, openKey: 1 });
    const before = (await claimOf()).fallsBackOn;
    const made = await (
      await as('ann')
    ).ok<{ openCollision: { id: string } }>(BY_HAND, {
      input: { leadId: held.lead.id, repIds: [id('bob')], reason: '朋友帮忙' },
    });
    const caseId = made.openCollision.id;
    expect((await claimOf()).freezes).toHaveLength(1);
    world.app.setTime('2026-04-20');
    expect(codeOf(await rule('director', caseId, { outcome: 'UNFOUNDED' }))).toBe('lead.reason_missing');
    await rule('director', caseId, { outcome: 'UNFOUNDED', reason: '无事实' });
    expect(await claimOf()).toMatchObject({ freezes: [], fallsBackOn: before });
    await fallBackLeadsJob.run(world.app.system());
    expect((await lead(held.lead.id)).state).toBe('POOL');
  });

  test('a case that a registration opened is no such case', async () => {
    const { caseId } = await collide('bob');
    expect(codeOf(await rule('north', caseId, { outcome: 'UNFOUNDED', reason: 'x' }))).toBe(
      'collision.not_unfounded',
    );
  });
});
