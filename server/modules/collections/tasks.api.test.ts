import { runJob } from '../../core/jobs';
import { act, mutation } from '../../testing/acts';
import { atOnce } from '../../testing/at-once';
import { aCustomer, aRunningContract, castOf, type Cast } from '../../testing/contract-world';
import { useTestApp } from '../../testing/create-test-app';
import { moneyTeller, type MoneyWorld } from '../../testing/money-acts';
import { Notification } from '../notifications';
import { CollectionTask } from './entities/collection-task.entity';
import { taskBookJob } from './jobs/task-book';
import { taskFactorOf } from './queries/task-progress';

const world = useTestApp('2026-01-05T09:00:00+08:00');
let cast: Cast;
let teller: ReturnType<typeof moneyTeller>;
let anns: MoneyWorld;
let bos: MoneyWorld;
beforeAll(async () => {
  cast = await castOf(world.app);
  teller = moneyTeller(world.app, cast);
  anns = await teller.running('2026-01-05');
  const account = await aCustomer(world.app, 'bo');
  bos = { account, ...(await aRunningContract(world.app, account, 'bo', { signedOn: '2026-01-05' })) };
});

const task = 'id version state month issueBy late';
const acts = {
  draft: mutation('draftCollectionTask', 'DraftCollectionTaskInput', task),
  sign: mutation('signCollectionTask', 'SignCollectionTaskInput', task),
  adjust: mutation('adjustCollectionTask', 'AdjustCollectionTaskInput', 'id version amount'),
  mark: mutation('markNotAttributable', 'MarkDebtInput', 'id'),
} as const;
interface Shown {
  readonly id: string;
  readonly version: number;
  readonly state: string;
}
interface Line {
  readonly id: string;
  readonly version: number;
  readonly amount: string;
  readonly dueAmount: string;
  readonly overdueAmount: string;
  readonly collected: string;
  readonly rep: { name: string };
}
const linesOf = async (client = cast.fin, taskId?: string): Promise<readonly Line[]> => {
  const { collectionTaskLines } = await client.ok<{ collectionTaskLines: { items: Line[] } }>(
    `query ($id: ID) { collectionTaskLines(filter: { taskId: $id }, sort: { field: "amount" }) {
      items { id version amount dueAmount overdueAmount collected rep { name } } } }`,
    { id: taskId },
  );
  return collectionTaskLines.items;
};
const progressOf = async (client = cast.fin) => {
  const { collectionTasks } = await client.ok<{
    collectionTasks: { items: { progress: { rep: { name: string }; rank: number; factorBp: number }[] }[] };
  }>(
    '{ collectionTasks { items { progress { rep { name } target collected achievedBp factorBp rank teamSize } } } }',
  );
  return collectionTasks.items[0]?.progress ?? [];
};

test('TASK-1, TASK-2, TASK-3: a month of a task, from its draft to its factor', async () => {
  world.app.setTime('2026-01-05');
  await teller.delivered(anns, '10', '2026-01-05'); // ¥4,000.00 due 4 February: overdue before March
  await teller.delivered(bos, '5', '2026-01-05'); // ¥2,000.00
  world.app.setTime('2026-02-10');
  const marchItem = await teller.delivered(anns, '20', '2026-02-10'); // ¥8,000.00 due 12 March
  world.app.setTime('2026-02-20');
  await runJob(world.app.system(), taskBookJob);
  const drafted = await world.app.system().db.findOneByOrFail(CollectionTask, { month: '2026-03' });
  expect([drafted.state, drafted.issueBy]).toEqual(['DRAFT', '2026-02-25']);
  // a draft is of the two departments
  expect(await linesOf(cast.ann)).toEqual([]);
  expect(await linesOf()).toMatchObject([
    { dueAmount: '0.00', overdueAmount: '2000.00', amount: '2000.00', rep: { name: 'bo' } },
    { dueAmount: '8000.00', overdueAmount: '4000.00', amount: '12000.00', rep: { name: 'ann' } },
  ]);
  // late is told once
  world.app.setTime('2026-02-26');
  await runJob(world.app.system(), taskBookJob);
  world.app.setTime('2026-02-27');
  await runJob(world.app.system(), taskBookJob);
  const told = { kind: 'collection_task.late', userId: world.app.idOf('vip') };
  expect(await world.app.system().db.countBy(Notification, told)).toBe(1);
  await signOff(drafted.id);
  expect(await linesOf(cast.ann)).toHaveLength(1);

  // the rep's task is adjusted with a reason, and the customer pays
  const [, line] = await linesOf();
  const change = {
    lineId: line?.id,
    version: line?.version,
    amount: '10000.00',
    reason: 'customer insolvent',
  };
  expect(await cast.mark.refusal(acts.adjust, { input: change })).toBe('auth.forbidden');
  await act(cast.fin, acts.adjust, change);
  expect(await cast.fin.refusal(acts.adjust, { input: change })).toBe('common.changed_meanwhile');
  world.app.setTime('2026-03-10');
  await teller.pay(anns.account, '4000.00', '2026-03-09');
  await teller.pay(anns.account, '4000.00', '2026-03-10');
  await teller.pay(bos.account, '500.00', '2026-03-09');
  const factor = (name: string) => taskFactorOf(world.app.system(), world.app.idOf(name), '2026-03');
  expect(await factor('ann')).toEqual({
    target: 1_000_000,
    collected: 800_000,
    achievedBp: 8000,
    factorBp: 9500,
  });
  expect(await factor('bo')).toEqual({
    target: 200_000,
    collected: 50_000,
    achievedBp: 2500,
    factorBp: 8000,
  });
  expect((await factor('sue')).factorBp).toBe(10_000);
  expect(await progressOf()).toMatchObject([
    { rep: { name: 'ann' }, rank: 1, teamSize: 2, factorBp: 9500 },
    { rep: { name: 'bo' }, rank: 2, teamSize: 2, factorBp: 8000 },
  ]);
  // a rep sees the own figures and place only; another team's manager nothing
  expect(await progressOf(cast.bo)).toMatchObject([{ rep: { name: 'bo' }, rank: 2, teamSize: 2 }]);
  expect(await progressOf(cast.moe)).toEqual([]);

  // what is not attributable leaves the task, and the money on it with it
  await act(cast.fin, acts.mark, { receivableId: marchItem.id, reason: "the plant's fault" });
  expect(await factor('ann')).toMatchObject({ target: 600_000, collected: 400_000 });
});

/** Marketing and finance sign off; everything that may go wrong before the second signature does. */
async function signOff(id: string): Promise<void> {
  await world.app.addPeople({ both: { roles: ['MARKETING', 'FINANCE'] } });
  const both = await world.app.as('both');
  const { version } = await world.app.system().db.findOneByOrFail(CollectionTask, { id });
  const sign = (part: string, at: number) => ({ input: { id, version: at, part } });
  expect([
    await cast.ann.refusal(acts.sign, sign('FINANCE', version)),
    await cast.mark.refusal(acts.sign, sign('FINANCE', version)),
    await cast.fin.refusal(acts.draft, { input: { month: '2026-05' } }),
    await cast.ann.refusal(acts.draft, { input: { month: '2026-03' } }),
  ]).toEqual(['auth.forbidden', 'auth.forbidden', 'collection_task.month', 'auth.forbidden']);
  const redrafted = await act<Shown>(cast.fin, acts.draft, { month: '2026-03' });
  const first = await act<Shown>(both, acts.sign, sign('MARKETING', redrafted.version).input);
  expect([
    await both.refusal(acts.sign, sign('FINANCE', first.version)),
    await cast.mark.refusal(acts.sign, sign('MARKETING', first.version)),
    await cast.fin.refusal(acts.draft, { input: { month: '2026-03' } }),
  ]).toEqual(['collection_task.same_person', 'collection_task.signed_already', 'collection_task.signed']);
  const codes = await atOnce(3, () => cast.fin.send(acts.sign, sign('FINANCE', first.version)));
  expect(codes.filter((code) => code === 'taken')).toHaveLength(1);
  const issued = await world.app.system().db.findOneByOrFail(CollectionTask, { id });
  expect([issued.state, issued.issuedOn]).toEqual(['ISSUED', '2026-02-27']);
  expect(await cast.fin.refusal(acts.draft, { input: { month: '2026-03' } })).toBe('collection_task.issued');
}
