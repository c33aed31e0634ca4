import { addDays, addMonths, type LocalDate } from '../../shared/local-date';
import { minMoney, money, subtractMoney, type Money } from '../../shared/money';
import { Contract } from '../../server/modules/contracts';
import { User } from '../../server/modules/identity';
import {
  decideMoneyRequest,
  disputeReceivable,
  fileConfirmation,
  prepareConfirmation,
  postReceipt,
  promisePayment,
  Receivable,
  recordRecovery,
  requestRefund,
  requestWriteOff,
  sendConfirmation,
  settleDispute,
} from '../../server/modules/receivables';
import { Random } from './random';
import { unlessRefused } from './sales';
import type { DemoWorld } from './world';

/** Chances of their own, so that the rest of the world stays as it was. */
const random = new Random(20_261_126);

const openOf = (item: Receivable): Money =>
  subtractMoney(subtractMoney(item.amount, item.collected), item.adjusted);

/**
 * The last half year of pursuing debts: promises kept and broken, disputes, write-offs and a recovery, a refund,
 * confirmations of balances; some of each still wait today (DUN-3, DUN-4, REC-8, REC-10).
 */
export function pursueDebts(world: DemoWorld, today: LocalDate): void {
  const { agenda } = world;
  const start = addMonths(today, -6);
  for (let week = 0; week < 26; week += 1)
    agenda.on(addDays(start, week * 7 + 2), () => promise(world, week < 25 ? 2 : 6));
  for (let month = 0; month < 6; month += 1) {
    agenda.on(addMonths(addDays(start, 9), month), () => dispute(world, month < 5));
    agenda.on(addMonths(addDays(start, 12), month), () => confirm(world, month));
  }
  agenda.on(addDays(today, -100), () => giveUp(world, true));
  agenda.on(addDays(today, -2), () => giveUp(world, false));
  agenda.on(addDays(today, -40), () => payBack(world, true));
  agenda.on(addDays(today, -1), () => payBack(world, false));
}

/** Overdue items, the largest first; the same order on both engines. */
function overdue(world: DemoWorld, take: number): Promise<Receivable[]> {
  return world.clock
    .system()
    .db.createQueryBuilder(Receivable, 'item')
    .where('item.amount > item.collected + item.adjusted AND item.dueOn < :today', {
      today: world.clock.today,
    })
    .orderBy('item.dueOn', 'DESC')
    .addOrderBy('item.number')
    .take(take)
    .getMany();
}

const repOf = async ({ clock }: DemoWorld, item: Receivable): Promise<User> => {
  const { db } = clock.system();
  const { primaryRepId } = await db.findOneByOrFail(Contract, { id: item.contractId });
  return db.findOneByOrFail(User, { id: primaryRepId });
};

async function promise(world: DemoWorld, most: number): Promise<void> {
  const { clock } = world;
  for (const item of (await overdue(world, 40)).filter(() => random.chance(25)).slice(0, most)) {
    const rep = await repOf(world, item);
    const share = random.pick([100, 100, 50]);
    await unlessRefused(async () =>
      promisePayment(await clock.as(rep), {
        receivableId: item.id,
        amount: money(Math.max(1, Math.floor((openOf(item) * share) / 10_000) * 100)),
        payBy: addDays(clock.today, random.between(4, 25)),
        promisedBy: random.pick(['财务部刘经理', '王总', '项目部李经理']),
        note: random.pick(['进度款到账后付', '答应月底前付清', null]),
      }),
    );
  }
}

async function dispute(world: DemoWorld, settled: boolean): Promise<void> {
  const { clock, agenda, company } = world;
  const item = (await overdue(world, 30)).find(() => random.chance(20));
  if (!item) return;
  const rep = await repOf(world, item);
  const raised = await unlessRefused(async () =>
    disputeReceivable(await clock.as(rep), {
      receivableId: item.id,
      kind: random.pick(['QUALITY', 'QUANTITY', 'PRICE']),
      amount: minMoney(openOf(item), money(random.between(5, 60) * 100_000)),
      reason: random.pick(['7 天强度偏低，要求折让', '过磅单与签收数量不符', '价格未按补充协议下调']),
    }),
  );
  if (!raised || !settled) return;
  agenda.on(addDays(clock.today, random.between(8, 20)), async () => {
    const granted = random.chance(60);
    await unlessRefused(async () =>
      settleDispute(await clock.as(company.finance), {
        id: raised.id,
        version: raised.version,
        credited: granted ? money(Math.floor(raised.amount / 3 / 100) * 100) : money(0),
        settlement: granted ? '双方协商折让' : '复检合格，异议不成立',
      }),
    );
  });
}

async function giveUp(world: DemoWorld, decided: boolean): Promise<void> {
  const { clock, agenda, company } = world;
  const items = await overdue(world, 400);
  const item = items.at(decided ? -1 : -2);
  if (!item) return;
  const asked = await unlessRefused(async () =>
    requestWriteOff(await clock.as(company.finance), {
      receivableId: item.id,
      amount: minMoney(openOf(item), money(3_000_000)),
      reason: '债务人已注销，法院终结执行',
    }),
  );
  if (!asked || !decided) return;
  await unlessRefused(async () =>
    decideMoneyRequest(await clock.as(company.director), {
      id: asked.id,
      version: asked.version,
      approved: true,
      reason: '同意核销，账销案存',
    }),
  );
  agenda.on(addDays(clock.today, 60), async () => {
    await unlessRefused(async () =>
      recordRecovery(await clock.as(company.finance), {
        receivableId: item.id,
        instrument: 'BANK',
        receivedOn: clock.today,
        amount: money(500_000),
        reference: '法院执行款',
      }),
    );
  });
}

async function payBack(world: DemoWorld, decided: boolean): Promise<void> {
  const { clock, company } = world;
  const item = (await overdue(world, 3)).at(decided ? 0 : -1);
  if (!item) return;
  // the same transfer came twice; the second is nobody's item
  const receipt = await unlessRefused(async () =>
    postReceipt(await clock.as(company.finance), {
      accountId: item.accountId,
      instrument: 'BANK',
      receivedOn: clock.today,
      amount: money(4_600_000),
      reference: '重复汇款',
      allocateRest: false,
    }),
  );
  if (!receipt) return;
  const asked = await unlessRefused(async () =>
    requestRefund(await clock.as(company.finance), {
      receiptId: receipt.id,
      amount: receipt.amount,
      reason: '客户重复付款，来函要求退回',
    }),
  );
  if (!asked || !decided) return;
  await unlessRefused(async () =>
    decideMoneyRequest(await clock.as(company.director), {
      id: asked.id,
      version: asked.version,
      approved: true,
      reason: '核实无误，同意退款',
    }),
  );
}

async function confirm(world: DemoWorld, month: number): Promise<void> {
  const { clock, agenda, company } = world;
  const items = await overdue(world, 200);
  const accountIds = [...new Set(items.map(({ accountId }) => accountId))].slice(month * 2, month * 2 + 2);
  for (const [at, accountId] of accountIds.entries()) {
    const drawn = await unlessRefused(async () =>
      prepareConfirmation(await clock.as(company.finance), { accountId, asOf: clock.today }),
    );
    if (!drawn || (month === 5 && at === 1)) continue;
    const sent = await unlessRefused(async () =>
      sendConfirmation(await clock.as(company.finance), {
        id: drawn.id,
        version: drawn.version,
        on: clock.today,
      }),
    );
    if (!sent) continue;
    agenda.on(addDays(clock.today, random.between(7, 16)), async () => {
      const agreed = random.chance(70);
      await unlessRefused(async () =>
        fileConfirmation(await clock.as(company.finance), {
          id: sent.id,
          version: sent.version,
          agreed,
          on: clock.today,
          ...(agreed
            ? {}
            : {
                confirmedAmount: money(Math.floor(sent.openAmount / 20_000) * 19_000),
                reason: '一车未见签收单',
              }),
        }),
      );
    });
  }
}
