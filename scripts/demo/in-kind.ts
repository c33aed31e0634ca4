import { addDays, type LocalDate } from '../../shared/local-date';
import { minMoney, money } from '../../shared/money';
import { Contract } from '../../server/modules/contracts';
import { User } from '../../server/modules/identity';
import { acceptInKind, applyInKind, appraiseInKind, type InKindCase } from '../../server/modules/inkind';
import { openOnContract, Receivable } from '../../server/modules/receivables';
import { unlessRefused } from './sales';
import type { DemoWorld } from './world';

const offers = [
  ['MATERIAL', '螺纹钢 HRB400 Φ20，36 吨，存放于二号搅拌站'],
  ['EQUIPMENT', '塔式起重机 QTZ80 一台，2023 年购入'],
  ['VEHICLE', '东风 8 方搅拌车两辆，里程约 12 万公里'],
  ['PROPERTY', '项目沿街商铺一间，86 平方米'],
] as const;
const YUAN_OFFERED = 180_000;

/** Customers who offer goods instead of money: one taken over, one appraised, two that wait today (KIND-1). */
export function offerGoods(world: DemoWorld, today: LocalDate): void {
  for (const [at, daysAgo] of [120, 12, 4, 2].entries())
    world.agenda.on(addDays(today, -daysAgo), () => offer(world, at));
}

async function offer(world: DemoWorld, at: number): Promise<void> {
  const { clock, company } = world;
  const [goods, description] = offers[at % offers.length] ?? offers[0];
  const contract = await owing(world, at);
  if (!contract) return;
  const { db } = clock.system();
  const rep = await db.findOneByOrFail(User, { id: contract.primaryRepId });
  const open = await openOnContract(clock.system(), contract.id);
  const offeredValue = minMoney(open, money(YUAN_OFFERED * 100));
  const applied = await unlessRefused(async () =>
    applyInKind(await clock.as(rep), {
      contractId: contract.id,
      goods,
      description,
      offeredValue,
      reason: '项目停工，甲方资金未到位',
    }),
  );
  if (!applied || at > 1) return;
  const appraised = await appraise(world, applied);
  if (at > 0 || !appraised) return;
  const [supply] = company.supply;
  if (!supply) return;
  await unlessRefused(async () =>
    acceptInKind(await clock.as(supply), {
      id: appraised.id,
      version: appraised.version,
      quantity: '36.2 吨',
      quality: '抽检合格，轻微浮锈',
    }),
  );
}

const appraise = ({ clock, company }: DemoWorld, applied: InKindCase): Promise<InKindCase | null> =>
  unlessRefused(async () =>
    appraiseInKind(await clock.as(company.finance), {
      id: applied.id,
      version: applied.version,
      value: money(Math.floor((applied.offeredValue * 9) / 1000) * 100),
      basis: '三家经销商报价的平均值',
    }),
  );

/** Contracts with the oldest overdue items, in the same order on both engines. */
async function owing({ clock }: DemoWorld, at: number): Promise<Contract | null> {
  const { db } = clock.system();
  const items = await db
    .createQueryBuilder(Receivable, 'item')
    .where('item.amount > item.collected + item.adjusted AND item.dueOn < :today', { today: clock.today })
    .orderBy('item.dueOn')
    .addOrderBy('item.number')
    .take(400)
    .getMany();
  const ids = [...new Set(items.map(({ contractId }) => contractId))];
  const id = ids[at * 3];
  return id ? db.findOneBy(Contract, { id }) : null;
}
