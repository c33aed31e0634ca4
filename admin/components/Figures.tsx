import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link } from 'react-admin';

export interface Figure {
  readonly label: string;
  readonly value: ReactNode;
  /** The rows that add up to it. */
  readonly to?: string;
  readonly onClick?: () => void;
  readonly alarming?: boolean;
}

/** A row of figures; each opens the rows behind it. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', borderBottom: 1, borderColor: 'divider' }}>
      {figures.map((figure) => {
        const inner = (
          <Box sx={{ px: 2, py: 1, textAlign: 'left' }}>
            <Typography variant="caption" color="textSecondary" component="div">
              {figure.label}
            </Typography>
            <Typography
              component="div"
              sx={{
                fontWeight: 600,
                fontSize: '1.05rem',
                fontVariantNumeric: 'tabular-nums',
                color: figure.alarming ? 'error.main' : 'text.primary',
              }}
            >
              {figure.value}
            </Typography>
          </Box>
        );
        if (figure.to) {
          return (
            <ButtonBase
              key={figure.label}
              component={Link}
              to={figure.to}
              sx={{ '&:hover': { backgroundColor: 'action.hover' } }}
            >
              {inner}
            </ButtonBase>
          );
        }
        if (figure.onClick) {
          return (
            <ButtonBase
              key={figure.label}
              onClick={figure.onClick}
              sx={{ '&:hover': { backgroundColor: 'action.hover' } }}
            >
              {inner}
            </ButtonBase>
          );
        }
        return <Box key={figure.label}>{inner}</Box>;
      })}
    </Box>
  );
}
