import { BooleanInput, FormDataConsumer, required, useRedirect } from 'react-admin';
import { ActButton, ReasonInput } from '../../components/Act';
import { idsOfFiles } from '../../components/files';
import { FilesInput } from '../../components/FilesInput';
import { figureOf } from '../../components/format';
import { DayInput, MoneyInput, PickInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import {
  fileConfirmationDocument,
  prepareConfirmationDocument,
  sendConfirmationDocument,
  type BalanceConfirmation,
} from './balance-confirmations.documents';

export function PrepareConfirmationButton({ accountId }: { readonly accountId?: string }) {
  const text = useText();
  const today = useToday();
  const redirect = useRedirect();
  return (
    <ActButton<{ confirmation: { id: string } }>
      label="confirmations.prepare"
      permission="confirmation.keep"
      says={text('confirmations.prepare_says')}
      defaults={{ accountId, asOf: today }}
      document={prepareConfirmationDocument}
      variables={(values) => ({ input: { accountId: values['accountId'], asOf: values['asOf'] } })}
      onDone={({ confirmation }) => redirect(`/balanceConfirmations/${confirmation.id}/show`)}
    >
      {!accountId && (
        <PickInput
          source="accountId"
          reference="accounts"
          label="resources.balanceConfirmations.fields.account.name"
          validate={required()}
        />
      )}
      <DayInput source="asOf" label="resources.balanceConfirmations.fields.asOf" validate={required()} />
    </ActButton>
  );
}

/** The acts that the state of a confirmation leaves open. */
export function ConfirmationActs({ confirmation }: { readonly confirmation: BalanceConfirmation }) {
  const text = useText();
  const today = useToday();
  const subject = { id: confirmation.id, version: confirmation.version };
  if (confirmation.state === 'PREPARED')
    return (
      <ActButton
        label="confirmations.send"
        variant="contained"
        permission="confirmation.keep"
        says={text('confirmations.send_says')}
        defaults={{ on: today }}
        document={sendConfirmationDocument}
        variables={({ on }) => ({ input: { ...subject, on } })}
      >
        <DayInput source="on" label="confirmations.on" validate={required()} />
      </ActButton>
    );
  if (confirmation.state !== 'SENT') return null;
  return (
    <ActButton
      label="confirmations.file"
      variant="contained"
      permission="confirmation.keep"
      says={text('confirmations.file_says')}
      defaults={{ on: today, agreed: true }}
      document={fileConfirmationDocument}
      variables={({ on, agreed, confirmedAmount, reason, files }) => ({
        input: {
          ...subject,
          on,
          agreed: agreed === true,
          ...(agreed === true ? {} : { confirmedAmount: figureOf(confirmedAmount, 2) ?? null, reason }),
          fileIds: idsOfFiles(files),
        },
      })}
    >
      <DayInput source="on" label="confirmations.on" validate={required()} />
      <BooleanInput source="agreed" label="confirmations.agreed" />
      <FormDataConsumer>
        {({ formData }) =>
          formData['agreed'] !== true && (
            <>
              <MoneyInput
                source="confirmedAmount"
                label="resources.balanceConfirmations.fields.confirmedAmount"
                validate={required()}
              />
              <ReasonInput label="resources.balanceConfirmations.fields.reason" />
            </>
          )
        }
      </FormDataConsumer>
      <FilesInput source="files" label="confirmations.scans" />
    </ActButton>
  );
}
