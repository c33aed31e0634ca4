import UndoIcon from '@mui/icons-material/Undo';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ActButton, ReasonInput } from '../../components/Act';
import { RefLink } from '../../components/Fields';
import { PreviewAct } from '../../components/PreviewAct';
import { useText } from '../../i18n/use-text';
import {
  cancelRunDocument,
  rollBackDocument,
  type AssignmentRun,
  type Rollback,
} from './assignment-runs.documents';

/** Takes a waiting run back before its day. */
export function CancelRunButton({ run }: { readonly run: AssignmentRun }) {
  const text = useText();
  if (run.state !== 'SCHEDULED') return null;
  return (
    <ActButton
      label="runs.cancel"
      danger
      permission="territory.assign"
      says={text('runs.cancel_says', { day: run.effectiveOn })}
      document={cancelRunDocument}
      variables={({ reason }) => ({ input: { id: run.id, version: run.version, reason } })}
    >
      <ReasonInput />
    </ActButton>
  );
}

/** Takes a run back by a new one: shown first, then done. */
export function RollBackButton({ run }: { readonly run: AssignmentRun }) {
  const text = useText();
  if (run.state !== 'DONE') return null;
  return (
    <PreviewAct<Rollback>
      label="runs.roll_back"
      icon={<UndoIcon />}
      permission="territory.assign"
      says={text('runs.roll_back_says')}
      document={rollBackDocument}
      input={({ reason, overrideReason }, preview) => ({
        id: run.id,
        reason,
        ...(overrideReason ? { overrideReason } : {}),
        ...(preview ? { digest: preview.digest } : {}),
      })}
      preview={(answer) => <Preview rollback={answer} />}
      worthwhile={(answer) => answer.restored > 0 || answer.restoresModel}
      done={(answer) => text('runs.roll_back_done', { count: answer.restored })}
    >
      <ReasonInput />
      <ReasonInput source="overrideReason" label="simulation.override" optional />
    </PreviewAct>
  );
}

function Preview({ rollback }: { readonly rollback: Rollback }) {
  const text = useText();
  return (
    <Box role="status">
      <Typography variant="body2" sx={{ fontWeight: 500 }}>
        {text('runs.roll_back_result', { restored: rollback.restored, kept: rollback.notRestoredCount })}
      </Typography>
      {rollback.restoresModel && <Typography variant="body2">{text('runs.restores_model')}</Typography>}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {rollback.notRestored.map((row) => (
          <Typography component="li" variant="body2" key={row.accountId}>
            <RefLink to="accounts" id={row.accountId}>
              {row.accountName}
            </RefLink>{' '}
            – {text(`runs.because.${row.because}`)}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
