import PlayIcon from '@mui/icons-material/PlayCircleOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Form, SelectInput } from 'react-admin';
import {
  assignMode,
  decidedBy,
  ownershipCause,
  type AssignMode,
} from '../../../shared/vocabulary/territories';
import { ActDialog, ReasonInput, Refusal } from '../../components/Act';
import type { Column } from '../../components/columns';
import { RefLink } from '../../components/Fields';
import { Figures } from '../../components/Figures';
import { useCodeChoices } from '../../components/Inputs';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { useText } from '../../i18n/use-text';
import { act } from '../../providers/api';
import { refusalOf, type RefusalBody } from '../../providers/errors';
import { assignDocument, type AssignmentMove, type AssignmentRun } from './assign.documents';

const moveColumns: readonly Column<AssignmentMove>[] = [
  {
    source: 'accountName',
    label: 'resources.accounts.fields.name',
    render: (move) => (
      <RefLink to="accounts" id={move.accountId}>
        {move.accountName}
      </RefLink>
    ),
  },
  { source: 'accountCode', label: 'resources.accounts.fields.code' },
  { source: 'fromOwner.name', label: 'assign.from' },
  { source: 'toOwner.name', label: 'assign.to' },
  { source: 'toTerritory.name', label: 'resources.accounts.fields.territory.name' },
  { source: 'cause', label: 'accounts.ownership.cause', vocabulary: ownershipCause },
  { source: 'decidedBy', label: 'accounts.ownership.decidedBy', vocabulary: decidedBy },
  { source: 'rivals', label: 'assign.rivals', kind: 'number' },
];

const SHOWN = 200;

/** Preview what the rules would move, then do exactly that (TER-3). */
export function AssignPage() {
  const text = useText();
  const [run, setRun] = useState<AssignmentRun | null>(null);
  const [mode, setMode] = useState<AssignMode>('FILL_UNASSIGNED');
  const [busy, setBusy] = useState(false);
  const [applying, setApplying] = useState(false);
  const [refusal, setRefusal] = useState<{ text: string; body: RefusalBody | null } | null>(null);
  const modes = useCodeChoices(assignMode);

  const preview = async (values: { mode?: AssignMode }) => {
    setBusy(true);
    setRefusal(null);
    setMode(values.mode ?? 'FILL_UNASSIGNED');
    try {
      const answer = await act<{ run: AssignmentRun }>(assignDocument, {
        input: { mode: values.mode, dryRun: true },
      });
      setRun(answer.run);
    } catch (error) {
      setRefusal({
        text: error instanceof Error ? error.message : 'portal.error.network',
        body: refusalOf(error),
      });
    } finally {
      setBusy(false);
    }
  };

  return (
    <Page title={text('assign.title')} intro={text('assign.intro')}>
      <Section>
        <Form record={{ mode }} onSubmit={preview as never}>
          <SelectInput
            source="mode"
            label="assign.mode"
            choices={modes}
            translateChoice={false}
            helperText={false}
            sx={{ maxWidth: 320, mr: 2 }}
          />
          <Button type="submit" variant="outlined" loading={busy} sx={{ mt: 1.25 }}>
            {text('assign.preview')}
          </Button>
        </Form>
      </Section>
      {refusal && <Refusal {...refusal} />}
      {run && (
        <>
          <Section
            flush
            title={text('assign.result')}
            actions={
              <Button
                variant="contained"
                startIcon={<PlayIcon />}
                disabled={run.moved === 0}
                onClick={() => setApplying(true)}
              >
                {text('assign.apply', { count: run.moved })}
              </Button>
            }
          >
            <Figures
              figures={[
                { label: text('assign.looked'), value: run.looked },
                { label: text('assign.moved'), value: run.moved },
                { label: text('assign.gaps'), value: run.gaps, alarming: run.gaps > 0 },
                { label: text('assign.overlaps'), value: run.overlaps },
              ]}
            />
            {run.moved === 0 && (
              <Alert severity="success" sx={{ m: 2 }}>
                {text('assign.nothing')}
              </Alert>
            )}
          </Section>
          {run.moves.length > 0 && (
            <Section title={text('assign.moves')} flush>
              <PlainTable
                rows={run.moves.slice(0, SHOWN)}
                columns={moveColumns}
                rowKey={(move) => move.accountId}
              />
              {run.moved > SHOWN && (
                <Typography variant="caption" color="textSecondary" sx={{ p: 2, display: 'block' }}>
                  {text('assign.more', { count: run.moved - SHOWN })}
                </Typography>
              )}
            </Section>
          )}
        </>
      )}
      {applying && run && (
        <ActDialog<{ run: AssignmentRun }>
          title={text('assign.title')}
          says={text('assign.apply_says', { count: run.moved })}
          confirm={text('act.apply')}
          once
          document={assignDocument}
          variables={({ reason }) => ({ input: { mode, dryRun: false, digest: run.digest, reason } })}
          done={(answer) => text('assign.done', { count: answer.run.moved })}
          onDone={() => setRun(null)}
          onClose={() => setApplying(false)}
        >
          <ReasonInput />
        </ActDialog>
      )}
    </Page>
  );
}
