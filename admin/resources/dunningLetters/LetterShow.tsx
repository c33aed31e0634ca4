import PrintIcon from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { chineseAmount } from '../../components/chinese-amount';
import { groupDigits } from '../../components/format';
import { Day, Money, RefLink } from '../../components/Fields';
import { RecordPage, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { useLocale, useText } from '../../i18n/use-text';
import type { Letter } from './dunning-letters.documents';

export function LetterShow() {
  const text = useText();
  return (
    <RecordPage<Letter>
      title={(letter) => letter.number}
      facts={(letter) => [
        {
          label: text('resources.dunningLetters.fields.account.name'),
          value: (
            <RefLink to="accounts" id={letter.account.id}>
              {letter.account.name}
            </RefLink>
          ),
        },
        {
          label: text('resources.dunningLetters.fields.overdueAmount'),
          value: <Money value={letter.overdueAmount} sign />,
        },
        {
          label: text('resources.dunningLetters.fields.sequence'),
          value: text('letters.sequence', { count: letter.sequence }),
        },
        { label: text('resources.dunningLetters.fields.issuedOn'), value: <Day value={letter.issuedOn} /> },
        { label: text('resources.dunningLetters.fields.settledOn'), value: letter.settledOn },
        { label: text('resources.dunningLetters.fields.issuedBy.name'), value: letter.issuedBy.name },
      ]}
      actions={() => (
        <Button variant="outlined" startIcon={<PrintIcon />} onClick={() => window.print()}>
          {text('letters.print')}
        </Button>
      )}
    >
      {(letter) => <Paper letter={letter} />}
    </RecordPage>
  );
}

/** The letter as it goes out; printing leaves everything else of the page away. */
function Paper({ letter }: { readonly letter: Letter }) {
  const text = useText();
  const locale = useLocale();
  const words =
    locale === 'zh' ? chineseAmount(letter.overdueAmount) : `CNY ${groupDigits(letter.overdueAmount)}`;
  return (
    <Section>
      <Box className="print-area" sx={{ maxWidth: 720, mx: 'auto', py: 2 }}>
        <Typography component="h2" variant="h5" align="center">
          {text('letters.heading')}
        </Typography>
        <Typography variant="body2" align="right" sx={{ mb: 2 }}>
          {letter.number}
        </Typography>
        <Typography variant="body1" sx={{ fontWeight: 600, mb: 1 }}>
          {text('letters.to')}
          {letter.account.name}
        </Typography>
        <Typography variant="body1" sx={{ textIndent: '2em', mb: 2, lineHeight: 1.8 }}>
          {text('letters.body', { day: letter.issuedOn, amount: groupDigits(letter.overdueAmount), words })}
        </Typography>
        <PlainTable
          rows={letter.lines ?? []}
          rowKey={(line) => line.id}
          columns={[
            { source: 'receivable.number', label: 'letters.line.item' },
            { source: 'receivable.contract.projectName', label: 'letters.line.project' },
            { source: 'dueOn', label: 'letters.line.due', kind: 'day' },
            { source: 'amount', label: 'letters.line.amount', kind: 'money' },
          ]}
          totals={{ 'receivable.number': text('list.total'), amount: groupDigits(letter.overdueAmount) }}
        />
        <Typography variant="body2" align="right" sx={{ mt: 4 }}>
          {text('letters.signed', { name: letter.issuedBy.name })}　{letter.issuedOn}
        </Typography>
        <Typography
          variant="body2"
          color="textSecondary"
          sx={{ mt: 4, pt: 2, borderTop: '1px dashed', borderColor: 'divider' }}
        >
          {text('letters.answer')}
        </Typography>
      </Box>
    </Section>
  );
}
