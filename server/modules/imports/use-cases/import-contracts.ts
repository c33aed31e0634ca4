import { byDay } from '../../../../shared/local-date';
import { money, sumMoney, ZERO, type Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { createImportedContract, linesOf, valueOf } from '../../contracts';
import { recordDeliveries, recordMilestone } from '../../receivables';
import { ImportReport } from '../import-report';
import { mapRow, type FileMapping, type Row } from '../rules/mapping';
import { readAmount, readDay, readScaled } from '../../../../shared/read-values';
import type { ImportedAccount } from './import-accounts';

interface Line {
  readonly product: string;
  readonly quantityMilli: number;
  readonly unitPrice: Money;
}

/**
 * Takes signed contracts in with their lines; a contract with a day of delivery is delivered in full on it. In order of
 * signing, so that new and old customers come out as they were.
 */
export async function importContracts(
  ctx: RequestContext,
  mapping: FileMapping,
  rows: readonly Row[],
  lines: ReadonlyMap<string, readonly Line[]>,
  accounts: ReadonlyMap<string, ImportedAccount>,
): Promise<{ contracts: ImportReport; deliveries: ImportReport; inFile: Money; delivered: Money }> {
  const contracts = new ImportReport('contracts', mapping.file);
  const deliveries = new ImportReport('deliveries', mapping.file);
  let delivered = ZERO;
  let inFile = ZERO;
  const mapped = rows.map((row, at) => ({ row, number: at + 2, fields: mapRow(mapping, row) }));
  // rows of one day stay in the file's order
  mapped.sort((a, b) => byDay(a.fields['signedOn'] ?? '', b.fields['signedOn'] ?? ''));
  for (const { row, number, fields } of mapped) {
    contracts.read += 1;
    const { leaveOut } = mapping;
    if (leaveOut?.values.includes(row[leaveOut.column] ?? '')) {
      contracts.leaveOut(leaveOut.reason);
      continue;
    }
    const ordered = lines.get(fields['number'] ?? '') ?? [];
    if (fields['deliveredOn']) inFile = money(inFile + sumMoney(ordered, valueOf));
    try {
      const value = await takeContract(ctx, fields, ordered, accounts, deliveries);
      delivered = money(delivered + value);
      contracts.taken += 1;
    } catch (error) {
      contracts.refuse(number, error, { value: fields['number'] ?? '' });
    }
  }
  return { contracts, deliveries, inFile, delivered };
}

async function takeContract(
  ctx: RequestContext,
  fields: Record<string, string>,
  lines: readonly Line[],
  accounts: ReadonlyMap<string, ImportedAccount>,
  deliveries: ImportReport,
): Promise<Money> {
  const account = accounts.get(fields['accountCode'] ?? '')?.account;
  if (!account)
    throw new DomainError(
      'import.unknown_reference',
      { field: 'account', value: fields['accountCode'] ?? '' },
      'accountCode',
    );
  if (!account.ownerId)
    throw new DomainError('import.unknown_reference', { field: 'owner', value: account.name }, 'ownerCode');
  const signedOn = readDay(fields['signedOn'] ?? '');
  if (!signedOn)
    throw new DomainError('import.bad_value', { value: fields['signedOn'] ?? '', field: 'day' }, 'signedOn');
  const contract = await createImportedContract(ctx, {
    accountId: account.id,
    number: fields['number'] ?? '',
    projectName: fields['project'] || `#${fields['number']}`,
    signedOn,
    unit: fields['unit'] || 'piece',
    paymentTermDays: readScaled(fields['termDays'] || '30', 0) ?? 30,
    primaryRepId: account.ownerId,
    lines,
  });
  if (!fields['deliveredOn']) return ZERO;
  const deliveredOn = readDay(fields['deliveredOn']);
  if (!deliveredOn)
    throw new DomainError('import.bad_value', { value: fields['deliveredOn'], field: 'day' }, 'deliveredOn');
  const goods = await linesOf(ctx, contract.id);
  deliveries.read += goods.length;
  await recordDeliveries(
    ctx,
    { contractId: contract.id, deliveredOn, signedBy: 'import' },
    goods.map(({ id, quantityMilli }) => ({ lineId: id, quantityMilli })),
  );
  deliveries.taken += goods.length;
  await recordMilestone(ctx, { contractId: contract.id, milestone: 'DELIVERED_IN_FULL', on: deliveredOn });
  return sumMoney(goods, valueOf);
}

/** The lines of all contracts, by contract number; a line that cannot be read is refused and told. */
export function readLines(
  mapping: FileMapping,
  rows: readonly Row[],
): { report: ImportReport; lines: Map<string, Line[]> } {
  const report = new ImportReport('contract lines', mapping.file);
  const lines = new Map<string, Line[]>();
  for (const [at, row] of rows.entries()) {
    report.read += 1;
    const fields = mapRow(mapping, row);
    try {
      const quantityMilli = readScaled(fields['quantity'] ?? '', 3);
      const unitPrice = readAmount(fields['price'] ?? '');
      if (quantityMilli === null || quantityMilli <= 0)
        throw new DomainError(
          'import.bad_value',
          { value: fields['quantity'] ?? '', field: 'quantity' },
          'quantity',
        );
      if (unitPrice === null || unitPrice < 0)
        throw new DomainError('import.bad_value', { value: fields['price'] ?? '', field: 'price' }, 'price');
      const number = fields['contractNumber'] ?? '';
      lines.set(number, [
        ...(lines.get(number) ?? []),
        { product: fields['product'] ?? '', quantityMilli, unitPrice },
      ]);
      report.taken += 1;
    } catch (error) {
      report.refuse(at + 2, error);
    }
  }
  return { report, lines };
}
