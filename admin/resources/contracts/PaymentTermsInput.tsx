import { ArrayInput, NumberInput, required, SimpleFormIterator } from 'react-admin';
import { paymentTrigger } from '../../../shared/vocabulary/contracts';
import { CodeInput } from '../../components/Inputs';

interface TermForm {
  readonly dueAfter?: string;
  readonly percent?: number;
  readonly days?: number;
}

/** Payment terms as the API takes them. */
export function termsInput(terms: unknown): object[] {
  return ((terms as TermForm[] | null | undefined) ?? []).map(({ dueAfter, percent, days }) => ({
    dueAfter,
    shareBp: Math.round((percent ?? 0) * 100),
    days: days ?? 0,
  }));
}

/** Parts of the payment by milestones, together 100 % (CON-4). */
export function PaymentTermsInput() {
  return (
    <ArrayInput
      source="paymentTerms"
      label="contracts.payment_terms"
      helperText="contracts.payment_terms_help"
    >
      <SimpleFormIterator inline disableReordering disableClear getItemLabel={false}>
        <CodeInput
          source="dueAfter"
          label="contracts.term.after"
          vocabulary={paymentTrigger}
          validate={required()}
          helperText={false}
        />
        <NumberInput
          source="percent"
          label="contracts.term.percent"
          validate={required()}
          min={0.01}
          max={100}
          step={0.01}
          helperText={false}
          sx={{ maxWidth: 120 }}
        />
        <NumberInput
          source="days"
          label="contracts.term.days"
          validate={required()}
          min={0}
          max={3650}
          helperText={false}
          sx={{ maxWidth: 120 }}
        />
      </SimpleFormIterator>
    </ArrayInput>
  );
}
