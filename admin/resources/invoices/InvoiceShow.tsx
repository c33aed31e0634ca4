import { invoiceState } from '../../../shared/vocabulary/invoices';
import { StateChip } from '../../components/Chips';
import { Details } from '../../components/Details';
import { Day, Money, RefLink } from '../../components/Fields';
import { percentOf } from '../../components/format';
import { RecordPage, Section } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import { CancelButton } from './InvoiceActs';
import type { Invoice } from './invoices.documents';

/** One invoice, its exception and its red letter (CON-3). */
export function InvoiceShow() {
  const text = useText();
  return (
    <RecordPage<Invoice>
      title={(row) => row.number}
      subtitle={(row) => row.contract.account.name}
      chips={(row) => <StateChip vocabulary={invoiceState} code={row.state} />}
      facts={(row) => [
        { label: text('resources.invoices.fields.amount'), value: <Money value={row.amount} sign /> },
        { label: text('resources.invoices.fields.issuedOn'), value: <Day value={row.issuedOn} /> },
        { label: text('resources.invoices.fields.issuedBy.name'), value: row.issuedBy?.name },
        { label: text('resources.invoices.fields.collectedBp'), value: percentOf(row.collectedBp) },
        {
          label: text('resources.invoices.fields.contract.number'),
          value: (
            <RefLink to="contracts" id={row.contract.id}>
              {row.contract.number ?? row.contract.projectName}
            </RefLink>
          ),
        },
      ]}
      actions={(row) => <CancelButton invoice={row} />}
    >
      {(row) =>
        (row.exceptionReason || row.cancelledOn) && (
          <Section>
            <Details
              rows={[
                [text('resources.invoices.fields.exceptionReason'), row.exceptionReason],
                [text('resources.invoices.fields.redLetterNumber'), row.redLetterNumber],
                [
                  text('resources.invoices.fields.cancelledOn'),
                  row.cancelledOn && `${row.cancelledOn} · ${row.cancelledBy?.name ?? ''}`,
                ],
                [text('resources.invoices.fields.cancelReason'), row.cancelReason],
              ]}
            />
          </Section>
        )
      }
    </RecordPage>
  );
}
