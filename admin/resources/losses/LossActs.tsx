import CloseIcon from '@mui/icons-material/GavelOutlined';
import EditIcon from '@mui/icons-material/EditNoteOutlined';
import EvidenceIcon from '@mui/icons-material/PrivacyTipOutlined';
import { maxLength, required, TextInput } from 'react-admin';
import { lossReason } from '../../../shared/vocabulary/leads';
import { lossFinding } from '../../../shared/vocabulary/losses';
import { ActButton } from '../../components/Act';
import { figureOf } from '../../components/format';
import { CodeInput, MoneyInput, PersonInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import {
  closeLossDocument,
  fileLossDocument,
  giveEvidenceDocument,
  loseAccountDocument,
  type Loss,
  type LossRow,
} from './losses.documents';

export function FileLossButton({ loss }: { readonly loss: LossRow }) {
  const text = useText();
  if (!loss.mine || loss.state !== 'OPEN') return null;
  return (
    <ActButton
      label="losses.file"
      icon={<EditIcon />}
      variant="contained"
      permission="loss.file"
      title={`${text('losses.file')}${text('field.colon')}${loss.customerName}`}
      says={text('losses.file_says')}
      defaults={{ reason: loss.reason, amount: loss.amount }}
      document={fileLossDocument}
      variables={({ reason, competitor, amount, lesson }) => ({
        input: {
          id: loss.id,
          version: loss.version,
          reason,
          competitor,
          amount: figureOf(amount, 2),
          lesson,
        },
      })}
    >
      <CodeInput
        source="reason"
        label="resources.losses.fields.reason"
        vocabulary={lossReason}
        validate={required()}
      />
      <TextInput
        source="competitor"
        label="resources.losses.fields.competitor"
        helperText="losses.competitor_help"
        validate={[required(), maxLength(100)]}
      />
      <MoneyInput source="amount" label="resources.losses.fields.amount" validate={required()} />
      <TextInput
        source="lesson"
        label="losses.lesson"
        multiline
        minRows={3}
        validate={[required(), maxLength(1000)]}
      />
    </ActButton>
  );
}

export function EvidenceButton({
  loss,
}: {
  readonly loss: { readonly id: string; readonly customerName: string };
}) {
  const text = useText();
  return (
    <ActButton
      label="losses.evidence"
      icon={<EvidenceIcon />}
      permission="loss.scrutinise"
      once
      title={`${text('losses.evidence')}${text('field.colon')}${loss.customerName}`}
      says={text('losses.evidence_says')}
      document={giveEvidenceDocument}
      variables={({ statement, accusedId }) => ({
        input: { lossId: loss.id, statement, ...(accusedId ? { accusedId } : {}) },
      })}
      done="losses.thanks"
    >
      <TextInput
        source="statement"
        label="losses.statement"
        multiline
        minRows={4}
        validate={[required(), maxLength(2000)]}
      />
      <PersonInput source="accusedId" label="losses.accused" />
    </ActButton>
  );
}

export function CloseLossButton({ loss }: { readonly loss: Loss }) {
  const text = useText();
  if (loss.mine || loss.finding) return null;
  return (
    <ActButton
      label="losses.close"
      icon={<CloseIcon />}
      permission="loss.judge"
      says={text('losses.close_says')}
      document={closeLossDocument}
      variables={({ finding, note }) => ({ input: { id: loss.id, version: loss.version, finding, note } })}
    >
      <CodeInput
        source="finding"
        label="resources.losses.fields.finding"
        vocabulary={lossFinding}
        validate={required()}
      />
      <TextInput
        source="note"
        label="losses.finding_note"
        multiline
        minRows={3}
        validate={[required(), maxLength(1000)]}
      />
    </ActButton>
  );
}

export function LoseAccountButton({ accountId }: { readonly accountId: string }) {
  const text = useText();
  return (
    <ActButton
      label="losses.lose_account"
      danger
      permission="loss.file"
      once
      says={text('losses.lose_account_says')}
      document={loseAccountDocument}
      variables={({ reason, note, amount }) => ({
        input: { accountId, reason, note, ...(amount ? { amount: figureOf(amount, 2) } : {}) },
      })}
    >
      <CodeInput
        source="reason"
        label="resources.losses.fields.reason"
        vocabulary={lossReason}
        validate={required()}
      />
      <TextInput
        source="note"
        label="leads.lose_note"
        multiline
        minRows={2}
        validate={[required(), maxLength(300)]}
      />
      <MoneyInput source="amount" label="losses.yearly" />
    </ActButton>
  );
}
