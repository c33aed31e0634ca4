import Box from '@mui/material/Box';
import { alpha } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { Link } from 'react-admin';
import { visitPurpose, visitSlot } from '../../../shared/vocabulary/visits';
import { useLabel, useText } from '../../i18n/use-text';
import { ConflictSigns } from './Conflicts';
import type { Visit } from './visits.documents';

/** One visit in a week: hatched, signed and worded where something hard stands against it. */
export function VisitCard({ visit, today }: { readonly visit: Visit; readonly today: string }) {
  const label = useLabel();
  const text = useText();
  const hard = visit.conflicts.some(({ severity }) => severity === 'HARD');
  const gone = visit.state === 'CANCELLED' || visit.state === 'PUSHED_OUT';
  const owed = visit.state === 'PLANNED' && visit.visitOn < today;
  return (
    <Box
      component={Link}
      to={`/plannedVisits/${visit.id}/show`}
      sx={(theme) => ({
        display: 'block',
        p: 0.75,
        mb: 0.5,
        border: 1,
        borderColor: hard ? 'error.main' : 'divider',
        borderLeftWidth: 3,
        borderLeftColor: hard ? 'error.main' : visit.state === 'DONE' ? 'success.main' : 'primary.main',
        borderRadius: 1,
        color: gone ? 'text.disabled' : 'text.primary',
        textDecoration: gone ? 'line-through' : 'none',
        backgroundColor: 'background.paper',
        backgroundImage: hard
          ? `repeating-linear-gradient(45deg, transparent 0 8px, ${alpha(theme.palette.error.main, 0.08)} 8px 12px)`
          : 'none',
        '&:hover': { borderColor: hard ? 'error.main' : 'primary.main' },
      })}
    >
      <Typography variant="body2" sx={{ fontWeight: 500, lineHeight: 1.3, overflowWrap: 'anywhere' }}>
        {visit.customerName}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        {visit.startsAt ? `${visit.startsAt}–${visit.endsAt}` : label(visitSlot.labels[visit.slot])} ·{' '}
        {label(visitPurpose.labels[visit.purpose])}
        {visit.offPlan ? ` · ${text('resources.plannedVisits.fields.offPlan')}` : ''}
      </Typography>
      {(visit.state === 'PUSHED_OUT' || visit.pushedFrom) && (
        <Typography variant="caption" color="textSecondary" component="div" sx={{ textDecoration: 'none' }}>
          {visit.pushedFrom
            ? text('visits.pushed_from', { day: visit.pushedFrom.visitOn.slice(5) })
            : text('visits.pushed_out')}
        </Typography>
      )}
      {owed && (
        <Typography variant="caption" color="warning" component="div">
          {text('visits.report_owed')}
        </Typography>
      )}
      {visit.conflicts.length > 0 && (
        <Box
          sx={{
            mt: 0.5,
            '& span': { maxWidth: '100%', whiteSpace: 'normal', height: 'auto', py: '2px', lineHeight: 1.3 },
          }}
        >
          <ConflictSigns conflicts={visit.conflicts} quiet />
        </Box>
      )}
    </Box>
  );
}
