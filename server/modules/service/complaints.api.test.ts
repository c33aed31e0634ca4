import { runJob } from '../../core/jobs';
import { act } from '../../testing/acts';
import { atOnce } from '../../testing/at-once';
import { aCustomer, aRunningContract } from '../../testing/contract-world';
import { Notification } from '../notifications';
import { remindComplaintsJob } from '.';
import {
  acts,
  cast,
  complaintsSeenBy,
  takeNext,
  teller,
  world,
  type ShownComplaint,
} from './service.fixture';

async function opened(more: object = {}): Promise<ShownComplaint & { accountId: string }> {
  const account = await aCustomer(world.app, 'ann');
  const input = { accountId: account.id, kind: 'QUALITY', content: 'cracks', ...more };
  return { ...(await act<ShownComplaint>(cast().ann, acts.open, input)), accountId: account.id };
}

const told = async (name: string, kind: string): Promise<number> =>
  world.app.database.reader.countBy(Notification, { userId: world.app.idOf(name), kind });

test('SVC-1: five steps in their order: the answer answers, the verification closes, each with who and when', async () => {
  const { ann, bo } = cast();
  let at: ShownComplaint = await opened();
  expect(at).toMatchObject({ state: 'OPEN', dueOn: '2026-03-05', nextStep: { round: 1, step: 'ENCOURAGE' } });
  const early = { id: at.id, version: at.version, step: 'ANSWER', said: 'x' };
  expect(await ann.refusal(acts.step, { input: early })).toBe('service.step_order');
  expect(await bo.refusal(acts.step, { input: { ...early, step: 'ENCOURAGE' } })).toBe('common.not_found');
  expect(await cast().fin.refusal(acts.step, { input: early })).toBe('auth.forbidden');
  for (const state of ['OPEN', 'OPEN', 'OPEN', 'ANSWERED']) {
    at = await takeNext(ann, at);
    expect(at.state).toBe(state);
  }
  expect(at).toMatchObject({ answer: 'did ANSWER', wordDueOn: '2026-03-05' });
  const unsaid = { id: at.id, version: at.version, step: 'VERIFY', said: 'ok' };
  expect(await ann.refusal(acts.step, { input: unsaid })).toBe('service.verdict_missing');
  at = await takeNext(ann, at, { satisfied: true });
  expect(at).toMatchObject({ state: 'CONFIRMED', nextStep: null, wordDueOn: null });
  expect(await ann.refusal(acts.step, { input: { ...unsaid, version: at.version } })).toBe('service.closed');
  const [shown] = await complaintsSeenBy(cast().max, { ids: [at.id] });
  expect(shown?.steps.map(({ step, takenBy }) => `${step} ${takenBy.name}`)).toEqual(
    ['ENCOURAGE', 'ASK', 'CONFIRM', 'ANSWER', 'VERIFY'].map((step) => `${step} ann`),
  );
});

test('SVC-1: a customer who is not satisfied opens it again: a second round, due anew, the owner told', async () => {
  const { ann, mark } = cast();
  let at: ShownComplaint = await opened();
  for (let step = 0; step < 4; step += 1) at = await takeNext(ann, at);
  const before = await told('ann', 'service.complaint_reopened');
  at = await takeNext(mark, at, { satisfied: false });
  expect(at).toMatchObject({ state: 'OPEN', nextStep: { round: 2, step: 'ENCOURAGE' } });
  expect(await told('ann', 'service.complaint_reopened')).toBe(before + 1);
});

test('SVC-1: a complaint moves by its steps only, praise is answered directly', async () => {
  const complaint = await opened();
  const answer =
    'mutation ($input: AnswerFeedbackInput!) { answerFeedback(input: $input) { id version state } }';
  const direct = { id: complaint.id, version: complaint.version, answer: 'x' };
  expect(await cast().ann.refusal(answer, { input: direct })).toBe('archive.by_steps');
  const praise = await opened({ kind: 'PRAISE' });
  expect(praise.nextStep).toBeNull();
  const step = { id: praise.id, version: praise.version, step: 'ENCOURAGE', said: 'x' };
  expect(await cast().ann.refusal(acts.step, { input: step })).toBe('service.no_steps');
  const { answerFeedback } = await act<{ answerFeedback?: object }>(cast().ann, answer, {
    ...direct,
    id: praise.id,
    version: praise.version,
  }).then((shown) => ({ answerFeedback: shown }));
  expect(answerFeedback).toMatchObject({ state: 'ANSWERED' });
});

test('SVC-1: a step taken twice at once is taken once', async () => {
  const { ann } = cast();
  const at = await opened();
  const input = { id: at.id, version: at.version, step: 'ENCOURAGE', said: 'x' };
  const answers = await atOnce(3, () => ann.send(acts.step, { input }));
  expect(answers).toEqual(['common.changed_meanwhile', 'common.changed_meanwhile', 'taken']);
});

test("SVC-1: it names a contract or delivery of that customer in the caller's sight, and shows it to who may see contracts", async () => {
  const { ann, sue } = cast();
  const run = await teller().running('2026-01-05');
  const { deliveryId } = await teller().delivered(run, '10.000', '2026-01-06');
  const input = { accountId: run.account.id, kind: 'QUANTITY', content: 'short', deliveryId };
  const made = await act<ShownComplaint>(ann, acts.open, input);
  expect(made).toMatchObject({ contract: { id: run.contract.id }, delivery: { id: deliveryId } });
  const other = await aCustomer(world.app, 'ann');
  expect(await ann.refusal(acts.open, { input: { ...input, accountId: other.id } })).toBe(
    'service.not_theirs',
  );
  const hers = await aCustomer(world.app, 'sue');
  expect(await sue.refusal(acts.open, { input: { ...input, accountId: hers.id } })).toBe('common.not_found');
  const contract = await aRunningContract(world.app, hers, 'sue', { signedOn: '2026-01-05' });
  const foreign = { ...input, deliveryId: null, contractId: contract.contract.id };
  expect(await ann.refusal(acts.open, { input: foreign })).toBe('common.not_found');
});

test('SVC-1: seen by who sees the customer and by who handles it, by nobody else', async () => {
  const { ann, bo, sue, max, moe, sup } = cast();
  const at = await opened({ handlerId: world.app.idOf('sue') });
  const seen = async (client: typeof ann) => (await complaintsSeenBy(client, { ids: [at.id] })).length;
  expect([await seen(ann), await seen(max), await seen(sue), await seen(sup)]).toEqual([1, 1, 1, 1]);
  expect([await seen(bo), await seen(moe)]).toEqual([0, 0]);
  const one = 'query ($id: ID!) { complaint(id: $id) { id account { name ownerId } } }';
  expect(await bo.refusal(one, { id: at.id })).toBe('common.not_found');
  // the handler learns the name, not what is known of the customer
  expect(await sue.ok(one, { id: at.id })).toMatchObject({ complaint: { account: { ownerId: null } } });
  expect((await takeNext(sue, at)).nextStep?.step).toBe('ASK');
});

test('SVC-1: on its last day the handler is reminded; the day after, owner, handler and manager hear of it', async () => {
  const { max } = cast();
  world.app.setTime('2026-03-10');
  const ann = await world.app.as('ann');
  const account = await aCustomer(world.app, 'ann');
  const input = { accountId: account.id, kind: 'SERVICE', content: 'late', handlerId: world.app.idOf('bo') };
  const { id } = await act<ShownComplaint>(ann, acts.open, input);
  world.app.setTime('2026-03-13');
  const dueBefore = await told('bo', 'service.complaint_due');
  await runJob(world.app.system(), remindComplaintsJob);
  expect(await told('bo', 'service.complaint_due')).toBe(dueBefore + 1);
  expect((await complaintsSeenBy(max, { ids: [id] }))[0]).toMatchObject({ overdue: false });
  world.app.setTime('2026-03-14');
  const before = [
    await told('ann', 'service.complaint_overdue'),
    await told('bo', 'service.complaint_overdue'),
    await told('max', 'service.complaint_overdue'),
  ];
  await runJob(world.app.system(), remindComplaintsJob);
  expect([
    await told('ann', 'service.complaint_overdue'),
    await told('bo', 'service.complaint_overdue'),
    await told('max', 'service.complaint_overdue'),
  ]).toEqual(before.map((count) => count + 1));
  const late = await complaintsSeenBy(max, { overdue: true });
  expect(late.find((one) => one.id === id)).toMatchObject({ overdue: true });
  expect(late.every(({ overdue }) => overdue)).toBe(true);
  expect((await complaintsSeenBy(max, { overdue: false })).some(({ overdue }) => overdue)).toBe(false);
  world.app.setTime('2026-03-02');
});
