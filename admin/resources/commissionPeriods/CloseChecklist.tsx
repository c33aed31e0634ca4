import CheckIcon from '@mui/icons-material/CheckCircle';
import CircleIcon from '@mui/icons-material/RadioButtonUnchecked';
import ArrowIcon from '@mui/icons-material/ArrowCircleRightOutlined';
import WarningIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from 'react-admin';
import type { TextKey } from '../../i18n/texts';
import { instantText } from '../../components/format';
import { useText } from '../../i18n/use-text';
import { CloseAct } from './CloseAct';
import { closeSteps, type Block, type CloseStep } from './close-steps';
import type { CommissionPeriod } from './commission-periods.documents';

const looks = {
  done: { icon: CheckIcon, color: 'success.main', word: 'periods.done' },
  now: { icon: ArrowIcon, color: 'primary.main', word: 'periods.next' },
  later: { icon: CircleIcon, color: 'text.disabled', word: 'periods.later' },
} as const;

/** Five steps from open to locked: done, now, later; what blocks stands at the step, and so does its button. */
export function CloseChecklist({ period }: { readonly period: CommissionPeriod }) {
  const text = useText();
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {closeSteps(period).map(({ step, stand, blocks }) => {
        const { icon: Icon, color, word } = looks[stand];
        return (
          <Box
            component="li"
            key={step}
            aria-current={stand === 'now' ? 'step' : undefined}
            sx={{
              display: 'flex',
              gap: 1.5,
              py: 1,
              flexWrap: 'wrap',
              alignItems: 'flex-start',
              '& + &': { borderTop: 1, borderColor: 'divider' },
            }}
          >
            <Icon titleAccess={text(word)} sx={{ color, fontSize: 22 }} />
            <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
              <Typography
                variant="body2"
                sx={{ fontWeight: 600, color: stand === 'later' ? 'text.secondary' : 'text.primary' }}
              >
                {text(`periods.step.${step}`)}
                <Typography component="span" variant="caption" color="textSecondary" sx={{ ml: 1 }}>
                  {told(step, period, text)}
                </Typography>
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {text(`periods.step.${step}_help`)}
              </Typography>
              {blocks.map((block) => (
                <BlockLine key={block.kind} block={block} period={period} />
              ))}
            </Box>
            <CloseAct step={step} stand={stand} blocks={blocks} period={period} />
          </Box>
        );
      })}
    </Box>
  );
}

/** When a step was done and by whom, or how far it is. */
function told(step: CloseStep, period: CommissionPeriod, text: ReturnType<typeof useText>): string {
  const { progress } = period;
  if (step === 'calculate' && period.calculatedAt)
    return text('periods.calculated_at', { at: instantText(period.calculatedAt) });
  if (step === 'approve' && progress.statements > 0) {
    return text('periods.approved_count', {
      done: progress.statements - progress.unapproved,
      all: progress.statements,
    });
  }
  if (step === 'confirm' && period.confirmedBy)
    return text('periods.confirmed_by', { name: period.confirmedBy.name });
  if (step === 'pay' && period.paidAt) return text('periods.paid_at', { at: instantText(period.paidAt) });
  return '';
}

function BlockLine({ block, period }: { readonly block: Block; readonly period: CommissionPeriod }) {
  const text = useText();
  const unapproved = `/commissionStatements?filter=${encodeURIComponent(JSON.stringify({ month: period.month, approved: false }))}`;
  const values: Record<string, string | number> =
    'month' in block
      ? { month: block.month }
      : 'count' in block
        ? { count: block.count }
        : { month: period.month };
  const key: TextKey = `periods.block.${block.kind}`;
  return (
    <Typography
      variant="body2"
      sx={{ display: 'flex', gap: 0.5, alignItems: 'center', color: 'warning.main', mt: 0.25 }}
    >
      <WarningIcon aria-hidden sx={{ fontSize: 15 }} />
      {text(key, values)}
      {block.kind === 'unapproved' && period.progress.toApprove > 0 && (
        <Link to={unapproved}>{text('periods.block.see')}</Link>
      )}
    </Typography>
  );
}
