import Box from '@mui/material/Box';
import { alpha, useTheme } from '@mui/material/styles';
import { toneColor } from '../../components/Chips';
import { groupDigits } from '../../components/format';
import type { Tone } from '../../components/look';
import { useText } from '../../i18n/use-text';
import type { ExposurePart } from '../../../shared/vocabulary/credit';
import type { Standing } from './credit.documents';

export const partTones: Readonly<Record<ExposurePart, Tone>> = {
  OPEN_RECEIVABLES: 'accent',
  NOT_MATURED: 'info',
  DELIVERED_NOT_SETTLED: 'warn',
  RELEASED_NOT_DELIVERED: 'neutral',
  MONEY_IN_HAND: 'good',
};

/** The parts of the exposure against the limit, to scale; widths only, every figure comes from the server. */
export function ExposureBar({ standing }: { readonly standing: Standing }) {
  const theme = useTheme();
  const text = useText();
  const size = (amount: string): number => Math.max(0, Number(amount));
  const shown = standing.parts.filter(({ part, counts }) => counts && part !== 'MONEY_IN_HAND');
  const whole = Math.max(
    size(standing.limit),
    shown.reduce((sum, { amount }) => sum + size(amount), 0),
    1,
  );
  const limitAt = (size(standing.limit) / whole) * 100;
  return (
    <Box
      role="img"
      aria-label={text('credit.bar', {
        exposure: groupDigits(standing.exposure),
        limit: groupDigits(standing.limit),
      })}
      sx={{ position: 'relative', height: 22, my: 1 }}
    >
      <Box
        sx={{
          display: 'flex',
          height: '100%',
          borderRadius: 1,
          overflow: 'hidden',
          backgroundColor: alpha(theme.palette.text.secondary, 0.12),
        }}
      >
        {shown.map(({ part, amount }) => (
          <Box
            key={part}
            sx={{
              width: `${(size(amount) / whole) * 100}%`,
              backgroundColor: toneColor(theme, partTones[part]),
            }}
          />
        ))}
      </Box>
      {!standing.cashOnly && (
        <Box
          sx={{
            position: 'absolute',
            insetBlock: -4,
            left: `calc(${limitAt}% - 2px)`,
            width: '2px',
            backgroundColor: 'error.main',
          }}
        />
      )}
    </Box>
  );
}
