import type { LocalDate } from '../../../../shared/local-date';
import type { PurchaseRole } from '../../../../shared/vocabulary/accounts';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { AccountContact } from '../entities/account-contact.entity';
import { getAccountOf, getVisibleAccount, mayReadContacts } from '../queries/visible-accounts';
import { identified } from '../when-identified';
import { normalisePhone } from '../rules/phone';

export interface AddContactInput {
  readonly accountId: string;
  readonly name: string;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly title?: string | null;
  readonly purchaseRole?: PurchaseRole | null;
  readonly preferences?: string | null;
}

export interface UpdateContactInput extends Partial<Omit<AddContactInput, 'accountId'>> {
  readonly id: string;
  /** Day they left the firm; null: they are back. */
  readonly leftOn?: LocalDate | null;
  readonly version: number;
}

function phoneKeyOf(phone: string | null | undefined): string | null {
  const key = normalisePhone(phone);
  return key && !key.weak ? key.key : null;
}

/** Adds a person at the customer (ARC-1). */
export async function addContact(ctx: RequestContext, input: AddContactInput): Promise<AccountContact> {
  return inTransaction(ctx, async (tx) => {
    const account = await getVisibleAccount(tx, input.accountId);
    const contact = await insert(tx, AccountContact, {
      accountId: account.id,
      name: input.name.trim(),
      phone: input.phone?.trim() || null,
      phoneKey: phoneKeyOf(input.phone),
      email: input.email?.trim() || null,
      title: input.title?.trim() || null,
      purchaseRole: input.purchaseRole ?? null,
      preferences: input.preferences?.trim() || null,
    });
    await recordAudit(
      tx,
      'account.contact_added',
      { type: 'Account', id: account.id },
      { contactId: contact.id, name: contact.name },
    );
    if (contact.phoneKey) await identified(tx, account, 'EDIT');
    return contact;
  });
}

/** Changes a contact; what is left out stays. */
export async function updateContact(ctx: RequestContext, input: UpdateContactInput): Promise<AccountContact> {
  return inTransaction(ctx, async (tx) => {
    const contact = await getOrThrow(tx, AccountContact, input.id, 'id');
    const account = await getAccountOf(tx, contact, AccountContact, 'id');
    if ((input.phone !== undefined || input.email !== undefined) && !mayReadContacts(tx, account))
      throw new DomainError('archive.masked_stays', {}, 'phone');
    assertVersion(contact, input.version);
    if (input.leftOn && input.leftOn > tx.today)
      throw new DomainError('archive.day_in_future', { today: tx.today }, 'leftOn');
    const updated = await guardedUpdate(tx, AccountContact, contact, {
      ...(input.name ? { name: input.name.trim() } : {}),
      ...(input.phone === undefined
        ? {}
        : { phone: input.phone?.trim() || null, phoneKey: phoneKeyOf(input.phone) }),
      ...(input.email === undefined ? {} : { email: input.email?.trim() || null }),
      ...(input.title === undefined ? {} : { title: input.title?.trim() || null }),
      ...(input.purchaseRole === undefined ? {} : { purchaseRole: input.purchaseRole }),
      ...(input.preferences === undefined ? {} : { preferences: input.preferences?.trim() || null }),
      ...(input.leftOn === undefined ? {} : { leftOn: input.leftOn }),
    });
    const changed = Object.keys(input).filter((key) => key !== 'id' && key !== 'version');
    await recordAudit(
      tx,
      'account.contact_updated',
      { type: 'Account', id: contact.accountId },
      { contactId: contact.id, changed },
    );
    if (updated.phoneKey && updated.phoneKey !== contact.phoneKey) await identified(tx, account, 'EDIT');
    return updated;
  });
}
