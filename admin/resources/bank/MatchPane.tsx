import AsideIcon from '@mui/icons-material/BlockOutlined';
import AcceptIcon from '@mui/icons-material/Check';
import SplitIcon from '@mui/icons-material/CallSplitOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useEffect, useState, type RefObject } from 'react';
import { Details } from '../../components/Details';
import { Day, Money } from '../../components/Fields';
import { Section } from '../../components/Page';
import { ErrorState } from '../../components/States';
import { useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { proposalsDocument, type BankLine, type BankProposal } from './bank.documents';
import { ProposalCard } from './ProposalCard';
import { SplitEditor, type PostedPart } from './SplitEditor';
import { allocationsOf } from './split-parts';

interface Props {
  readonly line: BankLine;
  readonly splitting: boolean;
  readonly maySet: boolean;
  /** What Enter does on this line; the page's keys call it. */
  readonly acceptRef: RefObject<(() => void) | null>;
  readonly onAccept: (parts: readonly PostedPart[]) => void;
  readonly onPostParts: (parts: readonly PostedPart[]) => Promise<void>;
  readonly onMode: (mode: 'look' | 'split' | 'aside') => void;
}

const partOf = ({ accountId, amount, items }: BankProposal): PostedPart => ({
  accountId,
  amount,
  allocations: allocationsOf(items),
});

/** One line with its proposals, or its split. */
export function MatchPane({ line, splitting, maySet, acceptRef, onAccept, onPostParts, onMode }: Props) {
  const text = useText();
  const [chosen, setChosen] = useState(0);
  const { data, error } = useAsk<{ proposals: readonly BankProposal[] }>(proposalsDocument, {
    lineId: line.id,
  });
  const proposals = data?.proposals ?? [];
  const proposal = proposals[Math.min(chosen, proposals.length - 1)] ?? null;
  const accept = proposal && !splitting ? () => onAccept([partOf(proposal)]) : null;
  useEffect(() => {
    acceptRef.current = accept;
    return () => {
      acceptRef.current = null;
    };
  });

  return (
    <div>
      <Section title={line.payer || line.reference || line.paidOn}>
        <Details
          rows={[
            [text('resources.bankLines.fields.rest'), <Money key="rest" value={line.rest} sign />],
            [text('resources.bankLines.fields.paidOn'), <Day key="day" value={line.paidOn} />],
            [text('resources.bankLines.fields.payerAccount'), line.payerAccount],
            [text('resources.bankLines.fields.text'), line.text || null],
            [text('resources.bankLines.fields.reference'), line.reference],
          ]}
        />
      </Section>
      <Section title={splitting ? text('bank.split') : text('bank.proposals')}>
        {error && <ErrorState error={error} />}
        {!data && !error && <LinearProgress />}
        {splitting && data && (
          <SplitEditor line={line} start={proposal} onPost={onPostParts} onClose={() => onMode('look')} />
        )}
        {!splitting &&
          proposals.map((one, at) => (
            <ProposalCard
              key={one.accountId}
              lineId={line.id}
              proposal={one}
              chosen={one === proposal}
              onChoose={() => setChosen(at)}
              onAccept={() => onAccept([partOf(one)])}
            />
          ))}
        {!splitting && data && proposals.length === 0 && (
          <Typography variant="body2" color="textSecondary">
            {text('bank.nobody')}
          </Typography>
        )}
        {!splitting && maySet && (
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 1 }}>
            <Button
              variant="contained"
              startIcon={<AcceptIcon />}
              disabled={!accept}
              onClick={() => accept?.()}
            >
              {text('bank.accept')}
            </Button>
            <Button variant="outlined" startIcon={<SplitIcon />} onClick={() => onMode('split')}>
              {text('bank.split')}
            </Button>
            <Button variant="outlined" startIcon={<AsideIcon />} onClick={() => onMode('aside')}>
              {text('bank.aside')}
            </Button>
          </Box>
        )}
      </Section>
    </div>
  );
}
