import { addDays, addMonths, addToMonth, firstDayOf, monthOf, type LocalDate } from '../../shared/local-date';
import { money } from '../../shared/money';
import { runJob } from '../../server/core/jobs';
import {
  adjustTask,
  CollectionPlan,
  CollectionTask,
  CollectionTaskLine,
  confirmDebt,
  decidePayStop,
  handInPlan,
  PayStop,
  signTask,
  taskBookJob,
} from '../../server/modules/collections';
import { Contract } from '../../server/modules/contracts';
import { User } from '../../server/modules/identity';
import { openOnContract } from '../../server/modules/receivables';
import { Random } from './random';
import { unlessRefused } from './sales';
import type { DemoWorld } from './world';

/** Chances of their own, so that the rest of the world stays as it was. */
const random = new Random(20_261_127);

/**
 * Reps hand in plans for class A debts, most in time; the tasks of the last half year are drafted, signed off and
 * adjusted, and next month's waits for finance; the general manager decides one stop of pay (REC-3, REC-7, TASK-1).
 */
export function getMoneyIn(world: DemoWorld, today: LocalDate): void {
  const { agenda } = world;
  for (let week = 26; week >= 0; week -= 1) agenda.on(addDays(today, -7 * week - 1), () => handIn(world));
  for (let back = 6; back >= 0; back -= 1) {
    const day = addDays(firstDayOf(addToMonth(monthOf(today), -back)), 20);
    agenda.on(day, () => bookTask(world, back > 0));
    if (back > 0) agenda.on(addDays(addMonths(firstDayOf(monthOf(day)), 1), 6), () => adjust(world));
  }
  agenda.on(addDays(today, -60), () => stopPay(world));
}

async function handIn(world: DemoWorld): Promise<void> {
  const { clock, company } = world;
  const { db } = clock.system();
  const owed = await db.find(CollectionPlan, {
    where: { state: 'OWED' },
    order: { dueOn: 'ASC', contractId: 'ASC' },
    take: 30,
  });
  for (const plan of owed) {
    if (!random.chance(40)) continue;
    const contract = await db.findOneByOrFail(Contract, { id: plan.contractId });
    const rep = await db.findOneByOrFail(User, { id: contract.primaryRepId });
    const open = await openOnContract(clock.system(), contract.id);
    const confirmed = await unlessRefused(async () =>
      confirmDebt(await clock.as(company.finance), { id: plan.id, version: plan.version, amount: open }),
    );
    if (!confirmed) continue;
    const first = money(Math.max(1, Math.floor(open / 300) * 100));
    await unlessRefused(async () =>
      handInPlan(await clock.as(rep), {
        id: plan.id,
        version: confirmed.version,
        steps: [
          { dueOn: addDays(clock.today, 10), amount: first, means: 'TRANSFER', note: '项目部进度款到账后付' },
          {
            dueOn: addDays(clock.today, 40),
            amount: money(open - first),
            means: random.pick(['TRANSFER', 'BILL']),
            note: '与甲方财务总监面谈，签还款协议',
          },
        ],
      }),
    );
  }
}

/** Both departments sign; of the latest task only marketing has. */
async function bookTask(world: DemoWorld, both: boolean): Promise<void> {
  const { clock, company } = world;
  await runJob(clock.system(), taskBookJob);
  const month = addToMonth(monthOf(clock.today), 1);
  const task = await clock.system().db.findOneBy(CollectionTask, { month });
  if (!task) return;
  const signed = await unlessRefused(async () =>
    signTask(await clock.as(company.marketing), { id: task.id, version: task.version, part: 'MARKETING' }),
  );
  if (!signed || !both) return;
  await unlessRefused(async () =>
    signTask(await clock.as(company.finance), { id: task.id, version: signed.version, part: 'FINANCE' }),
  );
}

async function adjust(world: DemoWorld): Promise<void> {
  const { clock, company } = world;
  const { db } = clock.system();
  const task = await db.findOneBy(CollectionTask, { month: monthOf(clock.today), state: 'ISSUED' });
  const line =
    task &&
    (await db.findOne(CollectionTaskLine, {
      where: { taskId: task.id },
      order: { amount: 'DESC', contractId: 'ASC' },
    }));
  if (!line) return;
  await unlessRefused(async () =>
    adjustTask(await clock.as(company.finance), {
      lineId: line.id,
      version: line.version,
      amount: money(Math.floor(line.amount / 200) * 100),
      reason: '甲方项目停工，经核实暂缓一半',
    }),
  );
}

async function stopPay(world: DemoWorld): Promise<void> {
  const { clock, company } = world;
  const stop = await clock
    .system()
    .db.findOne(PayStop, { where: { state: 'PROPOSED' }, order: { proposedOn: 'ASC', repId: 'ASC' } });
  if (!stop) return;
  await unlessRefused(async () =>
    decidePayStop(await clock.as(company.generalManager), {
      id: stop.id,
      version: stop.version,
      approved: true,
      reason: '按制度执行，收清后恢复',
    }),
  );
}
