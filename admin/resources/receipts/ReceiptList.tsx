import AddIcon from '@mui/icons-material/Add';
import UndoIcon from '@mui/icons-material/Undo';
import Button from '@mui/material/Button';
import { Link } from 'react-admin';
import { instrument } from '../../../shared/vocabulary/receivables';
import { Sign } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Money, RefLink } from '../../components/Fields';
import { OnlyFilter } from '../../components/FlagFilter';
import { CodeInput, DayInput, PickInput, SearchFilter } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import { useMay } from '../../providers/session';
import type { Receipt } from './receipts.documents';

export function ReversedSign({ receipt }: { readonly receipt: Receipt }) {
  const text = useText();
  if (!receipt.reversedOn && !receipt.reversalOfId) return null;
  return (
    <Sign tone="neutral" icon={UndoIcon}>
      {text('receipts.reversed')} {receipt.reversedOn}
    </Sign>
  );
}

export const receiptColumns: readonly Column<Receipt>[] = [
  {
    source: 'number',
    sort: true,
    render: (receipt) => (
      <RefLink to="receipts" id={receipt.id}>
        {receipt.number}
      </RefLink>
    ),
  },
  { source: 'account.name' },
  { source: 'receivedOn', kind: 'day', sort: true },
  { source: 'instrument', vocabulary: instrument },
  { source: 'amount', kind: 'money', sort: true },
  { source: 'allocated', kind: 'money', hidden: true },
  { source: 'unallocated', kind: 'money' },
  { source: 'reference' },
  { source: 'maturesOn', kind: 'day', hidden: true },
  { source: 'countsOn', kind: 'day', hidden: true },
  {
    source: 'reversedOn',
    render: (receipt) => <ReversedSign receipt={receipt} />,
    text: (receipt) => receipt.reversedOn ?? '',
  },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="receipts.search" />,
  <OnlyFilter key="unallocated" source="unallocated" label="receipts.only_unallocated" alwaysOn />,
  <CodeInput key="instrument" source="instrument" vocabulary={instrument} />,
  <PickInput key="accountId" source="accountId" reference="accounts" />,
  <DayInput key="receivedFrom" source="receivedFrom" />,
  <DayInput key="receivedTo" source="receivedTo" />,
];

function PostButton() {
  const text = useText();
  const may = useMay();
  if (!may('receipt.post')) return null;
  return (
    <Button variant="contained" startIcon={<AddIcon />} component={Link} to="/receipts/post">
      {text('receipts.post')}
    </Button>
  );
}

export function ReceiptList() {
  return (
    <ListPage<Receipt>
      columns={receiptColumns}
      filters={filters}
      sort={{ field: 'receivedOn', order: 'DESC' }}
      actions={<PostButton />}
      card={{
        primary: (receipt) => receipt.account.name,
        secondary: (receipt) => `${receipt.receivedOn} · ${receipt.number}`,
        tertiary: (receipt) => <Money value={receipt.amount} sign />,
      }}
    />
  );
}
