import { Money } from '../../components/Fields';
import { Figures } from '../../components/Figures';
import { percentOf } from '../../components/format';
import { Section } from '../../components/Page';
import { RelatedRows } from '../../components/RelatedRows';
import { useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { CancelButton, IssueButton } from './InvoiceActs';
import { invoiceColumns } from './InvoiceList';
import { invoicingDocument, type Invoice, type Invoicing } from './invoices.documents';

const columns = invoiceColumns.filter(({ source }) => !source.startsWith('contract.'));

/** The invoices of a contract and what may still be invoiced (CON-3). */
export function ContractInvoices({ contractId }: { readonly contractId: string }) {
  const text = useText();
  const { data } = useAsk<{ invoicing: Invoicing }>(invoicingDocument, { contractId });
  const now = data?.invoicing;
  return (
    <Section
      title={text('invoices.section')}
      actions={now && <IssueButton contractId={contractId} invoicing={now} />}
      flush
    >
      {now && (
        <Figures
          figures={[
            { label: text('invoices.billed'), value: <Money value={now.billed} sign /> },
            { label: text('invoices.invoiced'), value: <Money value={now.invoiced} sign /> },
            { label: text('invoices.left'), value: <Money value={now.left} sign /> },
            {
              label: text('invoices.collected'),
              value: text('invoices.share', {
                share: percentOf(now.collectedBp),
                least: percentOf(now.leastCollectedBp),
              }),
              alarming: !now.enough && now.billed !== '0.00',
            },
          ]}
        />
      )}
      <RelatedRows<Invoice>
        resource="invoices"
        filter={{ contractId }}
        sort={{ field: 'issuedOn', order: 'DESC' }}
        columns={columns}
        empty={text('invoices.none')}
        rowActions={(invoice) => <CancelButton invoice={invoice} />}
      />
    </Section>
  );
}
