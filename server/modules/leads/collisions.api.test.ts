import { inTransaction } from '../../core/transaction';
import { Account, changeOwner, createAccount, setAccountTier } from '../accounts';
import { useTestApp, type Client } from '../../testing/create-test-app';
import { escalateCollisionsJob } from './jobs/escalate-collisions';
import { CollisionCase, Lead, LeadClaim, leadPartiesOf, openCaseOn, openCollisionForVisit } from '.';

const world = useTestApp();
const REGISTER = `mutation ($input: RegisterLeadInput!) { registerLead(input: $input) { outcome lead { id state } collisionCase { id number version state kind strength parties { side department rep { name } } ruler { name } mayRule } } }`;
const CASE = `query ($id: ID!) { collisionCase(id: $id) { id version state mayRule overdue deviates outcome clauses { clause rep { name } } evidence { kind detail rep { name } effective } parties { side shareBp rep { name } } ruler { name } } }`;
const RULE = `mutation ($input: RuleCollisionInput!) { ruleCollision(input: $input) { state outcome deviates parties { shareBp rep { name } } } }`;
const REVIEW = `mutation ($input: ReviewLeadInput!) { reviewLead(input: $input) { id } }`;
const FOLLOW = `mutation ($input: RecordFollowUpInput!) { recordFollowUp(input: $input) { effective } }`;

interface Registered {
  registerLead: {
    outcome: string;
    lead: { id: string; state: string };
    collisionCase: {
      id: string;
      number: string;
      version: number;
      parties: { side: string; rep: { name: string } }[];
      ruler: { name: string } | null;
    } | null;
  };
}
interface Shown {
  collisionCase: {
    version: number;
    state: string;
    mayRule: boolean;
    overdue: boolean;
    clauses: { clause: string; rep: { name: string } | null }[];
    evidence: { kind: string; detail: string | null; rep: { name: string } | null }[];
    ruler: { name: string } | null;
  };
}

beforeAll(async () => {
  const { app } = world;
  await app.addUnit('North', 'REGION');
  await app.addUnit('N1', 'TEAM', 'North');
  await app.addUnit('N2', 'TEAM', 'North');
  await app.addUnit('South', 'REGION');
  await app.addPeople({
    director: { roles: ['SALES_DIRECTOR'] },
    north: { roles: ['SALES_MANAGER'], unit: 'North' },
    n1: { roles: ['SALES_MANAGER'], unit: 'N1' },
    n2: { roles: ['SALES_MANAGER'], unit: 'N2' },
    south: { roles: ['SALES_MANAGER'], unit: 'South' },
    ann: { roles: ['REP'], unit: 'N1' },
    al: { roles: ['REP'], unit: 'N1' },
    bob: { roles: ['REP'], unit: 'N2' },
    sue: { roles: ['REP'], unit: 'South' },
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
const as = (name: string): Promise<Client> => world.app.as(name);
const id = (name: string): string => world.app.idOf(name);

async function register(
  name: string,
  customerName: string,
  more: object = {},
): Promise<Registered['registerLead']> {
  return (
    await (
      await as(name)
    ).ok<Registered>(REGISTER, { input: { customerName, source: 'VISIT', level: 'H', ...more } })
  ).registerLead;
}

/** ann holds, approved; the others register after her. */
async function collide(...challengers: string[]) {
  const customerName = freshName();
  const held = await register('ann', customerName);
  await (await as('n1')).ok(REVIEW, { input: { leadId: held.lead.id, decision: 'APPROVE' } });
  let caseId = '';
  const leads: Record<string, string> = {};
  for (const name of challengers) {
    const answer = await register(name, customerName.replace('有限公司', '集团'));
    caseId = answer.collisionCase?.id ?? '';
    leads[name] = answer.lead.id;
  }
  return { leadId: held.lead.id, caseId, leads, customerName };
}
const show = async (name: string, caseId: string) =>
  (await (await as(name)).ok<Shown>(CASE, { id: caseId })).collisionCase;
async function rule(name: string, caseId: string, ruling: object) {
  const { version } = await world.app.database.reader.findOneByOrFail(CollisionCase, { id: caseId });
  return (await as(name)).send(RULE, { input: { caseId, version, ...ruling } });
}
const codeOf = (answer: Awaited<ReturnType<typeof rule>>): string | undefined =>
  answer.errors?.[0]?.extensions.code;
const lead = (leadId: string) => world.app.database.reader.findOneByOrFail(Lead, { id: leadId });

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
    ]);
    expect(shown.mayRule).toBe(true);
    expect(Object.fromEntries(shown.clauses.map((row) => [row.clause, row.rep?.name ?? null]))).toEqual({
      FIRST_REGISTRANT: 'ann',
      TERRITORY: null,
      LAST_EFFECTIVE_CONTACT: 'ann',
      EXISTING_OWNER: 'ann',
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
