import UndoIcon from '@mui/icons-material/Undo';
import { bankAsideCause, bankLineState } from '../../../shared/vocabulary/banking';
import { ActButton, ReasonInput } from '../../components/Act';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { Details } from '../../components/Details';
import { Code, Day, Money, RefLink } from '../../components/Fields';
import { RecordPage, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { useText } from '../../i18n/use-text';
import { undoLineDocument, type BankLine } from './bank.documents';
import { MatchButton } from './StatementList';

type Posted = BankLine['receipts'][number];

/** One line of a statement: what the bank says, what it was posted as, and the way back (BANK-3). */
export function LineShow() {
  const text = useText();
  return (
    <RecordPage<BankLine>
      title={(row) => row.payer || row.reference || row.paidOn}
      subtitle={(row) => row.text}
      chips={(row) => <StateChip vocabulary={bankLineState} code={row.state} />}
      facts={(row) => [
        { label: text('resources.bankLines.fields.paidOn'), value: <Day value={row.paidOn} /> },
        { label: text('resources.bankLines.fields.amount'), value: <Money value={row.amount} sign /> },
        { label: text('resources.bankLines.fields.rest'), value: <Money value={row.rest} sign /> },
        { label: text('resources.bankLines.fields.payerAccount'), value: row.payerAccount },
        { label: text('resources.bankLines.fields.reference'), value: row.reference },
        {
          label: text('resources.bankLines.fields.statement.number'),
          value: row.statement && (
            <RefLink to="bankStatements" id={row.statement.id}>
              {row.statement.number}
            </RefLink>
          ),
        },
      ]}
      actions={(row) =>
        row.state === 'OPEN' ? (
          <MatchButton statementId={row.statement?.id ?? ''} />
        ) : (
          <UndoButton row={row} />
        )
      }
    >
      {(row) => (
        <>
          {row.asideCause && (
            <Section title={text('bank.aside')}>
              <Details
                rows={[
                  [
                    text('bank.aside_cause'),
                    <Code key="cause" vocabulary={bankAsideCause} code={row.asideCause} />,
                  ],
                  [text('bank.aside_note'), row.asideNote],
                  [text('resources.bankLines.fields.decidedBy.name'), row.decidedBy?.name],
                  [text('resources.bankLines.fields.decidedOn'), row.decidedOn],
                ]}
              />
            </Section>
          )}
          <Section title={text('bank.receipts')} flush>
            <Receipts rows={row.receipts} />
          </Section>
        </>
      )}
    </RecordPage>
  );
}

function Receipts({ rows }: { readonly rows: readonly Posted[] }) {
  const text = useText();
  const columns: readonly Column<Posted>[] = [
    {
      source: 'number',
      label: 'resources.receipts.fields.number',
      render: (row) => (
        <>
          <RefLink to="receipts" id={row.id}>
            {row.number}
          </RefLink>{' '}
          {row.reversedOn && text('bank.reversed', { on: row.reversedOn })}
        </>
      ),
    },
    {
      source: 'account.name',
      label: 'resources.receipts.fields.account.name',
      render: ({ account }) => (
        <RefLink to="accounts" id={account.id}>
          {account.name}
        </RefLink>
      ),
    },
    { source: 'amount', label: 'resources.receipts.fields.amount', kind: 'money' },
    { source: 'unallocated', label: 'resources.receipts.fields.unallocated', kind: 'money' },
  ];
  return (
    <PlainTable
      rows={rows}
      columns={columns}
      rowKey={(row) => row.id}
      empty={text('bank.receipts_none')}
      dim={({ reversedOn }) => reversedOn !== null}
    />
  );
}

function UndoButton({ row }: { readonly row: BankLine }) {
  const text = useText();
  return (
    <ActButton
      label="bank.undo"
      icon={<UndoIcon />}
      permission="bank.post"
      danger
      says={text('bank.undo_says')}
      document={undoLineDocument}
      variables={({ reason }) => ({ input: { lineId: row.id, version: row.version, reason } })}
      done="bank.undone"
    >
      <ReasonInput />
    </ActButton>
  );
}
