import UndoIcon from '@mui/icons-material/Undo';
import { ArrayInput, required, SimpleFormIterator } from 'react-admin';
import { allocationBasis, instrument } from '../../../shared/vocabulary/receivables';
import { ActButton, ReasonInput } from '../../components/Act';
import type { Column } from '../../components/columns';
import { Code, Day, Money, RefLink } from '../../components/Fields';
import { figureOf, groupDigits } from '../../components/format';
import { DayInput, MoneyInput, PickInput } from '../../components/Inputs';
import { RecordPage, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import type { Allocation } from '../receivables/receivables.documents';
import { UnapplyButton } from '../receivables/UnapplyButton';
import { ReversedSign } from './ReceiptList';
import { allocateReceiptDocument, reverseReceiptDocument, type Receipt } from './receipts.documents';

export function ReceiptShow() {
  const text = useText();
  return (
    <RecordPage<Receipt>
      title={(receipt) => receipt.number}
      chips={(receipt) => <ReversedSign receipt={receipt} />}
      subtitle={(receipt) => [receipt.reference, receipt.reason].filter(Boolean).join(' · ')}
      facts={(receipt) => [
        {
          label: text('resources.receipts.fields.account.name'),
          value: (
            <RefLink to="accounts" id={receipt.account.id}>
              {receipt.account.name}
            </RefLink>
          ),
        },
        { label: text('resources.receipts.fields.amount'), value: <Money value={receipt.amount} sign /> },
        {
          label: text('resources.receipts.fields.unallocated'),
          value: <Money value={receipt.unallocated} sign />,
        },
        { label: text('resources.receipts.fields.receivedOn'), value: <Day value={receipt.receivedOn} /> },
        { label: text('resources.receipts.fields.countsOn'), value: <Day value={receipt.countsOn} /> },
        {
          label: text('resources.receipts.fields.instrument'),
          value: <Code vocabulary={instrument} code={receipt.instrument} />,
        },
      ]}
      actions={(receipt) =>
        !receipt.reversedOn &&
        !receipt.reversalOfId && (
          <>
            {receipt.unallocated !== '0.00' && <Allocate receipt={receipt} />}
            <Reverse receipt={receipt} />
          </>
        )
      }
    >
      {(receipt) => <Allocations receipt={receipt} />}
    </RecordPage>
  );
}

interface ItemForm {
  readonly receivableId?: string;
  readonly amount?: unknown;
}

function Allocate({ receipt }: { readonly receipt: Receipt }) {
  const text = useText();
  return (
    <ActButton
      label="receipts.allocate"
      variant="contained"
      wide
      permission="receipt.post"
      once
      says={text('receipts.allocate_says', { rest: groupDigits(receipt.unallocated) })}
      defaults={{ allocations: [{}] }}
      document={allocateReceiptDocument}
      variables={({ allocations }) => ({
        input: {
          receiptId: receipt.id,
          allocations: ((allocations as ItemForm[] | undefined) ?? []).map(({ receivableId, amount }) => ({
            receivableId,
            amount: figureOf(amount, 2),
          })),
        },
      })}
    >
      <ArrayInput source="allocations" label={false} validate={required()}>
        <SimpleFormIterator inline disableReordering disableClear getItemLabel={false}>
          <PickInput
            source="receivableId"
            reference="receivables"
            label="receipts.allocate_item"
            filter={{ accountId: receipt.account.id, open: true }}
            optionText={(item) =>
              `${String(item['number'])} · ${String(item['dueOn'])} · ¥${groupDigits(String(item['open'] ?? ''))}`
            }
            validate={required()}
            helperText={false}
          />
          <MoneyInput
            source="amount"
            label="receipts.allocate_amount"
            validate={required()}
            helperText={false}
            sx={{ maxWidth: 160 }}
          />
        </SimpleFormIterator>
      </ArrayInput>
    </ActButton>
  );
}

function Reverse({ receipt }: { readonly receipt: Receipt }) {
  const text = useText();
  const today = useToday();
  return (
    <ActButton
      label="receipts.reverse"
      icon={<UndoIcon />}
      danger
      permission="receipt.post"
      once
      says={text('receipts.reverse_says')}
      defaults={{ on: today }}
      document={reverseReceiptDocument}
      variables={({ on, reason }) => ({ input: { receiptId: receipt.id, on, reason } })}
    >
      <DayInput source="on" label="receipts.reverse_on" validate={required()} />
      <ReasonInput />
    </ActButton>
  );
}

function Allocations({ receipt }: { readonly receipt: Receipt }) {
  const text = useText();
  const allocations = receipt.allocations ?? [];
  const taken = new Set(allocations.map((allocation) => allocation.reversalOfId));
  const columns: readonly Column<Allocation>[] = [
    {
      source: 'receivable.number',
      label: 'receivables.allocation.item',
      render: (allocation) => (
        <RefLink to="receivables" id={allocation.receivable?.id}>
          {allocation.receivable?.number}
        </RefLink>
      ),
    },
    { source: 'receivable.contract.projectName', label: 'resources.receivables.fields.contract.projectName' },
    { source: 'amount', label: 'receivables.allocation.amount', kind: 'money' },
    { source: 'basis', label: 'receivables.allocation.basis', vocabulary: allocationBasis },
    { source: 'allocatedOn', label: 'receivables.allocation.on', kind: 'day' },
    { source: 'effectiveOn', label: 'receivables.allocation.effective', kind: 'day' },
  ];
  return (
    <Section title={text('receipts.allocations')} flush>
      <PlainTable
        rows={allocations}
        columns={columns}
        rowKey={(allocation) => allocation.id}
        empty={text('receipts.allocations_empty')}
        dim={(allocation) => allocation.reversalOfId !== null || taken.has(allocation.id)}
        rowActions={(allocation) =>
          allocation.reversalOfId === null &&
          !taken.has(allocation.id) && <UnapplyButton allocation={allocation} />
        }
      />
    </Section>
  );
}
