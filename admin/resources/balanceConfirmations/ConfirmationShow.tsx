import PrintIcon from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { amountInWords } from '../../../shared/amount-in-words';
import { money, parseMoney, sumMoney } from '../../../shared/money';
import { confirmationState } from '../../../shared/vocabulary/ledger';
import { StateChip } from '../../components/Chips';
import { Day, Money, RefLink } from '../../components/Fields';
import { FileList } from '../../components/FileList';
import { groupDigits } from '../../components/format';
import { RecordPage, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { useLocale, useText } from '../../i18n/use-text';
import type { BalanceConfirmation } from './balance-confirmations.documents';
import { ConfirmationActs } from './ConfirmationActs';

export function ConfirmationShow() {
  const text = useText();
  return (
    <RecordPage<BalanceConfirmation>
      title={(confirmation) => confirmation.number}
      chips={(confirmation) => <StateChip vocabulary={confirmationState} code={confirmation.state} />}
      subtitle={(confirmation) => confirmation.reason}
      facts={(confirmation) => [
        {
          label: text('resources.balanceConfirmations.fields.account.name'),
          value: (
            <RefLink to="accounts" id={confirmation.account.id}>
              {confirmation.account.name}
            </RefLink>
          ),
        },
        {
          label: text('resources.balanceConfirmations.fields.asOf'),
          value: <Day value={confirmation.asOf} />,
        },
        {
          label: text('resources.balanceConfirmations.fields.openAmount'),
          value: <Money value={confirmation.openAmount} sign />,
        },
        {
          label: text('resources.balanceConfirmations.fields.confirmedAmount'),
          value: confirmation.confirmedAmount && <Money value={confirmation.confirmedAmount} sign />,
        },
        { label: text('resources.balanceConfirmations.fields.sentOn'), value: confirmation.sentOn },
        { label: text('resources.balanceConfirmations.fields.returnedOn'), value: confirmation.returnedOn },
      ]}
      actions={(confirmation) => (
        <>
          <ConfirmationActs confirmation={confirmation} />
          <Button variant="outlined" startIcon={<PrintIcon />} onClick={() => window.print()}>
            {text('confirmations.print')}
          </Button>
        </>
      )}
    >
      {(confirmation) => (
        <>
          <Paper confirmation={confirmation} />
          {confirmation.returnedOn && (
            <Section title={text('confirmations.scans')}>
              {(confirmation.files ?? []).length > 0 ? (
                <FileList files={confirmation.files ?? []} />
              ) : (
                <Typography variant="body2" color="textSecondary">
                  {text('confirmations.scans_none')}
                </Typography>
              )}
            </Section>
          )}
        </>
      )}
    </RecordPage>
  );
}

/** The page that the customer stamps; printing leaves everything else away. */
function Paper({ confirmation }: { readonly confirmation: BalanceConfirmation }) {
  const text = useText();
  const locale = useLocale();
  const amount = groupDigits(confirmation.openAmount);
  const total = parseMoney(confirmation.openAmount);
  const lines = confirmation.lines ?? [];
  const words = locale === 'zh' ? amountInWords(total ?? money(0)) : `CNY ${amount}`;
  const partly = sumMoney(lines, (line) => parseMoney(line.amount)) !== total;
  return (
    <Section>
      <Box className="print-area" sx={{ maxWidth: 720, mx: 'auto', py: 2 }}>
        <Typography component="h2" variant="h5" align="center">
          {text('confirmations.heading')}
        </Typography>
        <Typography variant="body2" align="right" sx={{ mb: 2 }}>
          {confirmation.number}
        </Typography>
        <Typography variant="body1" sx={{ fontWeight: 600, mb: 1 }}>
          {text('letters.to')}
          {confirmation.account.name}
        </Typography>
        <Typography variant="body1" sx={{ textIndent: '2em', mb: 2, lineHeight: 1.8 }}>
          {text('confirmations.body', { day: confirmation.asOf, amount, words })}
        </Typography>
        <Box sx={{ overflowX: 'auto' }}>
          <PlainTable
            rows={lines}
            rowKey={(line) => line.id}
            columns={[
              { source: 'receivable.number', label: 'letters.line.item' },
              { source: 'receivable.contract.projectName', label: 'letters.line.project' },
              {
                source: 'receivable.documentOn',
                label: 'resources.receivables.fields.documentOn',
                kind: 'day',
              },
              { source: 'dueOn', label: 'letters.line.due', kind: 'day' },
              { source: 'amount', label: 'letters.line.amount', kind: 'money' },
            ]}
            totals={{ 'receivable.number': text('list.total'), amount }}
          />
        </Box>
        {partly && (
          <Typography variant="caption" color="textSecondary">
            {text('confirmations.partly')}
          </Typography>
        )}
        <Box sx={{ mt: 4, pt: 2, borderTop: '1px dashed', borderColor: 'divider', whiteSpace: 'pre-wrap' }}>
          <Typography variant="body2" sx={{ mb: 3 }}>
            {text('confirmations.answer_agreed')}
          </Typography>
          <Typography variant="body2">{text('confirmations.answer_differs')}</Typography>
        </Box>
      </Box>
    </Section>
  );
}
