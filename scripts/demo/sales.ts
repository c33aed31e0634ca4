import { addDays, type LocalDate } from '../../shared/local-date';
import { money } from '../../shared/money';
import { DomainError } from '../../server/core/errors';
import type { Account } from '../../server/modules/accounts';
import {
  applyForContract,
  approveContractAsManager,
  decideContract,
  giveVerdict,
  signContract,
  submitContract,
  type Contract,
} from '../../server/modules/contracts';
import type { User } from '../../server/modules/identity';
import { judgeIntent } from './intents';
import { accountForLoss } from './losses';
import {
  CollisionCase,
  createAccountFromLead,
  fileTermsTalk,
  Lead,
  loseLead,
  markLeadBidding,
  recordFollowUp,
  recordTermsTalk,
  registerLead,
  reviewLead,
  ruleCollision,
} from '../../server/modules/leads';
import { afterRuling, whileOpen, type Course } from './disputes';
import type { DemoWorld } from './world';
import { products } from './prices';
import { phone, projectName, type CompanySpec } from './names';
import type { Team } from './people';

/** What a rep goes after: a firm of the archive that is theirs, or a new one. */
export interface Target {
  readonly company: CompanySpec;
  readonly account: Account | null;
  readonly rep: User;
  readonly team: Team;
}

/** Refusals are part of the trade: the act is then simply not done. Anything else is a fault of the demo. */
export async function unlessRefused<T>(act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

const current = async <T extends { id: string }>(
  world: DemoWorld,
  entity: new () => T,
  id: string,
): Promise<T | null> =>
  world.clock.system().db.findOneBy(entity as never, { id } as never) as Promise<T | null>;

/** A prospect from its registration to won, lost or left lying (LEAD-11), spread over the days it takes. */
export function pursue(world: DemoWorld, target: Target, day: LocalDate): void {
  const { agenda, random, clock } = world;
  agenda.on(day, async () => {
    const registered = await unlessRefused(async () =>
      registerLead(await clock.as(target.rep), {
        customerName: target.company.name,
        contactName: random.chance(80)
          ? `${random.pick(['王', '李', '张', '陈'])}${random.pick(['经理', '工', '总', '主任'])}`
          : null,
        contactPhone: random.chance(80) ? phone(random) : null,
        siteName: projectName(random, target.company),
        productLine: random.pick(['商品混凝土', '商品混凝土', '干混砂浆']),
        regionCode: target.company.regionCode,
        source: random.pick(['VISIT', 'VISIT', 'PHONE', 'REFERRAL', 'FAIR', 'WEB']),
        level: random.pick(['H', 'A', 'A', 'B', 'B', 'C']),
        expectedQuantityMilli: random.between(8, 240) * 100_000,
        suspectedReason: '项目部不同，合同主体不同',
      }),
    );
    if (!registered || registered.collisionCase) return;
    const leadId = registered.lead.id;
    agenda.on(addDays(day, random.between(1, 4)), async () => {
      const decision = random.chance(94) ? 'APPROVE' : 'REJECT';
      const reviewed = await unlessRefused(async () =>
        reviewLead(await clock.as(target.team.manager), {
          leadId,
          decision,
          reason: decision === 'REJECT' ? '无实际项目' : null,
        }),
      );
      if (reviewed && decision === 'APPROVE') work(world, target, leadId, clock.today);
    });
  });
}

/** Follow-ups at the level's pace; then a contract, a loss, or nothing more. */
function work(world: DemoWorld, target: Target, leadId: string, from: LocalDate): void {
  const { agenda, random, clock } = world;
  const touches = random.between(1, 3);
  let day = from;
  for (let n = 0; n < touches; n += 1) {
    day = addDays(day, random.between(2, 8));
    agenda.on(day, async () => {
      await unlessRefused(async () =>
        recordFollowUp(await clock.as(target.rep), {
          leadId,
          channel: random.pick(['PHONE', 'VISIT', 'MESSAGE', 'MEETING']),
          reached: random.chance(85),
          note: random.pick([
            '了解工程进度与用量',
            '已送样品和报价',
            '谈付款条件',
            '拜访项目经理',
            '确认浇筑计划',
          ]),
          nextStep: '再次联系',
          nextStepOn: addDays(clock.today, random.between(2, 7)),
        }),
      );
      await judgeIntent(world, target, leadId);
    });
  }
  const fate = random.between(1, 100);
  if (fate <= 42) agenda.on(addDays(day, random.between(2, 10)), () => apply(world, target, leadId));
  else if (fate <= 58) agenda.on(addDays(day, random.between(5, 25)), () => lose(world, target, leadId));
}

async function lose(world: DemoWorld, target: Target, leadId: string): Promise<void> {
  const lead = await current(world, Lead, leadId);
  if (!lead || lead.ownerId !== target.rep.id) return;
  const lost = await unlessRefused(async () =>
    loseLead(await world.clock.as(target.rep), {
      leadId,
      version: lead.version,
      reason: world.random.pick(['PRICE', 'PAYMENT_TERMS', 'RELATIONSHIP', 'DISTANCE', 'CANCELLED']),
      note: '客户选择了其他供应商',
    }),
  );
  if (lost) accountForLoss(world, target, lost);
}

/** From bidding over the joint review to the signed contract, each step by the role whose job it is (CON-1, CRE-3). */
async function apply(world: DemoWorld, target: Target, leadId: string): Promise<void> {
  const { agenda, random, clock, company } = world;
  const lead = await current(world, Lead, leadId);
  if (!lead || lead.ownerId !== target.rep.id) return;
  const made = await unlessRefused(async () => {
    const bidding = await markLeadBidding(await clock.as(target.rep), leadId, lead.version);
    const talk = await recordTermsTalk(await clock.as(target.rep), {
      leadId,
      secondId: target.team.manager.id,
      terms: '单价按指导价下浮两元，月结，泵送另计',
      behaviour: '对单价不敏感，坚持账期；采购经理能拍板',
    });
    agenda.on(addDays(clock.today, 2), async () => {
      await unlessRefused(async () =>
        fileTermsTalk(await clock.as(company.marketing), talk.id, talk.version),
      );
    });
    if (!bidding.accountId) {
      await createAccountFromLead(await clock.as(target.rep), {
        leadId,
        customerType: target.company.type,
        regionCode: target.company.regionCode,
      });
    }
    const [product, price] = random.pick(products);
    const quantityMilli =
      Math.max(1, Math.round((lead.expectedQuantityMilli ?? 2_000_000) / 100_000)) * 100_000;
    const contract = await applyForContract(await clock.as(target.rep), {
      leadId,
      projectName: lead.siteName,
      unit: 'm³',
      paymentTermDays: random.pick([30, 30, 60, 90]),
      lines: [{ product, quantityMilli, unitPrice: money(price + random.between(-8, 8) * 100) }],
    });
    return submitContract(await clock.as(target.rep), { id: contract.id, version: contract.version });
  });
  if (!made) return;
  agenda.on(addDays(clock.today, random.between(1, 3)), async () => {
    const contract = await unlessRefused(() => review(world, target, made));
    if (!contract) return;
    agenda.on(addDays(clock.today, random.between(1, 4)), async () => {
      const decided = await unlessRefused(async () => {
        const approved = await decideContract(await clock.as(company.director), {
          id: contract.id,
          version: contract.version,
          approved: true,
          beyondTier: true,
          reason: '同意，按条款执行',
        });
        return signContract(await clock.as(company.marketing), {
          id: approved.id,
          version: approved.version,
          signedOn: clock.today,
        });
      });
      if (decided) world.money.deliver(decided);
    });
  });
}

async function review(
  { clock, company }: DemoWorld,
  { team }: Target,
  submitted: Contract,
): Promise<Contract> {
  const { id } = submitted;
  let contract = await approveContractAsManager(await clock.as(team.manager), {
    id,
    version: submitted.version,
    approved: true,
    reason: '客户可靠',
  });
  const round = contract.reviewRound;
  const verdicts = [
    [team.manager, 'SALES', '需求真实，价格在指导价内'],
    [company.marketing, 'MARKETING', '市场价相符，客户历史良好'],
    [company.finance, 'FINANCE', '账期可以接受'],
  ] as const;
  for (const [person, department, reason] of verdicts) {
    contract = await giveVerdict(await clock.as(person), {
      contractId: id,
      round,
      department,
      verdict: 'YES',
      reason,
    });
  }
  return contract;
}

/** A colleague of the same team registers what another holds: the case opens by itself; older ones are ruled. */
export function collide(world: DemoWorld, day: LocalDate, ruled: boolean, course: Course = 'PLAIN'): void {
  const { agenda, clock, random } = world;
  agenda.on(day, async () => {
    const leads = await clock
      .system()
      .db.find(Lead, { where: { state: 'PURSUING' }, order: { id: 'DESC' }, take: 40 });
    const mine = await clock
      .system()
      .db.find(Lead, { where: { state: 'APPROVED' }, order: { id: 'DESC' }, take: 40 });
    const lead = random.pick([...leads, ...mine, ...leads]);
    if (!lead) return;
    const team = world.company.teams.find((candidate) =>
      candidate.reps.some((rep) => rep.id === lead.ownerId),
    );
    const rival = team?.reps.find((rep) => rep.id !== lead.ownerId);
    if (!team || !rival) return;
    const result = await unlessRefused(async () =>
      registerLead(await clock.as(rival), {
        // the same firm as another would write it
        customerName: lead.customerName.replace('有限公司', '（有限公司）'),
        siteName: lead.siteName,
        productLine: lead.productLine,
        regionCode: lead.regionCode,
        source: 'VISIT',
        level: 'A',
        suspectedReason: '我方先接触',
      }),
    );
    const opened = result?.collisionCase;
    const holder = team.reps.find((rep) => rep.id === lead.ownerId);
    if (!opened || !holder) return;
    const sides = { caseId: opened.id, team, holder, rival };
    await whileOpen(world, sides, course);
    if (!ruled) return;
    agenda.on(addDays(day, random.between(1, 2)), async () => {
      const open = await current(world, CollisionCase, opened.id);
      if (!open || open.state !== 'OPEN' || !lead.ownerId) return;
      const ruling = {
        caseId: open.id,
        version: open.version,
        outcome: 'PRIMARY_WITH_ASSISTANTS' as const,
        primaryRepId: lead.ownerId,
        assistants: [{ repId: rival.id, shareBp: random.between(5, 10) * 100 }],
        reason: '先报备者为主跟踪人，后者协助',
      };
      // strategic customers are the director's to rule on (COLL-4)
      const byManager = await unlessRefused(async () => ruleCollision(await clock.as(team.manager), ruling));
      if (!byManager)
        await unlessRefused(async () => ruleCollision(await clock.as(world.company.director), ruling));
      afterRuling(world, sides, course);
    });
  });
}
