import ForgetIcon from '@mui/icons-material/LinkOffOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { bankItemChoice, bankSign } from '../../../shared/vocabulary/banking';
import { ActButton } from '../../components/Act';
import { Code, Day, Money } from '../../components/Fields';
import { useText } from '../../i18n/use-text';
import { forgetPayerDocument, type BankAllocation, type BankProposal } from './bank.documents';

interface Props {
  readonly lineId: string;
  readonly proposal: BankProposal;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onAccept: () => void;
}

/** Whose the money may be, how sure that is, why, and what it would pay. Enter or a second click posts it (BANK-2). */
export function ProposalCard({ lineId, proposal, chosen, onChoose, onAccept }: Props) {
  const text = useText();
  const { account, confidence, signs, contested, twin } = proposal;
  return (
    <Box sx={{ border: 1, borderColor: chosen ? 'primary.main' : 'divider', borderRadius: 1, mb: 1 }}>
      <ButtonBase
        data-proposal
        aria-pressed={chosen}
        onFocus={onChoose}
        onClick={(event) => {
          // Enter on the card is the page's key: it accepts; a click chooses, the next one posts
          if (event.detail === 0) return;
          if (chosen) onAccept();
          else onChoose();
        }}
        sx={{ display: 'block', width: '100%', textAlign: 'left', px: 1.5, py: 1, borderRadius: 1 }}
      >
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
          <Typography variant="subtitle2" component="span" sx={{ flex: '1 1 200px' }}>
            {account?.name}
          </Typography>
          <Typography
            variant="body2"
            component="span"
            sx={{
              color: confidence >= 80 ? 'success.main' : confidence >= 50 ? 'warning.main' : 'text.secondary',
            }}
          >
            {text('bank.confidence', { value: confidence })}
          </Typography>
        </Box>
        {signs.map(({ sign, detail }) => (
          <Typography key={`${sign}${detail}`} variant="body2" color="textSecondary">
            <Code vocabulary={bankSign} code={sign} /> {detail}
          </Typography>
        ))}
        <Pays allocation={proposal} />
      </ButtonBase>
      {(contested || twin) && (
        <Alert severity="warning" sx={{ mx: 1, mb: 1, py: 0 }}>
          {contested && <div>{text('bank.contested')}</div>}
          {twin && <div>{text('bank.twin', { number: twin.number })}</div>}
        </Alert>
      )}
      {signs.some(({ sign }) => sign === 'PAYER_ACCOUNT') && (
        <Box sx={{ px: 1, pb: 0.5 }}>
          <ActButton
            label="bank.forget"
            icon={<ForgetIcon />}
            variant="text"
            permission="bank.post"
            says={text('bank.forget_says')}
            document={forgetPayerDocument}
            variables={() => ({ lineId, accountId: proposal.accountId })}
          />
        </Box>
      )}
    </Box>
  );
}

/** The items that would be paid, and what stays as credit. */
function Pays({ allocation: { choice, items, rest } }: { readonly allocation: BankAllocation }) {
  const text = useText();
  return (
    <Box sx={{ mt: 0.5 }}>
      <Typography variant="caption" color="textSecondary">
        {text('bank.pays')} · <Code vocabulary={bankItemChoice} code={choice} />
      </Typography>
      {items
        .filter(({ amount }) => amount !== null)
        .map(({ receivable, amount }) => (
          <Box key={receivable.id} sx={{ display: 'flex', gap: 1, typography: 'body2', flexWrap: 'wrap' }}>
            <span>{receivable.number}</span>
            <Box component="span" sx={{ flex: '1 1 120px', color: 'text.secondary' }}>
              {receivable.contract.projectName} · <Day value={receivable.dueOn} />
            </Box>
            <Money value={amount} sign />
          </Box>
        ))}
      {rest !== '0.00' && (
        <Typography variant="body2">
          {text('bank.stays_credit')} <Money value={rest} sign />
        </Typography>
      )}
    </Box>
  );
}
