import { runJob } from '../../core/jobs';
import { act, mutation } from '../../testing/acts';
import { castOf, type Cast } from '../../testing/contract-world';
import { useTestApp } from '../../testing/create-test-app';
import { endSuspensionsJob } from '.';

const world = useTestApp('2026-03-02T09:00:00+08:00');
let cast: Cast;
beforeAll(async () => {
  cast = await castOf(world.app);
});
beforeEach(() => world.app.setTime('2026-03-02'));

const SHOWN = 'suspendedOn suspendedUntil suspendedReason';
const SUSPEND = mutation('suspendFromSelling', 'SuspendFromSellingInput', SHOWN);
const RESUME = mutation('resumeSelling', 'ResumeSellingInput', SHOWN);

test('ORG-4: a manager suspends a rep of the own units with a reason and an end; who is suspended does not sell', async () => {
  const userId = world.app.idOf('ann');
  const input = { userId, until: '2026-03-31', reason: 'B 类欠款' };
  expect(await cast.moe.refusal(SUSPEND, { input })).toBe('common.not_found');
  expect(await cast.ann.refusal(SUSPEND, { input })).toBe('auth.forbidden');
  expect(await cast.max.refusal(SUSPEND, { input: { ...input, userId: world.app.idOf('max') } })).toBe(
    'user.own_roles',
  );
  expect(await cast.max.refusal(SUSPEND, { input: { ...input, until: '2026-03-01' } })).toBe(
    'common.dates_out_of_order',
  );
  expect(await cast.max.refusal(SUSPEND, { input: { ...input, reason: ' ' } })).toBe('common.invalid_input');
  expect(await act(cast.max, SUSPEND, input)).toEqual({
    suspendedOn: '2026-03-02',
    suspendedUntil: '2026-03-31',
    suspendedReason: 'B 类欠款',
  });
  expect(await cast.max.refusal(SUSPEND, { input })).toBe('user.suspended_already');
  const me = await world.app.contextOf('ann');
  expect(me.actor?.suspendedFromSelling).toBe(true);
  expect(await act(cast.vip, RESUME, { userId, reason: 'paid' })).toMatchObject({ suspendedOn: null });
  expect(await cast.vip.refusal(RESUME, { input: { userId, reason: 'paid' } })).toBe('user.not_suspended');
});

test('ORG-4: a suspension ends by itself on the day after its last', async () => {
  const userId = world.app.idOf('bo');
  await act(cast.max, SUSPEND, { userId, until: '2026-03-05', reason: 'x' });
  world.app.setTime('2026-03-05');
  expect(await runJob(world.app.system(), endSuspensionsJob)).toEqual({ ended: 0 });
  world.app.setTime('2026-03-06');
  expect(await runJob(world.app.system(), endSuspensionsJob)).toEqual({ ended: 1 });
  expect((await world.app.contextOf('bo')).actor?.suspendedFromSelling).toBe(false);
});
