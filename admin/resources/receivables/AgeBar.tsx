import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { alpha, useTheme } from '@mui/material/styles';
import { agingBucket } from '../../../shared/vocabulary/receivables';
import { groupDigits } from '../../components/format';
import { useLabel } from '../../i18n/use-text';
import type { Ageing } from './receivables.documents';

/** How old the open money is, as one bar; the table under it holds the figures. */
export function AgeBar({ totals }: { readonly totals: Ageing['totals'] }) {
  const theme = useTheme();
  const label = useLabel();
  const parts = agingBucket.list.map((bucket) => ({
    bucket,
    amount: totals.find((one) => one.bucket === bucket)?.amount ?? '0.00',
  }));
  const sum = parts.reduce((all, part) => all + Number(part.amount), 0);
  if (sum <= 0) return null;
  const shade = (index: number) =>
    index === 0
      ? alpha(theme.palette.primary.main, 0.35)
      : alpha(theme.palette.error.main, 0.2 + (index / (parts.length - 1)) * 0.7);
  return (
    <Box
      aria-hidden
      sx={{ display: 'flex', height: 12, mx: 2, mb: 1.5, borderRadius: 1, overflow: 'hidden' }}
    >
      {parts.map((part, index) => (
        <Tooltip
          key={part.bucket}
          title={`${label(agingBucket.labels[part.bucket])} ¥${groupDigits(part.amount)}`}
        >
          <Box
            sx={{
              width: `${(Number(part.amount) / sum) * 100}%`,
              backgroundColor: shade(index),
              borderRight: '1px solid',
              borderColor: 'background.paper',
            }}
          />
        </Tooltip>
      ))}
    </Box>
  );
}
