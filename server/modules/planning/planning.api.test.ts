import { inTransaction } from '../../core/transaction';
import { insert } from '../../core/persistence';
import { aCustomer, aLead, aRunningContract, hireCompany } from '../../testing/contract-world';
import { TestApp } from '../../testing/create-test-app';
import { Account } from '../accounts';
import { FollowUp } from '../leads';
import { PLAN, planAs, REPORT, reportOf, visitAt } from '../visits/visits.fixture';

let app: TestApp;
beforeEach(async () => {
  app = await TestApp.create('2026-03-05T09:00:00+08:00');
  await hireCompany(app);
});
afterEach(() => app.close());

const PROPOSALS =
  '{ weekProposals(weekStart: "2026-03-09") { subject customerName purpose visitOn slot area needs { source dueOn amount } } }';
const TAKE =
  'mutation ($input: TakeProposalsInput!) { takeProposals(input: $input) { visitOn slot purpose goal } }';
const LEAVE = 'mutation ($input: LeaveProposalInput!) { leaveProposal(input: $input) }';
const CHECKS =
  'query ($repId: ID) { weekPlanChecks(weekStart: "2026-03-09", repId: $repId) { kind customerName day amount count most } }';
interface Proposal {
  subject: string;
  purpose: string;
  visitOn: string | null;
  slot: string | null;
  needs: { source: string; amount: string | null }[];
}
const proposalsOf = async (who: string) =>
  (await (await app.as(who)).ok<{ weekProposals: Proposal[] }>(PROPOSALS)).weekProposals;
const inCounty = (account: Account, regionCode: string) =>
  app.database.write((manager) => manager.update(Account, { id: account.id }, { regionCode }));

/** Delivered 40 days ago, due ten days ago: ¥4,000.00. */
async function debtOf(account: Account, rep: string): Promise<void> {
  const { contract, lineId } = await aRunningContract(app, account, rep, { signedOn: '2026-01-05' });
  await (
    await app.as('sup')
  ).ok('mutation ($input: RecordDeliveryInput!) { recordDelivery(input: $input) { id } }', {
    input: {
      contractId: contract.id,
      lineId,
      number: `D-${contract.id.slice(-6)}`,
      deliveredOn: '2026-01-20',
      quantityMilli: '10.000',
      signedBy: 'x',
    },
  });
}

async function dueFollowUp(who: string): Promise<string> {
  const lead = await aLead(app, who, await aCustomer(app, 'bo'), { state: 'PURSUING' });
  await inTransaction(app.system(), (tx) =>
    insert(tx, FollowUp, {
      leadId: lead.id,
      repId: app.idOf(who),
      channel: 'PHONE',
      contactedOn: '2026-03-02',
      recordedOn: '2026-03-02',
      reached: true,
      note: 'x',
      nextStepOn: '2026-03-10',
      effective: true,
      level: 'A',
    }),
  );
  return lead.id;
}

describe('VIS-0: the next week is proposed', () => {
  test('money due, follow-ups, what was left undone and visits owed, one of each customer', async () => {
    const debtor = await aCustomer(app, 'ann');
    await debtOf(debtor, 'ann');
    const undone = await aCustomer(app, 'ann');
    await planAs(
      app,
      'ann',
      visitAt({ accountId: undone.id }, '2026-03-05', { purpose: 'TECHNICAL', goal: 'trial' }),
    );
    const leadId = await dueFollowUp('ann');
    app.setTime('2026-03-06');
    const proposals = await proposalsOf('ann');
    expect(
      proposals.map(({ subject, purpose, needs }) => [subject, purpose, needs.map(({ source }) => source)]),
    ).toEqual([
      [`account:${undone.id}`, 'TECHNICAL', ['UNDONE', 'DUTY']],
      [`account:${debtor.id}`, 'COLLECTION', ['COLLECTION', 'DUTY']],
      [`lead:${leadId}`, 'ORDER', ['FOLLOW_UP']],
    ]);
    expect(proposals[1]?.needs[0]?.amount).toBe('4000.00');
    expect(proposals.every(({ visitOn, slot }) => visitOn !== null && slot !== null)).toBe(true);
    // another rep is proposed nothing of it, and who does not plan asks for nothing
    expect((await proposalsOf('sue')).length).toBe(0);
    expect(await (await app.as('max')).refusal(PROPOSALS)).toBe('auth.forbidden');
  });

  test('VIS-3: the same county falls on one day; VIS-5: a fifth stays free', async () => {
    for (const county of [
      '420102',
      '420106',
      '420102',
      '420106',
      '420111',
      '420112',
      '420113',
      '420114',
      '420115',
    ])
      await inCounty(await aCustomer(app, 'ann'), county);
    const proposals = (await proposalsOf('ann')) as (Proposal & { area: string })[];
    const seated = proposals.filter(({ visitOn }) => visitOn);
    expect(seated).toHaveLength(8);
    for (const county of ['420102', '420106'])
      expect(new Set(seated.filter(({ area }) => area === county).map(({ visitOn }) => visitOn)).size).toBe(
        1,
      );
  });

  test('VIS-4: no day of leave and no holiday is proposed', async () => {
    for (let n = 0; n < 9; n += 1) await aCustomer(app, 'ann');
    await (
      await app.as('ann')
    ).ok('mutation ($input: CoverAbsenceInput!) { coverAbsence(input: $input) { id } }', {
      input: {
        userId: app.idOf('ann'),
        standInId: app.idOf('bo'),
        validFrom: '2026-03-09',
        validTo: '2026-03-12',
        reason: 'leave',
      },
    });
    const days = new Set((await proposalsOf('ann')).flatMap(({ visitOn }) => (visitOn ? [visitOn] : [])));
    expect([...days].sort()).toEqual(['2026-03-12', '2026-03-13']);
  });

  test('taken it is planned, left it is not proposed again this week', async () => {
    const [first, second] = [await aCustomer(app, 'ann'), await aCustomer(app, 'ann')];
    const ann = await app.as('ann');
    const weekStart = '2026-03-09';
    const subject = `account:${first.id}`;
    const taken = await ann.ok<{ takeProposals: object[] }>(TAKE, {
      input: { weekStart, items: [{ subject, visitOn: '2026-03-12', slot: 'PM' }] },
    });
    expect(taken.takeProposals).toMatchObject([
      { visitOn: '2026-03-12', slot: 'PM', purpose: 'RELATIONSHIP' },
    ]);
    expect(await ann.refusal(TAKE, { input: { weekStart, items: [{ subject }] } })).toBe(
      'plan.proposal_gone',
    );
    const other = `account:${second.id}`;
    expect(await ann.ok(LEAVE, { input: { weekStart, subject: other } })).toEqual({ leaveProposal: true });
    expect(await ann.ok(LEAVE, { input: { weekStart, subject: other } })).toEqual({ leaveProposal: false });
    expect(await proposalsOf('ann')).toEqual([]);
    // the check still tells what is owed
    expect(await ann.ok(CHECKS)).toMatchObject({
      weekPlanChecks: [{ kind: 'DUTY_UNMET', customerName: second.name }],
    });
  });

  test('all or none: one that is gone takes none', async () => {
    const account = await aCustomer(app, 'ann');
    const items = [{ subject: `account:${account.id}` }, { subject: 'account:gone' }];
    expect(await (await app.as('ann')).refusal(TAKE, { input: { weekStart: '2026-03-09', items } })).toBe(
      'plan.proposal_gone',
    );
    expect(await proposalsOf('ann')).toHaveLength(1);
  });
});

describe('VIS-3: checks beside the plan', () => {
  test('the rep and their superior see them, others do not', async () => {
    const debtor = await aCustomer(app, 'ann');
    await debtOf(debtor, 'ann');
    await planAs(app, 'ann', visitAt({ accountId: debtor.id }, '2026-03-14'));
    const expected = {
      weekPlanChecks: [
        {
          kind: 'MONEY_AT_CUSTOMER',
          customerName: debtor.name,
          day: '2026-03-14',
          amount: '4000.00',
          count: null,
          most: null,
        },
        { kind: 'DAY_OFF', customerName: null, day: '2026-03-14', amount: null, count: 1, most: null },
      ],
    };
    expect(await (await app.as('ann')).ok(CHECKS)).toEqual(expected);
    expect(await (await app.as('max')).ok(CHECKS, { repId: app.idOf('ann') })).toEqual(expected);
    expect(await (await app.as('moe')).refusal(CHECKS, { repId: app.idOf('ann') })).toBe('common.not_found');
    expect(await (await app.as('bo')).refusal(CHECKS, { repId: app.idOf('ann') })).toBe('common.not_found');
  });
});

const SET_GOAL =
  'mutation ($input: SetMonthGoalInput!) { setMonthGoal(input: $input) { id version state late } }';
const CONFIRM =
  'mutation ($id: ID!, $version: Int!) { confirmMonthGoal(id: $id, version: $version) { state version } }';
const RETURN = 'mutation ($id: ID!) { returnMonthGoal(id: $id, reason: "more") { state version } }';
const SUM = 'mutation ($input: SumUpMonthInput!) { sumUpMonth(input: $input) { state } }';
const goalOf = (month: string, more: object = {}) => ({
  month,
  volumeMilli: '1000.000',
  collections: '500000.00',
  keyProducts: 'C50',
  ...more,
});
interface Goal {
  id: string;
  version: number;
  state: string;
}
const setGoal = async (who: string, month: string, more: object = {}) =>
  (await (await app.as(who)).ok<{ setMonthGoal: Goal }>(SET_GOAL, { input: goalOf(month, more) }))
    .setMonthGoal;

describe('VIS-1: month goals', () => {
  test('set for the next month in time, returned, set again, confirmed; then they stand', async () => {
    const goal = await setGoal('ann', '2026-04');
    expect(goal).toMatchObject({ state: 'SUBMITTED', late: false });
    const max = await app.as('max');
    expect((await max.ok<{ returnMonthGoal: Goal }>(RETURN, goal)).returnMonthGoal.state).toBe('RETURNED');
    const again = await setGoal('ann', '2026-04', { version: 2, collections: '600000.00' });
    expect(await max.ok(CONFIRM, again)).toMatchObject({ confirmMonthGoal: { state: 'CONFIRMED' } });
    expect(await (await app.as('ann')).refusal(SET_GOAL, { input: goalOf('2026-04', { version: 4 }) })).toBe(
      'common.invalid_state',
    );
  });

  test('goals of the running month are late', async () => {
    expect(await setGoal('ann', '2026-03')).toMatchObject({ late: true });
  });

  test.each([
    ['of a month that is past', '2026-02', {}, 'plan.month_out_of_reach'],
    ['far ahead', '2026-05', {}, 'plan.month_out_of_reach'],
    ['below nothing', '2026-04', { volumeMilli: '-1.000' }, 'common.invalid_input'],
    ['over goals somebody changed meanwhile', '2026-04', { version: 7 }, 'common.changed_meanwhile'],
  ])('refused: %s', async (_, month, more, code) => {
    await setGoal('ann', '2026-04');
    const input = goalOf(month, more);
    expect(await (await app.as('ann')).refusal(SET_GOAL, { input })).toBe(code);
  });

  test('nobody confirms their own goals or those out of their sight', async () => {
    await app.addPeople({ bossy: { roles: ['REP', 'SALES_MANAGER'], unit: 'North' } });
    const own = await setGoal('bossy', '2026-04');
    expect(await (await app.as('bossy')).refusal(CONFIRM, own)).toBe('plan.own_goal');
    expect(await (await app.as('bossy')).refusal(RETURN, own)).toBe('plan.own_goal');
    const anns = await setGoal('ann', '2026-04');
    expect(await (await app.as('moe')).refusal(CONFIRM, anns)).toBe('common.not_found');
    expect(await (await app.as('bo')).refusal(CONFIRM, anns)).toBe('auth.forbidden');
    expect(await (await app.as('max')).refusal(CONFIRM, { ...anns, version: 9 })).toBe(
      'common.changed_meanwhile',
    );
  });
});

describe('VIS-10: the month is summed up', () => {
  const RESULT =
    'query ($month: Month!, $repId: ID) { monthResult(month: $month, repId: $repId) { volumeMilli collections planned done goalsReached carried unfinished { customerName state reason } } }';

  test('the records stand beside the goals; what was left undone is said and carried', async () => {
    const account = await aCustomer(app, 'ann');
    const goal = await setGoal('ann', '2026-03');
    await (await app.as('max')).ok(CONFIRM, goal);
    const made = await planAs(app, 'ann', visitAt({ accountId: account.id }, '2026-03-05'));
    await (await app.as('ann')).ok(REPORT, { input: reportOf(made.id) });
    await planAs(app, 'ann', visitAt({ accountId: account.id }, '2026-03-12'));
    await debtOf(account, 'ann');
    const input = { id: goal.id, version: 2, summary: 'half way' };
    expect(await (await app.as('ann')).refusal(SUM, { input })).toBe('plan.month_not_over');
    app.setTime('2026-03-31');
    expect(await (await app.as('ann')).refusal(SUM, { input })).toBe('plan.unfinished_missing');
    expect(await (await app.as('bo')).refusal(SUM, { input })).toBe('common.not_found');
    await (await app.as('ann')).ok(SUM, { input: { ...input, unfinished: 'customer away' } });
    expect(await (await app.as('ann')).ok(RESULT, { month: '2026-03' })).toEqual({
      monthResult: {
        volumeMilli: '0.000',
        collections: '0.00',
        planned: 2,
        done: 1,
        goalsReached: 1,
        carried: null,
        unfinished: [{ customerName: account.name, state: 'PLANNED', reason: null }],
      },
    });
    const seen = await (await app.as('max')).ok(RESULT, { month: '2026-01', repId: app.idOf('ann') });
    expect(seen).toMatchObject({ monthResult: { volumeMilli: '10.000' } });
    const next = await (await app.as('ann')).ok(RESULT, { month: '2026-04' });
    expect(next).toMatchObject({ monthResult: { carried: 'customer away' } });
    expect(await (await app.as('moe')).refusal(RESULT, { month: '2026-03', repId: app.idOf('ann') })).toBe(
      'common.not_found',
    );
  });
});

test('VIS-2: a visit proposed is refused like any other: nobody plans who is suspended', async () => {
  const account = await aCustomer(app, 'ann');
  const suspend = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { suspendedOn } }';
  await (
    await app.as('admin')
  ).ok(suspend, { input: { id: app.idOf('ann'), version: 1, suspendedOn: '2026-03-01' } });
  const ann = await app.as('ann');
  expect(await ann.refusal(PLAN, { input: visitAt({ accountId: account.id }, '2026-03-10') })).toBe(
    'user.suspended_from_selling',
  );
  const items = [{ subject: `account:${account.id}` }];
  expect(await ann.refusal(TAKE, { input: { weekStart: '2026-03-09', items } })).toBe(
    'user.suspended_from_selling',
  );
});
