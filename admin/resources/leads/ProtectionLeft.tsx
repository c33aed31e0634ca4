import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import LockIcon from '@mui/icons-material/LockOutlined';
import Typography from '@mui/material/Typography';
import { protectionEnd } from '../../../shared/vocabulary/leads';
import { Sign } from '../../components/Chips';
import { WhyButton } from '../../components/WhyButton';
import { useLabel, useText } from '../../i18n/use-text';
import type { Protection } from './leads.documents';

/** Days left of the protection as ring and number; the same figure that the nightly job acts on (LEAD-6). */
export function ProtectionLeft({ protection }: { readonly protection: Protection | null }) {
  const text = useText();
  if (!protection) return null;
  if (protection.frozen) {
    return (
      <Sign tone="info" icon={LockIcon}>
        {text('leads.frozen')}
      </Sign>
    );
  }
  const { daysLeft } = protection;
  const color = daysLeft <= 1 ? 'error' : daysLeft <= 7 ? 'warning' : 'success';
  // the ring shows the last month; more than that is full
  const share = Math.max(0, Math.min(100, (daysLeft / 30) * 100));
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        verticalAlign: 'middle',
        gap: 0.75,
        whiteSpace: 'nowrap',
      }}
    >
      <CircularProgress
        variant="determinate"
        value={share}
        size={16}
        thickness={7}
        color={color}
        aria-hidden
      />
      <Box
        component="span"
        sx={{ fontVariantNumeric: 'tabular-nums', color: daysLeft <= 7 ? `${color}.main` : 'inherit' }}
      >
        {daysLeft < 0 ? text('day.over', { days: -daysLeft }) : text('leads.days_left', { days: daysLeft })}
      </Box>
    </Box>
  );
}

export function WhyProtection({ protection }: { readonly protection: Protection }) {
  const text = useText();
  const label = useLabel();
  return (
    <WhyButton title={text('leads.why_protection')}>
      <Typography variant="body2">{text('leads.why.term', { day: protection.termEndsOn })}</Typography>
      <Typography variant="body2">
        {text('leads.why.follow_up', { day: protection.followUpEndsOn })}
      </Typography>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {text('leads.why.first', { cause: label(protectionEnd.labels[protection.because]) })}
      </Typography>
      <Typography variant="body2">
        {text('leads.why.extensions', { used: protection.extensionsUsed, left: protection.extensionsLeft })}
      </Typography>
      <Typography variant="caption" color="textSecondary">
        {text('leads.why.how')}
      </Typography>
    </WhyButton>
  );
}
