import { actorOf } from '../../core/access';
import { freshName } from '../../testing/customer-names';
import { as, input, pooled, register, REGISTER, REVIEW, show, SHOW, world } from './leads.fixture';
import { LeadProbe, registerLead, type RegisterLeadInput } from '.';

describe('registration', () => {
  test('LEAD-1, LEAD-5: is held at once, waits for review, and tells how long', async () => {
    const { outcome, lead } = await register('ann', { contactPhone: '138 1234 5678' });
    expect([outcome, lead.state, lead.ownerId]).toEqual(['FREE', 'REGISTERED', world.app.idOf('ann')]);
    const shown = await show('ann', lead.id);
    expect(shown.protection).toMatchObject({
      termEndsOn: '2026-03-17',
      followUpEndsOn: '2026-03-10',
      until: '2026-03-10',
      because: 'FOLLOW_UP_LATE',
      daysLeft: 8,
    });
    expect(shown.timeline.map((entry) => entry.event)).toEqual(['lead.registered']);
  });

  test('LEAD-3: the same customer again by the same rep is refused; another site is a lead of its own', async () => {
    const name = freshName();
    await register('ann', { customerName: name, siteName: '一期' });
    expect(
      await (
        await as('ann')
      ).refusal(REGISTER, { input: input({ customerName: name, siteName: '一期工地' }) }),
    ).toBe('lead.already_registered');
    expect((await register('ann', { customerName: name, siteName: '二期' })).outcome).toBe('FREE');
  });

  test('COLL-1: same contractor, other site, other rep: information, not a collision', async () => {
    const name = freshName();
    await register('ann', { customerName: name, siteName: '光谷一号' });
    const second = await register('bob', { customerName: name, siteName: '汉口北' });
    expect(second).toMatchObject({
      outcome: 'FREE',
      collisionCase: null,
      matches: [{ strength: 'WEAK', leadId: null }],
    });
  });

  test('COLL-1: a similar name asks for a reason and tells both superiors', async () => {
    await register('ann', { customerName: '湖北晨曦建筑有限公司' });
    const bob = await as('bob');
    expect(await bob.refusal(REGISTER, { input: input({ customerName: '湖北辰曦建筑有限公司' }) })).toBe(
      'lead.reason_needed',
    );
    const second = await register('bob', {
      customerName: '湖北辰曦建筑有限公司',
      suspectedReason: '法人不同',
    });
    expect(second.outcome).toBe('SUSPECTED');
    for (const name of ['manager', 'wanda']) {
      const { notifications } = await (
        await as(name)
      ).ok<{ notifications: { items: { kind: string; subjectId: string }[] } }>(
        `{ notifications { items { kind subjectId } } }`,
      );
      expect(notifications.items).toContainEqual({ kind: 'lead.suspected', subjectId: second.lead.id });
    }
  });

  test('ORG-4, ORG-2: who is suspended from selling, and who is no rep, cannot register', async () => {
    await world.app.addPeople({ sid: { roles: ['REP'], unit: 'East' } });
    const ctx = await world.app.contextOf('sid');
    const suspended = { ...ctx, actor: { ...actorOf(ctx), suspendedFromSelling: true } };
    await expect(registerLead(suspended, input() as RegisterLeadInput)).rejects.toMatchObject({
      code: 'user.suspended_from_selling',
    });
    for (const name of ['manager', 'fin'])
      expect(await (await as(name)).refusal(REGISTER, { input: input() })).toBe('auth.forbidden');
    expect(await (await as('ann')).refusal(REGISTER, { input: input({ uscc: '123' }) })).toBe(
      'account.uscc_malformed',
    );
  });
});

describe('LEAD-2: check before you chase', () => {
  const CHECK = `mutation ($input: CheckCustomerInput!) { checkCustomer(input: $input) { outcome hits { strength mine department protectedUntil leadId } } }`;
  interface Checked {
    checkCustomer: {
      outcome: string;
      hits: {
        mine: boolean;
        department: string | null;
        protectedUntil: string | null;
        leadId: string | null;
      }[];
    };
  }
  const check = async (name: string, more: object) =>
    (await (await as(name)).ok<Checked>(CHECK, { input: more })).checkCustomer;

  test('free, taken with department and date only, mine, suspected, in the pool; each check is kept', async () => {
    expect((await check('bob', { name: freshName() })).outcome).toBe('FREE');
    const { lead } = await register('ann', {
      customerName: '湖北玉衡建筑有限公司',
      contactPhone: '13800001111',
    });
    const taken = await check('bob', { name: '玉衡建设集团' });
    expect(taken).toEqual({
      outcome: 'TAKEN',
      hits: [
        { strength: 'HARD', mine: false, department: 'East', protectedUntil: '2026-03-10', leadId: null },
      ],
    });
    expect((await check('ann', { name: '玉衡建设' })).hits[0]).toMatchObject({ mine: true, leadId: lead.id });
    expect((await check('bob', { name: '雨衡建筑' })).outcome).toBe('SUSPECTED');
    const name = freshName();
    const id = await pooled({ customerName: name });
    expect(await check('ann', { name })).toMatchObject({ outcome: 'POOL', hits: [{ leadId: id }] });
    const mine = await world.app.database.reader.countBy(LeadProbe, { repId: world.app.idOf('bob') });
    expect(mine).toBe(3);
    const probes = `{ leadProbes { total } }`;
    const total = async (who: string) =>
      (await (await as(who)).ok<{ leadProbes: { total: number } }>(probes)).leadProbes.total;
    expect([
      await total('bob'),
      await total('wanda'),
      await total('manager'),
      await total('director'),
    ]).toEqual([3, 3, 2, 5]);
  });

  test('many checks on one day are shown to the manager', async () => {
    await world.app.addPeople({ nosy: { roles: ['REP'], unit: 'West' } });
    for (let at = 0; at < 20; at += 1)
      await check('nosy', { name: `打听${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'[at]}建筑` });
    const { notifications } = await (
      await as('wanda')
    ).ok<{ notifications: { items: { kind: string }[] } }>(`{ notifications { items { kind } } }`);
    expect(notifications.items.filter((item) => item.kind === 'lead.probed_many')).toHaveLength(1);
  });
});

describe('LEAD-4: review', () => {
  test("approve, send back and reject with a reason; never one's own, never another team's", async () => {
    const { lead } = await register('ann');
    const manager = await as('manager');
    expect(
      await (await as('wanda')).refusal(REVIEW, { input: { leadId: lead.id, decision: 'APPROVE' } }),
    ).toBe('common.not_found');
    expect(await (await as('ann')).refusal(REVIEW, { input: { leadId: lead.id, decision: 'APPROVE' } })).toBe(
      'auth.forbidden',
    );
    expect(await manager.refusal(REVIEW, { input: { leadId: lead.id, decision: 'SEND_BACK' } })).toBe(
      'lead.reason_missing',
    );
    const back = await manager.ok<{ reviewLead: object }>(REVIEW, {
      input: { leadId: lead.id, decision: 'SEND_BACK', reason: '补充项目' },
    });
    expect(back.reviewLead).toMatchObject({ state: 'REGISTERED', reviewReason: '补充项目' });
    const ok = await manager.ok<{ reviewLead: object }>(REVIEW, {
      input: { leadId: lead.id, decision: 'APPROVE' },
    });
    expect(ok.reviewLead).toMatchObject({ state: 'APPROVED', ownerId: world.app.idOf('ann') });
    expect(await manager.refusal(REVIEW, { input: { leadId: lead.id, decision: 'APPROVE' } })).toBe(
      'common.invalid_state',
    );
  });

  test("a rejected registration is nobody's; the customer is free again", async () => {
    const name = freshName();
    const { lead } = await register('ann', { customerName: name });
    await (
      await as('manager')
    ).ok(REVIEW, { input: { leadId: lead.id, decision: 'REJECT', reason: '无此项目' } });
    expect((await register('bob', { customerName: name })).outcome).toBe('FREE');
    expect((await show('ann', lead.id)).claims).toEqual([{ endCause: 'REJECTED', rep: { name: 'ann' } }]);
  });

  test('two reviews at once: one counts', async () => {
    const { lead } = await register('ann');
    const manager = await as('manager');
    const director = await as('director');
    const both = await Promise.all(
      [manager, director].map((who) => who.send(REVIEW, { input: { leadId: lead.id, decision: 'APPROVE' } })),
    );
    expect(both.filter((answer) => !answer.errors)).toHaveLength(1);
  });
});

describe('who sees what', () => {
  test('own, subtree, all; the pool for those who may take from it, its contact masked', async () => {
    const { lead } = await register('ann', { contactPhone: '13800002222' });
    for (const name of ['ann', 'manager', 'director'])
      expect((await show(name, lead.id)).contactPhone).toBe('13800002222');
    for (const name of ['bob', 'eve', 'wanda'])
      expect(await (await as(name)).refusal(SHOW, { id: lead.id })).toBe('common.not_found');
    expect(await (await as('fin')).refusal(SHOW, { id: lead.id })).toBe('auth.forbidden');
    const id = await pooled({ contactPhone: '13800003333' });
    expect((await show('eve', id)).contactPhone).toBe('***33');
    const total = async (name: string) => {
      const { leads, leadSummary } = await (
        await as(name)
      ).ok<{ leads: { total: number }; leadSummary: { total: number } }>(
        `query ($filter: LeadFilter) { leads(filter: $filter) { total } leadSummary(filter: $filter) { total expectedAmount } }`,
        { filter: { ids: [lead.id, id] } },
      );
      expect(leadSummary.total).toBe(leads.total);
      return leads.total;
    };
    expect([await total('ann'), await total('bob'), await total('manager'), await total('director')]).toEqual(
      [2, 1, 2, 2],
    );
  });
});
