import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text';
import { useTheme } from '@mui/material/styles';
import { toneColor } from './Chips';
import type { Tone } from './look';

export interface TimelineItem {
  readonly id: string;
  /** Day or moment as it is shown. */
  readonly at: ReactNode;
  readonly title: ReactNode;
  readonly by?: ReactNode;
  readonly detail?: ReactNode;
  readonly tone?: Tone;
}

/** What happened, newest first, on one line of time. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  const text = useText();
  const theme = useTheme();
  if (items.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {text('timeline.empty')}
      </Typography>
    );
  }
  return (
    <Box
      component="ol"
      sx={{ listStyle: 'none', m: 0, p: 0, ml: '5px', borderLeft: 2, borderColor: 'divider' }}
    >
      {items.map((item) => (
        <Box component="li" key={item.id} sx={{ position: 'relative', pl: 2, pb: 1.5 }}>
          <Box
            aria-hidden
            sx={{
              position: 'absolute',
              left: -6,
              top: 6,
              width: 10,
              height: 10,
              borderRadius: '50%',
              backgroundColor: toneColor(theme, item.tone ?? 'neutral'),
              border: 2,
              borderColor: 'background.paper',
            }}
          />
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'baseline' }}>
            <Typography variant="body2" sx={{ fontWeight: 500 }}>
              {item.title}
            </Typography>
            <Typography variant="caption" color="textSecondary">
              {item.at}
              {item.by ? <> · {item.by}</> : null}
            </Typography>
          </Box>
          {item.detail && (
            <Typography variant="body2" color="textSecondary" component="div">
              {item.detail}
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  );
}
