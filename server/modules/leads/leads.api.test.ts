import { actorOf } from '../../core/access';
import { inTransaction } from '../../core/transaction';
import { addDays, type LocalDate } from '../../../shared/local-date';
import { useTestApp, type Client } from '../../testing/create-test-app';
import { fallBackLeads } from './jobs/fall-back-leads';
import {
  Lead,
  LeadClaim,
  leadPartiesOf,
  LeadProbe,
  markLeadWon,
  recordVisitFollowUp,
  registerLead,
  type RegisterLeadInput,
} from '.';

const world = useTestApp();
const REGISTER = `mutation ($input: RegisterLeadInput!) {
  registerLead(input: $input) { outcome lead { id version state ownerId registeredById } matches { strength reasons mine department protectedUntil leadId } collisionCase { id } }
}`;
const CLAIM = `mutation ($input: ClaimLeadInput!) { claimLead(input: $input) { id state ownerId } }`;
const REVIEW = `mutation ($input: ReviewLeadInput!) { reviewLead(input: $input) { id state version ownerId reviewReason } }`;
const RELEASE = `mutation ($input: ReleaseLeadInput!) { releaseLead(input: $input) { state ownerId } }`;
const FOLLOW = `mutation ($input: RecordFollowUpInput!) { recordFollowUp(input: $input) { effective } }`;
const GIVE = (act: string) =>
  `mutation ($input: GiveLeadInput!) { ${act}(input: $input) { state ownerId protection { termEndsOn } } }`;
const SHOW = `query ($id: ID!) { lead(id: $id) { id version state level ownerId contactPhone protection { until termEndsOn followUpEndsOn because daysLeft anchorEventId extensionsLeft } followUps { effective } claims { endCause rep { name } } timeline { event } } }`;

interface Registered {
  registerLead: {
    outcome: string;
    lead: { id: string; version: number; state: string; ownerId: string | null };
    matches: {
      strength: string;
      department: string;
      protectedUntil: string;
      leadId: string | null;
      mine: boolean;
    }[];
    collisionCase: { id: string } | null;
  };
}
interface Shown {
  lead: {
    version: number;
    state: string;
    ownerId: string | null;
    contactPhone: string | null;
    protection: {
      until: string;
      termEndsOn: string;
      followUpEndsOn: string;
      because: string;
      daysLeft: number;
      extensionsLeft: number;
    } | null;
    claims: { endCause: string | null; rep: { name: string } }[];
    timeline: { event: string }[];
  };
}

beforeAll(async () => {
  const { app } = world;
  await app.addUnit('East', 'TEAM');
  await app.addUnit('West', 'TEAM');
  await app.addPeople({
    director: { roles: ['SALES_DIRECTOR'] },
    manager: { roles: ['SALES_MANAGER'], unit: 'East' },
    wanda: { roles: ['SALES_MANAGER'], unit: 'West' },
    ann: { roles: ['REP'], unit: 'East' },
    eve: { roles: ['REP'], unit: 'East' },
    bob: { roles: ['REP'], unit: 'West' },
    fin: { roles: ['FINANCE'] },
  });
});
beforeEach(() => world.app.setTime('2026-03-02'));

const HAN = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
let serial = 0;
function freshName(): string {
  serial += 1;
  return `${HAN[serial % 22]}${HAN[(serial * 7 + 3) % 22]}${HAN[Math.floor(serial / 22) + 5]}建筑有限公司`;
}
const input = (more: object = {}) => ({ customerName: freshName(), source: 'VISIT', level: 'H', ...more });
const as = (name: string): Promise<Client> => world.app.as(name);

async function register(name: string, more: object = {}): Promise<Registered['registerLead']> {
  return (await (await as(name)).ok<Registered>(REGISTER, { input: input(more) })).registerLead;
}
async function approved(name: string, more: object = {}): Promise<Registered['registerLead']['lead']> {
  const { lead } = await register(name, more);
  await (
    await as(name === 'bob' ? 'wanda' : 'manager')
  ).ok(REVIEW, { input: { leadId: lead.id, decision: 'APPROVE' } });
  return lead;
}
/** A lead that has lain in the pool for three days. */
async function pooled(more: object = {}): Promise<string> {
  const lead = await approved('bob', more);
  await (await as('bob')).ok(RELEASE, { input: { leadId: lead.id, reason: '没时间' } });
  world.app.setTime('2026-03-05');
  return lead.id;
}
const show = async (name: string, id: string) => (await (await as(name)).ok<Shown>(SHOW, { id })).lead;

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
    for (let at = 0; at < 20; at += 1) await check('nosy', { name: `打听${HAN[at]}建筑` });
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

describe('LEAD-5, LEAD-6: the clock', () => {
  const contact = { channel: 'PHONE', reached: true, note: '谈了用量', nextStepOn: '2026-04-30' };

  test('only an effective follow-up renews it; transfers, levels and edits do not', async () => {
    const lead = await approved('ann');
    world.app.setTime('2026-03-06');
    const ann = await as('ann');
    expect(await ann.ok(FOLLOW, { input: { leadId: lead.id, ...contact, reached: false } })).toEqual({
      recordFollowUp: { effective: false },
    });
    expect((await show('ann', lead.id)).protection).toMatchObject({ termEndsOn: '2026-03-17' });
    expect((await show('ann', lead.id)).state).toBe('PURSUING');
    expect(await ann.ok(FOLLOW, { input: { leadId: lead.id, ...contact } })).toEqual({
      recordFollowUp: { effective: true },
    });
    expect((await show('ann', lead.id)).protection).toMatchObject({
      termEndsOn: '2026-03-21',
      followUpEndsOn: '2026-03-14',
      extensionsLeft: 1,
    });
    const before = await show('ann', lead.id);
    await ann.ok(`mutation ($input: ChangeLeadLevelInput!) { changeLeadLevel(input: $input) { level } }`, {
      input: { leadId: lead.id, version: before.version, level: 'C' },
    });
    expect((await show('ann', lead.id)).protection?.termEndsOn).toBe('2026-03-21');
    const moved = await (
      await as('manager')
    ).ok<{ transferLead: object }>(GIVE('transferLead'), {
      input: { leadId: lead.id, toUserId: world.app.idOf('eve'), reason: '调岗' },
    });
    expect(moved.transferLead).toEqual({
      state: 'PURSUING',
      ownerId: world.app.idOf('eve'),
      protection: { termEndsOn: '2026-03-21' },
    });
    expect(await ann.refusal(FOLLOW, { input: { leadId: lead.id, ...contact } })).toBe('common.not_found');
  });

  test("a reported visit renews the holder's clock; a visit of somebody else is on record only", async () => {
    const lead = await approved('ann');
    world.app.setTime('2026-03-05');
    const ctx = await world.app.contextOf('ann');
    const visit = (repId: string) =>
      inTransaction(ctx, (tx) =>
        recordVisitFollowUp(tx, { leadId: lead.id, repId, on: '2026-03-04', note: '到场' }),
      );
    expect((await visit(world.app.idOf('eve'))).effective).toBe(false);
    expect((await visit(world.app.idOf('ann'))).effective).toBe(true);
    expect((await show('ann', lead.id)).protection?.termEndsOn).toBe('2026-03-19');
  });

  test('a contact in the future is refused; a repeated key records once', async () => {
    const lead = await approved('ann');
    const ann = await as('ann');
    expect(
      await ann.refusal(FOLLOW, { input: { leadId: lead.id, ...contact, contactedOn: '2026-03-03' } }),
    ).toBe('lead.contact_in_future');
    for (let at = 0; at < 2; at += 1)
      await ann.ok(FOLLOW, { input: { leadId: lead.id, ...contact, idempotencyKey: 'f1' } });
    const { lead: shown } = await ann.ok<{ lead: { followUps: object[] } }>(
      `query ($id: ID!) { lead(id: $id) { followUps { effective } } }`,
      { id: lead.id },
    );
    expect(shown.followUps).toHaveLength(1);
  });

  test('a manager grants a further term, a rep does not', async () => {
    const lead = await approved('ann');
    const extend = `mutation ($input: ProlongProtectionInput!) { extendProtection(input: $input) { protection { extensionsLeft } } }`;
    expect(
      await (await as('manager')).ok(extend, { input: { leadId: lead.id, reason: '项目延期' } }),
    ).toEqual({ extendProtection: { protection: { extensionsLeft: 3 } } });
    expect(await (await as('ann')).refusal(extend, { input: { leadId: lead.id, reason: 'x' } })).toBe(
      'auth.forbidden',
    );
  });
});

describe('LEAD-7: falling back', () => {
  const night = (day: LocalDate) => {
    world.app.setTime(day);
    return fallBackLeads(world.app.system());
  };

  test('warned once at 7, 3 and 1 days, then into the pool; the preview says the same; a second run changes nothing', async () => {
    const lead = await approved('ann', { level: 'A' });
    const warnings = async () =>
      (
        await (
          await as('ann')
        ).ok<{ notifications: { items: { kind: string; subjectId: string }[] } }>(
          `{ notifications(page: { size: 200 }) { items { kind subjectId } } }`,
        )
      ).notifications.items.filter(
        (item) => item.kind === 'lead.protection_ending' && item.subjectId === lead.id,
      ).length;
    const counts: number[] = [];
    for (let day = 3; day <= 10; day += 1) {
      await night(addDays('2026-03-02', day));
      await fallBackLeads(world.app.system());
      counts.push(await warnings());
    }
    expect(counts).toEqual([1, 1, 1, 1, 2, 2, 3, 3]);
    expect((await show('ann', lead.id)).state).toBe('APPROVED');
    world.app.setTime('2026-03-12');
    const preview = await (
      await as('ann')
    ).ok<{ endingProtections: { lead: { id: string }; exemption: string | null }[] }>(
      `{ endingProtections(days: 0) { lead { id } exemption } }`,
    );
    expect(preview.endingProtections).toContainEqual({ lead: { id: lead.id }, exemption: null });
    await night('2026-03-13');
    expect(await world.app.database.reader.findOneByOrFail(Lead, { id: lead.id })).toMatchObject({
      state: 'POOL',
      ownerId: null,
    });
    expect((await fallBackLeads(world.app.system())).pooled).toBe(0);
  });

  test('waiting leads and those a manager holds stay; strategic customers never go; others do, with or without account', async () => {
    const waiting = (await register('ann')).lead;
    const held = await approved('ann');
    const [plain, strategic] = [await approved('ann'), await approved('ann')];
    const open = `mutation ($input: CreateAccountFromLeadInput!) { createAccountFromLead(input: $input) { id } }`;
    for (const lead of [plain, strategic]) {
      await (
        await as('ann')
      ).ok(FOLLOW, { input: { leadId: lead.id, channel: 'PHONE', reached: false, note: '未接' } });
      const { createAccountFromLead } = await (
        await as('ann')
      ).ok<{ createAccountFromLead: { id: string } }>(open, {
        input: { leadId: lead.id, customerType: 'OTHER' },
      });
      if (lead === strategic)
        await (
          await as('director')
        ).ok(
          `mutation { setAccountTier(input: { accountId: "${createAccountFromLead.id}", tier: STRATEGIC, reason: "x" }) { id } }`,
        );
    }
    world.app.setTime('2026-04-10');
    await (
      await as('manager')
    ).ok(`mutation ($input: ProlongProtectionInput!) { holdLead(input: $input) { id } }`, {
      input: { leadId: held.id, reason: '周会讨论' },
    });
    await fallBackLeads(world.app.system());
    const state = async (id: string) => (await world.app.database.reader.findOneByOrFail(Lead, { id })).state;
    expect([await state(waiting.id), await state(held.id)]).toEqual(['REGISTERED', 'APPROVED']);
    expect([await state(plain.id), await state(strategic.id)]).toEqual(['POOL', 'PURSUING']);
    expect(
      await (await as('manager')).refusal(RELEASE, { input: { leadId: strategic.id, reason: 'x' } }),
    ).toBe('lead.strategic');
    await night('2026-04-12');
    expect([await state(waiting.id), await state(held.id)]).toEqual(['REGISTERED', 'POOL']);
  });
});

describe('the pool', () => {
  test('LEAD-8: not within a day of coming in, not by anybody who held it in 14 days', async () => {
    const lead = await approved('bob');
    await (await as('bob')).ok(RELEASE, { input: { leadId: lead.id, reason: '没时间' } });
    expect(await (await as('eve')).refusal(CLAIM, { input: { leadId: lead.id } })).toBe('lead.fresh_in_pool');
    world.app.setTime('2026-03-04');
    const eve = await as('eve');
    expect(await (await as('bob')).refusal(CLAIM, { input: { leadId: lead.id } })).toBe('lead.cooling_down');
    expect(await eve.ok(CLAIM, { input: { leadId: lead.id } })).toEqual({
      claimLead: { id: lead.id, state: 'PURSUING', ownerId: world.app.idOf('eve') },
    });
    expect(await (await as('ann')).refusal(CLAIM, { input: { leadId: lead.id } })).toBe(
      'lead.already_claimed',
    );
  });

  test('LEAD-2: what lies in the pool is claimed there, not registered', async () => {
    const customerName = freshName();
    await pooled({ customerName });
    expect(await (await as('ann')).refusal(REGISTER, { input: input({ customerName }) })).toBe(
      'lead.in_pool',
    );
  });

  test('LEAD-10: a manager assigns with a new clock, within the own unit', async () => {
    const id = await pooled();
    const manager = await as('manager');
    expect(
      await manager.refusal(GIVE('assignLead'), {
        input: { leadId: id, toUserId: world.app.idOf('bob'), reason: 'x' },
      }),
    ).toBe('common.not_found');
    expect(
      await (
        await as('ann')
      ).refusal(GIVE('assignLead'), { input: { leadId: id, toUserId: world.app.idOf('ann'), reason: 'x' } }),
    ).toBe('auth.forbidden');
    const given = await manager.ok<{ assignLead: object }>(GIVE('assignLead'), {
      input: { leadId: id, toUserId: world.app.idOf('ann'), reason: '就近' },
    });
    expect(given.assignLead).toMatchObject({
      ownerId: world.app.idOf('ann'),
      protection: { termEndsOn: '2026-03-20' },
    });
  });
});

describe('LEAD-11: how a lead ends', () => {
  const step = async (name: string, id: string, act: string, type: string, more: object = {}) => {
    const { version } = await show(name, id);
    return (await as(name)).send(
      `mutation ($input: ${type}!) { ${act}(input: $input) { id state version } }`,
      { input: { leadId: id, version, ...more } },
    );
  };

  test('bidding, won with account; parties for the contract; haste is marked', async () => {
    const lead = await approved('ann', { contactName: '王工', contactPhone: '13800004444' });
    expect((await step('ann', lead.id, 'markLeadBidding', 'MarkLeadBiddingInput')).errors).toBeUndefined();
    const ann = await as('ann');
    const made = await ann.ok<{ createAccountFromLead: { id: string; ownerId: string; contacts: object[] } }>(
      `mutation ($input: CreateAccountFromLeadInput!) { createAccountFromLead(input: $input) { id ownerId contacts { name phone } } }`,
      { input: { leadId: lead.id, customerType: 'CONTRACTOR' } },
    );
    expect(made.createAccountFromLead).toMatchObject({
      ownerId: world.app.idOf('ann'),
      contacts: [{ name: '王工', phone: '13800004444' }],
    });
    const ctx = await world.app.contextOf('director');
    expect(await leadPartiesOf(ctx, lead.id)).toEqual({
      primaryRepId: world.app.idOf('ann'),
      assistants: [],
    });
    const won = await inTransaction(ctx, (tx) => markLeadWon(tx, lead.id, made.createAccountFromLead.id));
    expect(won).toMatchObject({ state: 'WON', level: 'O', signedTooSoon: true });
    expect(await ctx.db.countBy(LeadClaim, { leadId: lead.id, openKey: 1 })).toBe(0);
  });

  test('lost with its record: the site is free again; only the holder does it, on the current version', async () => {
    const customerName = freshName();
    const lead = await approved('ann', { customerName });
    expect(
      await (
        await as('eve')
      ).refusal(
        `mutation { loseLead(input: { leadId: "${lead.id}", version: 2, reason: PRICE, note: "x" }) { id } }`,
      ),
    ).toBe('common.not_found');
    expect(
      await (
        await as('ann')
      ).refusal(
        `mutation { loseLead(input: { leadId: "${lead.id}", version: 1, reason: PRICE, note: "x" }) { id } }`,
      ),
    ).toBe('common.changed_meanwhile');
    expect(
      (await step('ann', lead.id, 'loseLead', 'LoseLeadInput', { reason: 'PRICE', note: '高 15 元' })).errors,
    ).toBeUndefined();
    expect((await register('bob', { customerName })).outcome).toBe('FREE');
    expect(
      (await step('ann', lead.id, 'markLeadBidding', 'MarkLeadBiddingInput')).errors?.[0]?.extensions.code,
    ).toBe('common.invalid_state');
  });
});

test('ORG-3: everything of a rep goes to a successor in one step, clocks unchanged, with a preview', async () => {
  await world.app.addPeople({
    leaver: { roles: ['REP'], unit: 'East' },
    heir: { roles: ['REP'], unit: 'East' },
  });
  const lead = await approved('leaver');
  const before = await show('leaver', lead.id);
  const hand = `mutation ($input: HandOverRepInput!) { handOverRep(input: $input) { dryRun accounts leads leadsKept } }`;
  world.app.setTime('2026-03-05');
  const manager = await as('manager');
  const given = { fromUserId: world.app.idOf('leaver'), toUserId: world.app.idOf('heir'), reason: '离职' };
  expect(await manager.ok(hand, { input: { ...given, dryRun: true } })).toEqual({
    handOverRep: { dryRun: true, accounts: 0, leads: 1, leadsKept: 0 },
  });
  expect((await show('manager', lead.id)).ownerId).toBe(world.app.idOf('leaver'));
  expect(await (await as('wanda')).refusal(hand, { input: given })).toBe('common.not_found');
  await manager.ok(hand, { input: given });
  const after = await show('heir', lead.id);
  expect(after.protection?.termEndsOn).toBe(before.protection?.termEndsOn);
  expect(after.claims.map((claim) => claim.endCause)).toEqual(['TRANSFERRED', null]);
});
