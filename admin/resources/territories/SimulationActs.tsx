import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import ClockIcon from '@mui/icons-material/ScheduleOutlined';
import PlayIcon from '@mui/icons-material/PlayCircleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router-dom';
import { ActDialog, ReasonInput } from '../../components/Act';
import { Sign } from '../../components/Chips';
import { useText } from '../../i18n/use-text';
import {
  applyAssignmentDocument,
  confirmSimulationDocument,
  scheduleAssignmentDocument,
  type Scenario,
  type Simulation,
} from './simulation.documents';

interface Props {
  readonly scenario: Scenario;
  readonly simulation: Simulation;
}

/** What can be done with this simulation: a draft is confirmed first, then run today or let wait for its day. */
export function SimulationActs({ scenario, simulation }: Props) {
  const text = useText();
  const [open, setOpen] = useState<'confirm' | 'apply' | 'schedule' | null>(null);
  const { model, digest, moved, faults, effectiveOn } = simulation;
  const draft = model !== null && (model.state === 'DRAFT' || model.state === 'SIMULATED');
  const confirmed = model?.state === 'SIMULATED' && model.simulatedDigest === digest;
  const runnable = faults.length === 0 && (draft ? confirmed : moved > 0 && model?.state !== 'SCHEDULED');
  const close = () => setOpen(null);
  const button = (
    key: 'confirm' | 'apply' | 'schedule',
    name: string,
    icon: ReactElement,
    disabled: boolean,
  ) => (
    <Button
      variant={key === 'confirm' && confirmed ? 'text' : 'contained'}
      startIcon={icon}
      disabled={disabled}
      onClick={() => setOpen(key)}
    >
      {name}
    </Button>
  );
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      {confirmed && (
        <Sign tone="good" icon={CheckIcon}>
          {text('simulation.confirmed')}
        </Sign>
      )}
      {draft && !confirmed && button('confirm', text('simulation.confirm'), <CheckIcon />, faults.length > 0)}
      {scenario.effectiveOn
        ? button(
            'schedule',
            text('simulation.schedule', { day: scenario.effectiveOn }),
            <ClockIcon />,
            !runnable,
          )
        : button('apply', text('simulation.apply', { count: moved }), <PlayIcon />, !runnable)}
      {open === 'confirm' && (
        <ActDialog
          title={text('simulation.confirm')}
          says={text('simulation.confirm_says', { count: moved })}
          confirm={text('simulation.confirm')}
          document={confirmSimulationDocument}
          variables={() => ({ input: { ...scenario, digest } })}
          done="simulation.confirmed"
          onClose={close}
        />
      )}
      {open === 'apply' && (
        <RunDialog
          scenario={scenario}
          simulation={simulation}
          title={text('simulation.apply', { count: moved })}
          says={text('simulation.apply_says', { count: moved })}
          confirm={text('simulation.apply_short')}
          document={applyAssignmentDocument}
          done={(count) => text('simulation.done', { count })}
          onClose={close}
        />
      )}
      {open === 'schedule' && (
        <RunDialog
          scenario={scenario}
          simulation={simulation}
          title={text('simulation.schedule', { day: effectiveOn })}
          says={text('simulation.schedule_says', { day: effectiveOn })}
          confirm={text('simulation.schedule_short')}
          document={scheduleAssignmentDocument}
          done={(count) => text('simulation.scheduled', { count })}
          onClose={close}
        />
      )}
    </Box>
  );
}

interface RunProps extends Props {
  readonly title: string;
  readonly says: string;
  readonly confirm: string;
  readonly document: typeof applyAssignmentDocument;
  readonly done: (count: number) => string;
  readonly onClose: () => void;
}

function RunDialog({ scenario, simulation, title, says, confirm, document, done, onClose }: RunProps) {
  const text = useText();
  const navigate = useNavigate();
  const { model, digest, frozenDay } = simulation;
  const activates = model && model.state !== 'ACTIVE';
  return (
    <ActDialog<{ run: { id: string; moved: number } | null }>
      title={title}
      says={
        <>
          {says}
          {activates && <div>{text('simulation.activates', { name: model.name })}</div>}
        </>
      }
      confirm={confirm}
      once
      document={document}
      variables={({ reason, overrideReason }) => ({
        input: { ...scenario, digest, reason, ...(overrideReason ? { overrideReason } : {}) },
      })}
      done={(answer) => done(answer.run?.moved ?? 0)}
      onDone={(answer) => answer.run && void navigate(`/assignmentRuns/${answer.run.id}/show`)}
      onClose={onClose}
    >
      <ReasonInput />
      {frozenDay && <ReasonInput source="overrideReason" label="simulation.override" />}
    </ActDialog>
  );
}
