import HistoryIcon from '@mui/icons-material/History';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { TextInput } from 'react-admin';
import { entryKind, repPart } from '../../../shared/vocabulary/commissions';
import { Sign } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Code, Money, RefLink } from '../../components/Fields';
import { CodeInput, PersonInput, PickInput } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import { WhyCommission } from '../money/WhyCommission';
import type { CommissionEntry } from './commission-statements.documents';

/** Posted in a later month than it belongs to, because that one was closed (COM-8). */
function LateSign({ entry }: { readonly entry: CommissionEntry }) {
  const text = useText();
  if (!entry.late) return null;
  return (
    <Sign tone="warn" icon={HistoryIcon}>
      {text('statements.late', { month: entry.factOn.slice(0, 7) })}
    </Sign>
  );
}

const moved = (value: string) => (value === '0.00' ? null : <Money value={value} />);

export const entryColumns: readonly Column<CommissionEntry>[] = [
  {
    source: 'factOn',
    kind: 'day',
    sort: true,
    render: (entry) => (
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        {entry.factOn} <LateSign entry={entry} />
      </Box>
    ),
    text: (entry) => entry.factOn,
  },
  { source: 'period', sort: true },
  { source: 'kind', vocabulary: entryKind, sort: true },
  { source: 'rep.name' },
  {
    source: 'contract.projectName',
    render: (entry) =>
      entry.contract && (
        <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.25 }}>
          <RefLink to="contracts" id={entry.contract.id}>
            {entry.contract.projectName}
          </RefLink>
          <WhyCommission contractId={entry.contract.id} />
        </Box>
      ),
  },
  { source: 'part', vocabulary: repPart, hidden: true },
  { source: 'heldDelta', kind: 'money', render: (entry) => moved(entry.heldDelta) },
  { source: 'payableDelta', kind: 'money', render: (entry) => moved(entry.payableDelta) },
  { source: 'paidDelta', kind: 'money', render: (entry) => moved(entry.paidDelta) },
];

/** On a phone: what it is about over when and why, and the one amount that moved. */
export const entryCards: readonly Column<CommissionEntry>[] = [
  {
    source: 'contract.projectName',
    render: (entry) => (
      <>
        {entry.contract && (
          <>
            <RefLink to="contracts" id={entry.contract.id}>
              {entry.contract.projectName}
            </RefLink>
            <WhyCommission contractId={entry.contract.id} />
          </>
        )}
        <Typography variant="caption" color="textSecondary" component="div">
          {entry.factOn} <Code vocabulary={entryKind} code={entry.kind} /> <LateSign entry={entry} />
        </Typography>
      </>
    ),
  },
  {
    source: 'amount',
    kind: 'money',
    render: (entry) => <Money value={entry.payableDelta === '0.00' ? entry.heldDelta : entry.payableDelta} />,
  },
];

const contractName = (contract: Record<string, unknown>): string =>
  [contract['projectName'], contract['number']].filter(Boolean).join(' · ');

const filters = [
  <TextInput
    key="period"
    source="period"
    type="month"
    alwaysOn
    helperText={false}
    slotProps={{ inputLabel: { shrink: true } }}
  />,
  <CodeInput key="kind" source="kind" vocabulary={entryKind} alwaysOn />,
  <PersonInput key="repId" source="repId" />,
  <PickInput key="contractId" source="contractId" reference="contracts" optionText={contractName} />,
];

/** Every movement of commission: into held, to payable, to paid, and back (COM-4). */
export function EntryList() {
  return (
    <ListPage<CommissionEntry>
      columns={entryColumns}
      filters={filters}
      sort={{ field: 'factOn', order: 'DESC' }}
      rowClick={false}
      card={{
        primary: (entry) => entry.contract?.projectName ?? <Code vocabulary={entryKind} code={entry.kind} />,
        secondary: (entry) => (
          <>
            {entry.factOn} · <Code vocabulary={entryKind} code={entry.kind} /> · {entry.rep.name}{' '}
            <LateSign entry={entry} />
          </>
        ),
        tertiary: (entry) => (
          <Money value={entry.payableDelta === '0.00' ? entry.heldDelta : entry.payableDelta} sign />
        ),
      }}
    />
  );
}
