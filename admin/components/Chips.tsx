import BlockIcon from '@mui/icons-material/Block';
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import type { SvgIconComponent } from '@mui/icons-material';
import Box from '@mui/material/Box';
import { alpha, useTheme, type Theme } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Vocabulary } from '../../shared/vocabulary/define';
import { accountTier, type AccountTier } from '../../shared/vocabulary/accounts';
import { delinquencyClass, type DelinquencyClass } from '../../shared/vocabulary/receivables';
import { useLabel, useText } from '../i18n/use-text';
import { lookOf, type Tone } from './look';

export function toneColor(theme: Theme, tone: Tone): string {
  const { palette } = theme;
  return {
    neutral: palette.text.secondary,
    accent: palette.primary.main,
    info: palette.info.main,
    good: palette.success.main,
    warn: palette.warning.main,
    bad: palette.error.main,
  }[tone];
}

interface SignProps {
  readonly tone: Tone;
  readonly icon: SvgIconComponent;
  readonly children: ReactNode;
}

/** Icon, word and colour together: none of them alone carries the meaning. */
export function Sign({ tone, icon: Icon, children }: SignProps) {
  const theme = useTheme();
  const color = toneColor(theme, tone);
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        verticalAlign: 'middle',
        gap: '4px',
        height: 22,
        px: '7px',
        borderRadius: '11px',
        fontSize: '0.75rem',
        fontWeight: 500,
        lineHeight: 1,
        whiteSpace: 'nowrap',
        color,
        backgroundColor: alpha(color, theme.palette.mode === 'dark' ? 0.16 : 0.09),
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 14 }} />
      {children}
    </Box>
  );
}

interface CodeChipProps<Code extends string> {
  readonly vocabulary: Vocabulary<Code>;
  readonly code: Code | null | undefined;
}

/** A code of the vocabulary as its sign. */
export function StateChip<Code extends string>({ vocabulary, code }: CodeChipProps<Code>) {
  const label = useLabel();
  if (!code) return null;
  const { tone, icon } = lookOf(vocabulary.name, code);
  return (
    <Sign tone={tone} icon={icon}>
      {label(vocabulary.labels[code], code)}
    </Sign>
  );
}

export function TierChip({ tier }: { readonly tier: AccountTier | null | undefined }) {
  return <StateChip vocabulary={accountTier} code={tier} />;
}

/** Class of a debt; an ordinary debt says so. */
export function ClassChip({ debtClass }: { readonly debtClass: DelinquencyClass | null | undefined }) {
  const text = useText();
  if (!debtClass) {
    return (
      <Sign tone="neutral" icon={CheckIcon}>
        {text('class.none')}
      </Sign>
    );
  }
  return <StateChip vocabulary={delinquencyClass} code={debtClass} />;
}

export function StopChip({
  stopped,
  always = false,
}: {
  readonly stopped: boolean | undefined;
  readonly always?: boolean;
}) {
  const text = useText();
  if (stopped) {
    return (
      <Sign tone="bad" icon={BlockIcon}>
        {text('stop.on')}
      </Sign>
    );
  }
  return always && stopped === false ? (
    <Sign tone="good" icon={CheckIcon}>
      {text('stop.off')}
    </Sign>
  ) : null;
}
