import Alert from '@mui/material/Alert';
import Typography from '@mui/material/Typography';
import { appealState, caseMatter, rulingOutcome } from '../../../shared/vocabulary/leads';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { dayText, instantText } from '../../components/format';
import { Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { useLabel, useText } from '../../i18n/use-text';
import type { CollisionCase, Leave } from './collision-cases.documents';

const leaveColumns: readonly Column<Leave>[] = [
  { source: 'user.name', label: 'collisions.leave_for' },
  { source: 'what', label: 'collisions.leave_what', vocabulary: caseMatter },
  { source: 'until', label: 'collisions.leave_until', kind: 'day' },
  { source: 'reason', label: 'act.reason', kind: 'long' },
  { source: 'grantedBy.name', label: 'collisions.leave_by' },
];

/** While it is open both wait; what the ruler lets a side do stands here for both to see (COLL-5). */
export function Leaves({ row }: { readonly row: CollisionCase }) {
  const text = useText();
  const leaves = row.leaves ?? [];
  if (leaves.length === 0)
    return row.state === 'OPEN' ? (
      <Alert severity="warning" sx={{ mb: 2 }}>
        {text('collisions.both_wait')}
      </Alert>
    ) : null;
  return (
    <Section title={text('collisions.leaves')} flush>
      <PlainTable rows={leaves} columns={leaveColumns} rowKey={(leave) => leave.id} />
    </Section>
  );
}

/** Who appealed against which ruling, and what the next level said (COLL-5). */
export function Appeals({ row }: { readonly row: CollisionCase }) {
  const text = useText();
  const label = useLabel();
  const appeals = row.appeals ?? [];
  if (appeals.length === 0)
    return row.mayAppeal ? (
      <Alert severity="info" sx={{ mb: 2 }}>
        {text('collisions.appeal_until', { until: dayText(row.appealUntil) })}
      </Alert>
    ) : null;
  return (
    <Section title={text('collisions.appeals')}>
      {appeals.map((appeal) => (
        <div key={appeal.id}>
          <Typography variant="body2" component="div" sx={{ fontWeight: 600 }}>
            {text('collisions.appeal_of', {
              name: appeal.rep?.name ?? '',
              at: instantText(appeal.createdAt),
            })}{' '}
            <StateChip vocabulary={appealState} code={appeal.state} />
          </Typography>
          <Typography variant="body2" color="textSecondary">
            {text('collisions.appeal_against', {
              outcome: label(rulingOutcome.labels[appeal.ruledOutcome]),
              decider: appeal.decider?.name ?? '',
              due: instantText(appeal.decidedAt ?? appeal.dueAt),
            })}
          </Typography>
          <Typography variant="body2">{appeal.reason ?? text('collisions.hidden')}</Typography>
          {appeal.decision && (
            <Typography variant="body2" sx={{ mb: 1 }}>
              {text('collisions.appeal_decision')}
              {text('field.colon')}
              {appeal.decision}
            </Typography>
          )}
        </div>
      ))}
    </Section>
  );
}
