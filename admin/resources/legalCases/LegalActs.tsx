import AddFileIcon from '@mui/icons-material/NoteAddOutlined';
import GavelIcon from '@mui/icons-material/Gavel';
import ReturnIcon from '@mui/icons-material/AssignmentReturnOutlined';
import UndoIcon from '@mui/icons-material/UndoOutlined';
import { maxLength, required, SelectInput, TextInput } from 'react-admin';
import { legalPaper, legalStage } from '../../../shared/vocabulary/legal';
import { ActButton, ReasonInput } from '../../components/Act';
import { FilesInput } from '../../components/FilesInput';
import { idsOfFiles } from '../../components/files';
import { figureOf } from '../../components/format';
import { CodeInput, DayInput, MoneyInput } from '../../components/Inputs';
import { useLabel, useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import {
  fileLegalPaperDocument,
  openLegalCaseDocument,
  recordLegalStepDocument,
  returnLegalCaseDocument,
  takeBackLegalStepDocument,
  type LegalCase,
} from './legal.documents';

/** Hands the debt of a contract over to legal affairs before it is class C. */
export function HandToLegalButton({ contractId }: { readonly contractId: string }) {
  const text = useText();
  return (
    <ActButton
      label="legal.open"
      icon={<GavelIcon />}
      permission="legal.open"
      once
      says={text('legal.open_says')}
      document={openLegalCaseDocument}
      variables={({ reason }) => ({ input: { contractId, reason } })}
    >
      <ReasonInput />
    </ActButton>
  );
}

export function StepButton({ row }: { readonly row: LegalCase }) {
  const text = useText();
  const label = useLabel();
  const today = useToday();
  const [first] = row.nextStages;
  if (!first) return null;
  return (
    <ActButton
      label="legal.step"
      icon={<GavelIcon />}
      variant="contained"
      permission="legal.step"
      says={text('legal.step_says', { stage: label(legalStage.labels[row.stage]) })}
      defaults={{ stage: first, steppedOn: today, amount: first === 'LAWYER_LETTER' ? null : row.open }}
      document={recordLegalStepDocument}
      variables={({ stage, steppedOn, amount, reference, note, files }) => ({
        input: {
          id: row.id,
          version: row.version,
          stage,
          steppedOn,
          amount: amount ? figureOf(amount, 2) : null,
          reference: reference || null,
          note,
          fileIds: idsOfFiles(files),
        },
      })}
    >
      <CodeInput
        source="stage"
        label="legal.stage"
        vocabulary={legalStage}
        only={[...row.nextStages]}
        validate={required()}
      />
      <DayInput source="steppedOn" label={text('legal.on')} validate={required()} />
      <MoneyInput source="amount" label="legal.amount" />
      <TextInput source="reference" label="legal.reference" validate={maxLength(120)} />
      <TextInput source="note" label="legal.note" multiline validate={[required(), maxLength(1000)]} />
      <FilesInput source="files" label="legal.papers" />
    </ActButton>
  );
}

export function TakeBackButton({ row }: { readonly row: LegalCase }) {
  const text = useText();
  if (row.endedOn || row.stage === 'OPENED') return null;
  return (
    <ActButton
      label="legal.take_back"
      icon={<UndoIcon />}
      permission="legal.step"
      says={text('legal.take_back_says')}
      document={takeBackLegalStepDocument}
      variables={({ reason }) => ({ input: { id: row.id, version: row.version, reason } })}
    >
      <ReasonInput />
    </ActButton>
  );
}

export function ReturnButton({ row }: { readonly row: LegalCase }) {
  const text = useText();
  if (row.endedOn || row.contract.delinquencyClass === 'C') return null;
  return (
    <ActButton
      label="legal.return"
      icon={<ReturnIcon />}
      permission="legal.open"
      says={text('legal.return_says')}
      document={returnLegalCaseDocument}
      variables={({ reason }) => ({ input: { id: row.id, version: row.version, reason } })}
    >
      <ReasonInput />
    </ActButton>
  );
}

export function FilePaperButton({ row }: { readonly row: LegalCase }) {
  const text = useText();
  const today = useToday();
  const deliveries = row.contract.deliveries ?? [];
  return (
    <ActButton
      label="legal.file"
      icon={<AddFileIcon />}
      permission="legal.file"
      says={text('legal.file_says')}
      defaults={{ kind: 'DELIVERY_NOTE', datedOn: today }}
      document={fileLegalPaperDocument}
      variables={({ kind, deliveryId, title, datedOn, files }) => ({
        input: {
          id: row.id,
          kind,
          deliveryId: kind === 'DELIVERY_NOTE' && deliveryId ? deliveryId : null,
          title,
          datedOn,
          fileIds: idsOfFiles(files),
        },
      })}
    >
      <CodeInput source="kind" label="legal.kind" vocabulary={legalPaper} validate={required()} />
      <SelectInput
        source="deliveryId"
        label="legal.delivery"
        helperText="legal.delivery_help"
        choices={deliveries.map(({ id, number, deliveredOn }) => ({
          id,
          name: `${number} · ${deliveredOn}`,
        }))}
      />
      <TextInput source="title" label="legal.title" validate={[required(), maxLength(200)]} />
      <DayInput source="datedOn" label={text('legal.dated')} validate={required()} />
      <FilesInput source="files" label="legal.papers" />
    </ActButton>
  );
}
