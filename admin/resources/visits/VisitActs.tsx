import { BooleanInput, required, TextInput } from 'react-admin';
import Box from '@mui/material/Box';
import { reasonCode } from '../../../shared/vocabulary/visits';
import { ActButton } from '../../components/Act';
import { figureOf } from '../../components/format';
import { CodeInput, DayInput, MoneyInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { useMe } from '../../providers/session';
import { VisitForm, visitInput } from './VisitForm';
import {
  cancelVisitDocument,
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
      variables={(values) => ({
        input: {
          visitId: visit.id,
          metWhom: values['metWhom'],
          outcome: values['outcome'],
          goalReached: values['goalReached'] === true,
          promisedAmount: figureOf(values['promisedAmount'], 2) ?? null,
          promisedOn: values['promisedOn'] || null,
          competitors: values['competitors'] || null,
          nextStep: values['nextStep'],
          nextStepOn: values['nextStepOn'],
        },
      })}
    >
      <TextInput source="metWhom" label="visits.met_whom" validate={required()} />
      <TextInput source="outcome" label="visits.outcome" multiline minRows={2} validate={required()} />
      <BooleanInput source="goalReached" label="visits.goal_reached" />
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 1.5 }}>
        <MoneyInput source="promisedAmount" label="visits.promised_amount" />
        <DayInput source="promisedOn" label="visits.promised_on" />
        <TextInput source="nextStep" label="visits.next_step" validate={required()} />
        <DayInput source="nextStepOn" label="visits.next_step_on" validate={required()} />
      </Box>
      <TextInput source="competitors" label="visits.competitors" />
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
      defaults={{ ...visit }}
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
