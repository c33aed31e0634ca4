import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Typography from '@mui/material/Typography';
import { useNotify } from 'react-admin';
import { bankLineFault } from '../../../shared/vocabulary/banking';
import type { Column } from '../../components/columns';
import { Details } from '../../components/Details';
import { Code } from '../../components/Fields';
import { groupDigits } from '../../components/format';
import { PlainTable } from '../../components/PlainTable';
import { useText } from '../../i18n/use-text';
import { saveFaults, type StatementPreview } from './send-statement';

type PreviewLine = StatementPreview['first'][number];

const columns: readonly Column<PreviewLine>[] = [
  { source: 'lineNo', label: 'resources.bankLines.fields.lineNo', kind: 'number' },
  { source: 'paidOn', label: 'resources.bankLines.fields.paidOn', kind: 'day' },
  { source: 'amount', label: 'resources.bankLines.fields.amount', kind: 'money' },
  { source: 'payer', label: 'resources.bankLines.fields.payer' },
  { source: 'text', label: 'resources.bankLines.fields.text' },
];

/** What an import of the file would take and leave out, before anything is written (BANK-1). */
export function Preview({ file, preview }: { readonly file: File; readonly preview: StatementPreview }) {
  const text = useText();
  const { lines, amount, firstOn, lastOn, duplicates, outgoing, refused } = preview;
  return (
    <Box sx={{ mt: 2 }}>
      <Details
        rows={[
          [text('bank.will_enter'), text('bank.lines_of', { count: lines, amount: groupDigits(amount) })],
          [text('bank.period'), firstOn && `${firstOn} – ${lastOn ?? ''}`],
          [text('bank.stays_out'), text('bank.out_counts', { duplicates, outgoing, refused })],
          [text('bank.balance'), <BalanceCheck key="balance" balance={preview.balance} />],
        ]}
      />
      {lines === 0 && (
        <Alert severity="info" sx={{ mt: 1 }}>
          {text('bank.nothing_new')}
        </Alert>
      )}
      {refused > 0 && <Faults file={file} preview={preview} />}
      {lines > 0 && (
        <Box sx={{ overflowX: 'auto', mt: 1 }}>
          <PlainTable
            rows={preview.first.slice(0, 8)}
            columns={columns}
            rowKey={(row) => String(row.lineNo)}
          />
        </Box>
      )}
    </Box>
  );
}

/** Opening balance and lines against the closing balance, in a sentence. */
export function BalanceCheck({ balance }: { readonly balance: StatementPreview['balance'] }) {
  const text = useText();
  if (!balance) return <>{text('bank.balance_none')}</>;
  const values = {
    opening: groupDigits(balance.opening),
    closing: groupDigits(balance.closing),
    difference: groupDigits(balance.difference),
  };
  return balance.difference === '0.00' ? (
    <>{text('bank.balance_ties', values)}</>
  ) : (
    <Box component="span" sx={{ color: 'warning.main' }}>
      {text('bank.balance_differs', values)}
    </Box>
  );
}

function Faults({ file, preview }: { readonly file: File; readonly preview: StatementPreview }) {
  const text = useText();
  const notify = useNotify();
  const save = () =>
    saveFaults(file).catch((error: unknown) =>
      notify(error instanceof Error ? error.message : 'portal.error.network', { type: 'error' }),
    );
  return (
    <Alert
      severity="warning"
      sx={{ mt: 1 }}
      action={
        <Button color="inherit" startIcon={<DownloadIcon />} onClick={() => void save()}>
          {text('bank.faults_download')}
        </Button>
      }
    >
      <Typography variant="body2">{text('bank.faults_help')}</Typography>
      {preview.faults.slice(0, 5).map(({ lineNo, faults }) => (
        <Typography key={lineNo} variant="body2">
          {text('bank.fault_line', { line: lineNo })}:{' '}
          {faults.map(({ fault, column, value }) => (
            <span key={fault}>
              {column} “{value}” <Code vocabulary={bankLineFault} code={fault} />{' '}
            </span>
          ))}
        </Typography>
      ))}
    </Alert>
  );
}
