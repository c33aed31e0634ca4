import WarningIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { saleStage, stageExit } from '../../../shared/vocabulary/stages';
import { Sign } from '../../components/Chips';
import { Section } from '../../components/Page';
import { ErrorState } from '../../components/States';
import { useLabel, useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { standingDocument, type SaleStanding } from './stages.documents';

interface Answer {
  readonly lead: { readonly saleStanding: SaleStanding | null };
}

/** Where the sale stands, with the day of each fact that is on record and what is missing. */
export function SaleStageSection({ leadId }: { readonly leadId: string }) {
  const text = useText();
  const label = useLabel();
  const { data, error } = useAsk<Answer>(standingDocument, { id: leadId });
  if (error) return <ErrorState error={error} />;
  const standing = data?.lead.saleStanding;
  if (!standing) return null;
  const { stage, steps, missing } = standing;
  const at = steps.findIndex((step) => step.stage === stage);
  const exit = steps[at]?.exit;
  return (
    <Section title={text('stages.section')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {steps.map((step, index) => (
          <Box
            component="li"
            key={step.stage}
            aria-current={index === at ? 'step' : undefined}
            sx={{
              display: 'flex',
              justifyContent: 'space-between',
              gap: 1,
              py: 0.25,
              fontSize: '0.8125rem',
              fontWeight: index === at ? 700 : 400,
              color: index === at ? 'primary.main' : index < at ? 'text.primary' : 'text.secondary',
            }}
          >
            <span>{label(saleStage.labels[step.stage])}</span>
            <span>
              {step.metOn ?? (step.exit && !step.asked ? text('stages.not_asked') : null)}
              {step.exit && missing.includes(step.exit) && (
                <Sign tone="warn" icon={WarningIcon}>
                  {text('stages.missing')}
                </Sign>
              )}
            </span>
          </Box>
        ))}
      </Box>
      {exit && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {text('stages.next', { exit: label(stageExit.labels[exit]) })}
        </Typography>
      )}
      {missing.length > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          {text('stages.missing')}
          {text('field.colon')}
          {missing.map((one) => label(stageExit.labels[one])).join(' · ')}
        </Typography>
      )}
    </Section>
  );
}
