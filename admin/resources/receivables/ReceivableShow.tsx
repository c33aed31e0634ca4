import { required, ResourceContextProvider } from 'react-admin';
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
import { RecoveryButton, WriteOffButton } from '../moneyRequests/RequestActs';
import { MarkButton } from '../collections/MarkButton';
import { disputeColumns } from '../pursuits/DisputeList';
import { promiseColumns } from '../pursuits/PromiseList';
import {
  DisputeButton,
  PromiseButton,
  SettleDisputeButton,
  WithdrawPromiseButton,
} from '../pursuits/PursuitActs';
import { postCreditNoteDocument, type Allocation, type Receivable } from './receivables.documents';
import { UnapplyButton } from './UnapplyButton';

export function ReceivableShow() {
  const text = useText();
  return (
    <RecordPage<Receivable>
      title={(item) => item.number}
      subtitle={(item) => (
        <>
          <Code vocabulary={receivableKind} code={item.kind} /> ·{' '}
          <Code vocabulary={agingBucket} code={item.bucket} />
        </>
      )}
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
          label: text('disputes.disputed'),
          value: <Money value={item.disputed} sign />,
        },
      ]}
      actions={(item) => (
        <>
          {item.open !== '0.00' && <OpenActs item={item} />}
          {(item.writtenOff ?? '0.00') !== '0.00' && <RecoveryButton item={item} />}
        </>
      )}
    >
      {(item) => (
        <>
          <Said item={item} />
          <PaidBy item={item} />
          <Adjustments item={item} />
        </>
      )}
    </RecordPage>
  );
}

/** What can be done about an open item: what the customer says of it, and what finance lowers. */
function OpenActs({ item }: { readonly item: Receivable }) {
  const said = (rows: readonly { state: string }[] = []) => rows.some(({ state }) => state === 'OPEN');
  return (
    <>
      {!said(item.promises) && <PromiseButton item={item} />}
      {!said(item.disputes) && <DisputeButton item={item} />}
      <Adjust
        item={item}
        label="receivables.credit_note"
        says="receivables.credit_note_says"
        document={postCreditNoteDocument}
      />
      <WriteOffButton item={item} />
      <MarkButton item={item} />
    </>
  );
}

const notTheItem = ({ source }: { readonly source: string }) =>
  !['account.name', 'receivable.number', 'contract.projectName'].includes(source);

/** Promises and disputes of the item, latest first; without any, one line says so. */
function Said({ item }: { readonly item: Receivable }) {
  const text = useText();
  return (
    <>
      <ResourceContextProvider value="paymentPromises">
        <Section title={text('promises.section')} flush>
          <PlainTable
            rows={item.promises ?? []}
            columns={promiseColumns.filter(notTheItem)}
            rowKey={(row) => row.id}
            empty={text('promises.section_empty')}
            rowActions={(row) => <WithdrawPromiseButton promise={row} />}
          />
        </Section>
      </ResourceContextProvider>
      <ResourceContextProvider value="receivableDisputes">
        <Section title={text('disputes.section')} flush>
          <PlainTable
            rows={item.disputes ?? []}
            columns={disputeColumns.filter(notTheItem)}
            rowKey={(row) => row.id}
            empty={text('disputes.section_empty')}
            rowActions={(row) => <SettleDisputeButton dispute={row} />}
          />
        </Section>
      </ResourceContextProvider>
    </>
  );
}

interface AdjustProps {
  readonly item: Receivable;
  readonly label: TextKey;
  readonly says: TextKey;
  readonly document: DocumentNode;
}

function Adjust({ item, label, says, document }: AdjustProps) {
  const text = useText();
  const today = useToday();
  return (
    <ActButton
      label={label}
      permission="receivable.adjust"
      once
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
