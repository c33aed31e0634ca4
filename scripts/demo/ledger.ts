import {
  addDays,
  addToMonth,
  firstDayOf,
  monthOf,
  type LocalDate,
  type Month,
} from '../../shared/local-date';
import type { ReconciliationSide } from '../../shared/vocabulary/reconciliation';
import { proposeAmendment } from '../../server/modules/amendments';
import { User } from '../../server/modules/identity';
import { Contract, Delivery, linesOf } from '../../server/modules/contracts';
import {
  closeReconciliation,
  listReconciliationLines,
  markReconciliationLines,
  openReconciliation,
  Reconciliation,
} from '../../server/modules/reconciliation';
import { acceptDelivery, issueSupplyNotice } from '../../server/modules/supply';
import { unlessRefused } from './sales';
import type { DemoWorld } from './world';

/** A month of the contract ledger that is closed, one that is half gone through, notices and acceptances (CON-1, CON-7). */
export function keepLedger(world: DemoWorld, today: LocalDate): void {
  const { agenda } = world;
  const thisMonth = monthOf(today);
  const closed = addToMonth(thisMonth, -2);
  agenda.on(addDays(firstDayOf(addToMonth(closed, 1)), 9), () => reconcile(world, closed, true));
  agenda.on(addDays(firstDayOf(thisMonth), 4), () => reconcile(world, addToMonth(thisMonth, -1), false));
  agenda.on(addDays(today, -6), () => accept(world, today));
  agenda.on(addDays(today, -4), () => release(world));
  agenda.on(addDays(today, -5), () => amend(world));
}

async function reconcile(world: DemoWorld, month: Month, whole: boolean): Promise<void> {
  const { clock, company } = world;
  const opened = await unlessRefused(async () =>
    openReconciliation(await clock.as(company.finance), { month }),
  );
  if (!opened) return;
  await mark(world, opened, 'SALES', whole);
  await mark(world, opened, 'FINANCE', whole);
  if (!whole) return;
  const { id, version } = await clock.system().db.findOneByOrFail(Reconciliation, { id: opened.id });
  await unlessRefused(async () => closeReconciliation(await clock.as(company.finance), { id, version }));
}

/** A side goes through a month: all of it, or a part with a line that it disputes. */
async function mark(
  { clock, company }: DemoWorld,
  { id }: Reconciliation,
  side: ReconciliationSide,
  whole: boolean,
): Promise<void> {
  const person = side === 'SALES' ? company.director : company.finance;
  const page = (number: number) => ({ number, size: 200 });
  for (let number = 1; ; number += 1) {
    const ctx = await clock.as(person);
    const filter = { reconciliationId: id };
    const { items } = await listReconciliationLines(ctx, { filter, page: page(number) });
    const agreed = whole ? items : items.slice(0, side === 'SALES' ? 40 : 60);
    if (agreed.length > 0) await markReconciliationLines(ctx, { lines: [...agreed], side, agreed: true });
    if (!whole) {
      const disputed = side === 'SALES' ? items.slice(40, 42) : [];
      const note = '现场签收单比台账少两车，请核对供货单';
      if (disputed.length > 0)
        await markReconciliationLines(ctx, { lines: disputed, side, agreed: false, note });
      return;
    }
    if (items.length < 200) return;
  }
}

/** What was delivered lately is accepted, now and then a little less than the note says. */
async function accept({ clock, company }: DemoWorld, today: LocalDate): Promise<void> {
  const [person] = company.supply;
  if (!person) return;
  const deliveries = await clock
    .system()
    .db.createQueryBuilder(Delivery, 'delivery')
    .where('delivery.deliveredOn > :since AND delivery.quantityMilli > 0', { since: addDays(today, -20) })
    .orderBy('delivery.number')
    .take(12)
    .getMany();
  for (const [at, delivery] of deliveries.entries())
    await unlessRefused(async () =>
      acceptDelivery(await clock.as(person), {
        deliveryId: delivery.id,
        acceptedMilli: delivery.quantityMilli - (at % 5 === 4 ? 2_000 : 0),
        on: clock.today,
        acceptedBy: '现场材料员',
        note: at % 5 === 4 ? '过磅少两方' : null,
      }),
    );
}

/** Sites call for goods of the coming days. */
async function release({ clock, company }: DemoWorld): Promise<void> {
  const contracts = await clock
    .system()
    .db.find(Contract, { where: { state: 'SIGNED', imported: false }, order: { number: 'DESC' }, take: 12 });
  for (const [at, contract] of contracts.entries()) {
    const [line] = await linesOf(clock.system(), contract.id);
    if (!line) continue;
    await unlessRefused(async () =>
      issueSupplyNotice(await clock.as(company.marketing), {
        contractId: contract.id,
        lineId: line.id,
        quantityMilli: Math.min(120_000, line.quantityMilli),
        neededOn: addDays(clock.today, 1 + (at % 4)),
        note: '泵车到场，上午九点前',
      }),
    );
  }
}

/** A rep asks for more of a running contract; it waits for the manager (CON-4). */
async function amend({ clock }: DemoWorld): Promise<void> {
  const ctx = clock.system();
  const contracts = await ctx.db.find(Contract, {
    where: { state: 'SIGNED', imported: false },
    order: { number: 'DESC' },
    take: 4,
  });
  for (const contract of contracts) {
    const rep = await ctx.db.findOneByOrFail(User, { id: contract.primaryRepId });
    const lines = await linesOf(ctx, contract.id);
    await unlessRefused(async () =>
      proposeAmendment(await clock.as(rep), {
        contractId: contract.id,
        paymentTermDays: contract.paymentTermDays,
        lines: lines.map(({ id, product, quantityMilli, unitPrice, service }) => ({
          lineId: id,
          product,
          quantityMilli: quantityMilli + 200_000,
          unitPrice,
          service,
        })),
        reason: '增加裙楼一层，用量上调 200 方',
      }),
    );
  }
}
