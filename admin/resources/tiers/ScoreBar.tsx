import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { tierPart } from '../../../shared/vocabulary/tiers';
import { useLabel } from '../../i18n/use-text';
import type { ScorePart } from './tiers.documents';

/** The parts of a score side by side, each as wide as its weight and as full as its score. */
export function ScoreBar({ parts }: { readonly parts: readonly ScorePart[] }) {
  const theme = useTheme();
  const label = useLabel();
  const words = parts.map(({ part, score }) => `${label(tierPart.labels[part])} ${score}`).join(', ');
  return (
    <Box role="img" aria-label={words} title={words} sx={{ display: 'flex', gap: '2px', height: 6 }}>
      {parts
        .filter(({ weight }) => weight > 0)
        .map(({ part, score, weight }) => (
          <Box
            key={part}
            sx={{ flex: weight, backgroundColor: 'action.selected', borderRadius: '2px', overflow: 'hidden' }}
          >
            <Box
              sx={{
                width: `${score}%`,
                height: '100%',
                backgroundColor: score < 40 ? theme.palette.warning.main : theme.palette.primary.main,
              }}
            />
          </Box>
        ))}
    </Box>
  );
}
