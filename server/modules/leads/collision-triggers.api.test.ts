import { freshName } from '../../testing/customer-names';
import { runJob } from '../../core/jobs';
import { Account, createAccount } from '../accounts';
import { AuditEntry } from '../audit';
import { Notification } from '../notifications';
import { as, FOLLOW, id, lead, register, REVIEW, rule, world } from './collisions.fixture';
import { recheckCollisionsJob } from './jobs/recheck-collisions';
import { CollisionCase, CollisionPair, CollisionParty, Lead, LeadClaim, openCaseOn } from '.';

const db = () => world.app.database.reader;
const openCases = (customerName: string) =>
  db().find(CollisionCase, { where: { customerName, state: 'OPEN' }, order: { number: 'ASC' } });
const sides = async (caseId: string) =>
  (await db().find(CollisionParty, { where: { caseId }, order: { createdAt: 'ASC', id: 'ASC' } })).map(
    ({ repId, side }) => [side, repId],
  );
/** Puts a second registration of the same customer beside the first, as old data have it: behind the product's back. */
async function beside(name: string, customerName: string, siteName = '') {
  const made = await register(name, freshName(), { siteName });
  const twin = await db().findOneByOrFail(Lead, { customerName });
  const { nameKey, brandKey, pinyinKey, blurKey } = twin;
  await world.app.database.writer.manager.update(
    Lead,
    { id: made.lead.id },
    {
      customerName,
      nameKey,
      brandKey,
      pinyinKey,
      blurKey,
    },
  );
  return made.lead.id;
}
const asOwner = async (name: string, customerName: string) =>
  createAccount(
    await world.app.contextOf('director'),
    { name: customerName, customerType: 'CONTRACTOR' },
    { ownerId: id(name), cause: 'IMPORT' },
  );

describe('COLL-1: a case opens in the same request, whatever the act', () => {
  test('claim: a lead of the pool whose site another holds', async () => {
    const customerName = freshName();
    const pooled = await register('ann', customerName);
    await (await as('n1')).ok(REVIEW, { input: { leadId: pooled.lead.id, decision: 'APPROVE' } });
    await (
      await as('ann')
    ).ok(`mutation { releaseLead(input: { leadId: "${pooled.lead.id}", reason: "x" }) { id } }`);
    const heldId = await beside('sue', customerName);
    world.app.setTime('2026-03-05');
    const claimed = await (
      await as('bob')
    ).ok<{ claimLead: { state: string } }>(
      `mutation { claimLead(input: { leadId: "${pooled.lead.id}" }) { state } }`,
    );
    expect(claimed.claimLead.state).toBe('DISPUTED');
    const [open] = await openCases(customerName);
    expect(open).toMatchObject({ kind: 'CLAIM', strength: 'HARD', leadId: heldId });
    expect(await sides(open?.id ?? '')).toEqual([
      ['HOLDER', id('sue')],
      ['CHALLENGER', id('bob')],
    ]);
    for (const leadId of [heldId, pooled.lead.id]) {
      expect((await lead(leadId)).state).toBe('DISPUTED');
      const claim = await db().findOneByOrFail(LeadClaim, { leadId, openKey: 1 });
      expect(claim.freezes).toEqual([{ from: '2026-03-05', to: null }]);
    }
  });

  test('claim: a lead of the pool on which a case is open: the claimer becomes a side and waits', async () => {
    const pooled = await register('ann', freshName());
    await (await as('n1')).ok(REVIEW, { input: { leadId: pooled.lead.id, decision: 'APPROVE' } });
    await (
      await as('ann')
    ).ok(`mutation { releaseLead(input: { leadId: "${pooled.lead.id}", reason: "x" }) { id } }`);
    world.app.setTime('2026-03-05');
    await (
      await as('director')
    ).ok('mutation ($input: OpenCollisionInput!) { openCollision(input: $input) { id } }', {
      input: { leadId: pooled.lead.id, repIds: [id('al'), id('sue')], reason: '两人都称已谈妥' },
    });
    const [claims, open] = [
      `mutation { claimLead(input: { leadId: "${pooled.lead.id}" }) { state } }`,
      await openCaseOn(world.app.system(), { leadId: pooled.lead.id }),
    ];
    expect(await (await as('bob')).ok(claims)).toEqual({ claimLead: { state: 'DISPUTED' } });
    expect((await sides(open?.id ?? '')).map(([, repId]) => repId).sort()).toEqual(
      [id('al'), id('sue'), id('bob')].sort(),
    );
    await rule('director', open?.id ?? '', {
      outcome: 'PRIMARY_WITH_ASSISTANTS',
      primaryRepId: id('al'),
      reason: 'x',
    });
    expect(await lead(pooled.lead.id)).toMatchObject({ ownerId: id('al') });
    const running = await db().findBy(LeadClaim, { leadId: pooled.lead.id, openKey: 1 });
    expect(running.map(({ repId }) => repId)).toEqual([id('al')]);
  });

  test('claim of what is only similar to what a colleague holds: no case, a reason, both superiors told', async () => {
    const pooled = await register('ann', '湖北瑞砼建材有限公司');
    await (await as('n1')).ok(REVIEW, { input: { leadId: pooled.lead.id, decision: 'APPROVE' } });
    await (
      await as('ann')
    ).ok(`mutation { releaseLead(input: { leadId: "${pooled.lead.id}", reason: "x" }) { id } }`);
    const held = await register('sue', '湖北睿砼建材有限公司', { suspectedReason: 'other owner' });
    expect(held.outcome).toBe('SUSPECTED');
    world.app.setTime('2026-03-05');
    const claim = 'mutation ($input: ClaimLeadInput!) { claimLead(input: $input) { state } }';
    const bob = await as('bob');
    const input = { leadId: pooled.lead.id };
    for (const suspectedReason of [undefined, '  '])
      expect(await bob.refusal(claim, { input: { ...input, suspectedReason } })).toBe('lead.reason_needed');
    expect(await lead(pooled.lead.id)).toMatchObject({ state: 'POOL', ownerId: null });
    expect(await db().countBy(LeadClaim, { leadId: pooled.lead.id, repId: id('bob') })).toBe(0);
    expect(await bob.ok(claim, { input: { ...input, suspectedReason: '注册地址和法人不同' } })).toMatchObject(
      { claimLead: { state: 'PURSUING' } },
    );
    expect(await openCases('湖北瑞砼建材有限公司')).toEqual([]);
    expect(
      await db().findOneByOrFail(AuditEntry, { event: 'lead.claimed', subjectId: pooled.lead.id }),
    ).toMatchObject({ reason: '注册地址和法人不同' });
  });

  test('edit: a phone that gives a lead away; the same phone again changes nothing', async () => {
    const phone = '13987650001';
    const held = await register('ann', '湖北璟澜建筑有限公司', { contactPhone: phone });
    const other = await register('bob', '湖北景兰建筑有限公司', { suspectedReason: 'sounds alike only' });
    expect(other.outcome).toBe('SUSPECTED');
    const edit = (leadId: string, version: number) =>
      `mutation { updateLead(input: { leadId: "${leadId}", version: ${version}, contactPhone: "${phone}" }) { state version } }`;
    const before = await lead(other.lead.id);
    const changed = await (
      await as('bob')
    ).ok<{ updateLead: { state: string; version: number } }>(edit(before.id, before.version));
    expect(changed.updateLead.state).toBe('DISPUTED');
    expect((await lead(held.lead.id)).state).toBe('DISPUTED');
    const [open] = await openCases('湖北璟澜建筑有限公司');
    expect(open?.kind).toBe('EDIT');
  });

  test("edit of an account's name and import of an account meet another's lead", async () => {
    const [first, second] = [freshName(), freshName()];
    const held = await register('bob', first);
    const account = await asOwner('ann', freshName());
    await (
      await as('director')
    ).ok(`mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { id } }`, {
      input: { id: account.id, version: account.version, name: first },
    });
    expect(await openCaseOn(world.app.system(), { leadId: held.lead.id })).toMatchObject({
      kind: 'EDIT',
      accountId: account.id,
    });
    const other = await register('bob', second);
    await asOwner('ann', second);
    expect(await openCaseOn(world.app.system(), { leadId: other.lead.id })).toMatchObject({ kind: 'IMPORT' });
  });

  test("an account that grew from another site's lead meets the contractor's other sites as information only", async () => {
    const customerName = freshName();
    const mine = await register('ann', customerName, { siteName: '滨江一期', contactPhone: '13987650077' });
    await (await as('n1')).ok(REVIEW, { input: { leadId: mine.lead.id, decision: 'APPROVE' } });
    const theirs = await register('bob', customerName, { siteName: '江北机场' });
    const follow = { leadId: mine.lead.id, channel: 'PHONE', reached: true, note: 'x' };
    await (await as('ann')).ok(FOLLOW, { input: { ...follow, nextStepOn: '2026-03-20' } });
    await (
      await as('ann')
    ).ok('mutation ($input: CreateAccountFromLeadInput!) { createAccountFromLead(input: $input) { id } }', {
      input: { leadId: mine.lead.id, customerType: 'CONTRACTOR' },
    });
    expect(await openCases(customerName)).toEqual([]);
    expect((await lead(theirs.lead.id)).state).toBe('REGISTERED');
    await recheckCollisionsJob.run(world.app.system());
    expect(await openCases(customerName)).toEqual([]);
  });

  test('same contractor, other site: information in the list of the managers, no case', async () => {
    const customerName = freshName();
    const one = await register('ann', customerName, { siteName: '滨江一期' });
    const other = await register('bob', customerName, { siteName: '江北机场' });
    expect(other.outcome).toBe('FREE');
    expect(await openCases(customerName)).toEqual([]);
    const list = `query ($leadId: ID!) { weakCollisions(filter: { leadId: $leadId }) { total items { strength reasons departments lead { id } otherLead { id } } } }`;
    const seen = async (name: string) =>
      (
        await (
          await as(name)
        ).ok<{ weakCollisions: { total: number; items: object[] } }>(list, { leadId: one.lead.id })
      ).weakCollisions;
    expect(await seen('north')).toMatchObject({
      total: 1,
      items: [
        {
          strength: 'WEAK',
          departments: ['N2', 'N1'],
          lead: { id: other.lead.id },
          otherLead: { id: one.lead.id },
        },
      ],
    });
    // of a pair that reaches into another's units the manager reads the department only
    expect(await seen('n1')).toMatchObject({ items: [{ lead: null, otherLead: { id: one.lead.id } }] });
    expect((await seen('south')).total).toBe(0);
    expect(await (await as('ann')).refusal(list, { leadId: one.lead.id })).toBe('auth.forbidden');
  });
});

describe('COLL-1: the nightly re-check of pairs', () => {
  const run = () => recheckCollisionsJob.run(world.app.system());

  test('hard pairs become cases once, soft ones are told to both superiors once, known-different never', async () => {
    await run();
    const [hard, different] = [freshName(), freshName()];
    const first = await register('ann', hard);
    const twin = await beside('bob', hard);
    expect(await run()).toMatchObject({ opened: 1 });
    const [open] = await openCases(hard);
    expect(open).toMatchObject({ kind: 'RECHECK', leadId: first.lead.id });
    expect(await sides(open?.id ?? '')).toEqual([
      ['HOLDER', id('ann')],
      ['CHALLENGER', id('bob')],
    ]);
    expect(await run()).toMatchObject({ opened: 0, noted: 0 });
    await rule('north', open?.id ?? '', { outcome: 'KNOWN_DIFFERENT' });
    expect((await lead(twin)).state).toBe('REGISTERED');
    expect(await run()).toMatchObject({ opened: 0 });

    const kin = await register('ann', `湖北${different}`);
    const similar = await register('bob', `武汉${different}`, { suspectedReason: 'another office' });
    const pair = await db().findOneBy(CollisionPair, { leadId: similar.lead.id, otherLeadId: kin.lead.id });
    expect(pair === null || pair.strength !== 'HARD').toBe(true);
    const told = await db().countBy(Notification, { kind: 'collision.suspected' });
    await run();
    expect(await db().countBy(Notification, { kind: 'collision.suspected' })).toBe(told);
  });

  test('night after night only what changed is looked at, from the side of leads and of accounts', async () => {
    const [still, later] = [freshName(), freshName()];
    await register('ann', still);
    const account = await asOwner('ann', later);
    const prospect = await register('ann', later);
    world.app.setTime('2026-03-10');
    const night = () => runJob(world.app.system(), recheckCollisionsJob);
    await night();
    expect(await night()).toBeNull();
    world.app.setTime('2026-03-12');
    expect(await night()).toEqual({ looked: 0, opened: 0, noted: 0 });
    // the account goes to bob behind the lead, which is not tied to it and did not change itself
    await world.app.database.writer.manager.update(Lead, { id: prospect.lead.id }, { accountId: null });
    await world.app.database.writer.manager.update(
      Account,
      { id: account.id },
      { ownerId: id('bob'), updatedAt: new Date('2026-03-12T03:00:00Z') },
    );
    const twin = await beside('sue', still);
    world.app.setTime('2026-03-13');
    expect(await night()).toEqual({ looked: 2, opened: 2, noted: 0 });
    expect(await openCases(still)).toMatchObject([{ kind: 'RECHECK' }]);
    expect(await openCases(later)).toMatchObject([{ kind: 'RECHECK', accountId: account.id }]);
    expect((await lead(twin)).state).toBe('DISPUTED');
  });

  test('only held ones of active people of two owners count', async () => {
    await run();
    const customerName = freshName();
    await register('ann', customerName);
    const own = await beside('ann', customerName);
    expect(await run()).toMatchObject({ opened: 0 });
    await world.app.database.writer.manager.update(
      Lead,
      { id: own },
      {
        state: 'LOST',
        ownerId: id('bob'),
      },
    );
    expect(await run()).toMatchObject({ opened: 0 });
  });
});

describe('COLL-1: two records of one customer become one', () => {
  test('of two owners: a case between them; taken back, the case is withdrawn', async () => {
    const name = freshName();
    const survivor = await asOwner('ann', `武汉${name}`);
    const merged = await createAccount(
      await world.app.contextOf('director'),
      { name: `湖北${name}`, customerType: 'CONTRACTOR', differentReason: 'another office' },
      { ownerId: id('bob'), cause: 'IMPORT' },
    );
    const pair = { survivorId: survivor.id, mergedId: merged.id };
    const north = await as('director');
    const { mergePreview } = await north.ok<{ mergePreview: { digest: string } }>(
      'query ($input: MergePreviewInput!) { mergePreview(input: $input) { digest } }',
      { input: pair },
    );
    const { mergeAccounts } = await north.ok<{ mergeAccounts: { id: string } }>(
      'mutation ($input: MergeAccountsInput!) { mergeAccounts(input: $input) { id } }',
      { input: { ...pair, take: [], reason: 'one firm', digest: mergePreview.digest } },
    );
    const open = await openCaseOn(world.app.system(), { accountId: survivor.id });
    expect(open).toMatchObject({ kind: 'MERGE', strength: 'HARD' });
    expect((await sides(open?.id ?? '')).map(([, repId]) => repId).sort()).toEqual(
      [id('ann'), id('bob')].sort(),
    );
    await north.ok('mutation ($input: UnmergeAccountsInput!) { unmergeAccounts(input: $input) { id } }', {
      input: { mergeId: mergeAccounts.id, reason: 'two firms' },
    });
    expect(await db().findOneByOrFail(CollisionCase, { id: open?.id ?? '' })).toMatchObject({
      state: 'WITHDRAWN',
      openKey: null,
    });
  });
});
