import KeyboardIcon from '@mui/icons-material/KeyboardOutlined';
import UndoIcon from '@mui/icons-material/Undo';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useRef, useState } from 'react';
import { maxLength, required, TextInput, useNotify } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { moneyToString, parseMoney, subtractMoney } from '../../../shared/money';
import { bankAsideCause } from '../../../shared/vocabulary/banking';
import { ActDialog } from '../../components/Act';
import { groupDigits } from '../../components/format';
import { CodeInput } from '../../components/Inputs';
import { Page, Section } from '../../components/Page';
import { ErrorState, Note } from '../../components/States';
import { useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { useAct, useAsk } from '../../providers/use-act';
import {
  postLineDocument,
  setAsideDocument,
  undoLineDocument,
  waitingLinesDocument,
  type BankLine,
} from './bank.documents';
import { MatchKeys } from './MatchKeys';
import { MatchPane } from './MatchPane';
import type { PostedPart } from './SplitEditor';
import { useMatchKeys } from './use-match-keys';
import { WaitingLines } from './WaitingLines';

const SHOWN = 100;

interface Waiting {
  readonly lines: { readonly total: number; readonly items: readonly BankLine[] };
  readonly sums: { readonly lines: number; readonly amount: string; readonly posted: string };
}

/** The matching desk: the lines that wait beside the proposals of one of them, led by keys alone (BANK-3). */
export function MatchPage() {
  const text = useText();
  const may = useMay();
  const act = useAct();
  const notify = useNotify();
  const [params] = useSearchParams();
  const [at, setAt] = useState(0);
  const [mode, setMode] = useState<'look' | 'split' | 'aside' | 'keys'>('look');
  const [refused, setRefused] = useState<string | null>(null);
  const [done, setDone] = useState<readonly BankLine[]>([]);
  const busy = useRef(false);
  const accept = useRef<(() => void) | null>(null);
  const statementId = params.get('statement');
  const filter = { states: ['OPEN'], ...(statementId ? { statementId } : {}) };
  const { data, error } = useAsk<Waiting>(waitingLinesDocument, { filter, page: { number: 1, size: SHOWN } });
  // what was just dealt with is out of the way before the list is read again
  const gone = new Set(done.map(({ id, version }) => `${id}:${version - 1}`));
  const lines = (data?.lines.items ?? []).filter(({ id, version }) => !gone.has(`${id}:${version}`));
  const current = lines[Math.min(at, lines.length - 1)] ?? null;
  const maySet = may('bank.post');

  /** One act at a time: a key pressed twice does it once. */
  const once = async (work: () => Promise<void>): Promise<void> => {
    if (busy.current || !maySet) return;
    busy.current = true;
    setRefused(null);
    try {
      await work();
    } catch (failure) {
      setRefused(failure instanceof Error ? failure.message : String(failure));
    } finally {
      busy.current = false;
    }
  };
  const finished = (record: BankLine) => {
    setDone((all) => [...all, record]);
    setMode('look');
  };
  const post = async (line: BankLine, parts: readonly PostedPart[]) => {
    const input = { lineId: line.id, version: line.version, parts };
    const { record } = await act<{ record: BankLine }>(postLineDocument, { input });
    finished(record);
    notify(text('bank.posted', { payer: record.payer, amount: groupDigits(record.amount) }), {
      type: 'success',
    });
  };
  const undo = () =>
    once(async () => {
      const last = done.at(-1);
      if (!last) {
        notify(text('bank.undo_nothing'));
        return;
      }
      const input = { lineId: last.id, version: last.version, reason: text('bank.undo_reason') };
      await act(undoLineDocument, { input });
      setDone((all) => all.slice(0, -1));
      notify(text('bank.undone'), { type: 'success' });
    });
  const choose = (index: number) => {
    setAt(Math.max(0, Math.min(index, lines.length - 1)));
    setRefused(null);
    setMode('look');
  };
  useMatchKeys(
    {
      move: (by) => choose(Math.min(at, lines.length - 1) + by),
      accept: () => accept.current?.(),
      split: () => current && maySet && setMode('split'),
      aside: () => current && maySet && setMode('aside'),
      undo: () => void undo(),
      help: () => setMode('keys'),
    },
    mode === 'look' || mode === 'split',
  );

  if (error) return <ErrorState error={error} />;
  if (!data) return <LinearProgress />;
  const { sums } = data;
  const amount = groupDigits(moneyToString(subtractMoney(parseMoney(sums.amount), parseMoney(sums.posted))));
  return (
    <Page
      title={text('bank.match')}
      intro={text('bank.match_intro')}
      actions={
        <>
          <Button startIcon={<UndoIcon />} disabled={done.length === 0} onClick={() => void undo()}>
            {text('bank.undo_last')}
          </Button>
          <Button startIcon={<KeyboardIcon />} onClick={() => setMode('keys')}>
            {text('bank.keys')}
          </Button>
        </>
      }
    >
      {refused && (
        <Alert severity="error" sx={{ mb: 1.5 }} onClose={() => setRefused(null)}>
          {refused}
        </Alert>
      )}
      {!current ? (
        <Note title={text('bank.nothing_waits')} help={text('bank.nothing_waits_help')} />
      ) : (
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '340px minmax(0, 1fr)' },
            gap: 2,
            alignItems: 'start',
          }}
        >
          <Section title={text('bank.waiting_count', { count: sums.lines, amount })} flush>
            <WaitingLines
              lines={lines}
              total={data.lines.total}
              current={current}
              onChoose={(line) => choose(lines.indexOf(line))}
            />
          </Section>
          <MatchPane
            key={`${current.id}:${current.version}`}
            line={current}
            splitting={mode === 'split'}
            maySet={maySet}
            acceptRef={accept}
            onAccept={(parts) => void once(() => post(current, parts))}
            onPostParts={(parts) => post(current, parts)}
            onMode={setMode}
          />
        </Box>
      )}
      {mode === 'aside' && current && (
        <ActDialog<{ record: BankLine }>
          title={`${text('bank.aside')}: ${current.payer} ¥${groupDigits(current.rest)}`}
          says={text('bank.aside_says')}
          document={setAsideDocument}
          confirm={text('bank.aside')}
          done="bank.aside_done"
          defaults={{ cause: 'OWN_TRANSFER' }}
          variables={({ cause, note }) => ({
            input: { lineId: current.id, version: current.version, cause, note: note || null },
          })}
          onDone={({ record }) => finished(record)}
          onClose={() => setMode('look')}
        >
          <CodeInput
            source="cause"
            label="bank.aside_cause"
            vocabulary={bankAsideCause}
            validate={required()}
            autoFocus
          />
          <TextInput source="note" label="bank.aside_note" validate={maxLength(300)} />
        </ActDialog>
      )}
      {mode === 'keys' && <MatchKeys onClose={() => setMode('look')} />}
    </Page>
  );
}
