import { confirmationState } from '../../../shared/vocabulary/ledger';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Money, RefLink } from '../../components/Fields';
import { CodeInput, PickInput, SearchFilter } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import type { BalanceConfirmation } from './balance-confirmations.documents';
import { PrepareConfirmationButton } from './ConfirmationActs';

export const confirmationColumns: readonly Column<BalanceConfirmation>[] = [
  {
    source: 'number',
    sort: true,
    render: (confirmation) => (
      <RefLink to="balanceConfirmations" id={confirmation.id}>
        {confirmation.number}
      </RefLink>
    ),
  },
  { source: 'account.name' },
  { source: 'asOf', kind: 'day', sort: true },
  { source: 'openAmount', kind: 'money', sort: true },
  { source: 'confirmedAmount', kind: 'money' },
  {
    source: 'state',
    sort: true,
    render: (confirmation) => <StateChip vocabulary={confirmationState} code={confirmation.state} />,
    vocabulary: confirmationState,
  },
  { source: 'sentOn', kind: 'day', sort: true },
  { source: 'returnedOn', kind: 'day', sort: true },
  { source: 'reason', kind: 'long', hidden: true },
];

/** Balances that customers confirm in writing (REC-10). */
export function ConfirmationList() {
  return (
    <ListPage<BalanceConfirmation>
      columns={confirmationColumns}
      filters={[
        <SearchFilter key="q" source="q" alwaysOn placeholder="confirmations.search" />,
        <CodeInput key="state" source="state" vocabulary={confirmationState} alwaysOn />,
        <PickInput key="accountId" source="accountId" reference="accounts" />,
      ]}
      sort={{ field: 'asOf', order: 'DESC' }}
      actions={<PrepareConfirmationButton />}
      card={{
        primary: (confirmation) => confirmation.account.name,
        secondary: (confirmation) => (
          <>
            {confirmation.number} · {confirmation.asOf}{' '}
            <StateChip vocabulary={confirmationState} code={confirmation.state} />
          </>
        ),
        tertiary: (confirmation) => <Money value={confirmation.openAmount} sign />,
      }}
    />
  );
}
