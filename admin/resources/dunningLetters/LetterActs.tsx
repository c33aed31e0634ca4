import SignIcon from '@mui/icons-material/DrawOutlined';
import SendIcon from '@mui/icons-material/LocalPostOfficeOutlined';
import { maxLength, required, TextInput, useListContext } from 'react-admin';
import { letterChannel } from '../../../shared/vocabulary/letters';
import { ActButton } from '../../components/Act';
import { FilesInput } from '../../components/FilesInput';
import { idsOfFiles } from '../../components/files';
import { CodeInput, DayInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { MAX_PAGE } from '../../providers/build-query';
import { useMay, useToday } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import {
  endDeliveryDocument,
  sendLetterDocument,
  signOffDocument,
  unsignedLettersDocument,
  type Letter,
  type LetterDelivery,
} from './dunning-letters.documents';

export function SignOffButton({ letter }: { readonly letter: Letter }) {
  const text = useText();
  if (letter.document?.state === 'SIGNED_OFF') return null;
  return (
    <ActButton
      label="letters.sign_off"
      icon={<SignIcon />}
      variant="contained"
      permission="letter.sign_off"
      says={text('letters.sign_off_says')}
      document={signOffDocument}
      variables={() => ({ input: { letterIds: [letter.id] } })}
    />
  );
}

/** Signs off what the list shows and nobody signed yet. */
export function SignOffAllButton() {
  return useMay()('letter.sign_off') ? <SignOffAll /> : null;
}

function SignOffAll() {
  const text = useText();
  const { filterValues } = useListContext();
  const { data } = useAsk<{ letters: { items: { id: string }[] } }>(unsignedLettersDocument, {
    filter: { ...(filterValues as object), state: 'ISSUED' },
    page: { number: 1, size: MAX_PAGE },
  });
  const ids = data?.letters.items.map(({ id }) => id) ?? [];
  if (ids.length === 0) return null;
  return (
    <ActButton
      label="letters.sign_off"
      title={text('letters.sign_off_all', { count: ids.length })}
      icon={<SignIcon />}
      permission="letter.sign_off"
      says={text('letters.sign_off_all_says', { count: ids.length })}
      document={signOffDocument}
      variables={() => ({ input: { letterIds: ids } })}
    />
  );
}

export function SendButton({ letter }: { readonly letter: Letter }) {
  const text = useText();
  const today = useToday();
  if (letter.document?.state !== 'SIGNED_OFF') return null;
  return (
    <ActButton
      label="letters.send"
      icon={<SendIcon />}
      permission="letter.send"
      once
      says={text('letters.send_says')}
      document={sendLetterDocument}
      defaults={{ sentOn: today }}
      variables={({ channel, reference, sentOn, files }) => ({
        input: { letterId: letter.id, channel, reference, sentOn, fileIds: idsOfFiles(files) },
      })}
    >
      <CodeInput source="channel" label="letters.channel" vocabulary={letterChannel} validate={required()} />
      <TextInput source="reference" label="letters.reference" validate={[required(), maxLength(120)]} />
      <DayInput source="sentOn" label="letters.sent_on" validate={required()} />
      <FilesInput source="files" label="letters.slip" />
    </ActButton>
  );
}

export function EndDeliveryButton({
  sent,
  received,
}: {
  readonly sent: LetterDelivery;
  readonly received: boolean;
}) {
  const text = useText();
  const today = useToday();
  if (sent.state !== 'SENT') return null;
  return (
    <ActButton
      label={received ? 'letters.received' : 'letters.returned'}
      variant="text"
      permission="letter.send"
      says={text(received ? 'letters.received_says' : 'letters.returned_says')}
      document={endDeliveryDocument}
      defaults={{ on: today }}
      variables={({ on, note, files }) => ({
        input: { id: sent.id, version: sent.version, received, on, note, fileIds: idsOfFiles(files) },
      })}
    >
      <DayInput source="on" label="letters.ended_on" validate={required()} />
      <TextInput source="note" label="letters.ended_note" validate={[required(), maxLength(300)]} />
      <FilesInput source="files" label="letters.slip" />
    </ActButton>
  );
}
