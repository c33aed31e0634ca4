import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import SureIcon from '@mui/icons-material/DoneAllOutlined';
import Button from '@mui/material/Button';
import { ActButton } from '../../components/Act';
import { Day, Money } from '../../components/Fields';
import { RecordPage, Section } from '../../components/Page';
import { RelatedRows } from '../../components/RelatedRows';
import { useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { bankingPolicyDocument, postSureDocument, type BankLine, type BankStatement } from './bank.documents';
import { lineColumns } from './LineList';
import { BalanceCheck } from './Preview';
import { MatchButton } from './StatementList';

const columns = lineColumns.filter(({ source }) => source !== 'statement.number');

/** One statement: what came in by it, what waits, whether its balances hold (BANK-1). */
export function StatementShow() {
  const text = useText();
  const field = (name: 'amount' | 'importedOn' | 'lines' | 'waiting') =>
    text(`resources.bankStatements.fields.${name}`);
  return (
    <RecordPage<BankStatement>
      title={(row) => row.number}
      subtitle={(row) => [row.fileName, row.ownAccount].filter(Boolean).join(' · ')}
      facts={(row) => [
        { label: text('bank.period'), value: `${row.firstOn} – ${row.lastOn}` },
        { label: field('lines'), value: row.lines },
        { label: field('amount'), value: <Money value={row.amount} sign /> },
        { label: field('waiting'), value: row.waiting },
        {
          label: text('bank.stays_out'),
          value: text('bank.out_counts', {
            duplicates: row.duplicates,
            outgoing: row.outgoing,
            refused: row.refused,
          }),
        },
        {
          label: field('importedOn'),
          value: (
            <>
              <Day value={row.importedOn} /> {row.importedBy?.name}
            </>
          ),
        },
      ]}
      actions={(row) => (
        <>
          {row.waiting > 0 && <SureButton row={row} />}
          <Button startIcon={<DownloadIcon />} href={`/bank-files/lines.xlsx?statementId=${row.id}`}>
            {text('bank.export')}
          </Button>
          {row.waiting > 0 && <MatchButton statementId={row.id} />}
        </>
      )}
    >
      {(row) => (
        <>
          <Section title={text('bank.balance')}>
            <BalanceCheck balance={balanceOf(row)} />
          </Section>
          <Section title={text('resources.bankLines.name')} flush>
            <RelatedRows<BankLine>
              resource="bankLines"
              filter={{ statementId: row.id }}
              columns={columns}
              sort={{ field: 'lineNo', order: 'ASC' }}
              empty={text('resources.bankLines.empty')}
              most={50}
            />
          </Section>
        </>
      )}
    </RecordPage>
  );
}

const balanceOf = ({ opening, closing, difference }: BankStatement) =>
  opening && closing && difference ? { opening, closing, difference } : null;

/** Posts the sure lines together: only where the policy says from which confidence (BANK-4). */
function SureButton({ row }: { readonly row: BankStatement }) {
  const text = useText();
  const { data } = useAsk<{ policies: readonly { id: string; value: { autoPostFrom?: number } }[] }>(
    bankingPolicyDocument,
  );
  const from = data?.policies.find(({ id }) => id === 'banking')?.value.autoPostFrom ?? 0;
  if (from === 0) return null;
  return (
    <ActButton<{ sure: { posted: number; left: number } }>
      label="bank.sure"
      icon={<SureIcon />}
      permission="bank.post"
      says={text('bank.sure_says', { from })}
      document={postSureDocument}
      variables={() => ({ statementId: row.id })}
      done={({ sure }) => text('bank.sure_done', sure)}
    />
  );
}
