import AddIcon from '@mui/icons-material/Add';
import StepIcon from '@mui/icons-material/PlaylistAddCheckOutlined';
import { maxLength, required, TextInput } from 'react-admin';
import { feedbackKind } from '../../../shared/vocabulary/archive';
import { ActButton, type Values } from '../../components/Act';
import { CodeInput, DayInput, PersonInput, PickInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { openComplaintDocument, takeStepDocument, type ComplaintToHandle } from './complaints.documents';

/** Emptied inputs are left out. */
export const given = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  );

function Said({ answer = false }: { readonly answer?: boolean }) {
  return (
    <TextInput
      source="said"
      label={answer ? 'complaints.answer' : 'complaints.said'}
      multiline
      minRows={3}
      validate={[required(), maxLength(1000)]}
    />
  );
}

/** The button of the step that comes next; the verification has one for each word of the customer (SVC-1). */
export function TakeStepButton({
  complaint: { id, version, nextStep },
  variant = 'outlined',
}: {
  readonly complaint: ComplaintToHandle;
  readonly variant?: 'text' | 'outlined' | 'contained';
}) {
  const text = useText();
  if (!nextStep) return null;
  const { step } = nextStep;
  if (step === 'VERIFY')
    return (
      <>
        {([true, false] as const).map((satisfied) => (
          <ActButton
            key={String(satisfied)}
            label={satisfied ? 'complaints.verify_yes' : 'complaints.verify_no'}
            variant={satisfied ? variant : 'text'}
            permission="complaint.handle"
            says={text(satisfied ? 'complaints.says.yes' : 'complaints.says.no')}
            document={takeStepDocument}
            variables={({ said }) => ({ input: { id, version, step, said, satisfied } })}
          >
            <Said />
          </ActButton>
        ))}
      </>
    );
  return (
    <ActButton
      label={`complaints.take.${step}`}
      icon={<StepIcon />}
      variant={variant}
      permission="complaint.handle"
      says={text(`complaints.says.${step}`)}
      document={takeStepDocument}
      variables={({ said }) => ({ input: { id, version, step, said } })}
    >
      <Said answer={step === 'ANSWER'} />
    </ActButton>
  );
}

const contractName = (contract: Record<string, unknown>): string =>
  [contract['number'], contract['projectName']].filter(Boolean).join(' ');

export function OpenComplaintButton({ accountId }: { readonly accountId?: string }) {
  return (
    <ActButton
      label="archive.feedback_add"
      icon={<AddIcon />}
      variant={accountId ? 'outlined' : 'contained'}
      permission="complaint.handle"
      once
      document={openComplaintDocument}
      variables={(values) => ({ input: given({ ...values, ...(accountId ? { accountId } : {}) }) })}
    >
      {!accountId && (
        <PickInput
          source="accountId"
          reference="accounts"
          label="resources.complaints.fields.accountId"
          validate={required()}
        />
      )}
      <CodeInput source="kind" label="archive.kind" vocabulary={feedbackKind} validate={required()} />
      <TextInput
        source="content"
        label="archive.content"
        multiline
        minRows={2}
        validate={[required(), maxLength(1000)]}
      />
      {accountId && (
        <PickInput
          source="contractId"
          reference="contracts"
          label="resources.complaints.fields.contractId"
          filter={{ accountId }}
          optionText={contractName}
          helperText="complaints.contract_help"
        />
      )}
      <DayInput source="receivedOn" label="archive.received" />
      <PersonInput source="handlerId" label="resources.complaints.fields.handlerId" />
      <DayInput source="dueOn" label="archive.due" />
    </ActButton>
  );
}
