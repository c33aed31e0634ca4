import { aCustomer, aLead, hireCompany } from '../../testing/contract-world';
import { TestApp } from '../../testing/create-test-app';
import { CollisionCase, Lead } from '../leads';
import {
  FREEZE,
  PLAN,
  planAs,
  plansOf,
  REPORT,
  reportOf,
  SUBMIT,
  visitAt,
  type Plan,
} from './visits.fixture';

let app: TestApp;
beforeEach(async () => {
  app = await TestApp.create('2026-03-05T09:00:00+08:00');
  await hireCompany(app);
});
afterEach(() => app.close());

const DRAFT =
  'query ($draft: VisitDraftInput!) { visitConflicts(draft: $draft) { kind otherRepName otherTeam } }';
const plan = (who: string, input: object) => planAs(app, who, input);
const plansIn = (who: string) => plansOf(app, who);
const submit = async (who: string): Promise<void> => {
  const [mine] = await plansIn(who);
  await (await app.as(who)).ok(SUBMIT, { id: mine?.id, version: mine?.version });
};

describe('COLL-2: conflicts while typing', () => {
  test('a colleague sees team and day, a superior the name; nothing is written', async () => {
    const account = await aCustomer(app, 'ann');
    await plan('ann', visitAt({ accountId: account.id }, '2026-03-10'));
    const draft = { accountId: account.id, visitOn: '2026-03-12', slot: 'PM' };
    const seen = await (await app.as('bo')).ok<{ visitConflicts: object[] }>(DRAFT, { draft });
    expect(seen.visitConflicts).toContainEqual({
      kind: 'SAME_CUSTOMER',
      otherRepName: null,
      otherTeam: 'North 1',
    });
    expect(await plansIn('bo')).toEqual([]);
    const bos = await plan('bo', visitAt({ accountId: account.id }, '2026-03-12'));
    const asManager = await (
      await app.as('max')
    ).ok<{ plannedVisit: { conflicts: { otherRepName: string }[] } }>(
      'query ($id: ID!) { plannedVisit(id: $id) { conflicts { kind otherRepName } } }',
      { id: bos.id },
    );
    expect(asManager.plannedVisit.conflicts).toContainEqual({ kind: 'SAME_CUSTOMER', otherRepName: 'ann' });
  });

  test("COLL-1: handing a plan in that meets a colleague's opens a case by itself, once", async () => {
    const lead = await aLead(app, 'ann', await aCustomer(app, 'ann'), { state: 'PURSUING' });
    await plan('ann', visitAt({ leadId: lead.id }, '2026-03-10'));
    await plan('bo', visitAt({ leadId: lead.id }, '2026-03-12'));
    await submit('ann');
    await submit('bo');
    const cases = await app.database.reader.findBy(CollisionCase, { leadId: lead.id });
    expect(cases.map(({ kind, state }) => [kind, state])).toEqual([['WEEK_PLAN', 'OPEN']]);
  });
});

describe('VIS-4: the week from draft to frozen', () => {
  test('no week freezes with a hard conflict; without one it does, and then changes need a reason', async () => {
    const account = await aCustomer(app, 'ann');
    await plan('ann', visitAt({ accountId: account.id }, '2026-03-10'));
    await plan('ann', visitAt({ accountId: (await aCustomer(app, 'ann')).id }, '2026-03-10'));
    await submit('ann');
    const [mine] = await plansIn('ann');
    const max = await app.as('max');
    // the same rep twice at once
    expect(await max.refusal(FREEZE, { ids: [mine?.id] })).toBe('visit.hard_conflicts');
    await max.ok('mutation ($id: ID!) { returnWeekPlan(id: $id, reason: "twice at once") { state } }', {
      id: mine?.id,
    });
    const visits = await (
      await app.as('ann')
    ).ok<{ plannedVisits: { items: { id: string; version: number }[] } }>(
      '{ plannedVisits { items { id version } } }',
    );
    const second = visits.plannedVisits.items[1];
    await (
      await app.as('ann')
    ).ok('mutation ($id: ID!) { cancelVisit(id: $id) { state } }', { id: second?.id });
    await submit('ann');
    expect(
      (await max.ok<{ freezeWeekPlans: Plan[] }>(FREEZE, { ids: [mine?.id] })).freezeWeekPlans[0]?.state,
    ).toBe('FROZEN');
    const more = visitAt({ accountId: account.id }, '2026-03-11');
    expect(await (await app.as('ann')).refusal(PLAN, { input: more })).toBe('visit.reason_needed');
    await plan('ann', { ...more, changeReason: 'URGENT_COLLECTION' });
    const off = await max.ok<{ plannedVisits: { items: { offPlan: boolean }[] } }>(
      '{ plannedVisits(filter: { visitOn: "2026-03-11" }) { items { offPlan changeReason } } }',
    );
    expect(off.plannedVisits.items).toEqual([{ offPlan: true, changeReason: 'URGENT_COLLECTION' }]);
  });

  test('freezing is all or none', async () => {
    const account = await aCustomer(app, 'ann');
    await plan('ann', visitAt({ accountId: account.id }, '2026-03-10'));
    await plan('bo', visitAt({ accountId: (await aCustomer(app, 'bo')).id }, '2026-03-10'));
    await plan('bo', visitAt({ accountId: account.id }, '2026-03-10'));
    await submit('ann');
    await submit('bo');
    const ids = (await plansIn('max')).map((row) => row.id);
    expect(await (await app.as('max')).refusal(FREEZE, { ids })).toBe('visit.hard_conflicts');
    expect((await plansIn('max')).map((row) => row.state)).toEqual(['SUBMITTED', 'SUBMITTED']);
  });

  test.each([
    ['nobody returns or freezes outside their subtree', 'moe', 'common.not_found'],
    ['a rep does not freeze', 'ann', 'auth.forbidden'],
    ['marketing does not freeze', 'mark', 'auth.forbidden'],
  ])('%s', async (_, who, code) => {
    await plan('bo', visitAt({ accountId: (await aCustomer(app, 'bo')).id }, '2026-03-10'));
    await submit('bo');
    const [row] = await plansIn('bo');
    expect(await (await app.as(who)).refusal(FREEZE, { ids: [row?.id] })).toBe(code);
  });

  test('VIS-1: a plan handed in after Friday 18:00 is taken and marked late', async () => {
    await plan('ann', visitAt({ accountId: (await aCustomer(app, 'ann')).id }, '2026-03-10'));
    app.setTime('2026-03-06T18:00:01+08:00');
    const [mine] = await plansIn('ann');
    expect(await (await app.as('ann')).ok(SUBMIT, { id: mine?.id, version: mine?.version })).toEqual({
      submitWeekPlan: { state: 'SUBMITTED', late: true },
    });
  });
});

describe('VIS-2, VIS-3: what can be planned', () => {
  test.each([
    ['neither account nor lead', {}, '2026-03-10', 'visit.subject_missing'],
    ['an account that does not exist', { accountId: 'x' }, '2026-03-10', 'common.not_found'],
    ['a week that is past', { accountId: 'x' }, '2026-02-20', 'visit.week_past'],
  ])('refused: %s', async (_, subject, day, code) => {
    expect(await (await app.as('ann')).refusal(PLAN, { input: visitAt(subject, day) })).toBe(code);
  });

  test('VIS-3: not more visits a day than the policy allows', async () => {
    const account = await aCustomer(app, 'ann');
    for (let n = 0; n < 6; n += 1) await plan('ann', visitAt({ accountId: account.id }, '2026-03-10'));
    expect(
      await (await app.as('ann')).refusal(PLAN, { input: visitAt({ accountId: account.id }, '2026-03-10') }),
    ).toBe('visit.too_many');
  });

  test('ORG-4: who is suspended from selling plans no visits', async () => {
    const account = await aCustomer(app, 'ann');
    const suspend = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { suspendedOn } }';
    await (
      await app.as('admin')
    ).ok(suspend, { input: { id: app.idOf('ann'), version: 1, suspendedOn: '2026-03-01' } });
    expect(
      await (await app.as('ann')).refusal(PLAN, { input: visitAt({ accountId: account.id }, '2026-03-10') }),
    ).toBe('user.suspended_from_selling');
  });
});

describe('VIS-6: reports', () => {
  test('LEAD-6: a reported visit on a lead is an effective follow-up', async () => {
    const lead = await aLead(app, 'ann', await aCustomer(app, 'ann'), { state: 'APPROVED' });
    const planned = await plan('ann', visitAt({ leadId: lead.id }, '2026-03-05'));
    await (await app.as('ann')).ok(REPORT, { input: reportOf(planned.id) });
    expect((await app.database.reader.findOneByOrFail(Lead, { id: lead.id })).state).toBe('PURSUING');
  });

  test.each([
    ['before the visit', '2026-03-09', {}, 'visit.not_yet'],
    [
      'with a next step before the visit',
      '2026-03-10',
      { nextStepOn: '2026-03-01' },
      'common.dates_out_of_order',
    ],
  ])('refused: %s', async (_, today, more, code) => {
    const planned = await plan('ann', visitAt({ accountId: (await aCustomer(app, 'ann')).id }, '2026-03-10'));
    app.setTime(today);
    expect(await (await app.as('ann')).refusal(REPORT, { input: reportOf(planned.id, more) })).toBe(code);
  });

  test("only once, only one's own, late after a day", async () => {
    const planned = await plan('ann', visitAt({ accountId: (await aCustomer(app, 'ann')).id }, '2026-03-10'));
    app.setTime('2026-03-12');
    expect(await (await app.as('bo')).refusal(REPORT, { input: reportOf(planned.id) })).toBe(
      'common.not_found',
    );
    expect(await (await app.as('ann')).ok(REPORT, { input: reportOf(planned.id) })).toMatchObject({
      reportVisit: { late: true },
    });
    expect(await (await app.as('ann')).refusal(REPORT, { input: reportOf(planned.id) })).toBe(
      'visit.already_reported',
    );
  });

  test('without reports for past visits the next plan is not approved', async () => {
    const account = await aCustomer(app, 'ann');
    await plan('ann', visitAt({ accountId: account.id }, '2026-03-05'));
    app.setTime('2026-03-12');
    await plan('ann', visitAt({ accountId: account.id }, '2026-03-17'));
    const next = (await plansIn('ann')).find((row) => row.state === 'DRAFT');
    await (await app.as('ann')).ok(SUBMIT, { id: next?.id, version: next?.version });
    expect(await (await app.as('max')).refusal(FREEZE, { ids: [next?.id] })).toBe('visit.reports_missing');
  });
});
