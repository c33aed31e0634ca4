import { advanceState } from '../../../shared/vocabulary/commissions';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Money, RefLink } from '../../components/Fields';
import { CodeInput, PersonInput } from '../../components/Inputs';
import { Intro } from '../../components/Intro';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import { AdvanceActs } from './AdvanceActs';
import type { Advance } from './advances.documents';

export const advanceColumns: readonly Column<Advance>[] = [
  { source: 'rep.name' },
  {
    source: 'contract.projectName',
    render: ({ contract }) => (
      <RefLink to="contracts" id={contract.id}>
        {contract.projectName}
      </RefLink>
    ),
  },
  { source: 'amount', kind: 'money', sort: true },
  { source: 'limitThen', kind: 'money' },
  {
    source: 'state',
    sort: true,
    render: (row) => <StateChip vocabulary={advanceState} code={row.state} />,
    text: (row) => row.state,
  },
  { source: 'reason' },
  { source: 'askedOn', kind: 'day', sort: true },
  { source: 'decidedOn', kind: 'day' },
  { source: 'decidedBy.name', hidden: true },
  { source: 'decision', hidden: true },
];

const filters = [
  <CodeInput key="state" source="state" vocabulary={advanceState} alwaysOn />,
  <PersonInput key="repId" source="repId" />,
];

/** Advances on commission, those that wait to be decided where they stand (REC-7). */
export function AdvanceList() {
  const text = useText();
  return (
    <ListPage<Advance>
      columns={advanceColumns}
      filters={filters}
      sort={{ field: 'askedOn', order: 'DESC' }}
      rowClick={false}
      rowActions={(row) => <AdvanceActs row={row} />}
      above={<Intro>{text('advances.intro')}</Intro>}
      card={{
        primary: ({ rep, contract }) => `${rep?.name ?? ''} · ${contract.projectName}`,
        secondary: (row) => <StateChip vocabulary={advanceState} code={row.state} />,
        tertiary: (row) => <Money value={row.amount} sign />,
      }}
    />
  );
}
