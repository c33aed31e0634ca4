import ExpandIcon from '@mui/icons-material/ExpandMore';
import WarningIcon from '@mui/icons-material/WarningAmber';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { saleStage, stageExit } from '../../../shared/vocabulary/stages';
import { Sign } from '../../components/Chips';
import { Money, RefLink } from '../../components/Fields';
import { Page } from '../../components/Page';
import { ErrorState, Note } from '../../components/States';
import { useLabel, useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { stageBoardDocument, type StageColumn } from './stages.documents';

/** Where all sales in sight stand; each stage opens its leads. */
export function StageBoardPage() {
  const text = useText();
  const { data, error } = useAsk<{ stageBoard: readonly StageColumn[] }>(stageBoardDocument, {});
  const most = Math.max(1, ...(data?.stageBoard ?? []).map(({ count }) => count));
  return (
    <Page title={text('stages.title')} intro={text('stages.intro')}>
      {error && <ErrorState error={error} />}
      {!data && !error && <LinearProgress />}
      {data?.stageBoard.every(({ count }) => count === 0) && <Note title={text('stages.empty')} />}
      {data?.stageBoard
        .filter(({ count }) => count > 0)
        .map((column) => (
          <Stage key={column.stage} column={column} share={column.count / most} />
        ))}
    </Page>
  );
}

function Stage({ column, share }: { readonly column: StageColumn; readonly share: number }) {
  const text = useText();
  const label = useLabel();
  const { stage, count, expectedAmount, incomplete, leads } = column;
  return (
    <Accordion disableGutters variant="outlined" slotProps={{ transition: { unmountOnExit: true } }}>
      <AccordionSummary expandIcon={<ExpandIcon />}>
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: '1fr auto', sm: '160px 1fr 90px 150px 130px' },
            gap: 1,
            width: '100%',
            alignItems: 'center',
          }}
        >
          <Typography component="h2" variant="subtitle2">
            {label(saleStage.labels[stage])}
          </Typography>
          <Box
            aria-hidden
            sx={{
              display: { xs: 'none', sm: 'block' },
              height: 10,
              borderRadius: 1,
              width: `${Math.max(2, share * 100)}%`,
              backgroundColor: 'primary.main',
            }}
          />
          <Typography variant="body2" sx={{ textAlign: 'right' }}>
            {text('stages.leads', { smart_count: count, count })}
          </Typography>
          <Typography variant="body2" sx={{ textAlign: 'right' }}>
            {expectedAmount !== '0.00' && <Money value={expectedAmount} sign />}
          </Typography>
          <Box sx={{ textAlign: 'right' }}>
            {incomplete > 0 && (
              <Sign tone="warn" icon={WarningIcon}>
                {text('stages.incomplete', { count: incomplete })}
              </Sign>
            )}
          </Box>
        </Box>
      </AccordionSummary>
      <AccordionDetails>
        {leads.map((lead) => (
          <Box
            key={lead.id}
            sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, py: 0.25, fontSize: '0.8125rem' }}
          >
            <RefLink to="leads" id={lead.id}>
              {lead.name}
            </RefLink>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {lead.missing.length > 0 &&
                `${text('stages.missing')}${text('field.colon')}${lead.missing
                  .map((one) => label(stageExit.labels[one]))
                  .join(' · ')}`}
            </Box>
          </Box>
        ))}
        {count > leads.length && (
          <Typography variant="body2" color="textSecondary">
            {text('stages.more', { count: count - leads.length })}
          </Typography>
        )}
      </AccordionDetails>
    </Accordion>
  );
}
