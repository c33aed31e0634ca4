import { byDay } from '../../../../shared/local-date';
import { formatMoney, money, sumMoney, ZERO, type Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { postReceipt, Receivable } from '../../receivables';
import { ImportReport } from '../import-report';
import { mapRow, type FileMapping, type Row } from '../rules/mapping';
import { readAmount, readDay } from '../../../../shared/read-values';
import type { ImportedAccount } from './import-accounts';

/** Takes receipts in, in order of their days; each pays by the product's own rule: exact amount, else oldest due. */
export async function importReceipts(
  ctx: RequestContext,
  mapping: FileMapping,
  rows: readonly Row[],
  accounts: ReadonlyMap<string, ImportedAccount>,
): Promise<{ report: ImportReport; inFile: Money; received: Money }> {
  const report = new ImportReport('receipts', mapping.file);
  let received = ZERO;
  let inFile = ZERO;
  const mapped = rows.map((row, at) => ({ number: at + 2, fields: mapRow(mapping, row) }));
  // rows of one day stay in the file's order
  mapped.sort((a, b) => byDay(a.fields['receivedOn'] ?? '', b.fields['receivedOn'] ?? ''));
  for (const { number, fields } of mapped) {
    report.read += 1;
    inFile = money(inFile + (readAmount(fields['amount'] ?? '') ?? 0));
    try {
      const amount = await takeReceipt(ctx, fields, accounts, report);
      received = money(received + amount);
      report.taken += 1;
    } catch (error) {
      report.refuse(number, error, { value: fields['reference'] ?? '' });
    }
  }
  return { report, inFile, received };
}

async function takeReceipt(
  ctx: RequestContext,
  fields: Record<string, string>,
  accounts: ReadonlyMap<string, ImportedAccount>,
  report: ImportReport,
): Promise<Money> {
  const account = accounts.get(fields['accountCode'] ?? '')?.account;
  if (!account)
    throw new DomainError(
      'import.unknown_reference',
      { field: 'account', value: fields['accountCode'] ?? '' },
      'accountCode',
    );
  const amount = readAmount(fields['amount'] ?? '');
  if (amount === null)
    throw new DomainError('import.bad_value', { value: fields['amount'] ?? '', field: 'amount' }, 'amount');
  const receivedOn = readDay(fields['receivedOn'] ?? '');
  if (!receivedOn)
    throw new DomainError(
      'import.bad_value',
      { value: fields['receivedOn'] ?? '', field: 'day' },
      'receivedOn',
    );
  const order = await orderOfAmount(ctx, account.id, amount);
  if (!order)
    report.note(
      'RECEIPT_MATCHES_NO_ORDER',
      account.name,
      `${fields['reference'] ?? ''} ${receivedOn} ${formatMoney(amount)}`,
    );
  await postReceipt(ctx, {
    accountId: account.id,
    instrument: 'BANK',
    receivedOn,
    amount,
    reference: fields['reference'] || null,
    allocations: order,
    allocateRest: true,
  });
  return amount;
}

/** The open items of the customer's oldest contract that adds up to the amount: what such a receipt is meant for. */
async function orderOfAmount(
  ctx: RequestContext,
  accountId: string,
  amount: Money,
): Promise<{ receivableId: string; amount: Money }[] | null> {
  const items = await ctx.db.find(Receivable, {
    where: { accountId },
    order: { documentOn: 'ASC', number: 'ASC' },
  });
  const contracts = new Map<string, { receivableId: string; amount: Money }[]>();
  for (const { id, contractId, amount: owed, collected, adjusted } of items) {
    const open = money(owed - collected - adjusted);
    if (open > 0)
      contracts.set(contractId, [...(contracts.get(contractId) ?? []), { receivableId: id, amount: open }]);
  }
  return [...contracts.values()].find((list) => sumMoney(list, (item) => item.amount) === amount) ?? null;
}
