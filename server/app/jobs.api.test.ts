import type { RequestContext } from '../core/context';
import { runJob, type Job } from '../core/jobs';
import { JobRun } from '../core/job.entity';
import { inTransaction } from '../core/transaction';
import { useTestApp } from '../testing/create-test-app';
import { jobsDue } from './schedule';

const world = useTestApp('2026-03-02T09:00:00+08:00');
const runs: string[] = [];
const job = (name: string, run: Job['run'] = async () => ({ done: 1 })): Job => ({
  name,
  cron: '30 1 * * *',
  run: (ctx) => {
    runs.push(name);
    return run(ctx);
  },
});
const system = (): RequestContext => world.app.system();

test('a job runs once a day, whoever asks at once', async () => {
  const once = job('once');
  const results = await Promise.all([1, 2, 3].map(() => runJob(system(), once)));
  expect(results.filter((result) => result !== null)).toEqual([{ done: 1 }]);
  expect(runs.filter((name) => name === 'once')).toHaveLength(1);
  world.app.setTime('2026-03-03');
  expect(await runJob(system(), once)).toEqual({ done: 1 });
});

test('a job that failed gives its day up', async () => {
  world.app.setTime('2026-03-04');
  let broken = true;
  const shaky = job('shaky', async () => {
    if (broken) throw new Error('no');
    return { done: 1 };
  });
  await expect(runJob(system(), shaky)).rejects.toThrow('no');
  broken = false;
  expect(await runJob(system(), shaky)).toEqual({ done: 1 });
});

test('a run whose process was killed is taken over after its lease, by one of those who find it', async () => {
  world.app.setTime('2026-03-05T02:00:00+08:00');
  const killed = job('killed');
  const ctx = system();
  await inTransaction(ctx, async (tx) => {
    await tx.db.insert(JobRun, {
      id: 'killed-run',
      name: 'killed',
      day: ctx.today,
      createdAt: ctx.now,
      updatedAt: ctx.now,
      version: 1,
      finishedAt: null,
      result: null,
    });
  });
  world.app.setTime('2026-03-05T02:04:00+08:00');
  expect(await runJob(system(), killed)).toBeNull();
  world.app.setTime('2026-03-05T02:06:00+08:00');
  const found = await Promise.all([1, 2, 3].map(() => runJob(system(), killed)));
  expect(found.filter((result) => result !== null)).toHaveLength(1);
  expect(await runJob(system(), killed)).toBeNull();
});

test('jobs are due from their hour on until midnight', () => {
  world.app.setTime('2026-03-06T01:29:00+08:00');
  expect(jobsDue(system()).map(({ name }) => name)).not.toContain('fall-back-leads');
  world.app.setTime('2026-03-06T01:31:00+08:00');
  expect(jobsDue(system()).map(({ name }) => name)).toContain('fall-back-leads');
  world.app.setTime('2026-03-06T23:59:00+08:00');
  expect(jobsDue(system()).map(({ name }) => name)).toContain('fall-back-leads');
});
