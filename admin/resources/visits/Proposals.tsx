import AddIcon from '@mui/icons-material/PlaylistAddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import type { LocalDate } from '../../../shared/local-date';
import { needSource } from '../../../shared/vocabulary/planning';
import { visitPurpose, visitSlot } from '../../../shared/vocabulary/visits';
import { TierChip } from '../../components/Chips';
import { Money } from '../../components/Fields';
import { Section } from '../../components/Page';
import { useLabel, useText } from '../../i18n/use-text';
import { useAct, useAsk } from '../../providers/use-act';
import {
  leaveProposalDocument,
  proposalsDocument,
  takeProposalsDocument,
  type Proposal,
} from './planning.documents';
import { useWeekdayName } from './weekday';

/** What the product proposes for the week, each taken or left with one click (VIS-0). */
export function Proposals({ monday }: { readonly monday: LocalDate }) {
  const text = useText();
  const act = useAct();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const { data } = useAsk<{ weekProposals: readonly Proposal[] }>(proposalsDocument, { weekStart: monday });
  const proposals = data?.weekProposals ?? [];
  if (proposals.length === 0) return null;
  const seated = proposals.filter(({ visitOn }) => visitOn !== null);
  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      notify(error instanceof Error ? error.message : 'portal.error.network', { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  const take = (items: readonly Proposal[]) =>
    run(() =>
      act(takeProposalsDocument, {
        input: { weekStart: monday, items: items.map(({ subject }) => ({ subject })) },
      }),
    );
  const leave = ({ subject }: Proposal) =>
    run(() => act(leaveProposalDocument, { input: { weekStart: monday, subject } }));
  return (
    <Section
      title={text('proposals.title', { count: proposals.length })}
      actions={
        seated.length > 0 && (
          <Button startIcon={<AddIcon />} disabled={busy} onClick={() => void take(seated)}>
            {text('proposals.take_all', { count: seated.length })}
          </Button>
        )
      }
    >
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {text('proposals.says')}
      </Typography>
      {proposals.map((proposal) => (
        <Row
          key={proposal.subject}
          proposal={proposal}
          busy={busy}
          onTake={() => void take([proposal])}
          onLeave={() => void leave(proposal)}
        />
      ))}
    </Section>
  );
}

interface RowProps {
  readonly proposal: Proposal;
  readonly busy: boolean;
  readonly onTake: () => void;
  readonly onLeave: () => void;
}

function Row({ proposal, busy, onTake, onLeave }: RowProps) {
  const text = useText();
  const label = useLabel();
  const weekday = useWeekdayName();
  const { visitOn, slot, needs } = proposal;
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1.5,
        rowGap: 0.25,
        py: 0.75,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Typography variant="body2" sx={{ width: 110, fontVariantNumeric: 'tabular-nums' }}>
        {visitOn && slot
          ? `${weekday(visitOn)} ${visitOn.slice(5)} ${label(visitSlot.labels[slot])}`
          : text('proposals.no_room')}
      </Typography>
      <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
        <Typography variant="body2" sx={{ fontWeight: 500, overflowWrap: 'anywhere' }}>
          {proposal.customerName} <TierChip tier={proposal.tier} />
        </Typography>
        <Typography variant="caption" color="textSecondary" component="div">
          {label(visitPurpose.labels[proposal.purpose])}:{' '}
          {needs.map(({ source, dueOn, amount }, at) => (
            <span key={at}>
              {at > 0 ? ' · ' : ''}
              {label(needSource.labels[source])} {dueOn.slice(5)} {amount && <Money value={amount} sign />}
            </span>
          ))}
        </Typography>
      </Box>
      <Box>
        <Button size="small" disabled={busy || !visitOn} onClick={onTake}>
          {text('proposals.take')}
        </Button>
        <Button size="small" color="inherit" disabled={busy} onClick={onLeave}>
          {text('proposals.leave')}
        </Button>
      </Box>
    </Box>
  );
}
