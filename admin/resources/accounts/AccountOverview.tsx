import Box from '@mui/material/Box';
import { purchaseRole } from '../../../shared/vocabulary/accounts';
import type { Column } from '../../components/columns';
import { Details } from '../../components/Details';
import { Moment } from '../../components/Fields';
import { Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { useText } from '../../i18n/use-text';
import { ContactButton } from './AccountActs';
import type { Account, Contact } from './accounts.documents';

const contactColumns: readonly Column<Contact>[] = [
  { source: 'name', label: 'accounts.contact.name' },
  { source: 'title', label: 'accounts.contact.title' },
  { source: 'purchaseRole', label: 'accounts.contact.role', vocabulary: purchaseRole },
  { source: 'phone', label: 'accounts.contact.phone' },
  { source: 'email', label: 'accounts.contact.email' },
];

export function AccountOverview({ account }: { readonly account: Account }) {
  const text = useText();
  return (
    <Box
      sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', lg: '1fr 2fr' }, gap: 2, alignItems: 'start' }}
    >
      <Section title={text('accounts.archive')}>
        <Details
          rows={[
            [text('resources.accounts.fields.name'), account.name],
            [text('resources.accounts.fields.code'), account.code],
            [text('resources.accounts.fields.uscc'), account.uscc],
            [text('resources.accounts.fields.regionCode'), account.regionCode],
            [text('resources.accounts.fields.address'), account.address],
            [text('resources.accounts.fields.createdAt'), <Moment key="at" value={account.createdAt} />],
          ]}
        />
      </Section>
      <Section title={text('accounts.contacts')} actions={<ContactButton account={account} />} flush>
        <PlainTable
          rows={account.contacts ?? []}
          columns={contactColumns}
          rowKey={(contact) => contact.id}
          empty={text('accounts.contacts_empty')}
          rowActions={(contact) => <ContactButton account={account} contact={contact} />}
        />
      </Section>
    </Box>
  );
}
