import { disputeKind, disputeState } from '../../../shared/vocabulary/ledger';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Money, RefLink } from '../../components/Fields';
import { CodeInput, PersonInput, PickInput, SearchFilter } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import type { ReceivableDispute } from './pursuits.documents';
import { SettleDisputeButton } from './PursuitActs';

export const disputeColumns: readonly Column<ReceivableDispute>[] = [
  { source: 'raisedOn', kind: 'day', sort: true },
  {
    source: 'account.name',
    render: (dispute) => (
      <RefLink to="accounts" id={dispute.account.id}>
        {dispute.account.name}
      </RefLink>
    ),
  },
  {
    source: 'receivable.number',
    render: (dispute) => (
      <RefLink to="receivables" id={dispute.receivable.id}>
        {dispute.receivable.number}
      </RefLink>
    ),
  },
  { source: 'contract.projectName', hidden: true },
  { source: 'kind', vocabulary: disputeKind, sort: true },
  { source: 'amount', kind: 'money', sort: true },
  { source: 'credited', kind: 'money' },
  {
    source: 'state',
    sort: true,
    render: (dispute) => <StateChip vocabulary={disputeState} code={dispute.state} />,
    vocabulary: disputeState,
  },
  { source: 'reason', kind: 'long' },
  { source: 'settlement', kind: 'long' },
  { source: 'settledOn', kind: 'day', sort: true, hidden: true },
  { source: 'raisedBy.name', hidden: true },
];

/** Items that customers dispute, and how that was settled (DUN-4). */
export function DisputeList() {
  return (
    <ListPage<ReceivableDispute>
      columns={disputeColumns}
      filters={[
        <SearchFilter key="q" source="q" alwaysOn placeholder="pursuits.search" />,
        <CodeInput key="state" source="state" vocabulary={disputeState} alwaysOn />,
        <CodeInput key="kind" source="kind" vocabulary={disputeKind} />,
        <PickInput key="accountId" source="accountId" reference="accounts" />,
        <PersonInput key="primaryRepId" source="primaryRepId" />,
      ]}
      sort={{ field: 'raisedOn', order: 'DESC' }}
      rowClick={false}
      rowActions={(dispute) => <SettleDisputeButton dispute={dispute} />}
      card={{
        primary: (dispute) => dispute.account.name,
        secondary: (dispute) => (
          <>
            {dispute.raisedOn} <StateChip vocabulary={disputeState} code={dispute.state} />
          </>
        ),
        tertiary: (dispute) => <Money value={dispute.amount} sign />,
      }}
    />
  );
}
