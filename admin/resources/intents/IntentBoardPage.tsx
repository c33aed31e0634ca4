import WarnIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { Link } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { attentionMark, intentClass } from '../../../shared/vocabulary/intents';
import { intentLevel } from '../../../shared/vocabulary/leads';
import { Sign, StateChip } from '../../components/Chips';
import { DueDay, Money } from '../../components/Fields';
import { Page } from '../../components/Page';
import { ErrorState } from '../../components/States';
import { useLabel, useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { FollowUpButton } from '../leads/LeadActs';
import { leadLink } from '../leads/lead-columns';
import { intentBoardDocument, type IntentColumn, type WorkedLead } from './intents.documents';
import { MoveMenu } from './MoveMenu';
import { RepChoice, useLeads } from './RepChoice';

/** Worked leads in columns by intent level; sums and cards by the server (INT-1, INT-3). */
export function IntentBoardPage() {
  const text = useText();
  const [search, setSearch] = useSearchParams();
  const repId = search.get('repId');
  const { data, error } = useAsk<{ columns: readonly IntentColumn[] }>(intentBoardDocument, { repId });
  return (
    <Page
      title={text('intents.board')}
      intro={text('intents.board_intro')}
      actions={<RepChoice value={repId} onChange={(id) => setSearch(id ? { repId: id } : {})} />}
    >
      {error && <ErrorState error={error} />}
      {!data && !error && <LinearProgress />}
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          alignItems: 'start',
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            sm: 'repeat(2, minmax(0, 1fr))',
            lg: 'repeat(4, minmax(0, 1fr))',
          },
        }}
      >
        {data?.columns.map((column) => (
          <Column key={column.level} column={column} repId={repId} />
        ))}
      </Box>
    </Page>
  );
}

function Column({ column, repId }: { readonly column: IntentColumn; readonly repId: string | null }) {
  const text = useText();
  const label = useLabel();
  const filter = {
    states: ['APPROVED', 'PURSUING', 'BIDDING'],
    level: column.level,
    ...(repId ? { ownerId: repId } : {}),
  };
  return (
    <Box component="section" aria-label={label(intentLevel.labels[column.level])}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', mb: 1, px: 0.5 }}>
        <StateChip vocabulary={intentLevel} code={column.level} />
        <Typography
          variant="body2"
          component={Link}
          to={`/leads?filter=${encodeURIComponent(JSON.stringify(filter))}`}
        >
          {text('intents.column', { count: column.count })}
        </Typography>
        <Typography variant="body2" sx={{ ml: 'auto', fontWeight: 600 }} component="span">
          <Money value={column.expectedAmount} sign />
        </Typography>
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {column.cards.map((card) => (
          <LeadCard key={card.lead.id} card={card} />
        ))}
      </Box>
      {column.count === 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ px: 0.5 }}>
          {text('intents.column_empty')}
        </Typography>
      )}
      {column.count > column.cards.length && (
        <Typography variant="body2" sx={{ p: 1 }}>
          <Link to={`/leads?filter=${encodeURIComponent(JSON.stringify(filter))}`}>
            {text('intents.more', { count: column.count })}
          </Link>
        </Typography>
      )}
    </Box>
  );
}

function LeadCard({ card }: { readonly card: WorkedLead }) {
  const text = useText();
  const label = useLabel();
  const manages = useLeads();
  const { lead } = card;
  return (
    <Card component="li" sx={{ p: 1.25, typography: 'body2' }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start' }}>
        <Box sx={{ flex: 1, minWidth: 0, fontWeight: 500, overflowWrap: 'anywhere' }}>{leadLink(lead)}</Box>
        {lead.mine && <MoveMenu card={card} />}
      </Box>
      <Typography variant="caption" color="textSecondary" component="div">
        {[lead.siteName, manages ? lead.owner?.name : ''].filter(Boolean).join(' · ')}
      </Typography>
      <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', alignItems: 'center', mt: 0.5 }}>
        {lead.expectedAmount && <Money value={lead.expectedAmount} sign />}
        {card.score && (
          <span>
            {text('intents.score_line', {
              score: card.score.score,
              class: label(intentClass.labels[card.score.intentClass]),
            })}
          </span>
        )}
        {card.mark !== 'FRESH' && <StateChip vocabulary={attentionMark} code={card.mark} />}
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, flexWrap: 'wrap', mt: 0.5 }}>
        {card.nextStepOn === null ? (
          <Sign tone="warn" icon={WarnIcon}>
            {text('intents.no_next_step')}
          </Sign>
        ) : (
          card.nextStep && (
            <Typography variant="body2" component="span">
              {card.nextStep}
            </Typography>
          )
        )}
        <DueDay value={card.dueOn} />
      </Box>
      {lead.mine && card.overdueDays > 0 && (
        <Box sx={{ mt: 1 }}>
          <FollowUpButton lead={lead} variant="outlined" />
        </Box>
      )}
    </Card>
  );
}
