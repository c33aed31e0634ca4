import { money, ZERO, type Money } from '../../../../shared/money';
import { formatMoney } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { postReceipt, ReceiptAllocation } from '../../receivables';
import { ImportReport } from '../import-report';
import { mapRow, type FileMapping, type Row } from '../rules/mapping';
import { readAmount, readDay } from '../rules/read-values';
import type { ImportedAccount } from './import-accounts';

/** Takes receipts in, in order of their days; each pays by the product's own rule: exact amount, else oldest due. */
export async function importReceipts(
  ctx: RequestContext,
  mapping: FileMapping,
  rows: readonly Row[],
  accounts: ReadonlyMap<string, ImportedAccount>,
): Promise<{ report: ImportReport; received: Money }> {
  const report = new ImportReport('receipts', mapping.file);
  let received = ZERO;
  const mapped = rows.map((row, at) => ({ number: at + 2, fields: mapRow(mapping, row) }));
  mapped.sort((a, b) => ((a.fields['receivedOn'] ?? '') < (b.fields['receivedOn'] ?? '') ? -1 : 1));
  for (const { number, fields } of mapped) {
    report.read += 1;
    try {
      const amount = await takeReceipt(ctx, fields, accounts, report);
      received = money(received + amount);
      report.taken += 1;
    } catch (error) {
      report.refuse(number, error, { value: fields['reference'] ?? '' });
    }
  }
  return { report, received };
}

async function takeReceipt(
  ctx: RequestContext,
  fields: Record<string, string>,
  accounts: ReadonlyMap<string, ImportedAccount>,
  report: ImportReport,
): Promise<Money> {
  const account = accounts.get(fields['accountCode'] ?? '')?.account;
  if (!account) throw new DomainError('import.unknown_reference', { field: 'account', value: fields['accountCode'] ?? '' }, 'accountCode');
  const amount = readAmount(fields['amount'] ?? '');
  if (amount === null) throw new DomainError('import.bad_value', { value: fields['amount'] ?? '', field: 'amount' }, 'amount');
  const receivedOn = readDay(fields['receivedOn'] ?? '');
  if (!receivedOn) throw new DomainError('import.bad_value', { value: fields['receivedOn'] ?? '', field: 'day' }, 'receivedOn');
  const receipt = await postReceipt(ctx, {
    accountId: account.id,
    instrument: 'BANK',
    receivedOn,
    amount,
    reference: fields['reference'] || null,
    allocateRest: true,
  });
  const allocations = await ctx.db.findBy(ReceiptAllocation, { receiptId: receipt.id });
  if (!allocations.some((allocation) => allocation.basis === 'EXACT')) {
    report.note('RECEIPT_MATCHES_NO_ORDER', account.name, `${fields['reference'] ?? ''} ${receivedOn} ${formatMoney(amount)}`);
  }
  return amount;
}
