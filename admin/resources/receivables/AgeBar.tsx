import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { alpha, useTheme } from '@mui/material/styles';
import { Link } from 'react-admin';
import { agingBucket, type AgingBucket } from '../../../shared/vocabulary/receivables';
import { groupDigits } from '../../components/format';
import { useLabel, useText } from '../../i18n/use-text';
import type { Ageing } from './receivables.documents';

interface Props {
  readonly totals: Ageing['totals'];
  /** The rows of a part; left out for past days, whose rows the list cannot show. */
  readonly to?: (bucket: AgingBucket) => string;
}

/** How old the open money is, as one bar; each part opens its rows, and the table under it holds the figures. */
export function AgeBar({ totals, to }: Props) {
  const theme = useTheme();
  const label = useLabel();
  const text = useText();
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
      component="ul"
      aria-label={text('ageing.bar')}
      sx={{ display: 'flex', height: 20, mx: 2, mb: 1.5, p: 0, mt: 0, listStyle: 'none' }}
    >
      {parts.map(({ bucket, amount }, index) => {
        const says = `${label(agingBucket.labels[bucket])} ¥${groupDigits(amount)}`;
        if (Number(amount) <= 0) return null;
        return (
          <Tooltip key={bucket} title={says}>
            <Box component="li" sx={{ width: `${(Number(amount) / sum) * 100}%`, minWidth: 6 }}>
              <Box
                {...(to ? { component: Link, to: to(bucket) } : { role: 'img' })}
                aria-label={says}
                sx={{
                  display: 'block',
                  height: '100%',
                  backgroundColor: shade(index),
                  borderRight: '1px solid',
                  borderColor: 'background.paper',
                  '&:hover, &:focus-visible': { outline: '2px solid', outlineColor: 'text.primary' },
                }}
              />
            </Box>
          </Tooltip>
        );
      })}
    </Box>
  );
}
