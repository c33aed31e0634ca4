import { addToMonth, monthOf } from '../../../shared/local-date';
import { collectionTaskState } from '../../../shared/vocabulary/collections';
import { ActButton } from '../../components/Act';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Day, DueDay } from '../../components/Fields';
import { CodeInput } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { draftTaskDocument, type TaskRow } from './collections.documents';

const columns: readonly Column<TaskRow>[] = [
  { source: 'month', sort: true },
  {
    source: 'state',
    render: (row) => <StateChip vocabulary={collectionTaskState} code={row.state} />,
    vocabulary: collectionTaskState,
  },
  {
    source: 'issueBy',
    render: (row) => (row.issuedOn ? <Day value={row.issueBy} /> : <DueDay value={row.issueBy} late />),
    text: (row) => row.issueBy,
  },
  { source: 'marketingBy.name' },
  { source: 'financeBy.name' },
  { source: 'issuedOn', kind: 'day' },
  { source: 'late', kind: 'flag' },
];

const filters = [<CodeInput key="state" source="state" vocabulary={collectionTaskState} alwaysOn />];

/** The monthly collection tasks, from draft to issued (TASK-1). */
export function TaskList() {
  const text = useText();
  const today = useToday();
  return (
    <ListPage<TaskRow>
      columns={columns}
      filters={filters}
      sort={{ field: 'month', order: 'DESC' }}
      above={<Intro>{text('collections.tasks_intro')}</Intro>}
      actions={
        today && (
          <ActButton
            label="collections.draft"
            permission="collection_task.draft"
            says={text('collections.draft_says', { month: addToMonth(monthOf(today), 1) })}
            document={draftTaskDocument}
            variables={() => ({ input: { month: addToMonth(monthOf(today), 1) } })}
          />
        )
      }
      card={{
        primary: (row) => row.month,
        secondary: (row) => row.issueBy,
        tertiary: (row) => <StateChip vocabulary={collectionTaskState} code={row.state} />,
      }}
    />
  );
}
