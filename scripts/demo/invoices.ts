import { addDays, type LocalDate } from '../../shared/local-date';
import { money, moneyToString } from '../../shared/money';
import { Contract } from '../../server/modules/contracts';
import { invoicingOf, issueInvoice } from '../../server/modules/invoices';
import { unlessRefused } from './sales';
import type { DemoWorld } from './world';

const MONTHS = 6;

/** Invoices at the middle of the last months: finance where enough is collected, one by exception (CON-3). */
export function invoiceContracts(world: DemoWorld, today: LocalDate): void {
  for (let ago = MONTHS; ago > 0; ago -= 1) world.agenda.on(addDays(today, -ago * 30), () => invoice(world));
}

async function invoice({ clock, company }: DemoWorld): Promise<void> {
  const contracts = await clock
    .system()
    .db.find(Contract, { where: [{ state: 'SIGNED' }, { state: 'DELIVERED' }], order: { number: 'ASC' } });
  const prefix = `FP${clock.today.slice(0, 7).replace('-', '')}`;
  let made = 0;
  let excepted = 0;
  for (const { id } of contracts) {
    const finance = await clock.as(company.finance);
    const { left, enough } = await invoicingOf(finance, id);
    if (left <= 0 || (!enough && excepted > 0) || made >= 6) continue;
    const number = `${prefix}${String(made + excepted + 1).padStart(4, '0')}`;
    const input = { contractId: id, number, amount: money(left), issuedOn: clock.today };
    const issued = await unlessRefused(async () =>
      enough
        ? issueInvoice(finance, input)
        : issueInvoice(await clock.as(company.generalManager), {
            ...input,
            exceptionReason: `国企客户先票后款，开票 ${moneyToString(left)} 元`,
          }),
    );
    if (!issued) continue;
    if (enough) made += 1;
    else excepted += 1;
  }
}
