import AddIcon from '@mui/icons-material/Add';
import {
  ArrayInput,
  BooleanInput,
  maxLength,
  minValue,
  NumberInput,
  required,
  SimpleFormIterator,
  TextInput,
  useRedirect,
} from 'react-admin';
import { fareClass } from '../../../shared/vocabulary/trips';
import { ActButton, ReasonInput } from '../../components/Act';
import { figureOf } from '../../components/format';
import { CodeInput, DayInput, MoneyInput, PickInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { addDays } from '../../../shared/local-date';
import {
  cancelTripDocument,
  decideTripDocument,
  planTripDocument,
  reportTripDocument,
  submitTripDocument,
  type Trip,
} from './trips.documents';

const filled = (values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== '' && value !== null && value !== undefined),
  );

export function PlanTripButton() {
  const text = useText();
  const today = useToday();
  const redirect = useRedirect();
  const start = today && addDays(today, 8);
  return (
    <ActButton<{ trip: { id: string } }>
      label="trips.plan"
      icon={<AddIcon />}
      variant="contained"
      permission="trip.plan"
      once
      wide
      says={text('trips.plan_says')}
      defaults={{
        startOn: start,
        endOn: start,
        fareClass: 'SECOND_CLASS_RAIL',
        stops: [{ visitOn: start, travelHours: 1 }],
      }}
      document={planTripDocument}
      variables={({ fareBudget, stops, ...values }) => ({
        input: {
          ...filled(values),
          fareBudget: figureOf(fareBudget, 2) ?? '0.00',
          stops: ((stops ?? []) as Record<string, unknown>[]).map((stop) => ({
            ...filled(stop),
            travelHours: Number(stop['travelHours'] ?? 0),
          })),
        },
      })}
      onDone={({ trip }) => redirect(`/trips/${trip.id}/show`)}
    >
      <TextInput
        source="route"
        label="resources.trips.fields.route"
        validate={[required(), maxLength(300)]}
      />
      <DayInput source="startOn" label="resources.trips.fields.startOn" validate={required()} />
      <DayInput source="endOn" label="resources.trips.fields.endOn" validate={required()} />
      <CodeInput
        source="fareClass"
        label="resources.trips.fields.fareClass"
        vocabulary={fareClass}
        validate={required()}
      />
      <MoneyInput source="fareBudget" label="resources.trips.fields.fareBudget" />
      <ArrayInput source="stops" label="trips.stops">
        <SimpleFormIterator disableReordering>
          <DayInput source="visitOn" label="trips.visit_on" validate={required()} />
          <PickInput source="accountId" reference="accounts" label="trips.account" />
          <PickInput
            source="leadId"
            reference="leads"
            label="trips.lead"
            filter={{ mine: true }}
            optionText={(lead) => `${String(lead['customerName'])} ${String(lead['siteName'] ?? '')}`}
          />
          <TextInput source="worth" label="trips.worth" validate={[required(), maxLength(300)]} />
          <NumberInput source="travelHours" label="trips.travel_hours" min={0} validate={minValue(0)} />
          <TextInput source="confirmedBy" label="trips.confirmed_by" validate={maxLength(80)} />
        </SimpleFormIterator>
      </ArrayInput>
    </ActButton>
  );
}

/** The acts that the trip's state and the reader's part leave open. */
export function TripActs({ trip }: { readonly trip: Trip }) {
  const text = useText();
  const subject = { id: trip.id, version: trip.version };
  const exception = trip.findings.length > 0;
  return (
    <>
      {trip.mine && trip.state === 'DRAFT' && (
        <ActButton
          label="trips.submit"
          variant="contained"
          permission="trip.plan"
          says={text('trips.submit_says')}
          document={submitTripDocument}
          variables={() => ({ input: subject })}
        />
      )}
      {!trip.mine && trip.state === 'SUBMITTED' && (
        <>
          <ActButton
            label="trips.approve"
            variant="contained"
            permission="trip.approve"
            says={text('trips.approve_says')}
            document={decideTripDocument}
            variables={({ reason, flightApproved }) => ({
              input: {
                ...subject,
                approved: true,
                ...(reason ? { reason } : {}),
                ...(flightApproved ? { flightApproved: true } : {}),
              },
            })}
          >
            {trip.fareClass === 'FLIGHT' && <BooleanInput source="flightApproved" label="trips.flight" />}
            <ReasonInput optional={!exception} />
          </ActButton>
          <ActButton
            label="trips.reject"
            danger
            permission="trip.approve"
            says={text('trips.reject_says')}
            document={decideTripDocument}
            variables={({ reason }) => ({ input: { ...subject, approved: false, reason } })}
          >
            <ReasonInput />
          </ActButton>
        </>
      )}
      {trip.mine && trip.state === 'APPROVED' && !trip.reportedOn && (
        <ActButton
          label="trips.report"
          variant="contained"
          permission="trip.plan"
          says={text('trips.report_says')}
          document={reportTripDocument}
          variables={({ report }) => ({ input: { ...subject, report } })}
        >
          <TextInput
            source="report"
            label="trips.result"
            multiline
            minRows={4}
            validate={[required(), maxLength(2000)]}
          />
        </ActButton>
      )}
      {trip.mine && !trip.reportedOn && ['DRAFT', 'SUBMITTED', 'APPROVED'].includes(trip.state) && (
        <ActButton
          label="trips.cancel"
          danger
          permission="trip.plan"
          says={text('trips.cancel_says')}
          document={cancelTripDocument}
          variables={({ reason }) => ({ input: { ...subject, reason } })}
        >
          <ReasonInput />
        </ActButton>
      )}
    </>
  );
}
