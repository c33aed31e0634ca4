import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, type LocalDate } from '../../shared/local-date';
import { money, moneyToString, type Money } from '../../shared/money';
import type { RequestContext } from '../../server/core/context';
import { Account } from '../../server/modules/accounts';
import {
  BankLine,
  bankProposals,
  importStatement,
  postBankLine,
  setBankLineAside,
} from '../../server/modules/banking';
import { Contract } from '../../server/modules/contracts';
import { Receivable } from '../../server/modules/receivables';
import { unlessRefused } from './sales';
import type { DemoWorld } from './world';

interface Payment {
  readonly customer: string;
  readonly number: string;
  readonly amount: Money;
}

const CUSTOMERS = 9;
const OPENING = 4_812_367_52;

/** Two statements of the bank: last month's, matched; this week's, of which most waits to be matched (BANK-1 to BANK-3). */
export function bankStatements(world: DemoWorld, today: LocalDate): void {
  world.agenda.on(addDays(today, -26), () => takeIn(world, 0, 1));
  world.agenda.on(addDays(today, -3), () => takeIn(world, CUSTOMERS, 0.3));
}

async function takeIn({ clock, company }: DemoWorld, skip: number, share: number): Promise<void> {
  const ctx = await clock.as(company.finance);
  const payments = await owed(ctx, skip);
  if (payments.length === 0) return;
  const folder = mkdtempSync(join(tmpdir(), 'demarc-demo-'));
  try {
    const path = join(folder, 'statement.csv');
    const text = statementOf(payments, addDays(clock.today, -1));
    writeFileSync(path, text);
    const digest = createHash('sha256').update(text).digest('hex');
    const name = `基本户流水-${clock.today}.csv`;
    const statement = await unlessRefused(() => importStatement(ctx, { path, name, digest }, digest));
    if (statement) await match(ctx, statement.id, share);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What customers owe longest, in the same order on both engines. */
async function owed(ctx: RequestContext, skip: number): Promise<Payment[]> {
  const items = await ctx.db
    .createQueryBuilder(Receivable, 'item')
    .where('item.amount > item.collected + item.adjusted')
    .orderBy('item.dueOn', 'DESC')
    .addOrderBy('item.number')
    .take(200)
    .getMany();
  const seen = new Set<string>();
  const payments: Payment[] = [];
  for (const item of items) {
    if (seen.has(item.accountId)) continue;
    seen.add(item.accountId);
    if (seen.size <= skip || payments.length >= CUSTOMERS) continue;
    const account = await ctx.db.findOneByOrFail(Account, { id: item.accountId });
    const contract = await ctx.db.findOneByOrFail(Contract, { id: item.contractId });
    const open = money(item.amount - item.collected - item.adjusted);
    payments.push({ customer: account.name, number: contract.number ?? '', amount: open });
  }
  return payments;
}

/** The bank's file: what a customer wrote, or left out, differs from line to line. */
function statementOf(payments: readonly Payment[], day: LocalDate): string {
  let balance = OPENING;
  const row = (at: number, into: number, out: number, who: string, account: string, text: string): string => {
    balance += into - out;
    const cells = [into, out, balance].map((cents) => (cents === 0 ? '' : moneyToString(money(cents))));
    return `${day},${cells[1]},${cells[0]},${cells[2]},${who},${account},${text},${day.replaceAll('-', '')}${String(at).padStart(4, '0')}`;
  };
  const rows = payments.map(({ customer, number, amount }, at) => {
    const account = `622202${String(at).padStart(4, '0')}88${String(customer.length * 137).padStart(6, '0')}`;
    if (at % 4 === 1) return row(at, amount, 0, customer.slice(0, -4), account, `${number} 商砼款`);
    if (at % 4 === 2) return row(at, Math.floor(amount / 2), 0, customer, account, '预付混凝土款');
    if (at % 4 === 3) return row(at, amount, 0, '某建材经营部', account, `代付 ${number}`);
    return row(at, amount, 0, customer, account, '货款');
  });
  rows.push(row(900, 0, 386_500_00, '长江水泥有限公司', '41000000112233', '水泥采购'));
  rows.push(row(901, 1_873_26, 0, '基本户开户行', '', '存款利息'));
  rows.push(row(902, 250_000_00, 0, '李建国', '6217000099991234', '往来款'));
  const head = '交易日期,借方发生额,贷方发生额,余额,对方户名,对方账号,摘要,流水号';
  return ['账号：6222000011112222,,,,,,,', head, ...rows, ''].join('\n');
}

/** A share of the lines is posted as proposed; the bank's interest is set aside. */
async function match(ctx: RequestContext, statementId: string, share: number): Promise<void> {
  const lines = await ctx.db.find(BankLine, { where: { statementId }, order: { lineNo: 'ASC' } });
  for (const [at, { id: lineId, version, text }] of lines.entries()) {
    if (text === '存款利息') {
      await unlessRefused(() => setBankLineAside(ctx, { lineId, version, cause: 'INTEREST' }));
      continue;
    }
    const [best] = await bankProposals(ctx, lineId);
    if (!best || best.confidence < 80 || at >= lines.length * share) continue;
    const allocations = best.items.flatMap(({ receivable, amount }) =>
      amount ? [{ receivableId: receivable.id, amount }] : [],
    );
    const part = { accountId: best.accountId, amount: best.amount, allocations, allocateRest: false };
    await unlessRefused(() => postBankLine(ctx, { lineId, version, parts: [part] }));
  }
}
