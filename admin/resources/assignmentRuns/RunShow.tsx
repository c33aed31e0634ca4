import {
  assignMode,
  assignmentKind,
  assignmentState,
  holdReason,
} from '../../../shared/vocabulary/territories';
import { StateChip } from '../../components/Chips';
import { Details } from '../../components/Details';
import { Code, RefLink } from '../../components/Fields';
import { RecordPage, Section } from '../../components/Page';
import { RelatedRows } from '../../components/RelatedRows';
import { instantText } from '../../components/format';
import { useLabel, useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import { moveColumns } from './move-columns';
import { RunChallenges } from './RunChallenges';
import { CancelRunButton, RollBackButton } from './RunActs';
import type { AssignmentMove, AssignmentRun } from './assignment-runs.documents';

export function RunShow() {
  const text = useText();
  const label = useLabel();
  return (
    <RecordPage<AssignmentRun>
      title={(run) =>
        text(run.kind === 'ROLLBACK' ? 'runs.title_rollback' : 'runs.title', { day: run.effectiveOn })
      }
      chips={(run) => <StateChip vocabulary={assignmentState} code={run.state} />}
      subtitle={(run) => label(assignmentKind.labels[run.kind])}
      facts={(run) => [
        {
          label: text('resources.assignmentRuns.fields.model.name'),
          value: run.model && (
            <RefLink to="territoryModels" id={run.model.id}>
              {run.model.name}
            </RefLink>
          ),
        },
        {
          label: text('resources.assignmentRuns.fields.mode'),
          value: <Code vocabulary={assignMode} code={run.mode} />,
        },
        { label: text('resources.assignmentRuns.fields.looked'), value: run.looked },
        { label: text('resources.assignmentRuns.fields.moved'), value: run.moved },
        { label: text('resources.assignmentRuns.fields.heldBack'), value: run.heldBack },
        {
          label: text('resources.assignmentRuns.fields.createdBy.name'),
          value: `${run.createdBy?.name ?? '—'} ${instantText(run.createdAt)}`,
        },
      ]}
      actions={(run) => (
        <>
          <CancelRunButton run={run} />
          <RollBackButton run={run} />
        </>
      )}
    >
      {(run) => <Body run={run} />}
    </RecordPage>
  );
}

function Body({ run }: { readonly run: AssignmentRun }) {
  const text = useText();
  const label = useLabel();
  const may = useMay();
  const ticks = [
    ['OPEN_COLLISION', run.moveColliding],
    ['BAD_DEBT', run.moveIndebted],
    ['FROZEN_VISIT', run.moveVisited],
  ] as const;
  const lifted = ticks.filter(([, ticked]) => ticked).map(([code]) => label(holdReason.labels[code]));
  const openRun = (id: string) => (
    <RefLink to="assignmentRuns" id={id}>
      {text('runs.open')}
    </RefLink>
  );
  const details = [
    [text('act.reason'), run.reason],
    [text('runs.lifted'), lifted.join(' · ')],
    [text('runs.override'), run.overrideReason],
    [text('runs.stop_reason'), run.stopReason],
    [text('runs.rolled_back_by'), run.rolledBackBy && openRun(run.rolledBackBy.id)],
    [text('runs.rolls_back'), run.rollsBackId && openRun(run.rollsBackId)],
    [text('runs.activated'), run.activates && run.state !== 'SCHEDULED' ? text('field.yes') : null],
  ] as const;
  const told = details.filter(([, value]) => Boolean(value));
  return (
    <>
      {told.length > 0 && (
        <Section title={text('runs.details')}>
          <Details rows={told} />
        </Section>
      )}
      {(may('territory.assign') || may('territory.challenge')) && <RunChallenges runId={run.id} />}
      {may('account.read') && run.state !== 'SCHEDULED' && (
        <Section title={text('runs.moves', { count: run.moved })} flush>
          <RelatedRows<AssignmentMove>
            resource="assignmentMoves"
            filter={{ runId: run.id }}
            columns={moveColumns}
            sort={{ field: 'accountName', order: 'ASC' }}
            most={100}
            empty={text('runs.moves_empty')}
          />
        </Section>
      )}
    </>
  );
}
