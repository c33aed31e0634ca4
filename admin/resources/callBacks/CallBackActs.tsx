import CallIcon from '@mui/icons-material/PhoneInTalkOutlined';
import { maxLength, maxValue, minValue, NumberInput, required, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { feedbackKind } from '../../../shared/vocabulary/archive';
import { callBackOutcome } from '../../../shared/vocabulary/service';
import { ActButton } from '../../components/Act';
import { CodeInput, DayInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { given } from '../complaints/ComplaintActs';
import { recordCallBackDocument } from './call-backs.documents';

/** One dialog for the call, the satisfaction asked with it and the complaint it brought (SVC-2). */
export function RecordCallBackButton({
  accountId,
  name,
  variant = 'outlined',
}: {
  readonly accountId: string;
  readonly name: string;
  readonly variant?: 'text' | 'outlined' | 'contained';
}) {
  const text = useText();
  return (
    <ActButton
      label="callBacks.record"
      title={`${text('callBacks.record')}${text('field.colon')}${name}`}
      icon={<CallIcon />}
      variant={variant}
      permission="callback.record"
      once
      says={text('callBacks.says')}
      defaults={{ outcome: 'REACHED' }}
      document={recordCallBackDocument}
      variables={({ outcome, calledOn, said, score, complaintKind, complaintContent }) => ({
        input: {
          accountId,
          ...given({ outcome, calledOn, said }),
          ...(outcome === 'REACHED' ? given({ score }) : {}),
          ...(outcome === 'REACHED' && complaintKind
            ? { complaint: { kind: complaintKind, content: complaintContent } }
            : {}),
        },
      })}
    >
      <CallFields />
    </ActButton>
  );
}

function CallFields() {
  const outcome = useWatch({ name: 'outcome' }) as string;
  const complaint = useWatch({ name: 'complaintKind' }) as string | undefined;
  const reached = outcome === 'REACHED';
  return (
    <>
      <CodeInput
        source="outcome"
        label="resources.callBacks.fields.outcome"
        vocabulary={callBackOutcome}
        validate={required()}
      />
      <TextInput
        source="said"
        label="resources.callBacks.fields.said"
        multiline
        minRows={2}
        validate={reached ? [required(), maxLength(1000)] : maxLength(1000)}
      />
      {reached && (
        <NumberInput
          source="score"
          label="resources.callBacks.fields.score"
          helperText="callBacks.score_help"
          min={0}
          max={100}
          validate={[minValue(0), maxValue(100)]}
        />
      )}
      <DayInput source="calledOn" label="resources.callBacks.fields.calledOn" />
      {reached && (
        <CodeInput
          source="complaintKind"
          label="callBacks.complaint"
          helperText="callBacks.complaint_help"
          vocabulary={feedbackKind}
          only={feedbackKind.list.filter((kind) => kind !== 'PRAISE')}
        />
      )}
      {reached && complaint && (
        <TextInput
          source="complaintContent"
          label="callBacks.complaint_content"
          multiline
          minRows={2}
          validate={[required(), maxLength(1000)]}
        />
      )}
    </>
  );
}
