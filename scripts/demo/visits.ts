import { LessThan } from 'typeorm';
import { addDays, type LocalDate } from '../../shared/local-date';
import { money } from '../../shared/money';
import { Account } from '../../server/modules/accounts';
import type { User } from '../../server/modules/identity';
import {
  freezeWeekPlans,
  PlannedVisit,
  planReception,
  planVisit,
  reportVisit,
  type ReportVisitInput,
  submitWeekPlan,
  WeekPlan,
} from '../../server/modules/visits';
import { unlessRefused } from './sales';
import type { Team } from './people';
import type { Random } from './random';
import type { DemoWorld } from './world';

/** Plans made for a week: on the Thursday before, frozen on the Friday, visited and reported in the week (VIS-1, VIS-4). */
export function planWeek(world: DemoWorld, monday: LocalDate, teams: readonly Team[], visits: number): void {
  const { agenda } = world;
  for (const team of teams) {
    agenda.on(addDays(monday, -4), async () => {
      for (const rep of team.reps) if (world.random.chance(93)) await planOf(world, rep, monday, visits);
    });
    agenda.on(addDays(monday, -3), () => freeze(world, team, monday));
  }
}

async function planOf(world: DemoWorld, rep: User, monday: LocalDate, visits: number): Promise<void> {
  const { clock, random, agenda } = world;
  await catchUp(world, rep);
  const leads = world.workedLeads(rep);
  const accounts = await clock
    .system()
    .db.find(Account, { where: { ownerId: rep.id }, order: { code: 'ASC' }, take: 12 });
  for (let n = 0; n < visits; n += 1) {
    const onLead = leads.length > 0 && random.chance(40);
    const account = accounts.length > 0 ? random.pick(accounts) : null;
    if (!onLead && !account) continue;
    const planned = await unlessRefused(async () =>
      planVisit(await clock.as(rep), {
        leadId: onLead ? random.pick(leads) : null,
        accountId: onLead ? null : (account?.id ?? null),
        // spread over the week, so that hardly anybody is planned twice at once
        visitOn: addDays(monday, (n * 2 + random.between(0, 1)) % 5),
        slot: random.pick(['AM', 'PM']),
        purpose: random.pick([
          'ORDER',
          'COLLECTION',
          'COLLECTION',
          'RELATIONSHIP',
          'SETTLEMENT',
          'QUANTITY',
          'TECHNICAL',
        ]),
        goal: random.pick([
          '确认下周浇筑计划',
          '催收到期货款',
          '核对本月方量',
          '了解新项目进度',
          '签收对账单',
        ]),
      }),
    );
    if (!planned) continue;
    agenda.on(addDays(planned.visit.visitOn, random.between(0, 1)), () =>
      report(world, rep, planned.visit.id),
    );
  }
  const plan = await clock.system().db.findOneBy(WeekPlan, { repId: rep.id, weekStart: monday });
  if (plan)
    await unlessRefused(async () =>
      submitWeekPlan(await clock.as(rep), plan.id, plan.version, weekSummary(random)),
    );
}

const weekSummary = (random: Random) => ({
  result: random.pick([
    '本周拜访基本完成，两家客户确认了下月用量',
    '完成三分之二，一家客户改约下周',
    '回款到账一笔，对账单已签回',
  ]),
  problems: random.pick(['同城一家报价偏低', '泵车排班紧张', null]),
  support: random.pick(['请经理陪同拜访重点客户', null, null]),
});

async function freeze(world: DemoWorld, team: Team, monday: LocalDate): Promise<void> {
  const { clock } = world;
  for (const rep of team.reps) {
    const plan = await clock.system().db.findOneBy(WeekPlan, { repId: rep.id, weekStart: monday });
    if (plan?.state === 'SUBMITTED')
      await unlessRefused(async () => freezeWeekPlans(await clock.as(team.manager), [plan.id]));
  }
}

/** Reports that are owed are handed in late, before the next plan: without them no plan is approved (VIS-6). */
async function catchUp(world: DemoWorld, rep: User): Promise<void> {
  if (world.random.chance(5)) return;
  const owed = await world.clock.system().db.find(PlannedVisit, {
    where: { repId: rep.id, state: 'PLANNED', visitOn: LessThan(world.clock.today) },
    order: { id: 'ASC' },
  });
  for (const visit of owed) await report(world, rep, visit.id, 0);
}

async function report(world: DemoWorld, rep: User, visitId: string, forgotten = 6): Promise<void> {
  const { clock, random } = world;
  if (random.chance(forgotten)) return;
  const visit = await clock.system().db.findOneBy(PlannedVisit, { id: visitId });
  if (!visit) return;
  await unlessRefused(async () =>
    reportVisit(await clock.as(rep), {
      visitId,
      metWhom: random.pick(['项目经理', '采购负责人', '财务主管', '材料员']),
      outcome: random.pick([
        '对方确认方量，答应月底付款',
        '工地进度正常，下周继续供货',
        '对价格有意见，需再谈',
        '已签对账单',
        '要求提供检测报告',
      ]),
      goalReached: random.chance(70),
      competitors: random.chance(20) ? '同城另一家报价低 5 元/方' : null,
      ...findings(random),
      nextStep: '电话确认',
      nextStepOn: addDays(clock.today, random.between(2, 9)),
    }),
  );
}

/** What one visit in some finds out: an order, stock against usual sales, a price off the guide price, a rival. */
function findings(random: Random): Partial<ReportVisitInput> {
  if (random.chance(60)) return {};
  const price = 36_000 + random.between(-12, 4) * 100;
  return {
    orderProduct: 'C30 普通混凝土',
    orderQuantityMilli: random.between(2, 12) * 100_000,
    ownStockMilli: random.between(1, 30) * 10_000,
    usualSalesMilli: 100_000,
    prices: [{ product: 'C30 普通混凝土', guidePrice: money(36_000), price: money(price) }],
    competitorFindings: [
      {
        name: random.pick(['鼎固商砼', '长桥建材', '盛和混凝土']),
        price: money(price - 500),
        promotion: '满 500 方送泵费',
      },
    ],
  };
}

/** A customer comes to see the plant in the coming week: the manager receives them (VIS-11). */
export async function receiveCustomer(world: DemoWorld, team: Team, monday: LocalDate): Promise<void> {
  const { clock } = world;
  const [, , rep] = team.reps;
  const [account] = rep
    ? await clock.system().db.find(Account, { where: { ownerId: rep.id }, order: { code: 'ASC' }, take: 1 })
    : [];
  if (!rep || !account) return;
  await unlessRefused(async () =>
    planReception(await clock.as(rep), {
      accountId: account.id,
      visitOn: addDays(monday, 2),
      slot: 'PM',
      startsAt: '14:30',
      endsAt: '17:00',
      purpose: 'RELATIONSHIP',
      goal: '参观搅拌站，谈年度框架',
      level: 'SECOND',
      guests: '总工、采购经理、材料员',
      guestCount: 3,
      hostId: team.manager.id,
      showroom: true,
      plantTour: true,
      marketingTalk: true,
      generalManagerTalk: false,
      hospitality: '工作餐',
    }),
  );
}

/** Two reps of one team plan the same firm in the coming week: what the manager finds on Friday (COLL-2). */
export async function crossPlans(world: DemoWorld, team: Team, monday: LocalDate): Promise<void> {
  const { clock } = world;
  const [first, second] = team.reps;
  if (!first || !second) return;
  const [account] = await clock
    .system()
    .db.find(Account, { where: { ownerId: first.id }, order: { code: 'ASC' }, take: 1 });
  if (!account) return;
  for (const [rep, day] of [
    [first, 1],
    [second, 3],
  ] as const) {
    await unlessRefused(async () =>
      planVisit(await clock.as(rep), {
        accountId: account.id,
        visitOn: addDays(monday, day),
        slot: 'AM',
        purpose: 'ORDER',
        goal: '争取二期用量',
      }),
    );
  }
}
