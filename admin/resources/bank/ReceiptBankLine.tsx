import { Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ResourceContextProvider, useGetList } from 'react-admin';
import { RefLink } from '../../components/Fields';
import { useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import type { BankLine } from './bank.documents';
import { lineColumns } from './LineList';

const shown = new Set(['paidOn', 'amount', 'text', 'reference', 'statement.number']);
const columns = [
  {
    source: 'payer',
    render: ({ id, payer }: BankLine) => (
      <RefLink to="bankLines" id={id}>
        {payer || '—'}
      </RefLink>
    ),
  },
  ...lineColumns.filter(({ source }) => shown.has(source)),
];

/** The bank line behind a receipt, for those who see statements; receipts booked by hand have none (BANK-3). */
export function ReceiptBankLine({ receiptId }: { readonly receiptId: string }) {
  const text = useText();
  const may = useMay()('bank.read');
  const { data } = useGetList<BankLine>(
    'bankLines',
    { filter: { receiptId }, pagination: { page: 1, perPage: 1 }, sort: { field: 'id', order: 'ASC' } },
    { enabled: may },
  );
  if (!may || !data || data.length === 0) return null;
  return (
    <Section title={text('resources.bankLines.name')} flush>
      <ResourceContextProvider value="bankLines">
        <PlainTable rows={data} columns={columns} rowKey={({ id }) => id} />
      </ResourceContextProvider>
    </Section>
  );
}
