import AlarmIcon from '@mui/icons-material/AlarmOutlined';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useListContext } from 'react-admin';
import {
  appealState,
  caseQueue,
  collisionKind,
  collisionState,
  collisionStrength,
  type CaseQueue,
} from '../../../shared/vocabulary/leads';
import { Sign, StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Moment, RefLink } from '../../components/Fields';
import { OnlyFilter } from '../../components/FlagFilter';
import { CodeInput, PersonInput, SearchFilter } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import { useRowKeys } from '../../components/use-row-keys';
import { useLabel, useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { queuesDocument, type CaseRow, type QueuesAnswer } from './collision-cases.documents';

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
  { source: 'appealState', vocabulary: appealState },
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

/** The parts of the inbox with how much lies in each: mine to rule, due soon, overdue, appealed. */
function Queues() {
  const text = useText();
  const label = useLabel();
  const { filterValues, setFilters } = useListContext();
  const { data } = useAsk<QueuesAnswer>(queuesDocument);
  const chosen = (filterValues as { queue?: CaseQueue }).queue ?? null;
  const open = (filterValues as { state?: string }).state === 'OPEN' && !chosen;
  const choose = (filter: object): void => setFilters(filter, []);
  return (
    <Box
      sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', p: 1.5 }}
      role="group"
      aria-label={text('collisions.queues')}
    >
      <Chip
        label={text('collisions.all_open')}
        color={open ? 'primary' : 'default'}
        variant={open ? 'filled' : 'outlined'}
        onClick={() => choose({ state: 'OPEN' })}
        aria-pressed={open}
      />
      {caseQueue.list.map((queue) => (
        <Chip
          key={queue}
          label={`${label(caseQueue.labels[queue])} ${data?.queues.find((row) => row.queue === queue)?.count ?? ''}`}
          color={chosen === queue ? 'primary' : 'default'}
          variant={chosen === queue ? 'filled' : 'outlined'}
          onClick={() => choose({ queue })}
          aria-pressed={chosen === queue}
        />
      ))}
      <Typography
        variant="caption"
        color="textSecondary"
        sx={{ alignSelf: 'center', display: { xs: 'none', md: 'block' } }}
      >
        {text('collisions.keys')}
      </Typography>
    </Box>
  );
}

export function CaseList() {
  useRowKeys();
  return (
    <ListPage<CaseRow>
      columns={columns}
      filters={filters}
      above={<Queues />}
      filterDefaultValues={{ state: 'OPEN' }}
      sort={{ field: 'dueAt', order: 'ASC' }}
      card={{
        primary: (row) => row.customerName,
        secondary: (row) => (
          <>
            {namesOf(row)} <StateChip vocabulary={collisionState} code={row.state} />
            {row.appealState && <StateChip vocabulary={appealState} code={row.appealState} />}
          </>
        ),
        tertiary: (row) => row.number,
      }}
    />
  );
}
