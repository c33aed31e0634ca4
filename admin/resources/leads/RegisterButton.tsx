import AddIcon from '@mui/icons-material/Add';
import { BooleanInput, required, TextInput, useRedirect } from 'react-admin';
import { intentLevel, leadSource } from '../../../shared/vocabulary/leads';
import { ActButton, type Values } from '../../components/Act';
import { figureOf } from '../../components/format';
import { CodeInput, MoneyInput, QuantityInput } from '../../components/Inputs';
import type { TextKey } from '../../i18n/texts';
import { useText } from '../../i18n/use-text';
import { registerLeadDocument, type Registered } from './leads.documents';

interface Props {
  readonly label?: TextKey;
  readonly defaults?: Values;
  readonly variant?: 'contained' | 'outlined';
}

const openLevels = intentLevel.list.filter((level) => level !== 'O');

/** Registers a prospect; what another holds becomes a case, what looks alike asks for the reason (LEAD-1, COLL-1). */
export function RegisterButton({ label = 'leads.register', defaults = {}, variant = 'contained' }: Props) {
  const text = useText();
  const redirect = useRedirect();
  return (
    <ActButton<Registered>
      label={label}
      icon={<AddIcon />}
      variant={variant}
      permission="lead.register"
      once
      says={text('leads.register_says')}
      defaults={{ level: 'B', source: 'VISIT', ...defaults }}
      document={registerLeadDocument}
      variables={({ expectedAmount, expectedQuantityMilli, ...values }) => ({
        input: {
          ...Object.fromEntries(
            Object.entries(values).filter(
              ([, value]) => value !== '' && value !== null && value !== undefined,
            ),
          ),
          ...(figureOf(expectedAmount, 2) === undefined
            ? {}
            : { expectedAmount: figureOf(expectedAmount, 2) }),
          ...(figureOf(expectedQuantityMilli, 3) === undefined
            ? {}
            : { expectedQuantityMilli: figureOf(expectedQuantityMilli, 3) }),
        },
      })}
      done={({ registered }) => text(`leads.registered.${registered.outcome}`)}
      onDone={({ registered }) => redirect(`/leads/${registered.lead.id}/show`)}
    >
      {(refusal) => (
        <>
          {refusal?.code === 'lead.reason_needed' && (
            <TextInput
              source="suspectedReason"
              label="resources.leads.fields.suspectedReason"
              multiline
              validate={required()}
            />
          )}
          {refusal?.code === 'account.uscc_unconfirmed' && (
            <BooleanInput source="usccConfirmed" label="accounts.uscc_confirm" />
          )}
          <TextInput
            source="customerName"
            label="resources.leads.fields.customerName"
            validate={required()}
          />
          <TextInput source="siteName" label="resources.leads.fields.siteName" helperText="leads.site_help" />
          <TextInput
            source="productLine"
            label="resources.leads.fields.productLine"
            helperText="leads.line_help"
          />
          <CodeInput
            source="level"
            label="resources.leads.fields.level"
            vocabulary={intentLevel}
            only={openLevels}
            validate={required()}
          />
          <CodeInput
            source="source"
            label="resources.leads.fields.source"
            vocabulary={leadSource}
            validate={required()}
          />
          <TextInput source="contactName" label="resources.leads.fields.contactName" />
          <TextInput source="contactPhone" label="resources.leads.fields.contactPhone" />
          <TextInput source="uscc" label="resources.leads.fields.uscc" />
          <TextInput source="regionCode" label="resources.leads.fields.regionCode" />
          <MoneyInput source="expectedAmount" label="resources.leads.fields.expectedAmount" />
          <QuantityInput
            source="expectedQuantityMilli"
            label="resources.leads.fields.expectedQuantityMilli"
          />
        </>
      )}
    </ActButton>
  );
}
