import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Money } from '../../components/Fields';
import { useText } from '../../i18n/use-text';
import { stretchOf, type Rung } from './ladder-rungs';

/** From the balance before to the balance after, move by move; the bars only draw what the figures say. */
export function Ladder({ title, rungs }: { readonly title: string; readonly rungs: readonly Rung[] }) {
  const text = useText();
  const { low, high } = stretchOf(rungs);
  const at = (value: number) => ((value - low) / (high - low)) * 100;
  return (
    <Box sx={{ minWidth: 0 }}>
      <Typography component="h3" variant="caption" color="textSecondary" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      <Box
        component="dl"
        sx={{
          m: 0,
          mt: 0.5,
          display: 'grid',
          gridTemplateColumns: 'auto minmax(40px, 1fr) auto',
          columnGap: 1.5,
          rowGap: '3px',
          alignItems: 'center',
        }}
      >
        {rungs.map((rung) => {
          const left = Math.min(at(rung.from), at(rung.to));
          const idle = !rung.balance && rung.amount === '0.00';
          return (
            <Box
              key={rung.label}
              sx={{ display: 'contents', '& > *': { color: idle ? 'text.disabled' : undefined } }}
            >
              <Typography
                component="dt"
                variant="body2"
                sx={{ fontWeight: rung.balance ? 600 : 400, whiteSpace: 'nowrap' }}
              >
                {text(rung.label)}
              </Typography>
              <Box
                component="dd"
                aria-hidden
                sx={{
                  m: 0,
                  position: 'relative',
                  height: 14,
                  backgroundColor: 'action.hover',
                  borderRadius: '2px',
                }}
              >
                <Box
                  sx={{
                    position: 'absolute',
                    insetBlock: 0,
                    left: `${left}%`,
                    width: `${Math.abs(at(rung.to) - at(rung.from))}%`,
                    minWidth: rung.amount === '0.00' ? 0 : 2,
                    borderRadius: '2px',
                    backgroundColor: rung.balance
                      ? 'primary.main'
                      : rung.to >= rung.from
                        ? 'success.main'
                        : 'warning.main',
                    opacity: rung.balance ? 1 : 0.75,
                  }}
                />
              </Box>
              <Typography
                component="dd"
                variant="body2"
                align="right"
                sx={{ m: 0, fontWeight: rung.balance ? 600 : 400 }}
              >
                <Money value={rung.amount} />
              </Typography>
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
