import TalkIcon from '@mui/icons-material/HandshakeOutlined';
import { maxLength, required, TextInput } from 'react-admin';
import { ActButton } from '../../components/Act';
import type { Column } from '../../components/columns';
import { DayInput, PersonInput } from '../../components/Inputs';
import { RelatedRows } from '../../components/RelatedRows';
import { Section } from '../../components/Page';
import { useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { fileTermsTalkDocument, recordTermsTalkDocument, type TermsTalk } from './terms-talks.documents';

export function RecordTalkButton({ lead }: { readonly lead: { readonly id: string } }) {
  const text = useText();
  const today = useToday();
  return (
    <ActButton
      label="talks.record"
      icon={<TalkIcon />}
      permission="lead.follow_up"
      once
      says={text('talks.record_says')}
      defaults={{ talkedOn: today }}
      document={recordTermsTalkDocument}
      variables={({ secondId, talkedOn, terms, behaviour }) => ({
        input: { leadId: lead.id, secondId, terms, behaviour, ...(talkedOn ? { talkedOn } : {}) },
      })}
    >
      <DayInput source="talkedOn" label="resources.termsTalks.fields.talkedOn" validate={required()} />
      <PersonInput source="secondId" label="talks.second" validate={required()} />
      <TextInput
        source="terms"
        label="resources.termsTalks.fields.terms"
        helperText="talks.terms_help"
        multiline
        minRows={3}
        validate={[required(), maxLength(2000)]}
      />
      <TextInput
        source="behaviour"
        label="resources.termsTalks.fields.behaviour"
        helperText="talks.behaviour_help"
        multiline
        minRows={2}
        validate={[required(), maxLength(1000)]}
      />
    </ActButton>
  );
}

export function FileTalkButton({ talk }: { readonly talk: TermsTalk }) {
  const text = useText();
  if (talk.filedOn) return null;
  return (
    <ActButton
      label="talks.file"
      permission="lead.file_talk"
      says={text('talks.file_says')}
      document={fileTermsTalkDocument}
      variables={() => ({ input: { id: talk.id, version: talk.version } })}
    />
  );
}

export const talkColumns: readonly Column<TermsTalk>[] = [
  { source: 'talkedOn', kind: 'day', sort: true },
  { source: 'rep.name' },
  { source: 'second.name' },
  { source: 'terms', kind: 'long' },
  { source: 'behaviour', kind: 'long' },
  { source: 'filedOn', kind: 'day', sort: true },
];

/** Talks about the terms of one lead (LEAD-12). */
export function TalksOfLead({ leadId }: { readonly leadId: string }) {
  const text = useText();
  return (
    <Section title={text('resources.termsTalks.name', { smart_count: 2 })} flush>
      <RelatedRows<TermsTalk>
        resource="termsTalks"
        filter={{ leadId }}
        columns={talkColumns}
        sort={{ field: 'talkedOn', order: 'DESC' }}
        empty={text('talks.none')}
        rowActions={(talk) => <FileTalkButton talk={talk} />}
      />
    </Section>
  );
}
