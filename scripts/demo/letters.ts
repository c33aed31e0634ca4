import { addDays, firstDayOf, monthOf, type LocalDate, type Month } from '../../shared/local-date';
import {
  endLetterDelivery,
  LetterDocument,
  recordLetterDelivery,
  signOffLetters,
  type LetterDelivery,
} from '../../server/modules/letters';
import { publishPolicy } from '../../server/modules/policies';
import { DunningLetter } from '../../server/modules/receivables';
import type { DemoWorld } from './world';

/** Who writes the letters and where customers pay to: none is signed before the company has told (DUN-1). */
export async function nameCompany(
  clock: DemoWorld['clock'],
  { finance }: DemoWorld['company'],
): Promise<void> {
  await publishPolicy(await clock.as(finance), {
    area: 'letters',
    effectiveFrom: clock.today,
    data: {
      company: '临江远山混凝土有限公司',
      address: '临江市工业大道 18 号',
      bank: '临江银行营业部',
      bankAccount: '8801 2600 0451 7790',
      contact: '财务部 0571-5550 1266',
      signer: '财务总监',
    },
    reason: '函件抬头与收款账户',
  });
}

/** Letters of a month signed off the day after, posted, and most of them signed for; of the last month a part waits (DUN-1). */
export function sendLetters(world: DemoWorld, month: Month, today: LocalDate): void {
  const { agenda, clock, company } = world;
  const day = addDays(firstDayOf(month), 5);
  const current = month === monthOf(today);
  agenda.on(day, async () => {
    const ids = await lettersOf(world, month);
    const signed = current ? ids.slice(0, Math.ceil(ids.length / 2)) : ids;
    if (signed.length > 0)
      await signOffLetters(await clock.as(company.finance), { letterIds: signed.slice(0, 500) });
  });
  agenda.on(addDays(day, 1), async () => {
    for (const [at, letterId] of (await lettersOf(world, month, 'SIGNED_OFF')).entries())
      if (!current || at % 2 === 0) await post(world, letterId, at);
  });
}

async function lettersOf(world: DemoWorld, month: Month, state?: 'SIGNED_OFF'): Promise<string[]> {
  const { db } = world.clock.system();
  const letters = await db.find(DunningLetter, { where: { month }, order: { number: 'ASC' } });
  if (!state) return letters.map(({ id }) => id);
  const signed = new Set((await db.findBy(LetterDocument, { state })).map(({ letterId }) => letterId));
  return letters.map(({ id }) => id).filter((id) => signed.has(id));
}

async function post(world: DemoWorld, letterId: string, at: number): Promise<void> {
  const { agenda, clock, company } = world;
  const sent: LetterDelivery = await recordLetterDelivery(await clock.as(company.finance), {
    letterId,
    channel: at % 5 === 3 ? 'HAND' : 'POST',
    reference: at % 5 === 3 ? '项目部 刘工' : `SF${1_400_000_000 + at * 7919}`,
    sentOn: clock.today,
  });
  // one in six never came back with a slip, one in six was returned
  if (at % 6 === 5) return;
  agenda.on(addDays(clock.today, 3), async () => {
    const received = at % 6 !== 4;
    await endLetterDelivery(await clock.as(company.finance), {
      id: sent.id,
      version: sent.version,
      received,
      on: clock.today,
      note: received ? '财务部签收' : '地址迁移，退回',
    });
  });
}
