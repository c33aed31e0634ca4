import { required } from 'react-admin';
import { ActButton, ReasonInput } from '../../components/Act';
import type { Column } from '../../components/columns';
import { Money, RefLink } from '../../components/Fields';
import { figureOf } from '../../components/format';
import { MoneyInput, PersonInput, PickInput, SearchFilter } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import { adjustTaskDocument, type TaskLine } from './collections.documents';

export const taskLineColumns: readonly Column<TaskLine>[] = [
  {
    source: 'contract.account.name',
    render: ({ contract }) => (
      <RefLink to="contracts" id={contract.id}>
        {contract.account.name}
      </RefLink>
    ),
  },
  { source: 'contract.projectName' },
  { source: 'rep.name' },
  { source: 'dueAmount', kind: 'money', sort: true },
  { source: 'overdueAmount', kind: 'money', sort: true },
  { source: 'amount', kind: 'money', sort: true },
  { source: 'collected', kind: 'money' },
  {
    source: 'changes',
    kind: 'long',
    render: ({ changes }) => changes.map(({ fromAmount, reason }) => `${fromAmount}: ${reason}`).join(' · '),
    text: ({ changes }) => changes.map(({ fromAmount, reason }) => `${fromAmount}: ${reason}`).join(' · '),
  },
];

/** Sets another amount for a line, with its reason (TASK-3). */
export function AdjustButton({ line }: { readonly line: TaskLine }) {
  const text = useText();
  return (
    <ActButton
      label="collections.adjust"
      permission="collection_task.adjust"
      says={text('collections.adjust_says')}
      defaults={{ amount: line.amount }}
      document={adjustTaskDocument}
      variables={({ amount, reason }) => ({
        input: { lineId: line.id, version: line.version, amount: figureOf(amount, 2), reason },
      })}
    >
      <MoneyInput source="amount" label="resources.collectionTaskLines.fields.amount" validate={required()} />
      <ReasonInput />
    </ActButton>
  );
}

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="collections.search" />,
  <PickInput
    key="taskId"
    source="taskId"
    reference="collectionTasks"
    optionText={(task) => String(task['month'])}
  />,
  <PersonInput key="repId" source="repId" />,
];

/** What is to be collected on each contract (TASK-1). */
export function TaskLineList() {
  return (
    <ListPage<TaskLine>
      columns={taskLineColumns}
      filters={filters}
      sort={{ field: 'amount', order: 'DESC' }}
      rowClick={false}
      rowActions={(line) => <AdjustButton line={line} />}
      card={{
        primary: ({ contract }) => contract.account.name,
        secondary: ({ rep, collected }) => (
          <>
            {rep?.name} · <Money value={collected} sign />
          </>
        ),
        tertiary: ({ amount }) => <Money value={amount} sign />,
      }}
    />
  );
}
