import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import { useState } from 'react';
import { Form, useNotify, useStore } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { handOverMethod, handOverState, heldKind } from '../../../shared/vocabulary/handovers';
import { Refusal } from '../../components/Act';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import type { TextKey } from '../../i18n/texts';
import { useLabel, useText } from '../../i18n/use-text';
import { act } from '../../providers/api';
import { refusalOf, type RefusalBody } from '../../providers/errors';
import { useMay, useMe } from '../../providers/session';
import { useAct, useAsk, useIdempotencyKey } from '../../providers/use-act';
import {
  handOverPersonDocument,
  handOversDocument,
  holdingsDocument,
  type HandOverAnswer,
  type HandOverRecord,
  type Undone,
} from './handovers.documents';
import { Preview } from './Preview';
import { HowStep, WhatStep, WhoStep } from './Steps';
import { UndoButton } from './UndoButton';
import { emptyDraft, inputOf, type Draft } from './wizard';

const steps: readonly TextKey[] = [
  'handover.step.who',
  'handover.step.what',
  'handover.step.how',
  'handover.step.preview',
  'handover.step.done',
];

/** Who, what, to whom, preview, done: everything of a leaver or mover in one act (ORG-3, TER-10). */
export function HandOverPage() {
  const text = useText();
  const [params] = useSearchParams();
  const asked = params.get('from');
  const [kept, setKept] = useStore<Draft>('handover.draft', emptyDraft);
  // a link that names the person begins with that person; otherwise the wizard goes on where it was left
  const draft: Draft =
    asked && kept.fromUserId !== asked ? { ...emptyDraft, fromUserId: asked } : { ...emptyDraft, ...kept };
  return (
    <Page title={text('handover.title')} intro={text('handover.intro')}>
      <Wizard draft={draft} onChange={setKept} />
      <Recent />
    </Page>
  );
}

function Wizard({ draft, onChange }: { readonly draft: Draft; readonly onChange: (draft: Draft) => void }) {
  const text = useText();
  const run = useAct();
  const notify = useNotify();
  const key = useIdempotencyKey();
  const [answer, setAnswer] = useState<HandOverAnswer | null>(null);
  const [undone, setUndone] = useState<Undone | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<{ text: string; body: RefusalBody | null } | null>(null);
  const { data } = useAsk<{ user: { name: string } }>(
    holdingsDocument,
    { userId: draft.fromUserId },
    { enabled: Boolean(draft.fromUserId) },
  );
  const name = data?.user.name ?? '';
  const done = answer?.handOver ?? null;
  const step = done ? 4 : answer ? 3 : Math.min(draft.step, 2);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    try {
      await work();
    } catch (error) {
      setRefusal({
        text: error instanceof Error ? error.message : 'portal.error.network',
        body: refusalOf(error),
      });
    } finally {
      setBusy(false);
    }
  };
  const next = async (values: Partial<Draft>): Promise<void> => {
    const filled: Draft = { ...draft, ...values, step: Math.min(step + 1, 2) };
    onChange(filled);
    if (step < 2) return;
    await attempt(async () => {
      const input = { ...inputOf(filled), dryRun: true };
      setAnswer((await act<{ answer: HandOverAnswer }>(handOverPersonDocument, { input })).answer);
    });
  };
  const apply = (): Promise<void> =>
    attempt(async () => {
      const input = { ...inputOf(draft), digest: answer?.digest, idempotencyKey: key.current() };
      const made = await run<{ answer: HandOverAnswer }>(handOverPersonDocument, { input });
      setAnswer(made.answer);
      notify(text('handover.done', { count: made.answer.moved }), { type: 'success' });
      onChange(emptyDraft);
    });
  const back = (): void => {
    setRefusal(null);
    key.renew();
    if (answer) setAnswer(null);
    else onChange({ ...draft, step: Math.max(0, step - 1) });
  };
  const anew = (): void => {
    key.renew();
    setAnswer(null);
    setUndone(null);
    setRefusal(null);
    onChange(emptyDraft);
  };

  return (
    <Section>
      <Stepper activeStep={step} alternativeLabel sx={{ mb: 2 }}>
        {steps.map((label) => (
          <Step key={label}>
            <StepLabel>{text(label)}</StepLabel>
          </Step>
        ))}
      </Stepper>
      {refusal && <Refusal {...refusal} />}
      {!answer && (
        <Form
          key={`${step}${draft.fromUserId ?? ''}`}
          record={{ ...draft, id: 'draft' }}
          onSubmit={next as never}
          disableInvalidFormNotification
          sanitizeEmptyValues={false}
        >
          <Box sx={{ maxWidth: 620, mx: 'auto' }}>
            {step === 0 && <WhoStep />}
            {step === 1 && <WhatStep />}
            {step === 2 && <HowStep />}
            <Box sx={{ display: 'flex', gap: 1, mt: 2 }}>
              {step > 0 && <Button onClick={back}>{text('handover.back')}</Button>}
              <Box sx={{ flex: 1 }} />
              <Button type="submit" variant="contained" loading={busy}>
                {step === 2 ? text('act.preview') : text('handover.next')}
              </Button>
            </Box>
          </Box>
        </Form>
      )}
      {answer && !done && (
        <>
          <Preview answer={answer} name={name} />
          <Box sx={{ display: 'flex', gap: 1, mt: 2 }}>
            <Button onClick={back}>{text('handover.back')}</Button>
            <Box sx={{ flex: 1 }} />
            <Button
              variant="contained"
              loading={busy}
              disabled={answer.moved === 0}
              onClick={() => void apply()}
            >
              {text('handover.do', { count: answer.moved })}
            </Button>
          </Box>
        </>
      )}
      {answer && done && (
        <Box sx={{ maxWidth: 620, mx: 'auto' }}>
          <Alert severity="success" sx={{ mb: 2 }}>
            {undone
              ? text('handover.undone', { count: undone.restored })
              : text('handover.done', { count: answer.moved })}
          </Alert>
          {undone && undone.movedSince.length > 0 && <MovedSince undone={undone} />}
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            {!undone && <UndoButton {...done} name={name} onUndone={setUndone} />}
            <Box sx={{ flex: 1 }} />
            <Button onClick={anew}>{text('handover.again')}</Button>
          </Box>
        </Box>
      )}
    </Section>
  );
}

function MovedSince({ undone }: { readonly undone: Undone }) {
  const text = useText();
  const label = useLabel();
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      {text('handover.moved_since')}
      <ul>
        {undone.movedSince.slice(0, 20).map((item) => (
          <li key={item.id}>
            {label(heldKind.labels[item.kind])} · {item.label}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

const recentColumns: readonly Column<HandOverRecord>[] = [
  { source: 'createdAt', label: 'handover.when', kind: 'instant' },
  { source: 'from.name', label: 'handover.from' },
  { source: 'method', label: 'handover.method', vocabulary: handOverMethod },
  { source: 'moved', label: 'handover.goes', kind: 'number' },
  { source: 'remaining', label: 'handover.stays', kind: 'number' },
  { source: 'reason', label: 'handover.reason', kind: 'long' },
  { source: 'doneBy.name', label: 'handover.by' },
  {
    source: 'state',
    label: 'handover.state',
    render: (row) => <StateChip vocabulary={handOverState} code={row.state} />,
  },
];

/** The latest hand-overs in sight; what can still be undone says so. */
function Recent() {
  const text = useText();
  const me = useMe();
  const may = useMay();
  const { data } = useAsk<{ handOvers: { items: readonly HandOverRecord[] } }>(handOversDocument);
  if (!data || data.handOvers.items.length === 0) return null;
  return (
    <Section title={text('handover.recent')} flush>
      <PlainTable
        rows={data.handOvers.items}
        columns={recentColumns}
        rowKey={(row) => row.id}
        rowActions={(row) =>
          row.state === 'APPLIED' && (row.doneBy?.id === me?.user.id || may('account.set_tier')) ? (
            <UndoButton id={row.id} undoUntil={row.undoUntil} name={row.from?.name ?? ''} silent />
          ) : null
        }
      />
    </Section>
  );
}
