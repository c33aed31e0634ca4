import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { Link } from 'react-admin';
import type { LocalDate } from '../../shared/local-date';
import { visitPurpose, visitSlot, visitState } from '../../shared/vocabulary/visits';
import { StateChip } from '../components/Chips';
import { Code } from '../components/Fields';
import { Section } from '../components/Page';
import { ErrorState } from '../components/States';
import { useText } from '../i18n/use-text';
import { useAsk } from '../providers/use-act';
import { visitsTodayDocument, type VisitToday } from './today.documents';

const slots = visitSlot.list;

/** Where the customer of a visit lives: its archive, else its lead. */
function customerPath({ accountId, leadId }: VisitToday): string | null {
  if (accountId) return `/accounts/${accountId}/show`;
  return leadId ? `/leads/${leadId}/show` : null;
}

/** Today's own visits in the order of the day. */
export function MyVisits({ repId, today }: { readonly repId: string; readonly today: LocalDate }) {
  const text = useText();
  const { data, error } = useAsk<{ visits: { items: VisitToday[] } }>(visitsTodayDocument, {
    filter: { repId, visitOn: today },
    page: { number: 1, size: 50 },
  });
  const visits = [...(data?.visits.items ?? [])]
    .filter(({ state }) => state !== 'CANCELLED')
    .sort((a, b) => slots.indexOf(a.slot) - slots.indexOf(b.slot));
  return (
    <Section title={text('today.visits')} flush>
      {error && <ErrorState error={error} />}
      {!data && !error && <LinearProgress />}
      {data && visits.length === 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ px: 2, pb: 1.5 }}>
          {text('today.visits_none')}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {visits.map((visit) => {
          const to = customerPath(visit);
          return (
            <Box
              component="li"
              key={visit.id}
              sx={{ display: 'flex', gap: 1.5, px: 2, py: 0.75, borderTop: 1, borderColor: 'divider' }}
            >
              <Typography variant="body2" color="textSecondary" sx={{ width: 64, flexShrink: 0 }}>
                <Code vocabulary={visitSlot} code={visit.slot} />
              </Typography>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Typography variant="body2" sx={{ fontWeight: 500 }}>
                  {to ? <Link to={to}>{visit.customerName}</Link> : visit.customerName}
                </Typography>
                <Typography variant="caption" color="textSecondary" component="div">
                  <Code vocabulary={visitPurpose} code={visit.purpose} /> · {visit.goal}
                  {visit.place && ` · ${visit.place}`}
                </Typography>
              </Box>
              <StateChip vocabulary={visitState} code={visit.state} />
            </Box>
          );
        })}
      </Box>
    </Section>
  );
}
