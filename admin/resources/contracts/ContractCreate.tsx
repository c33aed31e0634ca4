import Typography from '@mui/material/Typography';
import { Create, NumberInput, required, SimpleForm, TextInput, useGetOne } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { PersonInput, PickInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { useIdempotencyKey } from '../../providers/use-act';
import { FreeCredit } from '../credit/FreeCredit';
import { linesInput } from './line-amount';
import { LinesInput } from './LinesInput';
import { PaymentTermsInput, termsInput } from './PaymentTermsInput';

export function ContractCreate() {
  const text = useText();
  const may = useMay();
  const key = useIdempotencyKey();
  const manages = may('contract.approve');
  return (
    <Create
      title={text('contracts.apply')}
      redirect="show"
      transform={(data: Record<string, unknown>) => ({
        ...data,
        lines: linesInput(data['lines']),
        paymentTerms: termsInput(data['paymentTerms']),
        idempotencyKey: key.current(),
      })}
    >
      <SimpleForm defaultValues={{ unit: 'm³', paymentTermDays: 30, lines: [{}] }} sx={{ maxWidth: 880 }}>
        <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
          {text('contracts.apply_intro')}
        </Typography>
        <PickInput
          source="leadId"
          reference="leads"
          optionText={(lead) => [lead['customerName'], lead['siteName']].filter(Boolean).join(' · ')}
          helperText="contracts.apply_lead_help"
          {...(manages ? {} : { validate: required() })}
        />
        <PickInput source="accountId" reference="accounts" helperText="contracts.apply_account_help" />
        <Credit />
        {manages && <PersonInput source="primaryRepId" helperText="contracts.apply_rep_help" />}
        <TextInput source="projectName" validate={required()} />
        <TextInput source="unit" validate={required()} />
        <NumberInput
          source="paymentTermDays"
          min={0}
          validate={required()}
          helperText="contracts.term_help"
        />
        <LinesInput />
        <PaymentTermsInput />
      </SimpleForm>
    </Create>
  );
}

/** The credit of the customer that is chosen, directly or by the lead (CRE-5). */
function Credit() {
  const [accountId, leadId] = useWatch({ name: ['accountId', 'leadId'] }) as (string | null | undefined)[];
  const { data: lead } = useGetOne<{
    readonly id: string;
    readonly account?: { readonly id: string } | null;
  }>('leads', { id: leadId ?? '' }, { enabled: Boolean(leadId) });
  const chosen = accountId || lead?.account?.id;
  return chosen ? <FreeCredit accountId={chosen} /> : null;
}
