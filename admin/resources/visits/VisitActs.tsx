import { required } from 'react-admin';
import Box from '@mui/material/Box';
import { reasonCode, visitSlot } from '../../../shared/vocabulary/visits';
import { ActButton } from '../../components/Act';
import { CodeInput, DayInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { useMe } from '../../providers/session';
import { ReportForm, reportInput } from './ReportForm';
import { VisitForm, visitInput } from './VisitForm';
import {
  cancelVisitDocument,
  pushOutVisitDocument,
  reportVisitDocument,
  updateVisitDocument,
  type Visit,
} from './visits.documents';

/** Is this the reader's own visit? Only its rep changes, cancels and reports it. */
export function useOwn(): (repId: string) => boolean {
  const me = useMe();
  return (repId) => me?.user.id === repId;
}

export function ReportButton({ visit, today }: { readonly visit: Visit; readonly today: string }) {
  const text = useText();
  const own = useOwn();
  if (!own(visit.repId) || visit.state !== 'PLANNED' || visit.visitOn > today) return null;
  return (
    <ActButton
      label="visits.report"
      variant="contained"
      permission="visit.report"
      wide
      says={text('visits.report_says')}
      document={reportVisitDocument}
      done="visits.reported"
      defaults={{ goalReached: true }}
      variables={(values) => ({ input: reportInput(visit.id, values) })}
    >
      <ReportForm />
    </ActButton>
  );
}

export function ChangeButton({ visit }: { readonly visit: Visit }) {
  const own = useOwn();
  if (!own(visit.repId) || visit.state !== 'PLANNED') return null;
  return (
    <ActButton
      label="visits.change"
      permission="visit.plan"
      wide
      document={updateVisitDocument}
      defaults={{ ...visit, companionIds: (visit.companions ?? []).map(({ id }) => id) }}
      variables={(values) => ({ input: { ...visitInput(values), id: visit.id, version: visit.version } })}
    >
      <VisitForm id={visit.id} />
    </ActButton>
  );
}

export function CancelButton({ visit, frozen }: { readonly visit: Visit; readonly frozen: boolean }) {
  const text = useText();
  const own = useOwn();
  if (!own(visit.repId) || visit.state !== 'PLANNED') return null;
  return (
    <ActButton
      label="visits.cancel"
      permission="visit.plan"
      danger
      says={text('visits.cancel_says')}
      document={cancelVisitDocument}
      variables={(values) => ({ id: visit.id, reason: values['reason'] || null })}
    >
      {(refusal) =>
        (frozen || refusal?.code === 'visit.reason_needed') && (
          <CodeInput source="reason" vocabulary={reasonCode} label="visits.reason" validate={required()} />
        )
      }
    </ActButton>
  );
}

/** Something more important comes in between: the visit moves to another day or week, and both show it (VIS-5). */
export function PushOutButton({ visit }: { readonly visit: Visit }) {
  const text = useText();
  const own = useOwn();
  if (!own(visit.repId) || visit.state !== 'PLANNED') return null;
  return (
    <ActButton
      label="visits.push_out"
      permission="visit.plan"
      says={text('visits.push_out_says')}
      document={pushOutVisitDocument}
      defaults={{ slot: visit.slot }}
      variables={({ visitOn, slot, reason }) => ({
        input: { id: visit.id, version: visit.version, visitOn, slot, reason: reason || null },
      })}
    >
      {(refusal) => (
        <>
          <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 1.5 }}>
            <DayInput source="visitOn" label="visits.to_day" validate={required()} />
            <CodeInput
              source="slot"
              vocabulary={visitSlot}
              label="resources.plannedVisits.fields.slot"
              validate={required()}
            />
          </Box>
          {(visit.offPlan || refusal?.code === 'visit.reason_needed') && (
            <CodeInput source="reason" vocabulary={reasonCode} label="visits.reason" validate={required()} />
          )}
        </>
      )}
    </ActButton>
  );
}
