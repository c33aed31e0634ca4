import { addDays, weekStartOf, type LocalDate } from '../../shared/local-date';
import { complaintStepKind } from '../../shared/vocabulary/service';
import { Account } from '../../server/modules/accounts';
import { AccountFeedback } from '../../server/modules/archive';
import { Delivery } from '../../server/modules/contracts';
import type { User } from '../../server/modules/identity';
import {
  ComplaintStep,
  listCallBacksOwed,
  openComplaint,
  recordCallBack,
  takeComplaintStep,
} from '../../server/modules/service';
import { nextStep } from '../../server/modules/service/rules/complaint-steps';
import { Random } from './random';
import { unlessRefused } from './sales';
import type { DemoWorld } from './world';

/** Chances of their own, so that the rest of the world stays as it was. */
const random = new Random(20_261_126);

const words = {
  good: ['供货及时，质量稳定', '泵送顺利，班组满意', '对账清楚，没有意见'],
  bad: ['夜间浇筑等车超过两小时', '坍落度偏小，泵送困难', '签收方量与现场不符'],
  steps: {
    ENCOURAGE: ['感谢反映，已记录，今天给答复', '谢谢指出，我们马上核查'],
    ASK: ['核对了时间、车号和现场照片', '问清了部位、方量和当班人员'],
    CONFIRM: ['与客户逐条确认所反映的情况', '复述一遍，客户确认无遗漏'],
    ANSWER: ['已调整配比并派技术员驻场', '加派两台车，夜间专人调度', '按现场过磅单调整方量'],
    VERIFY: ['客户表示问题已解决', '客户认可处理结果'],
  },
  again: '客户认为问题仍未解决',
} as const;

/** After the first delivery and by tier, reps call their customers back; some call brings a complaint (SVC-1, SVC-2). */
export function callCustomersBack(world: DemoWorld, today: LocalDate, reps: readonly User[]): void {
  for (let monday = addDays(weekStartOf(today), -70); monday <= today; monday = addDays(monday, 7))
    for (const [at, rep] of reps.entries())
      world.agenda.on(addDays(monday, at % 4), () =>
        // it was taken up ten weeks ago; of late every third rep lets it slip
        callOwed(
          world,
          rep,
          monday < addDays(today, -60) ? 40 : 6,
          monday > addDays(today, -21) && at % 3 === 0,
        ),
      );
  for (let back = 60; back >= 0; back -= 1)
    world.agenda.on(addDays(today, -back), () => handleComplaints(world, addDays(today, -20)));
}

async function callOwed({ clock }: DemoWorld, rep: User, most: number, lets: boolean): Promise<void> {
  const { items } = await listCallBacksOwed(
    await clock.as(rep),
    { mine: true, open: true },
    { number: 1, size: most },
  );
  for (const { id } of items) {
    if (random.chance(lets ? 85 : 12)) continue;
    const bad = random.chance(10);
    await unlessRefused(async () =>
      recordCallBack(
        await clock.as(rep),
        random.chance(10)
          ? { accountId: id, outcome: 'NOT_REACHED', said: '两次未接' }
          : {
              accountId: id,
              outcome: 'REACHED',
              said: random.pick(bad ? words.bad : words.good),
              ...(random.chance(60) ? { score: bad ? random.between(40, 65) : random.between(75, 98) } : {}),
              ...(bad ? { complaint: { kind: 'DELIVERY' as const, content: random.pick(words.bad) } } : {}),
            },
      ),
    );
  }
}

/** Each open complaint goes on by one step on most days; now and then the customer is not satisfied, or one is left lying. */
async function handleComplaints({ clock, company }: DemoWorld, since: LocalDate): Promise<void> {
  const db = clock.system().db;
  if (random.chance(40)) {
    const [delivery] = await db.find(Delivery, { order: { id: 'DESC' }, take: 1 });
    const account = delivery && (await deliveredTo(clock.system().db, delivery));
    const owner =
      account?.ownerId && company.teams.flatMap(({ reps }) => reps).find(({ id }) => id === account.ownerId);
    if (delivery && account && owner)
      await unlessRefused(async () =>
        openComplaint(await clock.as(owner), {
          accountId: account.id,
          kind: random.pick(['QUALITY', 'QUANTITY']),
          content: random.pick(words.bad.slice(1)),
          deliveryId: delivery.id,
        }),
      );
  }
  const open = await db.find(AccountFeedback, { order: { id: 'ASC' } });
  const handlers = new Map(
    [...company.teams.flatMap(({ reps }) => reps), company.marketing].map((one) => [one.id, one]),
  );
  for (const complaint of open) {
    const handler = handlers.get(complaint.handlerId);
    if (complaint.state === 'CONFIRMED' || !handler || !random.chance(complaint.receivedOn < since ? 70 : 18))
      continue;
    const taken = await db.findBy(ComplaintStep, { feedbackId: complaint.id });
    const next = nextStep(complaint.state, taken);
    if (!next) continue;
    const satisfied = next.round > 1 || random.chance(85);
    const said = next.step === 'VERIFY' && !satisfied ? words.again : random.pick(words.steps[next.step]);
    await unlessRefused(async () =>
      takeComplaintStep(await clock.as(handler), {
        id: complaint.id,
        version: complaint.version,
        step: complaintStepKind.codes[next.step],
        said,
        ...(next.step === 'VERIFY' ? { satisfied } : {}),
      }),
    );
  }
}

const deliveredTo = (
  db: ReturnType<DemoWorld['clock']['system']>['db'],
  { contractId }: Delivery,
): Promise<Account | null> =>
  db
    .createQueryBuilder(Account, 'account')
    .where('account.id IN (SELECT c.accountId FROM contract c WHERE c.id = :contractId)', { contractId })
    .getOne();
