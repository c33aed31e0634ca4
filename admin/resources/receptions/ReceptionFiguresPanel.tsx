import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { addDays } from '../../../shared/local-date';
import { percentOf } from '../../components/format';
import { Figures } from '../../components/Figures';
import type { TextKey } from '../../i18n/texts';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import { receptionFiguresDocument, type ReceptionFigures } from './receptions.documents';

/** When customers come and who lets them leave without a phone, over the last 90 days (INT-6). */
export function ReceptionFiguresPanel() {
  const text = useText();
  const today = useToday();
  const { data } = useAsk<{ figures: ReceptionFigures }>(
    receptionFiguresDocument,
    { from: today && addDays(today, -89), to: today },
    { enabled: Boolean(today) },
  );
  if (!data || data.figures.total === 0) return null;
  const { figures } = data;
  return (
    <>
      <Figures
        figures={[
          { label: `${text('receptions.figures')} · ${text('receptions.total')}`, value: figures.total },
          {
            label: text('receptions.without'),
            value:
              figures.withoutContactBp === null
                ? '—'
                : `${figures.withoutContact} · ${percentOf(figures.withoutContactBp)}`,
          },
        ]}
      />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(4, minmax(0, 1fr))' },
          gap: 2,
          px: 2,
          py: 1.5,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Bars
          title="receptions.by_hour"
          rows={figures.byHour.map(({ key, count }) => [`${key}:00`, count])}
        />
        <Bars
          title="receptions.by_weekday"
          rows={figures.byWeekday.map(({ key, count }) => [
            text(`receptions.weekday.${key}` as TextKey),
            count,
          ])}
        />
        <Bars title="receptions.by_month" rows={figures.byMonth.map(({ key, count }) => [key, count])} />
        <Bars
          title="receptions.by_rep"
          rows={figures.byRep
            .slice(0, 8)
            .map(({ rep, count, withoutContactBp }) => [
              `${rep?.name ?? ''} · ${text('receptions.without_share')} ${percentOf(withoutContactBp ?? 0)}`,
              count,
            ])}
        />
      </Box>
    </>
  );
}

function Bars({
  title,
  rows,
}: {
  readonly title: TextKey;
  readonly rows: readonly (readonly [label: string, count: number])[];
}) {
  const text = useText();
  const most = Math.max(1, ...rows.map(([, count]) => count));
  return (
    <Box>
      <Typography variant="caption" color="textSecondary" component="h3" sx={{ mb: 0.5 }}>
        {text(title)}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {rows.map(([label, count]) => (
          <Box component="li" key={label} sx={{ mb: 0.25 }}>
            <Box sx={{ display: 'flex', justifyContent: 'space-between', typography: 'caption' }}>
              <span>{label}</span>
              <span>{count}</span>
            </Box>
            <Box
              aria-hidden
              sx={{
                height: 4,
                borderRadius: 1,
                width: `${(count / most) * 100}%`,
                backgroundColor: 'primary.main',
              }}
            />
          </Box>
        ))}
      </Box>
    </Box>
  );
}
