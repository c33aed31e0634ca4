import Box from '@mui/material/Box';
import { BooleanInput, NumberInput, required, TextInput } from 'react-admin';
import type { LocalDate } from '../../../shared/local-date';
import { receptionLevel } from '../../../shared/vocabulary/visits';
import { ActButton } from '../../components/Act';
import { CodeInput, PersonInput } from '../../components/Inputs';
import { useText } from '../../i18n/use-text';
import { planReceptionDocument } from './visits.documents';
import { VisitForm, visitInput } from './VisitForm';

/** A customer comes to us: the visit with its conflicts, and how it is received (VIS-11). */
export function ReceptionButton({ day, frozen }: { readonly day: LocalDate; readonly frozen: boolean }) {
  const text = useText();
  return (
    <ActButton
      label="reception.plan"
      permission="visit.plan"
      wide
      says={text('reception.says')}
      document={planReceptionDocument}
      defaults={{ visitOn: day, slot: 'AM', purpose: 'RELATIONSHIP', level: 'SECOND', guestCount: 2 }}
      variables={(values) => ({
        input: {
          ...visitInput(values),
          visitType: null,
          level: values['level'],
          guests: values['guests'],
          guestCount: values['guestCount'],
          hostId: values['hostId'],
          showroom: values['showroom'] === true,
          plantTour: values['plantTour'] === true,
          marketingTalk: values['marketingTalk'] === true,
          generalManagerTalk: values['generalManagerTalk'] === true,
          hospitality: values['hospitality'] || null,
        },
      })}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, columnGap: 1.5 }}>
        <TextInput source="guests" label="reception.guests" validate={required()} />
        <NumberInput source="guestCount" label="reception.count" min={1} max={500} validate={required()} />
        <CodeInput source="level" vocabulary={receptionLevel} label="reception.level" validate={required()} />
        <PersonInput source="hostId" label="reception.host" validate={required()} />
        <BooleanInput source="showroom" label="reception.showroom" />
        <BooleanInput source="plantTour" label="reception.plant_tour" />
        <BooleanInput source="marketingTalk" label="reception.marketing_talk" />
        <BooleanInput source="generalManagerTalk" label="reception.gm_talk" />
      </Box>
      <TextInput source="hospitality" label="reception.hospitality" />
      <VisitForm frozen={frozen} />
    </ActButton>
  );
}
