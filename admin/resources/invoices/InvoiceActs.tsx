import CancelIcon from '@mui/icons-material/BlockOutlined';
import IssueIcon from '@mui/icons-material/ReceiptOutlined';
import { maxLength, required, TextInput } from 'react-admin';
import { ActButton, ReasonInput } from '../../components/Act';
import { figureOf, groupDigits, percentOf } from '../../components/format';
import { DayInput, MoneyInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { useMay, useToday } from '../../providers/session';
import {
  cancelInvoiceDocument,
  issueInvoiceDocument,
  type Invoice,
  type Invoicing,
} from './invoices.documents';

export function IssueButton({
  contractId,
  invoicing,
}: {
  readonly contractId: string;
  readonly invoicing: Invoicing;
}) {
  const text = useText();
  const may = useMay();
  const today = useToday();
  if (invoicing.left === '0.00' || (!invoicing.enough && !may('invoice.except'))) return null;
  return (
    <ActButton
      label="invoices.issue"
      icon={<IssueIcon />}
      permission={['invoice.issue', 'invoice.except']}
      once
      says={text('invoices.issue_says', {
        left: groupDigits(invoicing.left),
        share: percentOf(invoicing.collectedBp),
        least: percentOf(invoicing.leastCollectedBp),
      })}
      document={issueInvoiceDocument}
      defaults={{ issuedOn: today, amount: invoicing.left }}
      variables={({ number, amount, issuedOn, exceptionReason }) => ({
        input: {
          contractId,
          number,
          amount: figureOf(amount, 2),
          issuedOn,
          exceptionReason: exceptionReason || null,
        },
      })}
    >
      <TextInput
        source="number"
        label="resources.invoices.fields.number"
        validate={[required(), maxLength(40)]}
      />
      <MoneyInput source="amount" label="resources.invoices.fields.amount" validate={required()} />
      <DayInput source="issuedOn" label="resources.invoices.fields.issuedOn" validate={required()} />
      {!invoicing.enough && (
        <TextInput
          source="exceptionReason"
          label="invoices.exception"
          multiline
          validate={[required(), maxLength(500)]}
        />
      )}
    </ActButton>
  );
}

export function CancelButton({ invoice }: { readonly invoice: Invoice }) {
  const text = useText();
  const today = useToday();
  if (invoice.state !== 'ISSUED') return null;
  return (
    <ActButton
      label="invoices.cancel"
      icon={<CancelIcon />}
      permission="invoice.issue"
      danger
      says={text('invoices.cancel_says')}
      document={cancelInvoiceDocument}
      defaults={{ on: today }}
      variables={({ redLetterNumber, on, reason }) => ({
        input: { id: invoice.id, version: invoice.version, redLetterNumber, on, reason },
      })}
    >
      <TextInput
        source="redLetterNumber"
        label="resources.invoices.fields.redLetterNumber"
        validate={[required(), maxLength(40)]}
      />
      <DayInput source="on" label="invoices.cancel_on" validate={required()} />
      <ReasonInput />
    </ActButton>
  );
}
