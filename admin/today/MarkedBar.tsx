import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { toneColor } from '../components/Chips';
import type { Tone } from '../components/look';

interface Props {
  readonly value: number;
  /** The line that the value is held against. */
  readonly mark: number;
  readonly tone: Tone;
  readonly height: number;
  /** What the whole bar stands for; by default a little more than the larger of both. */
  readonly full?: number;
}

/** A value as a bar with the line it is held against; the figures beside it say the same. */
export function MarkedBar({ value, mark, tone, height, full }: Props) {
  const theme = useTheme();
  const whole = full ?? Math.max(10_000, Math.ceil(Math.max(value, mark) * 1.08));
  const at = (amount: number) => `${Math.min(100, Math.max(0, (amount / whole) * 100))}%`;
  return (
    <Box aria-hidden sx={{ position: 'relative', height, borderRadius: 1, backgroundColor: 'action.hover' }}>
      <Box
        sx={{
          position: 'absolute',
          insetBlock: 0,
          left: 0,
          width: at(value),
          borderRadius: 1,
          backgroundColor: toneColor(theme, tone),
          opacity: 0.85,
        }}
      />
      <Box
        sx={{
          position: 'absolute',
          top: -3,
          bottom: -3,
          left: at(mark),
          width: 2,
          ml: '-1px',
          backgroundColor: 'text.primary',
        }}
      />
    </Box>
  );
}
