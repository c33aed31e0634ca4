import { freshName } from '../../testing/customer-names';
import { useTestApp } from '../../testing/create-test-app';
import {
  assignLead,
  claimLead,
  LeadClaim,
  registerLead,
  releaseLead,
  reviewLead,
  type RegisterLeadInput,
} from '.';

const world = useTestApp();
const input = (more: object = {}): RegisterLeadInput => ({
  customerName: freshName(),
  source: 'VISIT',
  level: 'H',
  ...more,
});

beforeAll(async () => {
  await world.app.addUnit('East', 'TEAM');
  await world.app.addUnit('West', 'TEAM');
  await world.app.addPeople({
    director: { roles: ['SALES_DIRECTOR'] },
    bob: { roles: ['REP'], unit: 'West' },
  });
});
beforeEach(() => world.app.setTime('2026-03-02'));

/** A lead that has lain in the pool for three days. */
async function pooled(): Promise<string> {
  const { lead } = await registerLead(await world.app.contextOf('bob'), input());
  await reviewLead(await world.app.contextOf('director'), { leadId: lead.id, decision: 'APPROVE' });
  await releaseLead(await world.app.contextOf('bob'), { leadId: lead.id, reason: '没时间' });
  world.app.setTime('2026-03-05');
  return lead.id;
}

describe('LEAD-9: limits are exact', () => {
  test('LEAD-9: 50 active claims are the limit, also at once', async () => {
    await world.app.addPeople({ max: { roles: ['REP'], unit: 'East' } });
    const ctx = () => world.app.contextOf('max');
    for (let at = 0; at < 49; at += 1) await registerLead(await ctx(), input());
    const three = await Promise.allSettled([1, 2, 3].map(async () => registerLead(await ctx(), input())));
    expect(three.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(
      three
        .filter((one) => one.status === 'rejected')
        .map((one) => (one as PromiseRejectedResult).reason.code),
    ).toEqual(['lead.too_many_claims', 'lead.too_many_claims']);
  });

  test('LEAD-9: 10 claims a day, also at once; a refused claim uses nothing', async () => {
    await world.app.addPeople({ hungry: { roles: ['REP'], unit: 'East' } });
    const ids: string[] = [];
    for (let at = 0; at < 13; at += 1) {
      world.app.setTime('2026-03-02');
      ids.push(await pooled());
    }
    world.app.setTime('2026-03-05');
    const answers = await Promise.allSettled(
      ids.map(async (leadId) => claimLead(await world.app.contextOf('hungry'), { leadId })),
    );
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(10);
    const codes = answers
      .filter((answer) => answer.status === 'rejected')
      .map((answer) => (answer as PromiseRejectedResult).reason.code as string);
    expect(codes).toEqual([
      'lead.too_many_claims_today',
      'lead.too_many_claims_today',
      'lead.too_many_claims_today',
    ]);
    const hungry = await world.app.as('hungry');
    const limits = await hungry.ok<{ myClaimLimits: object }>(
      `{ myClaimLimits { activeClaims claimsToday } }`,
    );
    expect(limits.myClaimLimits).toEqual({ activeClaims: 10, claimsToday: 10 });
    world.app.setTime('2026-03-06');
    const left = ids.filter((_, at) => answers[at]?.status === 'rejected');
    await claimLead(await world.app.contextOf('hungry'), { leadId: left[0] ?? '' });
  });
});

describe('LEAD-3: races', () => {
  const reps = Array.from({ length: 50 }, (_, at) => `r${at}`);
  beforeAll(async () => {
    await world.app.addPeople(
      Object.fromEntries(
        reps.map((name, at) => [name, { roles: ['REP'] as const, unit: at % 2 ? 'East' : 'West' }]),
      ),
    );
  });

  test('50 registrations of one company under different spellings at once: one holder, 49 answers who was first', async () => {
    const spellings = [
      '湖北开阳市政工程有限公司',
      '開陽市政',
      '湖北省开阳市政工程集团有限责任公司',
      '开阳市政（湖北）',
      '湖北开阳市政工程有限公司二期项目部',
    ];
    const contexts = await Promise.all(reps.map((name) => world.app.contextOf(name)));
    const answers = await Promise.all(
      contexts.map((ctx, at) => registerLead(ctx, input({ customerName: spellings[at % spellings.length] }))),
    );
    const free = answers.filter((answer) => answer.outcome === 'FREE');
    const taken = answers.filter((answer) => answer.outcome === 'TAKEN');
    expect([free.length, taken.length]).toEqual([1, 49]);
    expect(new Set(taken.map((answer) => answer.collisionCase?.id)).size).toBe(1);
    const [held] = taken[0]?.matches ?? [];
    expect(held).toMatchObject({ strength: 'HARD', mine: false });
    expect(held?.heldSince).toEqual(free[0]?.lead.createdAt);
    const claims = await world.app.database.reader.findBy(LeadClaim, {
      openKey: 1,
      leadId: free[0]?.lead.id ?? '',
    });
    expect(claims.map((claim) => claim.repId)).toEqual([free[0]?.lead.registeredById]);
  });

  test('50 claims of one lead at once: one winner, 49 refusals who and when', async () => {
    const leadId = await pooled();
    const contexts = await Promise.all(reps.map((name) => world.app.contextOf(name)));
    const answers = await Promise.allSettled(contexts.map((ctx) => claimLead(ctx, { leadId })));
    const winners = answers.filter((answer) => answer.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    const refusals = answers
      .filter((answer) => answer.status === 'rejected')
      .map((answer) => (answer as PromiseRejectedResult).reason as { code: string; params: object });
    expect(new Set(refusals.map((refusal) => refusal.code))).toEqual(new Set(['lead.already_claimed']));
    expect(refusals[0]?.params).toEqual({
      department: expect.stringMatching(/East|West/),
      since: '2026-03-05T01:00:00.000Z',
    });
    expect(await world.app.database.reader.countBy(LeadClaim, { leadId, openKey: 1 })).toBe(1);
  });

  test('a claim and an assignment of one lead at once: one of them', async () => {
    const leadId = await pooled();
    const [rep, director] = [await world.app.contextOf('r0'), await world.app.contextOf('director')];
    const both = await Promise.allSettled([
      claimLead(rep, { leadId }),
      assignLead(director, { leadId, toUserId: world.app.idOf('r1'), reason: '就近' }),
    ]);
    expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(await world.app.database.reader.countBy(LeadClaim, { leadId, openKey: 1 })).toBe(1);
  });
});
