import { act } from '../../testing/acts';
import { castOf, type Cast } from '../../testing/contract-world';
import { useTestApp } from '../../testing/create-test-app';
import { creditActs, limitOf } from '../../testing/credit-acts';
import { moneyTeller } from '../../testing/money-acts';
import { Notification } from '../notifications';
import { watchCreditJob } from './jobs/watch-credit';

const world = useTestApp('2026-03-02T09:00:00+08:00');
let cast: Cast;
let teller: ReturnType<typeof moneyTeller>;
beforeAll(async () => {
  cast = await castOf(world.app);
  teller = moneyTeller(world.app, cast);
});
beforeEach(() => world.app.setTime('2026-03-02'));

test('CRE-5: the end of an override is told three days before, and when it ended beyond the limit, each once', async () => {
  const run = await teller.running('2026-01-05');
  await limitOf(world.app, run.account, 390_000);
  await act(cast.vip, creditActs.grant, {
    accountId: run.account.id,
    amount: '400000.00',
    untilOn: '2026-03-31',
    reason: 'the site must not stand still',
  });
  const told = async (day: string): Promise<number[]> => {
    world.app.setTime(day);
    await watchCreditJob.run(world.app.system());
    const count = (kind: string, who: string) =>
      world.app
        .system()
        .db.countBy(Notification, { kind, subjectId: run.account.id, userId: world.app.idOf(who) });
    return Promise.all([
      count('credit.override_ending', 'ann'),
      count('credit.override_ending', 'fin'),
      count('credit.override_ended', 'vip'),
    ]);
  };
  expect([
    await told('2026-03-27'),
    await told('2026-03-28'),
    await told('2026-03-29'),
    await told('2026-03-31'),
    await told('2026-04-01'),
    await told('2026-04-02'),
  ]).toEqual([
    [0, 0, 0],
    [1, 1, 0],
    [1, 1, 0],
    [1, 1, 0],
    [1, 1, 1],
    [1, 1, 1],
  ]);
});

test('CRE-5: an override that another one follows, or of a customer within the limit, ends in silence', async () => {
  const run = await teller.running('2026-01-05');
  await limitOf(world.app, run.account, 390_000);
  const grant = (untilOn: string) =>
    act(cast.vip, creditActs.grant, {
      accountId: run.account.id,
      amount: '400000.00',
      untilOn,
      reason: 'the site must not stand still',
    });
  await grant('2026-03-10');
  await grant('2026-03-31');
  world.app.setTime('2026-03-12');
  await watchCreditJob.run(world.app.system());
  const kind = 'credit.override_ended';
  const count = () => world.app.system().db.countBy(Notification, { kind, subjectId: run.account.id });
  expect(await count()).toBe(0);
  await limitOf(world.app, run.account, 500_000);
  world.app.setTime('2026-04-01');
  await watchCreditJob.run(world.app.system());
  expect(await count()).toBe(0);
});
