import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { AccountBank } from '../entities/account-bank.entity';
import type { SaveBankDetailsInput } from '../graphql/archive.inputs';
import { mayReadBank } from '../../accounts';
import { isTaxNo, readAccountNo } from '../rules/tax-no';
import { saveEntry } from './saving';

/**
 * Keeps bank and invoice data of a customer (ARC-1). Who sees a masked number leaves it out, and it stays.
 *
 * @throws DomainError archive.tax_no_wrong, archive.account_no_wrong, archive.masked_stays
 */
export async function saveBankDetails(
  ctx: RequestContext,
  input: SaveBankDetailsInput,
): Promise<AccountBank> {
  const taxNo = input.taxNo?.trim().toUpperCase() || null;
  if (taxNo && !isTaxNo(taxNo)) throw new DomainError('archive.tax_no_wrong', {}, 'taxNo');
  const written = input.bankAccount?.trim();
  const bankAccount = written ? readAccountNo(written) : null;
  if (written && !bankAccount) throw new DomainError('archive.account_no_wrong', {}, 'bankAccount');
  return saveEntry(ctx, {
    entity: AccountBank,
    what: 'bank',
    input,
    values: {
      title: input.title.trim(),
      taxNo,
      bankName: input.bankName?.trim() || null,
      ...(input.bankAccount === undefined ? {} : { bankAccount }),
      address: input.address?.trim() || null,
      ...(input.phone === undefined ? {} : { phone: input.phone?.trim() || null }),
    },
    check: (_tx, account) => {
      const over = input.bankAccount !== undefined || input.phone !== undefined;
      return input.id && over && !mayReadBank(ctx, account)
        ? Promise.reject(new DomainError('archive.masked_stays', {}, 'bankAccount'))
        : Promise.resolve();
    },
    secret: ['bankAccount', 'phone'],
  });
}
