import { inTransaction } from '../../core/transaction';
import { Account, changeOwner, createAccount, knownNames, setAccountTier } from '../accounts';
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
  RULE,
  world,
} from './collisions.fixture';
import { CollisionCase, LeadClaim, leadPartiesOf } from '.';

describe('COLL-4: ruling', () => {
  const primary = (name: string, ...assistants: [string, number][]) => ({
    outcome: 'PRIMARY_WITH_ASSISTANTS',
    primaryRepId: id(name),
    assistants: assistants.map(([rep, shareBp]) => ({ repId: id(rep), shareBp })),
  });

  test('92/8: the primary holds, the assistant has the share, the other registration ends in it', async () => {
    const { leadId, caseId, leads } = await collide('bob');
    const answer = await rule('north', caseId, primary('ann', ['bob', 800]));
    expect(answer.data).toEqual({
      ruleCollision: {
        state: 'RULED',
        outcome: 'PRIMARY_WITH_ASSISTANTS',
        deviates: false,
        parties: [
          { shareBp: null, rep: { name: 'ann' } },
          { shareBp: 800, rep: { name: 'bob' } },
        ],
      },
    });
    const ctx = await world.app.contextOf('director');
    expect(await leadPartiesOf(ctx, leadId)).toEqual({
      primaryRepId: id('ann'),
      assistants: [{ repId: id('bob'), shareBp: 800 }],
    });
    expect(await lead(leadId)).toMatchObject({ state: 'APPROVED', stateBeforeDispute: null });
    expect(await lead(leads['bob'] ?? '')).toMatchObject({ state: 'REJECTED', mergedIntoId: leadId });
    const follow = { leadId, channel: 'PHONE', reached: true, note: 'x', nextStepOn: '2026-03-20' };
    expect(await (await as('bob')).ok(FOLLOW, { input: follow })).toEqual({
      recordFollowUp: { effective: false },
    });
    expect(await (await as('ann')).ok(FOLLOW, { input: follow })).toEqual({
      recordFollowUp: { effective: true },
    });
    expect(codeOf(await rule('north', caseId, primary('bob')))).toBe('collision.closed');
  });

  test('for the challenger against the clauses: needs a reason; the claim goes over with a new clock', async () => {
    const { leadId, caseId } = await collide('bob');
    expect(codeOf(await rule('north', caseId, primary('bob', ['ann', 500])))).toBe(
      'collision.deviation_reason',
    );
    const answer = await rule('north', caseId, { ...primary('bob', ['ann', 500]), reason: '客户书面指定' });
    expect(answer.data).toMatchObject({ ruleCollision: { deviates: true } });
    const claims = await world.app.database.reader.find(LeadClaim, {
      where: { leadId },
      order: { startedAt: 'ASC', id: 'ASC' },
    });
    expect(claims.map((claim) => [claim.repId, claim.endCause])).toEqual([
      [id('ann'), 'RULED'],
      [id('bob'), null],
    ]);
    expect((await lead(leadId)).ownerId).toBe(id('bob'));
  });

  test('who may: not a stranger, not below the common superior, not a party; shares within bounds', async () => {
    const { caseId } = await collide('bob');
    expect(codeOf(await rule('n1', caseId, primary('ann')))).toBe('collision.not_your_level');
    expect(codeOf(await rule('south', caseId, primary('ann')))).toBe('common.not_found');
    expect(codeOf(await rule('ann', caseId, primary('ann')))).toBe('auth.forbidden');
    expect(codeOf(await rule('north', caseId, primary('ann', ['bob', 499])))).toBe(
      'collision.share_out_of_bounds',
    );
    expect(codeOf(await rule('north', caseId, primary('ann', ['sue', 500])))).toBe('collision.not_a_party');
    expect(codeOf(await rule('north', caseId, { outcome: 'JOINT_VISIT' }))).toBe(
      'collision.outcome_incomplete',
    );
    const { version } = await world.app.database.reader.findOneByOrFail(CollisionCase, { id: caseId });
    expect(
      codeOf(
        await (await as('north')).send(RULE, { input: { caseId, version: version - 1, ...primary('ann') } }),
      ),
    ).toBe('common.changed_meanwhile');
    await world.app.addPeople({ both: { roles: ['REP', 'SALES_MANAGER'], unit: 'North' } });
    const customerName = freshName();
    await register('ann', customerName);
    const own = await register('both', customerName);
    expect(codeOf(await rule('both', own.collisionCase?.id ?? '', primary('both')))).toBe('collision.party');
  });

  test('TIER-6: on a strategic customer only the VP; the account follows the ruling', async () => {
    const ctx = await world.app.contextOf('director');
    const name = freshName();
    const account = await createAccount(
      ctx,
      { name, customerType: 'CONTRACTOR' },
      { ownerId: id('ann'), cause: 'IMPORT' },
    );
    await setAccountTier(await world.app.contextOf('director'), {
      accountId: account.id,
      tier: 'STRATEGIC',
      reason: 'big',
    });
    const second = await register('bob', name);
    const caseId = second.collisionCase?.id ?? '';
    expect(second.collisionCase?.ruler).toEqual({ name: 'director' });
    expect(codeOf(await rule('north', caseId, primary('bob')))).toBe('collision.vp_only');
    await rule('director', caseId, { ...primary('bob', ['ann', 1000]), reason: '新项目' });
    expect(await world.app.database.reader.findOneByOrFail(Account, { id: account.id })).toMatchObject({
      ownerId: id('bob'),
    });
    expect(await lead(second.lead.id)).toMatchObject({ state: 'APPROVED', ownerId: id('bob') });
    expect(await leadPartiesOf(ctx, second.lead.id)).toMatchObject({
      primaryRepId: id('bob'),
      assistants: [{ repId: id('ann'), shareBp: 1000 }],
    });
  });

  test('back to the pool; known different: both go on and are never raised again', async () => {
    const pool = await collide('bob');
    await rule('north', pool.caseId, { outcome: 'POOL' });
    expect(await lead(pool.leadId)).toMatchObject({ state: 'POOL', ownerId: null });
    const different = await collide('bob');
    await rule('north', different.caseId, { outcome: 'KNOWN_DIFFERENT' });
    expect(await lead(different.leadId)).toMatchObject({ state: 'APPROVED', ownerId: id('ann') });
    expect(await lead(different.leads['bob'] ?? '')).toMatchObject({
      state: 'REGISTERED',
      ownerId: id('bob'),
    });
    const checked = await (
      await as('sue')
    ).ok<{ checkCustomer: { outcome: string } }>(
      `mutation ($input: CheckCustomerInput!) { checkCustomer(input: $input) { outcome } }`,
      { input: { name: different.customerName } },
    );
    expect(checked.checkCustomer.outcome).toBe('TAKEN');
  });

  test("a repeated key rules once; two rulings at once: one counts; a director's pin stands above", async () => {
    const { caseId } = await collide('bob');
    const { version } = await world.app.database.reader.findOneByOrFail(CollisionCase, { id: caseId });
    const input = { caseId, version, ...primary('ann', ['bob', 600]), idempotencyKey: 'rule-1' };
    const north = await as('north');
    await north.ok(RULE, { input });
    await north.ok(RULE, { input });
    const second = await collide('bob');
    const both = await Promise.all([
      rule('north', second.caseId, primary('ann')),
      rule('director', second.caseId, { outcome: 'POOL' }),
    ]);
    expect(both.filter((answer) => !answer.errors)).toHaveLength(1);
    const ctx = await world.app.contextOf('director');
    const name = freshName();
    const account = await createAccount(
      ctx,
      { name, customerType: 'CONTRACTOR' },
      { ownerId: id('ann'), cause: 'IMPORT' },
    );
    await (
      await as('director')
    ).ok(`mutation { pinAccount(input: { accountId: "${account.id}", reason: "stay" }) { id } }`);
    const third = await register('bob', name);
    await rule('north', third.collisionCase?.id ?? '', { ...primary('bob'), reason: 'x' });
    expect((await world.app.database.reader.findOneByOrFail(Account, { id: account.id })).ownerId).toBe(
      id('ann'),
    );
    await expect(
      inTransaction(ctx, async (tx) => changeOwner(tx, account, { ownerId: id('bob'), cause: 'RULING' })),
    ).rejects.toMatchObject({ code: 'common.changed_meanwhile' });
  });
});

describe('ARC-2: what a ruling teaches', () => {
  test('two spellings ruled to be one customer are one firm from then on', async () => {
    const phone = '13871230987';
    const held = await register('ann', '湖北璟澜建筑有限公司', { contactPhone: phone });
    await (await as('n1')).ok(REVIEW, { input: { leadId: held.lead.id, decision: 'APPROVE' } });
    const challenge = await register('bob', '湖北景兰建筑有限公司', { contactPhone: phone });
    expect(challenge.outcome).toBe('TAKEN');
    const before = await knownNames(await world.app.contextOf('director'), '景兰');
    expect(before.brands).toEqual(['景兰']);
    await rule('north', challenge.collisionCase?.id ?? '', {
      outcome: 'PRIMARY_WITH_ASSISTANTS',
      primaryRepId: id('ann'),
      assistants: [],
    });
    const after = await knownNames(await world.app.contextOf('director'), '景兰');
    expect([...after.brands].sort()).toEqual(['景兰', '璟澜']);
    // without the phone that gave it away, too
    await expect(register('sue', '景兰建筑')).resolves.toMatchObject({ outcome: 'TAKEN' });
  });
});
