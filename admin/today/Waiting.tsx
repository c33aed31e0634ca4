import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import ChevronIcon from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import { Link, useResourceDefinitions } from 'react-admin';
import { todayItem } from '../../shared/vocabulary/reporting';
import { toneColor } from '../components/Chips';
import { Section } from '../components/Page';
import { ErrorState } from '../components/States';
import { useLabel, useText } from '../i18n/use-text';
import { useAsk } from '../providers/use-act';
import { byUrgency, rowsOf, toneOf } from './lines';
import { Rough } from './Rough';
import { todayDocument, type TodayLine } from './today.documents';

/** What waits for the reader: how many, worth how much; each line opens exactly its rows. */
export function Waiting() {
  const text = useText();
  const { data, error } = useAsk<{ lines: TodayLine[] }>(todayDocument, {}, { refetchInterval: 120_000 });
  return (
    <Section title={text('today.waiting')} flush>
      {error && <ErrorState error={error} />}
      {!data && !error && <LinearProgress />}
      {data?.lines.length === 0 && <Nothing />}
      {data && data.lines.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, borderTop: 1, borderColor: 'divider' }}>
          {byUrgency(data.lines).map((line) => (
            <Box component="li" key={line.item} sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
              <Line line={line} />
            </Box>
          ))}
        </Box>
      )}
    </Section>
  );
}

function Nothing() {
  const text = useText();
  return (
    <Box sx={{ display: 'flex', gap: 1.25, px: 2, pb: 2, pt: 0.5, alignItems: 'center' }}>
      <CheckIcon aria-hidden sx={{ color: 'success.main' }} />
      <Box>
        <Typography variant="body1" sx={{ fontWeight: 500 }}>
          {text('today.none')}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {text('today.none_help')}
        </Typography>
      </Box>
    </Box>
  );
}

function Line({ line }: { readonly line: TodayLine }) {
  const theme = useTheme();
  const label = useLabel();
  const pages = useResourceDefinitions();
  const color = toneColor(theme, toneOf(line.item));
  const opens = line.resource.includes('/') || Boolean(pages[line.resource]?.hasList);
  const inner = (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.25,
        width: 1,
        px: 2,
        py: 0.75,
        minHeight: 40,
        textAlign: 'left',
      }}
    >
      <Box
        aria-hidden
        sx={{ width: 4, alignSelf: 'stretch', my: 0.25, borderRadius: 2, backgroundColor: color }}
      />
      <Typography variant="body1" component="span" sx={{ flex: 1, fontSize: '0.875rem', minWidth: 0 }}>
        {label(todayItem.labels[line.item])}
      </Typography>
      {line.amount !== null && (
        <Typography variant="body2" component="span" color="textSecondary">
          <Rough value={line.amount} />
        </Typography>
      )}
      <Typography
        component="span"
        sx={{
          fontWeight: 700,
          fontSize: '1.05rem',
          color,
          minWidth: 40,
          textAlign: 'right',
          fontVariantNumeric: 'tabular-nums',
        }}
      >
        {line.count}
      </Typography>
      <ChevronIcon
        aria-hidden
        sx={{ fontSize: 18, color: 'text.disabled', visibility: opens ? 'visible' : 'hidden' }}
      />
    </Box>
  );
  if (!opens) return inner;
  return (
    <ButtonBase
      component={Link}
      to={rowsOf(line.resource, line.filter)}
      sx={{ width: 1, '&:hover, &:focus-visible': { backgroundColor: 'action.hover' } }}
    >
      {inner}
    </ButtonBase>
  );
}
