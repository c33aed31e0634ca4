import { In } from 'typeorm';
import { addDays, type LocalDate } from '../../shared/local-date';
import { money } from '../../shared/money';
import { Contract, linesOf, updateContractTerms } from '../../server/modules/contracts';
import { User } from '../../server/modules/identity';
import { draftPriceList, releasePriceList, savePriceRows, type PriceList } from '../../server/modules/prices';
import { unlessRefused } from './sales';
import type { DemoWorld } from './world';

/** What the demo sells, with what it goes for; guide prices and floors lie around it. */
export const products = [
  ['C30 普通混凝土', 38_500],
  ['C35 泵送混凝土', 41_200],
  ['C40 泵送混凝土', 43_600],
  ['C25 细石混凝土', 37_000],
] as const;

/** Price lists of two springs, a draft for the next, and an application that waits for the VP over its price (CRE-4). */
export function keepPrices(world: DemoWorld, start: LocalDate, today: LocalDate): void {
  const { agenda } = world;
  agenda.on(addDays(start, 3), () => release(world, '首版价格表', 100));
  agenda.on(addDays(today, -75), () => release(world, '水泥涨价，指导价上调 4 元', 500));
  agenda.on(addDays(today, -3), async () => {
    await draft(world, '拟下调 C25，增加战略客户价', 300);
  });
  // whichever day finds an application under way
  for (const ago of [14, 11, 8, 5, 3]) agenda.on(addDays(today, -ago), () => askBelowFloor(world));
}

async function draft({ clock, company }: DemoWorld, note: string, above: number): Promise<PriceList | null> {
  return unlessRefused(async () => {
    const drafted = await draftPriceList(await clock.as(company.marketing), { note });
    return savePriceRows(await clock.as(company.marketing), {
      id: drafted.id,
      version: drafted.version,
      rows: products.flatMap(([product, price]) => [
        {
          product,
          unit: 'm³',
          tier: null,
          guidePrice: money(price + above),
          floorPrice: money(price - 3_000),
        },
        {
          product,
          unit: 'm³',
          tier: 'STRATEGIC' as const,
          guidePrice: money(price + above - 800),
          floorPrice: money(price - 3_800),
        },
      ]),
    });
  });
}

async function release(world: DemoWorld, note: string, above: number): Promise<void> {
  const drafted = await draft(world, note, above);
  if (!drafted) return;
  const { clock, company } = world;
  await unlessRefused(async () =>
    releasePriceList(await clock.as(company.director), {
      id: drafted.id,
      version: drafted.version,
      effectiveFrom: clock.today,
    }),
  );
}

/** A rep goes far down with an application that is handed in already. */
async function askBelowFloor({ clock }: DemoWorld): Promise<void> {
  const ctx = clock.system();
  const waiting = await ctx.db.existsBy(Contract, {
    belowFloor: true,
    state: In(['SUBMITTED', 'IN_REVIEW']),
  });
  if (waiting) return;
  const contract = await ctx.db.findOne(Contract, {
    where: { state: In(['SUBMITTED', 'IN_REVIEW', 'REVIEWED', 'APPROVED']) },
    order: { id: 'DESC' },
  });
  if (!contract?.applicantId) return;
  const applicant = await ctx.db.findOneByOrFail(User, { id: contract.applicantId });
  const lines = await linesOf(ctx, contract.id);
  await unlessRefused(async () =>
    updateContractTerms(await clock.as(applicant), {
      id: contract.id,
      version: contract.version,
      lines: lines.map(({ product, quantityMilli }) => ({
        product,
        quantityMilli,
        unitPrice: money((products.find(([name]) => name === product)?.[1] ?? 38_000) - 4_500),
      })),
    }),
  );
}
