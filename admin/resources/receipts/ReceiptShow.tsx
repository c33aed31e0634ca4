import UndoIcon from '@mui/icons-material/Undo';
import { ArrayInput, required, SimpleFormIterator } from 'react-admin';
import { reversalCause } from '../../../shared/vocabulary/ledger';
import { allocationBasis, instrument } from '../../../shared/vocabulary/receivables';
import { ActButton, ReasonInput } from '../../components/Act';
import type { Column } from '../../components/columns';
import { Code, Day, Money, RefLink } from '../../components/Fields';
import { figureOf, groupDigits } from '../../components/format';
import { CodeInput, DayInput, MoneyInput, PickInput } from '../../components/Inputs';
import { RecordPage, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { ReceiptBankLine } from '../bank/ReceiptBankLine';
import { honourReceiptDocument } from '../moneyRequests/money-requests.documents';
import { RefundButton } from '../moneyRequests/RequestActs';
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
      subtitle={(receipt) => (
        <>
          {receipt.reversalCause && <Code vocabulary={reversalCause} code={receipt.reversalCause} />}{' '}
          {receipt.honouredOn && `${text('receipts.honour')} ${receipt.honouredOn}`}{' '}
          {[receipt.reference, receipt.reason].filter(Boolean).join(' · ')}
        </>
      )}
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
            {receipt.unallocated !== '0.00' && <RefundButton receipt={receipt} />}
            {receipt.maturesOn && !receipt.honouredOn && <Honour receipt={receipt} />}
            <Reverse receipt={receipt} />
          </>
        )
      }
    >
      {(receipt) => (
        <>
          <Allocations receipt={receipt} />
          {receipt.instrument === 'BANK' && <ReceiptBankLine receiptId={receipt.id} />}
          {(receipt.refunds ?? []).length > 0 && <Refunds receipt={receipt} />}
        </>
      )}
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
      defaults={{ on: today, cause: 'BOUNCED' }}
      document={reverseReceiptDocument}
      variables={({ on, cause, reason }) => ({ input: { receiptId: receipt.id, on, cause, reason } })}
    >
      <CodeInput
        source="cause"
        label="receipts.cause"
        vocabulary={reversalCause}
        {...(receipt.maturesOn ? {} : { only: ['BOUNCED', 'MISTAKE'] as const })}
        validate={required()}
      />
      <DayInput source="on" label="receipts.reverse_on" validate={required()} />
      <ReasonInput />
    </ActButton>
  );
}

function Honour({ receipt }: { readonly receipt: Receipt }) {
  const text = useText();
  return (
    <ActButton
      label="receipts.honour"
      permission="receipt.post"
      says={text('receipts.honour_says')}
      defaults={{ on: receipt.maturesOn }}
      document={honourReceiptDocument}
      variables={({ on }) => ({ input: { receiptId: receipt.id, on } })}
    >
      <DayInput source="on" label="receipts.honour_on" validate={required()} />
    </ActButton>
  );
}

function Refunds({ receipt }: { readonly receipt: Receipt }) {
  const text = useText();
  return (
    <Section title={text('receipts.refunds')} flush>
      <PlainTable
        rows={receipt.refunds ?? []}
        rowKey={(refund) => refund.id}
        empty={text('receipts.refunds_empty')}
        columns={[
          { source: 'number', label: 'receipts.refund_number' },
          { source: 'amount', label: 'resources.receipts.fields.amount', kind: 'money' },
          { source: 'refundedOn', label: 'receipts.refunded_on', kind: 'day' },
        ]}
      />
    </Section>
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
