import { purchaseRole } from '../../../shared/vocabulary/accounts';
import type { Column } from '../../components/columns';
import { Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { useText } from '../../i18n/use-text';
import { ContactButton } from './AccountActs';
import type { Account, Contact } from './accounts.documents';
import { Reveal } from './Reveal';

const columns: readonly Column<Contact>[] = [
  { source: 'name', label: 'accounts.contact.name' },
  { source: 'title', label: 'accounts.contact.title' },
  { source: 'purchaseRole', label: 'accounts.contact.role', vocabulary: purchaseRole },
  { source: 'phone', label: 'accounts.contact.phone' },
  { source: 'email', label: 'accounts.contact.email' },
  { source: 'preferences', label: 'archive.preferences', kind: 'long' },
  { source: 'leftOn', label: 'archive.left_on', kind: 'day' },
];

/** The people of the customer; who left the firm stays readable (ARC-1). */
export function AccountContacts({ account }: { readonly account: Account }) {
  const text = useText();
  return (
    <Section title={text('accounts.contacts')} actions={<ContactButton account={account} />} flush>
      <PlainTable
        rows={account.contacts ?? []}
        columns={columns}
        rowKey={(contact) => contact.id}
        dim={(contact) => contact.leftOn !== null}
        empty={text('accounts.contacts_empty')}
        rowActions={(contact) => (
          <>
            {contact.masked && <Reveal contactId={contact.id} />}
            <ContactButton account={account} contact={contact} />
          </>
        )}
      />
    </Section>
  );
}
