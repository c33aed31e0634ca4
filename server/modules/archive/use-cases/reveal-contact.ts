import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { AccountContact, loadVisibleAccount, type Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { notFound } from '../../../core/persistence';
import type { TxContext } from '../../../core/context';
import { AccountBank } from '../entities/account-bank.entity';
import type { RevealBankDetailsInput, RevealContactInput } from '../graphql/archive.inputs';

export interface Revealed {
  readonly phone: string | null;
  readonly email: string | null;
  readonly bankAccount: string | null;
}

/** Shows the phone and e-mail of a contact once, and logs who wanted them and why (ARC-3). */
export async function revealContact(ctx: RequestContext, input: RevealContactInput): Promise<Revealed> {
  return inTransaction(ctx, async (tx) => {
    const contact = await getOrThrow(tx, AccountContact, input.contactId, 'contactId');
    const account = await seen(tx, contact.accountId, AccountContact, 'contactId');
    const { phone, email } = contact;
    if (!phone && !email) throw new DomainError('archive.nothing_to_reveal', {}, 'contactId');
    await logged(
      tx,
      account,
      'account.contact_revealed',
      { contactId: contact.id, name: contact.name },
      input.reason,
    );
    return { phone, email, bankAccount: null };
  });
}

/** Shows a bank account once, and logs who wanted it and why (ARC-3). */
export async function revealBankDetails(
  ctx: RequestContext,
  input: RevealBankDetailsInput,
): Promise<Revealed> {
  return inTransaction(ctx, async (tx) => {
    const bank = await getOrThrow(tx, AccountBank, input.bankId, 'bankId');
    const account = await seen(tx, bank.accountId, AccountBank, 'bankId');
    const { phone, bankAccount } = bank;
    if (!phone && !bankAccount) throw new DomainError('archive.nothing_to_reveal', {}, 'bankId');
    await logged(tx, account, 'account.bank_revealed', { bankId: bank.id, title: bank.title }, input.reason);
    return { phone, email: null, bankAccount };
  });
}

/** Reading, also of a merged record: what lies in another's account does not exist. */
async function seen(
  tx: TxContext,
  accountId: string,
  entity: new () => object,
  field: string,
): Promise<Account> {
  const account = await loadVisibleAccount(tx, accountId);
  if (!account) throw notFound(entity, field);
  return account;
}

async function logged(
  tx: TxContext,
  account: Account,
  event: 'account.contact_revealed' | 'account.bank_revealed',
  data: Record<string, unknown>,
  reason: string,
): Promise<void> {
  await recordAudit(tx, event, { type: 'Account', id: account.id }, data, reason.trim());
  if (account.ownerId === tx.actor?.userId) return;
  await notify(
    tx,
    [account.ownerId],
    'account.revealed',
    { type: 'Account', id: account.id },
    { customer: account.name, person: tx.actor?.name ?? '', reason: reason.trim() },
  );
}
