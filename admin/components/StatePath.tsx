import Box from '@mui/material/Box';
import CheckIcon from '@mui/icons-material/Check';
import type { Vocabulary } from '../../shared/vocabulary/define';
import { useLabel } from '../i18n/use-text';

interface Props<C extends string> {
  readonly vocabulary: Vocabulary<C>;
  readonly path: readonly C[];
  readonly current: C;
}

/** Where a record stands on its way, and what comes next. */
export function StatePath<C extends string>({ vocabulary, path, current }: Props<C>) {
  const label = useLabel();
  const at = path.indexOf(current);
  return (
    <Box
      component="ol"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        listStyle: 'none',
        m: 0,
        p: 0,
        px: 2,
        py: 1,
        gap: '6px',
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      {path.map((state, index) => (
        <Box
          component="li"
          key={state}
          aria-current={index === at ? 'step' : undefined}
          sx={{
            display: 'inline-flex',
            alignItems: 'center',
            gap: 0.5,
            fontSize: '0.75rem',
            fontWeight: index === at ? 700 : 400,
            color: index === at ? 'primary.main' : index < at ? 'text.primary' : 'text.secondary',
            '&:not(:last-child)::after': { content: '"›"', color: 'text.disabled', ml: '6px' },
          }}
        >
          {index < at && <CheckIcon aria-hidden sx={{ fontSize: 13 }} />}
          {label(vocabulary.labels[state])}
        </Box>
      ))}
    </Box>
  );
}
