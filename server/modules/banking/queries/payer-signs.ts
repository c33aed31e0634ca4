import { In, IsNull } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { readInteger } from '../../../core/persistence';
import { Account, findSimilarAccounts, readCompanyName } from '../../accounts';
import { AccountAlias } from '../../archive';
import { Contract } from '../../contracts';
import { Invoice } from '../../invoices';
import { DunningLetter, DunningLetterLine, Receivable } from '../../receivables';
import type { BankLine } from '../entities/bank-line.entity';
import type { NamedInText } from '../rules/choose-items';
import { creditCodesIn, numbersInText } from '../rules/numbers-in-text';
import type { PayerSign } from '../rules/weigh-signs';

export interface PayerEvidence {
  readonly signs: readonly PayerSign[];
  readonly named: NamedInText;
}

/** Paid for more customers than these, an account is a clearing house and tells nothing. */
const MOST_SHARED = 5;

/** Everything that speaks for somebody as the payer of a line (BANK-2). Indexed look-ups only. */
export async function payerEvidence(ctx: RequestContext, line: BankLine): Promise<PayerEvidence> {
  const { named, signs: numbered } = await byNumbers(ctx, line);
  const signs = [
    ...(await byPayerAccount(ctx, line)),
    ...(await byCreditCode(ctx, line)),
    ...(await byName(ctx, line)),
    ...numbered,
  ];
  return { signs: await standing(ctx, signs), named };
}

async function byPayerAccount(ctx: RequestContext, { payerKey }: BankLine): Promise<PayerSign[]> {
  if (!payerKey) return [];
  const rows = (await ctx.db.query(
    `SELECT r.accountId AS accountId, COUNT(*) AS times FROM bank_line l
       JOIN bank_line_part p ON p.lineId = l.id JOIN receipt r ON r.id = p.receiptId
      WHERE l.payerKey = ? AND p.teaches = ? AND r.reversedOn IS NULL
      GROUP BY r.accountId ORDER BY COUNT(*) DESC, r.accountId LIMIT ${MOST_SHARED + 1}`,
    [payerKey, 1],
  )) as { accountId: string; times: unknown }[];
  if (rows.length > MOST_SHARED) return [];
  return rows.map(({ accountId, times }) => ({
    accountId,
    sign: 'PAYER_ACCOUNT',
    detail: `${readInteger(times)}×`,
  }));
}

async function byCreditCode(ctx: RequestContext, { payer, text }: BankLine): Promise<PayerSign[]> {
  const codes = creditCodesIn(`${payer} ${text}`);
  if (codes.length === 0) return [];
  const accounts = await ctx.db.findBy(Account, { uscc: In(codes) });
  return accounts.map(({ id, uscc }) => ({ accountId: id, sign: 'CREDIT_CODE', detail: uscc ?? '' }));
}

async function byName(ctx: RequestContext, { payer }: BankLine): Promise<PayerSign[]> {
  if (!/[\p{L}\p{N}]/u.test(payer)) return [];
  const aliases = await ctx.db
    .createQueryBuilder(AccountAlias, 'alias')
    .where('alias.name = :payer AND alias.retiredOn IS NULL', { payer: payer.trim() })
    .take(MOST_SHARED)
    .getMany();
  const facts = { name: readCompanyName(payer), uscc: null, phoneKeys: [] };
  const similar = (await findSimilarAccounts(ctx, facts)).slice(0, MOST_SHARED);
  return [
    ...aliases.map(({ accountId, name }): PayerSign => ({ accountId, sign: 'ALIAS', detail: name })),
    ...similar.map(({ account, match }): PayerSign => {
      const same = match.verdict === 'BLOCK' && match.reasons.length === 1 ? match.reasons[0] : null;
      const sign = same === 'SAME_NAME' ? 'NAME' : same === 'ALIAS' ? 'ALIAS' : 'SIMILAR_NAME';
      return { accountId: account.id, sign, detail: account.name, score: match.score };
    }),
  ];
}

/** Numbers of contracts, invoices, items and letters that stand in the text: whose they are, and what they mean to pay. */
async function byNumbers(ctx: RequestContext, line: BankLine): Promise<PayerEvidence> {
  const numbers = numbersInText(line.text);
  const items = new Set<string>();
  const contracts = new Set<string>();
  if (numbers.length === 0) return { signs: [], named: { items, contracts } };
  const sign = (accountId: string, number: string | null): PayerSign => ({
    accountId,
    sign: 'NUMBER',
    detail: number ?? '',
  });
  const signs: PayerSign[] = [];
  for (const { id, accountId, number } of await ctx.db.findBy(Contract, { number: In(numbers) })) {
    contracts.add(id);
    signs.push(sign(accountId, number));
  }
  // an invoice means the contract that it was issued on
  const invoices = await ctx.db.findBy(Invoice, { number: In(numbers), cancelledOn: IsNull() });
  const invoiced = await ctx.db.findBy(Contract, { id: In(invoices.map(({ contractId }) => contractId)) });
  for (const { id, accountId } of invoiced) {
    contracts.add(id);
    signs.push(sign(accountId, invoices.find(({ contractId }) => contractId === id)?.number ?? null));
  }
  for (const { id, accountId, number } of await ctx.db.findBy(Receivable, { number: In(numbers) })) {
    items.add(id);
    signs.push(sign(accountId, number));
  }
  const letters = await ctx.db.findBy(DunningLetter, { number: In(numbers) });
  for (const { accountId, number } of letters) signs.push(sign(accountId, number));
  if (letters.length > 0) {
    const lines = await ctx.db.findBy(DunningLetterLine, { letterId: In(letters.map(({ id }) => id)) });
    for (const { receivableId } of lines) items.add(receivableId);
  }
  return { signs, named: { items, contracts } };
}

/** A record that was merged speaks for the one it was merged into. */
async function standing(ctx: RequestContext, signs: readonly PayerSign[]): Promise<PayerSign[]> {
  const survivorOf = new Map<string, string>();
  let wanted = [...new Set(signs.map(({ accountId }) => accountId))];
  while (wanted.length > 0) {
    const rows = await ctx.db.findBy(Account, { id: In(wanted) });
    wanted = [];
    for (const { id, mergedIntoId } of rows) {
      if (!mergedIntoId) continue;
      survivorOf.set(id, mergedIntoId);
      wanted.push(mergedIntoId);
    }
  }
  const last = (id: string): string => {
    const next = survivorOf.get(id);
    return next ? last(next) : id;
  };
  const seen = new Set<string>();
  return signs.flatMap((sign) => {
    const accountId = last(sign.accountId);
    const key = `${accountId} ${sign.sign} ${sign.detail}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ ...sign, accountId }];
  });
}
