import { addDays, weekStartOf, type LocalDate } from '../../shared/local-date';
import { money } from '../../shared/money';
import { Account } from '../../server/modules/accounts';
import { decideTrip, planTrip, reportTrip, submitTrip } from '../../server/modules/trips';
import type { Team } from './people';
import { Random } from './random';
import { unlessRefused } from './sales';
import type { DemoWorld } from './world';

/** Chances of their own, so that the rest of the world stays as it was. */
const random = new Random(20_261_125);

/** Each team travels every few weeks: planned ahead, approved by the manager or the director, mostly reported in time (TRIP-1…4). */
export function travel(world: DemoWorld, today: LocalDate, teams: readonly Team[]): void {
  for (const [at, team] of teams.entries())
    for (const weeks of [-7, -3, 2]) {
      const startOn = addDays(weekStartOf(today), weeks * 7 + (at % 3));
      world.agenda.on(addDays(startOn, -random.between(6, 10)), () => go(world, team, startOn));
    }
}

async function go(world: DemoWorld, team: Team, startOn: LocalDate): Promise<void> {
  const { clock, agenda, company } = world;
  const rep = random.pick(team.reps);
  const days = random.pick([1, 2, 2, 4]);
  const endOn = addDays(startOn, days - 1);
  const accounts = await clock
    .system()
    .db.find(Account, { where: { ownerId: rep.id }, order: { code: 'ASC' }, take: days * 2 });
  if (accounts.length < days * 2) return;
  const trip = await unlessRefused(async () => {
    const ctx = await clock.as(rep);
    const draft = await planTrip(ctx, {
      route: random.pick(['临江 – 云岭 – 临江', '临江 – 海宁湾 – 临江', '云岭 – 海宁湾 – 云岭']),
      startOn,
      endOn,
      fareClass: 'SECOND_CLASS_RAIL',
      fareBudget: money(random.between(12, 60) * 1_000),
      stops: accounts.map((account, at) => ({
        visitOn: addDays(startOn, Math.floor(at / 2)),
        accountId: account.id,
        worth: random.pick(['年用量两万方，谈续约', '欠款到期，核对账目', '新标段开工，送样报价']),
        travelHours: random.between(1, 3),
        confirmedBy: random.chance(85) ? random.pick(['王经理', '李工', '张主任']) : null,
      })),
    });
    return submitTrip(await clock.as(rep), draft.id, draft.version);
  });
  if (!trip || random.chance(12)) return;
  agenda.on(addDays(clock.today, 1), async () => {
    const approver = days > 3 ? company.director : team.manager;
    const approved = await unlessRefused(async () =>
      decideTrip(await clock.as(approver), {
        id: trip.id,
        version: trip.version,
        approved: true,
        reason: '客户时间已定，同意',
      }),
    );
    if (!approved) return;
    agenda.on(addDays(endOn, random.chance(80) ? 0 : 2), async () => {
      await unlessRefused(async () =>
        reportTrip(
          await clock.as(rep),
          approved.id,
          approved.version,
          '拜访全部完成，一家续约，一家答应月底付款。',
        ),
      );
    });
  });
}
