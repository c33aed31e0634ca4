import { customerType as typeVocabulary, type CustomerType } from '../../../../shared/vocabulary/accounts';
import type { Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { addContact, createAccount, type Account } from '../../accounts';
import { ImportReport } from '../import-report';
import { mapRow, type FileMapping, type Row } from '../rules/mapping';
import { readAmount, readDay } from '../../../../shared/read-values';
import type { Known } from './import-people';

export interface ImportedAccount {
  readonly account: Account;
  readonly code: string;
  readonly ownerCode: string;
  readonly territoryCode: string;
  readonly creditLimit: Money | null;
}

/**
 * Takes accounts in with their given owner. A name that only resembles another is taken, because the source keeps them
 * apart, and noted; the same customer twice is refused.
 */
export async function importAccounts(
  ctx: RequestContext,
  mapping: FileMapping,
  rows: readonly Row[],
  people: Known,
  territories: Known = new Map(),
): Promise<{ report: ImportReport; accounts: Map<string, ImportedAccount> }> {
  const report = new ImportReport('accounts', mapping.file);
  const accounts = new Map<string, ImportedAccount>();
  for (const [at, row] of rows.entries()) {
    report.read += 1;
    const fields = mapRow(mapping, row);
    const code = fields['code'] ?? '';
    try {
      const account = await takeAccount(ctx, fields, { people, territories }, report);
      const limit = fields['creditLimit'] ? readAmount(fields['creditLimit']) : null;
      accounts.set(code, {
        account,
        code,
        ownerCode: fields['ownerCode'] ?? '',
        territoryCode: fields['territoryCode'] ?? '',
        creditLimit: limit,
      });
      report.taken += 1;
    } catch (error) {
      report.refuse(at + 2, error, { value: `${code} ${fields['name'] ?? ''}` });
    }
  }
  return { report, accounts };
}

async function takeAccount(
  ctx: RequestContext,
  fields: Record<string, string>,
  { people, territories }: { readonly people: Known; readonly territories: Known },
  report: ImportReport,
): Promise<Account> {
  const ownerCode = fields['ownerCode'] ?? '';
  const ownerId = people.get(ownerCode);
  if (ownerCode && !ownerId)
    throw new DomainError('import.unknown_reference', { field: 'owner', value: ownerCode }, 'ownerCode');
  if (!ownerCode) report.note('ACCOUNT_WITHOUT_REP', fields['name'] ?? '', fields['code'] ?? '');
  const type = (fields['type'] || 'OTHER') as CustomerType;
  if (!typeVocabulary.list.includes(type))
    throw new DomainError('import.bad_value', { value: type, field: 'type' }, 'type');
  const input = {
    code: fields['code'] ?? null,
    name: fields['name'] ?? '',
    phone: fields['phone'] || null,
    customerType: type,
    regionCode: fields['region']?.slice(0, 20) || null,
    address: fields['address'] || null,
  };
  const ownedFrom = fields['ownedFrom'] ? readDay(fields['ownedFrom']) : null;
  if (fields['ownedFrom'] && !ownedFrom)
    throw new DomainError('import.bad_value', { value: fields['ownedFrom'], field: 'day' }, 'ownedFrom');
  const territoryId = territories.get(fields['territoryCode'] ?? '') ?? null;
  const given = ownerId
    ? ({ ownerId, cause: 'IMPORT', territoryId, ...(ownedFrom ? { validFrom: ownedFrom } : {}) } as const)
    : undefined;
  const account = await createAccount(ctx, input, given).catch((error: unknown) => {
    if (!(error instanceof DomainError) || error.code !== 'account.suspected_duplicate') throw error;
    report.note('RESEMBLES_ANOTHER', input.name, error.textIn('en'));
    return createAccount(ctx, { ...input, differentReason: 'kept apart in the source' }, given);
  });
  if (fields['contact']) {
    await addContact(ctx, {
      accountId: account.id,
      name: fields['contact'],
      phone: fields['phone'] || null,
    }).catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      report.note('CONTACT_NOT_TAKEN', input.name, error.textIn('en'));
    });
  }
  return account;
}
