import NoIcon from '@mui/icons-material/Block';
import YesIcon from '@mui/icons-material/CheckCircleOutlined';
import { fareClass, tripPayableBecause, tripState } from '../../../shared/vocabulary/trips';
import { Sign, StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { OnlyFilter } from '../../components/FlagFilter';
import { CodeInput, PersonInput } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import { useLabel, useText } from '../../i18n/use-text';
import { PlanTripButton } from './TripActs';
import type { TripRow } from './trips.documents';

export function Payable({ trip }: { readonly trip: TripRow }) {
  const text = useText();
  const label = useLabel();
  const { payable, because } = trip.payable;
  return (
    <Sign
      tone={payable ? 'good' : because === 'NOT_OVER' ? 'neutral' : 'warn'}
      icon={payable ? YesIcon : NoIcon}
    >
      {text(payable ? 'trips.yes' : 'trips.no')} · {label(tripPayableBecause.labels[because])}
    </Sign>
  );
}

const columns: readonly Column<TripRow>[] = [
  { source: 'route' },
  { source: 'rep.name' },
  { source: 'startOn', kind: 'day', sort: true },
  { source: 'endOn', kind: 'day', sort: true },
  { source: 'days', kind: 'number' },
  { source: 'state', vocabulary: tripState, sort: true },
  { source: 'fareClass', vocabulary: fareClass, hidden: true },
  { source: 'fareBudget', kind: 'money' },
  { source: 'allowance', kind: 'money' },
  {
    source: 'payable',
    render: (trip) => (trip.state === 'APPROVED' ? <Payable trip={trip} /> : '—'),
    text: (trip) => trip.payable.because,
  },
];

/** Business trips: planned, approved, reported (TRIP-1…4). */
export function TripList() {
  return (
    <ListPage<TripRow>
      columns={columns}
      filters={[
        <CodeInput key="state" source="state" vocabulary={tripState} alwaysOn />,
        <OnlyFilter key="mine" source="mine" alwaysOn />,
        <PersonInput key="repId" source="repId" />,
      ]}
      sort={{ field: 'startOn', order: 'DESC' }}
      actions={<PlanTripButton />}
      card={{
        primary: (trip) => trip.route,
        secondary: (trip) => (
          <>
            {trip.rep?.name} · {trip.startOn} – {trip.endOn}{' '}
            <StateChip vocabulary={tripState} code={trip.state} />
          </>
        ),
      }}
    />
  );
}
