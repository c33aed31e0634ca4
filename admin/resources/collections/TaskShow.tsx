import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { Link } from 'react-admin';
import { collectionTaskPart, collectionTaskState } from '../../../shared/vocabulary/collections';
import { ActButton } from '../../components/Act';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Day, DueDay, Percent } from '../../components/Fields';
import { RecordPage, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { RelatedRows } from '../../components/RelatedRows';
import { useLabel, useText } from '../../i18n/use-text';
import { signTaskDocument, type Progress, type Task, type TaskLine } from './collections.documents';
import { AdjustButton, taskLineColumns } from './TaskLineList';

function Bar({ row }: { readonly row: Progress }) {
  const value = Math.min(100, (row.achievedBp ?? 0) / 100);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 140 }}>
      <LinearProgress
        variant="determinate"
        value={value}
        color={value >= 100 ? 'success' : value >= 80 ? 'primary' : 'warning'}
        aria-label={row.rep?.name ?? ''}
        sx={{ flex: 1, height: 8, borderRadius: 1 }}
      />
      <Percent bp={row.achievedBp} />
    </Box>
  );
}

const columnsFor = (taskId: string): readonly Column<Progress>[] => [
  {
    source: 'rep.name',
    label: 'collections.rep',
    render: (row) => (
      <Link
        to={`/collectionTaskLines?filter=${encodeURIComponent(JSON.stringify({ taskId, repId: row.repId }))}`}
      >
        {row.rep?.name}
      </Link>
    ),
  },
  { source: 'target', kind: 'money', label: 'collections.target' },
  { source: 'collected', kind: 'money', label: 'collections.collected' },
  { source: 'achievedBp', label: 'collections.achieved', render: (row) => <Bar row={row} /> },
  { source: 'factorBp', kind: 'percent', label: 'collections.factor' },
  {
    source: 'rank',
    kind: 'number',
    label: 'collections.rank',
    render: (row) => (row.rank === null ? null : `${row.rank} / ${row.teamSize}`),
  },
];

/** A month's task: who has signed, how far each rep has come, and what is to be collected where (TASK-1 to TASK-3). */
export function TaskShow() {
  const text = useText();
  return (
    <RecordPage<Task>
      title={(task) => text('collections.task_of', { month: task.month })}
      chips={(task) => <StateChip vocabulary={collectionTaskState} code={task.state} />}
      facts={(task) => [
        { label: text('resources.collectionTasks.fields.draftedOn'), value: <Day value={task.draftedOn} /> },
        {
          label: text('resources.collectionTasks.fields.issueBy'),
          value: task.issuedOn ? <Day value={task.issueBy} /> : <DueDay value={task.issueBy} late />,
        },
        {
          label: text('resources.collectionTasks.fields.marketingBy.name'),
          value: task.marketingBy
            ? `${task.marketingBy.name} · ${task.marketingOn ?? ''}`
            : text('collections.unsigned'),
        },
        {
          label: text('resources.collectionTasks.fields.financeBy.name'),
          value: task.financeBy
            ? `${task.financeBy.name} · ${task.financeOn ?? ''}`
            : text('collections.unsigned'),
        },
        { label: text('resources.collectionTasks.fields.issuedOn'), value: <Day value={task.issuedOn} /> },
        {
          label: text('resources.collectionTasks.fields.late'),
          value: text(task.late ? 'field.yes' : 'field.no'),
        },
      ]}
      actions={(task) =>
        task.state === 'DRAFT' && (
          <>
            {!task.marketingBy && <Sign task={task} part="MARKETING" />}
            {!task.financeBy && <Sign task={task} part="FINANCE" />}
          </>
        )
      }
    >
      {(task) => (
        <>
          <Section title={text('collections.progress')} flush>
            <PlainTable
              rows={task.progress}
              columns={columnsFor(task.id)}
              rowKey={(row) => row.repId}
              empty={text('collections.no_lines')}
            />
          </Section>
          <Section title={text('collections.lines')} flush>
            <RelatedRows<TaskLine>
              resource="collectionTaskLines"
              filter={{ taskId: task.id }}
              sort={{ field: 'amount', order: 'DESC' }}
              columns={taskLineColumns}
              empty={text('collections.no_lines')}
              rowActions={(line) => <AdjustButton line={line} />}
            />
          </Section>
        </>
      )}
    </RecordPage>
  );
}

function Sign({ task, part }: { readonly task: Task; readonly part: 'MARKETING' | 'FINANCE' }) {
  const text = useText();
  const label = useLabel();
  return (
    <ActButton
      label={part === 'MARKETING' ? 'collections.sign_marketing' : 'collections.sign_finance'}
      variant="contained"
      permission={part === 'MARKETING' ? 'collection_task.sign_marketing' : 'collection_task.sign_finance'}
      says={text('collections.sign_says', { part: label(collectionTaskPart.labels[part]) })}
      document={signTaskDocument}
      variables={() => ({ input: { id: task.id, version: task.version, part } })}
    />
  );
}
