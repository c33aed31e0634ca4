import {
  addDays,
  addToMonth,
  firstDayOf,
  lastDayOf,
  monthOf,
  weekdayOf,
  type LocalDate,
  type Month,
} from '../../shared/local-date';
import { money } from '../../shared/money';
import type { User } from '../../server/modules/identity';
import { confirmMonthGoal, MonthGoal, setMonthGoal, sumUpMonth } from '../../server/modules/planning';
import type { Team } from './people';
import { unlessRefused } from './sales';
import type { DemoWorld } from './world';

const lastWeekdayOf = (month: Month): LocalDate => {
  let day = lastDayOf(month);
  while (weekdayOf(day) > 5) day = addDays(day, -1);
  return day;
};

/** Goals of the last months: set at the end of the month before, confirmed on its first days, summed up at its end (VIS-1, VIS-10). */
export function keepMonthGoals(world: DemoWorld, today: LocalDate): void {
  const teams = world.company.teams.slice(0, 3);
  for (let back = 3; back >= -1; back -= 1) {
    const month = addToMonth(monthOf(today), -back);
    for (const team of teams) {
      world.agenda.on(addDays(lastWeekdayOf(addToMonth(month, -1)), -1), async () => {
        for (const rep of team.reps) if (world.random.chance(90)) await set(world, rep, month);
      });
      world.agenda.on(nextWeekday(addDays(firstDayOf(month), 1)), () => confirm(world, team, month));
      world.agenda.on(lastWeekdayOf(month), async () => {
        for (const rep of team.reps) if (world.random.chance(85)) await sumUp(world, rep, month);
      });
    }
  }
}

const nextWeekday = (day: LocalDate): LocalDate => (weekdayOf(day) > 5 ? nextWeekday(addDays(day, 1)) : day);

async function set({ clock, random }: DemoWorld, rep: User, month: Month): Promise<void> {
  await unlessRefused(async () =>
    setMonthGoal(await clock.as(rep), {
      month,
      volumeMilli: random.between(8, 30) * 100_000,
      collections: money(random.between(30, 160) * 1_000_000),
      keyProducts: random.pick(['C40 自密实', 'C50 预制梁', 'C30 抗渗', null]),
      note: random.pick(['二期主体开盘', '重点盯旧欠', null]),
    }),
  );
}

async function confirm({ clock }: DemoWorld, team: Team, month: Month): Promise<void> {
  const goals = await clock
    .system()
    .db.find(MonthGoal, { where: { month, state: 'SUBMITTED' }, order: { id: 'ASC' } });
  for (const goal of goals)
    if (team.reps.some(({ id }) => id === goal.repId))
      await unlessRefused(async () => confirmMonthGoal(await clock.as(team.manager), goal.id, goal.version));
}

async function sumUp({ clock, random }: DemoWorld, rep: User, month: Month): Promise<void> {
  const goal = await clock.system().db.findOneBy(MonthGoal, { repId: rep.id, month, state: 'CONFIRMED' });
  if (!goal) return;
  await unlessRefused(async () =>
    sumUpMonth(await clock.as(rep), {
      id: goal.id,
      version: goal.version,
      summary: random.pick([
        '供货量完成，回款差一笔银承',
        '量完成八成，两个工地延期开盘',
        '目标完成，新增一家搅拌客户',
      ]),
      unfinished: random.pick(['两家客户改约，转下月第一周', '催款拜访未见到财务负责人，下月再约']),
    }),
  );
}
