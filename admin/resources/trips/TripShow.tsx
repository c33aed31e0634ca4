import RefuseIcon from '@mui/icons-material/Block';
import WarnIcon from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import { allowanceRank, fareClass, tripFindingKind, tripState } from '../../../shared/vocabulary/trips';
import { Sign, StateChip } from '../../components/Chips';
import { Details } from '../../components/Details';
import { Code, Day, Money } from '../../components/Fields';
import { RecordPage, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { useLabel, useText } from '../../i18n/use-text';
import { TripActs } from './TripActs';
import { Payable } from './TripList';
import type { Trip } from './trips.documents';

export function TripShow() {
  const text = useText();
  const label = useLabel();
  return (
    <RecordPage<Trip>
      title={(trip) => trip.route}
      subtitle={(trip) => trip.rep?.name}
      chips={(trip) => (
        <>
          <StateChip vocabulary={tripState} code={trip.state} />
          {trip.state === 'APPROVED' && <Payable trip={trip} />}
        </>
      )}
      facts={(trip) => [
        { label: text('resources.trips.fields.startOn'), value: <Day value={trip.startOn} /> },
        { label: text('resources.trips.fields.endOn'), value: <Day value={trip.endOn} /> },
        { label: text('resources.trips.fields.days'), value: trip.days },
        {
          label: text('resources.trips.fields.fareClass'),
          value: <Code vocabulary={fareClass} code={trip.fareClass} />,
        },
        { label: text('resources.trips.fields.fareBudget'), value: <Money value={trip.fareBudget} sign /> },
        {
          label: `${text('resources.trips.fields.allowance')} · ${label(allowanceRank.labels[trip.rank])}`,
          value: <Money value={trip.allowance} sign />,
        },
      ]}
      actions={(trip) => <TripActs trip={trip} />}
    >
      {(trip) => (
        <>
          <Section title={text('trips.findings')}>
            {trip.findings.length === 0
              ? text('trips.findings_none')
              : trip.findings.map(({ kind, day, refuses }) => (
                  <Box key={`${kind}${day ?? ''}`} sx={{ mb: 0.5 }}>
                    <Sign tone={refuses ? 'bad' : 'warn'} icon={refuses ? RefuseIcon : WarnIcon}>
                      {[label(tripFindingKind.labels[kind]), day].filter(Boolean).join(' ')}
                    </Sign>{' '}
                    {text(refuses ? 'trips.refuses' : 'trips.exception')}
                  </Box>
                ))}
          </Section>
          <Section title={text('trips.stops')} flush>
            <PlainTable
              rows={trip.stops}
              rowKey={({ id }) => id}
              columns={[
                { source: 'visitOn', label: 'trips.visit_on', kind: 'day' },
                { source: 'customerName', label: 'trips.account' },
                { source: 'worth', label: 'trips.worth', kind: 'long' },
                { source: 'travelHours', label: 'trips.travel_hours', kind: 'number' },
                { source: 'confirmedBy', label: 'trips.confirmed_by' },
              ]}
            />
          </Section>
          {(trip.decidedBy ?? trip.report) && (
            <Section title={text('trips.decision')}>
              <Details
                rows={[
                  [
                    text('trips.decision'),
                    [trip.decidedBy?.name, trip.decisionReason].filter(Boolean).join(' · '),
                  ],
                  [text('trips.result'), trip.report && `${trip.reportedOn ?? ''} · ${trip.report}`],
                ]}
              />
            </Section>
          )}
        </>
      )}
    </RecordPage>
  );
}
