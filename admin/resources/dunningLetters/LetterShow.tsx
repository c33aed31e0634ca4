import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import WordIcon from '@mui/icons-material/DescriptionOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import {
  letterChannel,
  letterDeliveryState,
  letterDocumentState,
  letterProof,
} from '../../../shared/vocabulary/letters';
import { groupDigits } from '../../components/format';
import { FileList } from '../../components/FileList';
import { Code, Day, Money, RefLink } from '../../components/Fields';
import { RecordPage, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { unansweredLettersDocument, type Letter } from './dunning-letters.documents';
import { EndDeliveryButton, SendButton, SignOffButton } from './LetterActs';

export function LetterShow() {
  const text = useText();
  return (
    <RecordPage<Letter>
      title={(letter) => letter.number}
      facts={(letter) => [
        {
          label: text('resources.dunningLetters.fields.account.name'),
          value: (
            <RefLink to="accounts" id={letter.account.id}>
              {letter.account.name}
            </RefLink>
          ),
        },
        {
          label: text('resources.dunningLetters.fields.overdueAmount'),
          value: <Money value={letter.overdueAmount} sign />,
        },
        {
          label: text('resources.dunningLetters.fields.sequence'),
          value: text('letters.sequence', { count: letter.sequence }),
        },
        {
          label: text('resources.dunningLetters.fields.issuedOn'),
          value: (
            <>
              <Day value={letter.issuedOn} /> · {letter.issuedBy?.name ?? text('letters.by_itself')}
            </>
          ),
        },
        {
          label: text('resources.dunningLetters.fields.state'),
          value: (
            <>
              <Code vocabulary={letterDocumentState} code={letter.document?.state ?? 'ISSUED'} />{' '}
              {letter.document?.signedOffBy?.name}
            </>
          ),
        },
        {
          label: text('resources.dunningLetters.fields.proof'),
          value: <Code vocabulary={letterProof} code={letter.proof} />,
        },
      ]}
      actions={(letter) => (
        <>
          {letter.document && (
            <>
              <Button startIcon={<PdfIcon />} href={`/letters/${letter.id}.pdf`}>
                {text('letters.pdf')}
              </Button>
              <Button startIcon={<WordIcon />} href={`/letters/${letter.id}.docx`}>
                {text('letters.word')}
              </Button>
            </>
          )}
          <SignOffButton letter={letter} />
          <SendButton letter={letter} />
        </>
      )}
    >
      {(letter) => (
        <>
          {letter.sequence > 1 && !letter.settledOn && <Series letter={letter} />}
          <Deliveries letter={letter} />
          <Lines letter={letter} />
          <Preview letter={letter} />
        </>
      )}
    </RecordPage>
  );
}

/** The letters that count together, with the proof of each: what a stop of supply rests on (DUN-2). */
function Series({ letter }: { readonly letter: Letter }) {
  const text = useText();
  const { data } = useAsk<{ letters: { items: Letter[] } }>(unansweredLettersDocument, {
    filter: { accountId: letter.account.id, unanswered: true },
    sort: { field: 'issuedOn', direction: 'ASC' },
  });
  if (!data) return null;
  return (
    <Section title={text('letters.series')} flush>
      {letter.document?.tone === 'FINAL' && (
        <Typography variant="body2" color="textSecondary" sx={{ px: 2, pb: 1 }}>
          {text('letters.stop_basis')}
        </Typography>
      )}
      <PlainTable
        rows={data.letters.items}
        rowKey={(row) => row.id}
        columns={[
          {
            source: 'number',
            label: 'resources.dunningLetters.fields.number',
            render: (row) => (
              <RefLink to="dunningLetters" id={row.id}>
                {row.number}
              </RefLink>
            ),
          },
          { source: 'sequence', label: 'resources.dunningLetters.fields.sequence', kind: 'number' },
          { source: 'issuedOn', label: 'resources.dunningLetters.fields.issuedOn', kind: 'day' },
          { source: 'overdueAmount', label: 'resources.dunningLetters.fields.overdueAmount', kind: 'money' },
          { source: 'proof', label: 'resources.dunningLetters.fields.proof', vocabulary: letterProof },
        ]}
      />
    </Section>
  );
}

function Deliveries({ letter }: { readonly letter: Letter }) {
  const text = useText();
  return (
    <Section title={text('letters.deliveries')} flush>
      <PlainTable
        rows={letter.deliveries ?? []}
        rowKey={(sent) => sent.id}
        empty={text('letters.deliveries_empty')}
        columns={[
          { source: 'channel', label: 'letters.channel', vocabulary: letterChannel },
          { source: 'reference', label: 'letters.reference' },
          { source: 'sentOn', label: 'letters.sent_on', kind: 'day' },
          { source: 'sentBy.name', label: 'letters.sent_by' },
          { source: 'state', label: 'letters.delivery_state', vocabulary: letterDeliveryState },
          { source: 'endedOn', label: 'letters.ended_on', kind: 'day' },
          { source: 'endedNote', label: 'letters.ended_note', kind: 'long' },
          { source: 'files', label: 'letters.slip', render: (sent) => <FileList files={sent.files} /> },
        ]}
        rowActions={(sent) => (
          <>
            <EndDeliveryButton sent={sent} received />
            <EndDeliveryButton sent={sent} received={false} />
          </>
        )}
      />
    </Section>
  );
}

function Lines({ letter }: { readonly letter: Letter }) {
  const text = useText();
  return (
    <Section title={text('letters.lines')} flush>
      <PlainTable
        rows={letter.lines ?? []}
        rowKey={(line) => line.id}
        columns={[
          {
            source: 'receivable.number',
            label: 'letters.line.item',
            render: (line) => (
              <RefLink to="receivables" id={line.receivable.id}>
                {line.receivable.number}
              </RefLink>
            ),
          },
          { source: 'receivable.contract.projectName', label: 'letters.line.project' },
          { source: 'dueOn', label: 'letters.line.due', kind: 'day' },
          { source: 'amount', label: 'letters.line.amount', kind: 'money' },
        ]}
        totals={{ 'receivable.number': text('list.total'), amount: groupDigits(letter.overdueAmount) }}
      />
    </Section>
  );
}

/** The PDF as it goes out; made anew when it was signed off, because a draft says that it is one. */
function Preview({ letter }: { readonly letter: Letter }) {
  const text = useText();
  return (
    <Section title={text('letters.preview')}>
      {letter.document ? (
        <Box
          component="iframe"
          title={text('letters.preview')}
          key={letter.document.state}
          src={`/letters/${letter.id}.pdf?inline&state=${letter.document.state}`}
          sx={{ width: '100%', height: { xs: 480, md: 820 }, border: 0 }}
        />
      ) : (
        <Typography variant="body2" color="textSecondary">
          {text('letters.no_document')}
        </Typography>
      )}
    </Section>
  );
}
