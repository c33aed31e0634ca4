import { addDays, type LocalDate } from '../../shared/local-date';
import { intentCriterion } from '../../shared/vocabulary/intents';
import type { User } from '../../server/modules/identity';
import { recordReception, scoreLead } from '../../server/modules/intents';
import { changeLeadLevel, Lead, recordFollowUp, reviewLead } from '../../server/modules/leads';
import { phone, type CompanySpec } from './names';
import type { Team } from './people';
import { Random } from './random';
import { unlessRefused, type Target } from './sales';
import type { DemoWorld } from './world';

/** Chances of their own, so that the rest of the world stays as it was. */
const random = new Random(20_261_124);

/** After a talk the rep fills in the score card now and then, and moves the level when the talk showed it (INT-2, INT-4). */
export async function judgeIntent(world: DemoWorld, target: Target, leadId: string): Promise<void> {
  const { clock } = world;
  if (!random.chance(45)) return;
  const mood = random.between(3, 8);
  await unlessRefused(async () =>
    scoreLead(await clock.as(target.rep), {
      leadId,
      ratings: intentCriterion.list.map((criterion) => ({
        criterion,
        rating: Math.min(10, mood + random.between(0, 3)),
      })),
      expectedBuyOn: addDays(clock.today, random.between(3, 60)),
    }),
  );
  if (!random.chance(50)) return;
  const lead = await clock.system().db.findOneBy(Lead, { id: leadId });
  if (!lead) return;
  await unlessRefused(async () =>
    changeLeadLevel(await clock.as(target.rep), {
      leadId,
      version: lead.version,
      level: random.pick(['H', 'A', 'B', 'C']),
      reason: random.pick(['甲方资金已到位', '开工日期推后', '已确认浇筑计划']),
    }),
  );
}

const talks = [
  '咨询 C30 报价和运距',
  '问账期，现场看样',
  '自建房用量，要求周末供货',
  '了解泵送能力',
  '比价，已有供应商',
];

/** The last quarter's walk-ins and calls; those who left a phone are registered by themselves (INT-6). */
export function receiveCustomers(
  world: DemoWorld,
  today: LocalDate,
  teams: readonly Team[],
  firms: readonly CompanySpec[],
): void {
  const { agenda } = world;
  const fresh = [...firms];
  for (let back = 85; back >= 0; back -= 1) {
    const team = random.pick(teams);
    const rep = random.pick(team.reps);
    const hour = random.pick([9, 9, 10, 10, 11, 14, 14, 15, 16]);
    agenda.on(addDays(today, -back), () => receive(world, { team, rep, hour }, fresh));
  }
}

async function receive(
  world: DemoWorld,
  { team, rep, hour }: { readonly team: Team; readonly rep: User; readonly hour: number },
  fresh: CompanySpec[],
): Promise<void> {
  const { clock, agenda } = world;
  const firm = random.chance(62) ? fresh.pop() : undefined;
  const name = `${random.pick(['王', '李', '张', '陈', '刘', '赵'])}${random.pick(['先生', '女士', '经理', '工'])}`;
  const arrivedAt = new Date(`${clock.today}T${String(hour).padStart(2, '0')}:00:00+08:00`);
  const received = await unlessRefused(async () => {
    const ctx = await clock.as(rep);
    return recordReception(ctx, {
      kind: random.pick(['WALK_IN', 'CALL']),
      visitorName: name,
      sex: name.endsWith('女士') ? 'FEMALE' : 'MALE',
      ...(firm
        ? { phone: phone(random), customerName: firm.name, siteName: `${firm.district}自建` }
        : { noPhoneReason: random.pick(['REFUSED', 'HURRY', 'BROWSING', 'RIVAL', 'NOT_ASKED']) }),
      productLine: '商品混凝土',
      level: random.pick(['A', 'B', 'B', 'C']),
      arrivedAt: arrivedAt > ctx.now ? ctx.now : arrivedAt,
      talk: random.pick(talks),
      channel: random.pick(['NETWORK', 'FRIEND', 'PASSING_BY', 'PASSING_BY', 'FAIR', 'OTHER']),
      result: firm ? '两天内报价' : null,
      nextStepOn: firm ? addDays(clock.today, 2) : null,
      suspectedReason: '来客自述为另一家公司',
    });
  });
  const leadId = received?.reception.outcome === 'REGISTERED' ? received.reception.leadId : null;
  if (!leadId) return;
  agenda.on(addDays(clock.today, 1), async () => {
    await unlessRefused(async () =>
      reviewLead(await clock.as(team.manager), { leadId, decision: 'APPROVE' }),
    );
  });
  agenda.on(addDays(clock.today, random.between(2, 6)), async () => {
    await unlessRefused(async () =>
      recordFollowUp(await clock.as(rep), {
        leadId,
        channel: 'PHONE',
        reached: true,
        note: '已报价，等对方比价',
        nextStep: '约看搅拌站',
        nextStepOn: addDays(clock.today, random.between(3, 8)),
      }),
    );
  });
}
