import { runJob } from '../../core/jobs';
import { act, mutation } from '../../testing/acts';
import { atOnce } from '../../testing/at-once';
import { castOf, keepSignedIn, type Cast } from '../../testing/contract-world';
import { type Client, useTestApp } from '../../testing/create-test-app';
import { moneyActs, moneyTeller, type MoneyWorld } from '../../testing/money-acts';
import { Contract } from '../contracts';
import { User } from '../identity';
import { Notification } from '../notifications';
import { classifyDebtsJob, type Receivable } from '../receivables';
import { CollectionPlan } from './entities/collection-plan.entity';
import { CollectionsCase } from './entities/collections-case.entity';
import { PayStop } from './entities/pay-stop.entity';
import { escalatePlansJob } from './jobs/escalate-plans';

const world = useTestApp('2025-01-02T09:00:00+08:00');
let cast: Cast;
let teller: ReturnType<typeof moneyTeller>;
let gm: Client;
beforeAll(async () => {
  cast = await castOf(world.app);
  await world.app.addPeople({ gm: { roles: ['GENERAL_MANAGER'] } });
  gm = await world.app.as('gm');
  await keepSignedIn(world.app);
  teller = moneyTeller(world.app, cast);
});
beforeEach(() => world.app.setTime('2025-01-02'));

const plan = 'id version state round dueOn confirmedAmount nextStep { state } steps { state metOn paid }';
const acts = {
  handIn: mutation('handInCollectionPlan', 'HandInCollectionPlanInput', plan),
  confirm: mutation('confirmDebtAmount', 'ConfirmDebtInput', plan),
  giveBack: mutation('returnCollectionPlan', 'ReturnCollectionPlanInput', plan),
  report: mutation('reportDebtSettlement', 'ReportSettlementInput', 'id report'),
  take: mutation('takeIntoCollections', 'TakeIntoCollectionsInput', 'id'),
  decide: mutation('decidePayStop', 'DecidePayStopInput', 'id version state'),
  mark: mutation('markNotAttributable', 'MarkDebtInput', 'id'),
  unmark: mutation('withdrawNotAttributable', 'MarkDebtInput', 'id'),
} as const;
interface Shown {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly round: number;
  readonly dueOn: string;
  readonly steps: readonly { state: string; metOn: string | null; paid: string }[];
}
const db = () => world.app.system().db;

/** A contract of Ann's with ¥4,000.00 due on 1 February 2025. */
async function owing(): Promise<MoneyWorld & { item: Receivable }> {
  const run = await teller.running('2025-01-02');
  const item = await teller.delivered(run, '10', '2025-01-02');
  return { ...run, item };
}
/** The same, with the structure complete: class A from the day after it is due. */
async function classA(): Promise<MoneyWorld & { item: Receivable; plan: CollectionPlan }> {
  const run = await owing();
  world.app.setTime('2025-03-03');
  await act(cast.sup, moneyActs.milestone, {
    contractId: run.contract.id,
    milestone: 'STRUCTURE_COMPLETE',
    on: '2025-03-01',
  });
  const found = await db().findOneByOrFail(CollectionPlan, { runningContractId: run.contract.id });
  return { ...run, plan: found };
}
/** More than a year past due, and taken by the collections office. */
async function taken(run: MoneyWorld): Promise<void> {
  world.app.setTime('2026-03-02');
  await runJob(world.app.system(), classifyDebtsJob);
  const { id, version } = await db().findOneByOrFail(Contract, { id: run.contract.id });
  await act(cast.off, acts.take, { contractId: id, version, on: '2026-03-02' });
}
const ann = () => db().findOneByOrFail(User, { id: world.app.idOf('ann') });
const stops = (state: PayStop['state']) => db().countBy(PayStop, { repId: world.app.idOf('ann'), state });
const steps = [
  { dueOn: '2025-03-10', amount: '1000.00', means: 'TRANSFER' },
  { dueOn: '2025-03-20', amount: '3000.00', means: 'BILL', note: 'see the owner' },
];

describe('REC-3: class A', () => {
  test('REC-3: the rep owes a plan within five working days; money meets its steps; the settlement is reported', async () => {
    const run = await classA();
    expect([run.plan.state, run.plan.dueOn]).toEqual(['OWED', '2025-03-10']);
    const { id, version } = run.plan;
    const confirmed = await act<Shown>(cast.fin, acts.confirm, { id, version, amount: '4000.00' });
    const input = { id, version: confirmed.version, steps };
    const handedIn = await act<Shown>(cast.ann, acts.handIn, input);
    expect(handedIn.steps.map(({ state }) => state)).toEqual(['OPEN', 'OPEN']);
    world.app.setTime('2025-03-09');
    await teller.pay(run.account, '1500.00', '2025-03-09');
    const one = 'query ($id: ID!) { collectionPlan(id: $id) { version state steps { state metOn paid } } }';
    const seen = await cast.max.ok<{ collectionPlan: Shown }>(one, { id });
    expect(seen.collectionPlan.steps).toEqual([
      { state: 'MET', metOn: '2025-03-09', paid: '1000.00' },
      { state: 'OPEN', metOn: null, paid: '500.00' },
    ]);
    await teller.pay(run.account, '2500.00', '2025-03-09');
    const { collectionPlan: settled } = await cast.ann.ok<{ collectionPlan: Shown }>(one, { id });
    expect([settled.state, ...settled.steps.map(({ state }) => state)]).toEqual(['SETTLED', 'MET', 'MET']);
    await act(cast.ann, acts.report, { id, version: settled.version, report: 'paid by transfer' });
  });

  test('REC-3: the wrong person, day, sum and step are refused', async () => {
    const { plan: owed } = await classA();
    const { id, version } = owed;
    const hand = (more: object) => ({ input: { id, version, steps, ...more } });
    const [first, second] = steps;
    expect([
      await cast.fin.refusal(acts.handIn, hand({})),
      await cast.bo.refusal(acts.handIn, hand({})),
      await cast.max.refusal(acts.handIn, hand({})),
      await cast.ann.refusal(acts.handIn, hand({ steps: [first] })),
      await cast.ann.refusal(acts.handIn, hand({ steps: [second, first] })),
      await cast.ann.refusal(acts.handIn, hand({ steps: [{ ...first, dueOn: '2025-03-02' }, second] })),
      await cast.ann.refusal(acts.handIn, hand({ steps: [] })),
      await cast.ann.refusal(acts.handIn, hand({ version: version + 1 })),
      await cast.ann.refusal(acts.confirm, { input: { id, version, amount: '4000.00' } }),
      await cast.fin.refusal(acts.confirm, { input: { id, version, amount: '4000.01' } }),
      await cast.ann.refusal(acts.report, { input: { id, version, report: 'x' } }),
      await cast.max.refusal(acts.giveBack, { input: { id, version, reason: 'x' } }),
    ]).toEqual([
      'auth.forbidden',
      'common.not_found',
      'collection_plan.not_yours',
      'collection_plan.sum',
      'collection_plan.step_day',
      'collection_plan.step_day',
      'common.invalid_input',
      'common.changed_meanwhile',
      'auth.forbidden',
      'collection_plan.above_open',
      'common.invalid_state',
      'common.invalid_state',
    ]);
  });

  test('REC-3: what is overdue goes to the manager, then the director, each once; a returned plan is owed anew', async () => {
    const { plan: owed } = await classA();
    const kinds = (kind: string, user: string) =>
      db().countBy(Notification, { kind, userId: world.app.idOf(user), subjectId: owed.id });
    const late = async (day: string) => {
      world.app.setTime(day);
      await runJob(world.app.system(), escalatePlansJob);
    };
    await late('2025-03-10');
    expect(await kinds('collection_plan.overdue', 'max')).toBe(0);
    await late('2025-03-11');
    await late('2025-03-12');
    expect([
      await kinds('collection_plan.overdue', 'max'),
      await kinds('collection_plan.overdue', 'vip'),
    ]).toEqual([1, 0]);
    await late('2025-03-16');
    await late('2025-03-17');
    expect([
      await kinds('collection_plan.overdue', 'max'),
      await kinds('collection_plan.overdue', 'vip'),
    ]).toEqual([1, 1]);
    const { version } = await db().findOneByOrFail(CollectionPlan, { id: owed.id });
    const later = steps.map((step, at) => ({ ...step, dueOn: `2025-03-2${at}` }));
    const first = await act<Shown>(cast.ann, acts.handIn, { id: owed.id, version, steps: later });
    await late('2025-03-21');
    expect(await kinds('collection_plan.step_overdue', 'max')).toBe(1);
    const back = { id: owed.id, version: first.version, reason: 'too slow' };
    expect(await cast.moe.refusal(acts.giveBack, { input: back })).toBe('common.not_found');
    const again = await act<Shown>(cast.max, acts.giveBack, back);
    expect([again.state, again.round, again.steps]).toEqual(['OWED', 2, []]);
  });
});

describe('REC-4, REC-7: class B', () => {
  test('REC-7: the rep is suspended with the taking, until all projects are collected; a bounce brings it back', async () => {
    const [one, two] = [await owing(), await owing()];
    await taken(one);
    await taken(two);
    expect((await ann()).suspendedForDebtOn).toBe('2026-03-02');
    expect([await stops('PROPOSED'), await stops('LIFTED')]).toEqual([1, 0]);
    expect(
      await cast.max.refusal(mutation('resumeSelling', 'ResumeSellingInput', 'id'), {
        input: { userId: world.app.idOf('ann'), reason: 'x' },
      }),
    ).toBe('user.suspended_for_debt');
    const stop = await db().findOneByOrFail(PayStop, { runningRepId: world.app.idOf('ann') });
    const decision = { id: stop.id, version: stop.version, approved: true, reason: 'agreed' };
    for (const client of [cast.ann, cast.fin, cast.vip])
      expect(await client.refusal(acts.decide, { input: decision })).toBe('auth.forbidden');
    const codes = await atOnce(3, () => gm.send(acts.decide, { input: decision }));
    expect(codes.filter((code) => code === 'taken')).toHaveLength(1);
    await teller.pay(one.account, '4000.00', '2026-03-02');
    expect((await ann()).suspendedForDebtOn).not.toBeNull();
    const paid = await teller.pay(two.account, '4000.00', '2026-03-02');
    expect([(await ann()).suspendedForDebtOn, await stops('LIFTED')]).toEqual([null, 1]);
    const reversal = { receiptId: paid.id, cause: 'BOUNCED', reason: 'no cover', on: '2026-03-02' };
    await act(cast.fin, moneyActs.reverse, reversal);
    expect((await ann()).suspendedForDebtOn).toBe('2026-03-02');
    expect(await stops('PROPOSED')).toBe(1);
    await teller.pay(two.account, '4000.00', '2026-03-02');
    expect([(await ann()).suspendedForDebtOn, await stops('PROPOSED'), await stops('LIFTED')]).toEqual([
      null,
      0,
      2,
    ]);
  });

  test('REC-4: what is delivered after full recovery is an ordinary debt; a bounce brings the project back', async () => {
    const run = await owing();
    await taken(run);
    world.app.setTime('2026-10-05');
    await runJob(world.app.system(), classifyDebtsJob);
    const contract = () => db().findOneByOrFail(Contract, { id: run.contract.id });
    const running = () => db().countBy(CollectionsCase, { runningContractId: run.contract.id });
    expect([(await contract()).delinquencyClass, await running()]).toEqual(['C', 1]);
    const paid = await teller.pay(run.account, '4000.00', '2026-10-05');
    expect([(await contract()).delinquencyClass, await running()]).toEqual([null, 0]);
    world.app.setTime('2026-10-06');
    await teller.delivered(run, '5', '2026-10-06');
    await runJob(world.app.system(), classifyDebtsJob);
    expect([(await contract()).delinquencyClass, await running(), (await ann()).suspendedForDebtOn]).toEqual([
      null,
      0,
      null,
    ]);
    world.app.setTime('2026-10-07');
    const reversal = { receiptId: paid.id, cause: 'BOUNCED', reason: 'no cover', on: '2026-10-07' };
    await act(cast.fin, moneyActs.reverse, reversal);
    expect([(await contract()).delinquencyClass, await running()]).toEqual(['C', 1]);
    expect((await ann()).suspendedForDebtOn).toBe('2026-10-07');
    await teller.pay(run.account, '6000.00', '2026-10-07');
    // a year after its own due date the later debt is class B, and the office may take the contract anew
    world.app.setTime('2026-11-02');
    await teller.delivered(run, '1', '2026-11-02');
    world.app.setTime('2027-12-06');
    await runJob(world.app.system(), classifyDebtsJob);
    const { id, version, delinquencyClass } = await contract();
    expect([delinquencyClass, await running()]).toEqual(['B', 0]);
    expect(await cast.off.refusal(acts.take, { input: { contractId: id, version, on: '2026-10-06' } })).toBe(
      'receipt.day_outside',
    );
    await act(cast.off, acts.take, { contractId: id, version, on: '2027-12-06' });
    expect([await running(), await db().countBy(CollectionsCase, { contractId: id })]).toEqual([1, 3]);
    await teller.pay(run.account, '400.00', '2027-12-06');
  });

  test('REC-4: of two takers at once one takes; two projects collected at once free the rep', async () => {
    const [one, two] = [await owing(), await owing()];
    world.app.setTime('2026-03-02');
    await runJob(world.app.system(), classifyDebtsJob);
    const { id, version } = await db().findOneByOrFail(Contract, { id: one.contract.id });
    const input = { contractId: id, version, on: '2026-03-02' };
    const codes = await atOnce(3, () => cast.off.send(acts.take, { input }));
    expect(codes.filter((code) => code === 'taken')).toHaveLength(1);
    await taken(two);
    expect(await db().countBy(CollectionsCase, { contractId: id })).toBe(1);
    await Promise.all([one, two].map(({ account }) => teller.pay(account, '4000.00', '2026-03-02')));
    expect((await ann()).suspendedForDebtOn).toBeNull();
  });

  test('COM-15: what is not attributable holds no class B duty; the mark taken back does', async () => {
    const run = await owing();
    await taken(run);
    const mark = { receivableId: run.item.id, reason: 'lost in transit' };
    expect(await cast.ann.refusal(acts.mark, { input: mark })).toBe('auth.forbidden');
    await act(cast.fin, acts.mark, mark);
    expect(await cast.fin.refusal(acts.mark, { input: mark })).toBe('debt.marked_already');
    expect((await ann()).suspendedForDebtOn).toBeNull();
    await act(cast.fin, acts.unmark, mark);
    expect((await ann()).suspendedForDebtOn).not.toBeNull();
    await teller.pay(run.account, '4000.00', '2026-03-02');
    expect(await cast.fin.refusal(acts.mark, { input: mark })).toBe('debt.nothing_open');
  });
});
