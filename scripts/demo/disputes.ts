import { addDays, type LocalDate } from '../../shared/local-date';
import { money } from '../../shared/money';
import type { User } from '../../server/modules/identity';
import {
  addEvidence,
  appealRuling,
  CollisionCase,
  decideAppeal,
  decideViolation,
  grantLeave,
  Lead,
  registerLead,
} from '../../server/modules/leads';
import type { Team } from './people';
import { unlessRefused } from './sales';
import type { DemoWorld } from './world';

/** How a case of the demo goes on besides its ruling. */
export type Course = 'PLAIN' | 'EVIDENCE' | 'LEAVE' | 'UPHELD' | 'OVERTURNED' | 'APPEALED' | 'SANCTION';

export interface Sides {
  readonly caseId: string;
  readonly team: Team;
  readonly holder: User;
  readonly rival: User;
}

const caseNow = (world: DemoWorld, id: string): Promise<CollisionCase | null> =>
  world.clock.system().db.findOneBy(CollisionCase, { id });

/** What happens while it is open: the rival remembers a visit too late, or the manager lets the holder go on (COLL-3, COLL-5). */
export async function whileOpen(world: DemoWorld, sides: Sides, course: Course): Promise<void> {
  const { clock } = world;
  const { caseId, holder, rival, team } = sides;
  if (course === 'EVIDENCE' || course === 'APPEALED') {
    await unlessRefused(async () =>
      addEvidence(await clock.as(rival), {
        caseId,
        kind: 'NOTE',
        happenedOn: addDays(clock.today, -9),
        detail: '当天已到项目部拜访生产经理，当时未登记',
      }),
    );
    await unlessRefused(async () =>
      addEvidence(await clock.as(holder), {
        caseId,
        kind: 'CUSTOMER_WISH',
        happenedOn: clock.today,
        detail: '客户采购部来函，希望由现对接人继续服务',
      }),
    );
  }
  if (course !== 'LEAVE') return;
  const leave = {
    caseId,
    userId: holder.id,
    what: 'VISIT' as const,
    until: addDays(clock.today, 4),
    reason: '客户已约好现场试配，不能改期',
  };
  // strategic customers are the director's (COLL-4)
  const given = await unlessRefused(async () => grantLeave(await clock.as(team.manager), leave));
  if (!given) await unlessRefused(async () => grantLeave(await clock.as(world.company.director), leave));
}

/** What happens after the ruling: an appeal and its decision, or a sanction (COLL-5, COLL-8). */
export function afterRuling(world: DemoWorld, sides: Sides, course: Course): void {
  const { agenda, clock, company } = world;
  const { caseId, holder, rival, team } = sides;
  if (course === 'SANCTION')
    agenda.on(addDays(clock.today, 2), async () => {
      await unlessRefused(async () =>
        decideViolation(await clock.as(team.manager), {
          caseId,
          repId: rival.id,
          kind: 'KNOWINGLY_WORKED',
          finding: '报备前查重已提示受保护，仍两次上门报价',
          sanction: 'FINE',
          fine: money(50_000),
        }),
      );
    });
  if (course !== 'UPHELD' && course !== 'OVERTURNED' && course !== 'APPEALED') return;
  agenda.on(addDays(clock.today, 1), async () => {
    const appealed = await unlessRefused(async () =>
      appealRuling(await clock.as(rival), { caseId, reason: '我方先与项目经理谈定试配，有微信记录为证' }),
    );
    if (!appealed || course === 'APPEALED') return;
    agenda.on(addDays(clock.today, 2), async () => {
      const open = await caseNow(world, caseId);
      if (!open) return;
      const uphold = course === 'UPHELD';
      await unlessRefused(async () =>
        decideAppeal(await clock.as(company.director), {
          caseId,
          version: open.version,
          uphold,
          decision: uphold ? '报备在先，证据不足以改判' : '经核实后者先有有效拜访，改由其主跟踪',
          outcome: 'PRIMARY_WITH_ASSISTANTS',
          primaryRepId: rival.id,
          assistants: [{ repId: holder.id, shareBp: 1000 }],
        }),
      );
    });
  });
}

/** A rep of another team registers the same contractor's next site: no case, but the managers see it (COLL-1). */
export function otherSite(world: DemoWorld, day: LocalDate): void {
  const { agenda, clock, company, random } = world;
  agenda.on(day, async () => {
    const held = await clock
      .system()
      .db.find(Lead, { where: { state: 'PURSUING' }, order: { id: 'DESC' }, take: 30 });
    const lead = random.pick(held);
    const team = lead && company.teams.find(({ reps }) => !reps.some((rep) => rep.id === lead.ownerId));
    const rep = team?.reps[0];
    if (!lead || !rep || lead.siteName === '') return;
    await unlessRefused(async () =>
      registerLead(await clock.as(rep), {
        customerName: lead.customerName,
        siteName: `${random.pick(['高新区', '滨河', '空港'])}安置房${random.between(2, 9)}号地块`,
        productLine: lead.productLine,
        regionCode: lead.regionCode,
        source: 'REFERRAL',
        level: 'B',
        suspectedReason: '同一总包的另一项目',
      }),
    );
  });
}
