import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import {
  AutocompleteArrayInput,
  FormDataConsumer,
  ReferenceArrayInput,
  required,
  TextInput,
} from 'react-admin';
import { isLocalDate, weekStartOf } from '../../../shared/local-date';
import { reasonCode, visitPurpose, visitSlot, visitType } from '../../../shared/vocabulary/visits';
import type { Values } from '../../components/Act';
import { CodeInput, DayInput, PersonInput, PickInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { useLive } from '../../providers/live';
import { useAsk } from '../../providers/use-act';
import { ConflictSigns } from './Conflicts';
import { visitConflictsDocument, type VisitConflicts } from './visits.documents';

/** The draft as the API takes it, or null while it says too little to be checked. */
function draftOf(values: Values, id: string | null): Record<string, unknown> | null {
  const { accountId, leadId, visitOn, slot, jointWithId, startsAt, endsAt } = values;
  if (Boolean(accountId) === Boolean(leadId) || typeof visitOn !== 'string' || !isLocalDate(visitOn) || !slot)
    return null;
  return {
    id,
    accountId: accountId || null,
    leadId: leadId || null,
    visitOn,
    slot,
    jointWithId: jointWithId || null,
    startsAt: startsAt && endsAt ? startsAt : null,
    endsAt: startsAt && endsAt ? endsAt : null,
  };
}

/** Asks what stands against the visit a moment after the last key (COLL-2). */
function LiveConflicts({ values, id }: { readonly values: Values; readonly id: string | null }) {
  const draft = draftOf(values, id);
  const wanted = draft ? JSON.stringify(draft) : null;
  const [settled, setSettled] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), 250);
    return () => clearTimeout(timer);
  }, [wanted]);
  const { data, refetch } = useAsk<VisitConflicts>(
    visitConflictsDocument,
    { draft: settled ? (JSON.parse(settled) as object) : null },
    { enabled: settled !== null },
  );
  // somebody else saved a visit of this week while this one is being typed (COLL-2)
  const day = values['visitOn'];
  const week = typeof day === 'string' && isLocalDate(day) ? weekStartOf(day) : null;
  useLive(week && `visits:${week}`, () => void refetch());
  if (!settled || !data) return null;
  return (
    <Box sx={{ mb: 1.5 }}>
      <ConflictSigns conflicts={data.visitConflicts} />
    </Box>
  );
}

interface Props {
  /** Id of the visit when it is changed, so that it does not collide with itself. */
  readonly id?: string | null;
  readonly frozen?: boolean;
}

/** Whom, when, what for; the check runs while it is typed. */
export function VisitForm({ id = null, frozen = false }: Props) {
  const text = useText();
  const siteOf = (lead: Record<string, unknown>) =>
    [lead['customerName'], lead['siteName']].filter(Boolean).join(' · ');
  return (
    <>
      <FormDataConsumer>
        {({ formData }) => (
          <>
            {!formData['leadId'] && (
              <PickInput source="accountId" reference="accounts" label="visits.account" />
            )}
            {!formData['accountId'] && (
              <PickInput
                source="leadId"
                reference="leads"
                label="visits.lead"
                filter={{ mine: true, states: ['APPROVED', 'PURSUING', 'BIDDING'] }}
                optionText={siteOf}
              />
            )}
            <LiveConflicts values={formData as Values} id={id} />
          </>
        )}
      </FormDataConsumer>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr 1fr' }, columnGap: 1.5 }}>
        <DayInput source="visitOn" label="resources.plannedVisits.fields.visitOn" validate={required()} />
        <CodeInput
          source="slot"
          vocabulary={visitSlot}
          label="resources.plannedVisits.fields.slot"
          validate={required()}
        />
        <CodeInput
          source="purpose"
          vocabulary={visitPurpose}
          label="resources.plannedVisits.fields.purpose"
          validate={required()}
        />
      </Box>
      <TextInput source="goal" label="resources.plannedVisits.fields.goal" validate={required()} />
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 1.5 }}>
        <TextInput source="place" label="resources.plannedVisits.fields.place" />
        <PersonInput source="jointWithId" label="visits.joint" helperText={text('visits.joint_help')} />
        <TextInput
          source="startsAt"
          type="time"
          label="visits.starts_at"
          helperText={text('visits.time_help')}
          slotProps={{ inputLabel: { shrink: true } }}
          parse={(value: string) => value || null}
        />
        <TextInput
          source="endsAt"
          type="time"
          label="visits.ends_at"
          slotProps={{ inputLabel: { shrink: true } }}
          parse={(value: string) => value || null}
        />
        <CodeInput
          source="visitType"
          vocabulary={visitType}
          only={visitType.list.filter((type) => type !== 'RECEPTION')}
          label="visits.type"
          helperText={text('visits.type_help')}
        />
        <ReferenceArrayInput source="companionIds" reference="users" filter={{ active: true }}>
          <AutocompleteArrayInput
            label="visits.companions"
            optionText="name"
            filterToQuery={(q: string) => (q ? { q } : {})}
          />
        </ReferenceArrayInput>
      </Box>
      <FormDataConsumer>
        {({ formData }) =>
          ((formData['companionIds'] ?? []) as unknown[]).length > 0 && (
            <TextInput source="companionReason" label="visits.companion_reason" />
          )
        }
      </FormDataConsumer>
      {frozen && (
        <CodeInput
          source="changeReason"
          vocabulary={reasonCode}
          label="visits.reason"
          helperText={text('visits.reason_help')}
          validate={required()}
        />
      )}
    </>
  );
}

/** Exactly the fields of the mutation's input. */
export function visitInput(values: Values): Record<string, unknown> {
  const given = (name: string): unknown => values[name] || null;
  return {
    accountId: given('accountId'),
    leadId: given('leadId'),
    visitOn: values['visitOn'],
    slot: values['slot'],
    purpose: values['purpose'],
    goal: values['goal'],
    place: given('place'),
    jointWithId: given('jointWithId'),
    startsAt: given('startsAt'),
    endsAt: given('endsAt'),
    visitType: given('visitType'),
    companionIds: values['companionIds'] ?? [],
    companionReason: given('companionReason'),
    changeReason: given('changeReason'),
  };
}
