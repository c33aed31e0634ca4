import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { checklistPhase, visitType } from '../../../shared/vocabulary/visits';
import { Moment } from '../../components/Fields';
import { Section } from '../../components/Page';
import { ErrorState } from '../../components/States';
import { useLabel, useLocale, useText } from '../../i18n/use-text';
import { useMe } from '../../providers/session';
import { useAct, useAsk } from '../../providers/use-act';
import {
  tickStepDocument,
  visitStepsDocument,
  type VisitStep,
  type VisitStepsAnswer,
} from './checklists.documents';
import type { Visit } from './visits.documents';

/** The checklist of a visit: what to prepare, do and write afterwards; each tick says by whom and when (VIS-7). */
export function VisitSteps({ visit }: { readonly visit: Visit }) {
  const text = useText();
  const label = useLabel();
  const me = useMe();
  const { data, error } = useAsk<VisitStepsAnswer>(visitStepsDocument, { id: visit.id });
  if (error) return <ErrorState error={error} />;
  if (!data) return <LinearProgress />;
  const { steps } = data.plannedVisit;
  const goers = [visit.repId, visit.jointWithId, ...(visit.companions ?? []).map(({ id }) => id)];
  const mayTick = goers.includes(me?.user.id ?? '') && (visit.state === 'PLANNED' || visit.state === 'DONE');
  const type = visit.visitType ? label(visitType.labels[visit.visitType]) : '';
  return (
    <Section
      title={text('checklist.of', { type })}
      actions={
        <Typography variant="body2" color="textSecondary" sx={{ fontVariantNumeric: 'tabular-nums' }}>
          {text('checklist.progress', { done: steps.filter(({ done }) => done).length, all: steps.length })}
        </Typography>
      }
    >
      <Box
        sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: 'repeat(3, minmax(0, 1fr))' } }}
      >
        {checklistPhase.list.map((phase) => {
          const own = steps.filter((step) => step.phase === phase);
          return own.length === 0 ? null : (
            <Box key={phase}>
              <Typography variant="subtitle2" component="h3" sx={{ mb: 0.5 }}>
                {label(checklistPhase.labels[phase])}
              </Typography>
              {own.map((step) => (
                <Step key={step.stepKey} step={step} visitId={visit.id} mayTick={mayTick} />
              ))}
            </Box>
          );
        })}
      </Box>
    </Section>
  );
}

interface StepProps {
  readonly step: VisitStep;
  readonly visitId: string;
  readonly mayTick: boolean;
}

function Step({ step, visitId, mayTick }: StepProps) {
  const act = useAct();
  const notify = useNotify();
  const locale = useLocale();
  const [waiting, setWaiting] = useState(false);
  const tick = async (done: boolean) => {
    setWaiting(true);
    try {
      await act(tickStepDocument, { input: { visitId, stepKey: step.stepKey, done } });
    } catch (error) {
      notify(error instanceof Error ? error.message : 'portal.error.network', { type: 'error' });
    } finally {
      setWaiting(false);
    }
  };
  return (
    <FormControlLabel
      disabled={!mayTick || waiting}
      sx={{ display: 'flex', alignItems: 'flex-start', mr: 0, minHeight: 32 }}
      control={
        <Checkbox size="small" sx={{ py: 0.5 }} checked={step.done} onChange={(_, done) => void tick(done)} />
      }
      label={
        <Box sx={{ pt: 0.5 }}>
          <Typography variant="body2" sx={{ color: 'text.primary' }}>
            {locale === 'zh' ? step.textZh : step.textEn}
          </Typography>
          {step.done && (
            <Typography variant="caption" color="textSecondary">
              {step.tickedBy} <Moment value={step.tickedAt} />
            </Typography>
          )}
        </Box>
      }
    />
  );
}
