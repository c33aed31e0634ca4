import AlarmIcon from '@mui/icons-material/AlarmOutlined';
import { collisionKind, collisionState, collisionStrength } from '../../../shared/vocabulary/leads';
import { Sign, StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Moment, RefLink } from '../../components/Fields';
import { OnlyFilter } from '../../components/FlagFilter';
import { CodeInput, PersonInput, SearchFilter } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import type { CaseRow } from './collision-cases.documents';

export function DueSign({ row }: { readonly row: CaseRow }) {
  const text = useText();
  return (
    <>
      <Moment value={row.dueAt} />{' '}
      {row.overdue && (
        <Sign tone="bad" icon={AlarmIcon}>
          {text('collisions.overdue')}
        </Sign>
      )}
    </>
  );
}

const namesOf = (row: CaseRow) => row.parties.map((party) => party.rep?.name ?? '?').join(' ⇄ ');

const columns: readonly Column<CaseRow>[] = [
  {
    source: 'number',
    sort: true,
    render: (row) => (
      <RefLink to="collisionCases" id={row.id}>
        {row.number}
      </RefLink>
    ),
  },
  { source: 'customerName', sort: true },
  { source: 'parties', render: namesOf, text: namesOf },
  { source: 'kind', vocabulary: collisionKind },
  { source: 'strength', vocabulary: collisionStrength },
  { source: 'state', vocabulary: collisionState, sort: true },
  { source: 'openedOn', kind: 'day', sort: true },
  {
    source: 'dueAt',
    sort: true,
    render: (row) => (row.state === 'OPEN' ? <DueSign row={row} /> : null),
    text: (row) => row.dueAt,
  },
  { source: 'ruler.name' },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="collisions.search" />,
  <CodeInput key="state" source="state" vocabulary={collisionState} alwaysOn />,
  <CodeInput key="kind" source="kind" vocabulary={collisionKind} />,
  <PersonInput key="repId" source="repId" />,
  <PersonInput key="rulerId" source="rulerId" />,
  <OnlyFilter key="overdue" source="overdue" />,
];

export function CaseList() {
  return (
    <ListPage<CaseRow>
      columns={columns}
      filters={filters}
      filterDefaultValues={{ state: 'OPEN' }}
      sort={{ field: 'dueAt', order: 'ASC' }}
      card={{
        primary: (row) => row.customerName,
        secondary: (row) => (
          <>
            {namesOf(row)} <StateChip vocabulary={collisionState} code={row.state} />
          </>
        ),
        tertiary: (row) => row.number,
      }}
    />
  );
}
