import { required } from 'react-admin';
import type { DocumentNode } from 'graphql';
import {
  adjustmentKind,
  agingBucket,
  allocationBasis,
  receivableKind,
} from '../../../shared/vocabulary/receivables';
import { ActButton, ReasonInput } from '../../components/Act';
import type { Column } from '../../components/columns';
import { Code, DueDay, Money, RefLink } from '../../components/Fields';
import { figureOf } from '../../components/format';
import { DayInput, MoneyInput } from '../../components/Inputs';
import { RecordPage, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import type { TextKey } from '../../i18n/texts';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import {
  postCreditNoteDocument,
  writeOffDocument,
  type Allocation,
  type Receivable,
} from './receivables.documents';
import { UnapplyButton } from './UnapplyButton';

export function ReceivableShow() {
  const text = useText();
  return (
    <RecordPage<Receivable>
      title={(item) => item.number}
      subtitle={(item) => <Code vocabulary={receivableKind} code={item.kind} />}
      facts={(item) => [
        {
          label: text('resources.receivables.fields.account.name'),
          value: (
            <RefLink to="accounts" id={item.account.id}>
              {item.account.name}
            </RefLink>
          ),
        },
        {
          label: text('resources.receivables.fields.contract.projectName'),
          value: (
            <RefLink to="contracts" id={item.contract.id}>
              {item.contract.projectName}
            </RefLink>
          ),
        },
        { label: text('resources.receivables.fields.amount'), value: <Money value={item.amount} sign /> },
        { label: text('resources.receivables.fields.open'), value: <Money value={item.open} sign /> },
        {
          label: text('resources.receivables.fields.dueOn'),
          value: <DueDay value={item.dueOn} late={item.open !== '0.00'} />,
        },
        {
          label: text('resources.receivables.fields.bucket'),
          value: <Code vocabulary={agingBucket} code={item.bucket} />,
        },
      ]}
      actions={(item) =>
        item.open !== '0.00' && (
          <>
            <Adjust
              item={item}
              label="receivables.credit_note"
              says="receivables.credit_note_says"
              document={postCreditNoteDocument}
            />
            <Adjust
              item={item}
              label="receivables.write_off"
              says="receivables.write_off_says"
              document={writeOffDocument}
              danger
            />
          </>
        )
      }
    >
      {(item) => (
        <>
          <PaidBy item={item} />
          <Adjustments item={item} />
        </>
      )}
    </RecordPage>
  );
}

interface AdjustProps {
  readonly item: Receivable;
  readonly label: TextKey;
  readonly says: TextKey;
  readonly document: DocumentNode;
  readonly danger?: boolean;
}

function Adjust({ item, label, says, document, danger = false }: AdjustProps) {
  const text = useText();
  const today = useToday();
  return (
    <ActButton
      label={label}
      permission="receivable.adjust"
      once
      danger={danger}
      says={text(says)}
      defaults={{ amount: item.open, on: today }}
      document={document}
      variables={({ amount, on, reason }) => ({
        input: { receivableId: item.id, amount: figureOf(amount, 2), on, reason },
      })}
    >
      <MoneyInput source="amount" label="receivables.adjust_amount" validate={required()} />
      <DayInput source="on" label="receivables.adjust_on" validate={required()} />
      <ReasonInput />
    </ActButton>
  );
}

function PaidBy({ item }: { readonly item: Receivable }) {
  const text = useText();
  const allocations = item.allocations ?? [];
  const taken = new Set(allocations.map((allocation) => allocation.reversalOfId));
  const columns: readonly Column<Allocation>[] = [
    {
      source: 'receipt.number',
      label: 'receivables.allocation.receipt',
      render: (allocation) => (
        <RefLink to="receipts" id={allocation.receipt?.id}>
          {allocation.receipt?.number}
        </RefLink>
      ),
    },
    { source: 'amount', label: 'receivables.allocation.amount', kind: 'money' },
    { source: 'basis', label: 'receivables.allocation.basis', vocabulary: allocationBasis },
    { source: 'allocatedOn', label: 'receivables.allocation.on', kind: 'day' },
    { source: 'effectiveOn', label: 'receivables.allocation.effective', kind: 'day' },
    {
      source: 'reversal',
      label: 'contracts.delivery.kind',
      render: (allocation) =>
        allocation.reversalOfId || taken.has(allocation.id) ? text('receivables.allocation.reversal') : null,
    },
  ];
  return (
    <Section title={text('receivables.paid_by')} flush>
      <PlainTable
        rows={allocations}
        columns={columns}
        rowKey={(allocation) => allocation.id}
        empty={text('receivables.paid_by_empty')}
        dim={(allocation) => allocation.reversalOfId !== null || taken.has(allocation.id)}
        rowActions={(allocation) =>
          allocation.reversalOfId === null &&
          !taken.has(allocation.id) && <UnapplyButton allocation={allocation} />
        }
      />
    </Section>
  );
}

function Adjustments({ item }: { readonly item: Receivable }) {
  const text = useText();
  return (
    <Section title={text('receivables.adjustments')} flush>
      <PlainTable
        rows={item.adjustments ?? []}
        rowKey={(row) => row.id}
        empty={text('receivables.adjustments_empty')}
        columns={[
          { source: 'kind', label: 'resources.receivables.fields.kind', vocabulary: adjustmentKind },
          { source: 'amount', label: 'resources.receivables.fields.amount', kind: 'money' },
          { source: 'adjustedOn', label: 'receivables.adjust_on', kind: 'day' },
          { source: 'reason', label: 'act.reason', kind: 'long' },
        ]}
      />
    </Section>
  );
}
