import AddIcon from '@mui/icons-material/PersonAddAltOutlined';
import Alert from '@mui/material/Alert';
import { DateTimeInput, maxLength, required, TextInput } from 'react-admin';
import {
  noPhoneReason,
  receptionChannel,
  receptionKind,
  receptionOutcome,
  sex,
  type ReceptionOutcome,
} from '../../../shared/vocabulary/intents';
import { intentLevel } from '../../../shared/vocabulary/leads';
import { ActButton } from '../../components/Act';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { CodeInput, DayInput, PersonInput, SearchFilter } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import type { TextKey } from '../../i18n/texts';
import { allTexts } from '../../i18n/texts';
import { useText } from '../../i18n/use-text';
import { leadLink } from '../leads/lead-columns';
import { recordReceptionDocument, type Reception } from './receptions.documents';
import { ReceptionFiguresPanel } from './ReceptionFiguresPanel';

const heldText = (refusal: string): TextKey | null => {
  const key = `receptions.held.${refusal}`;
  return key in allTexts ? (key as TextKey) : null;
};

function Outcome({ reception }: { readonly reception: Reception }) {
  const text = useText();
  const held = reception.refusal && heldText(reception.refusal);
  return (
    <>
      <StateChip vocabulary={receptionOutcome} code={reception.outcome} /> {held && text(held)}
      {reception.lead && reception.outcome !== 'TAKEN' && leadLink(reception.lead)}
    </>
  );
}

const columns: readonly Column<Reception>[] = [
  { source: 'arrivedAt', kind: 'instant', sort: true },
  { source: 'kind', vocabulary: receptionKind },
  { source: 'visitorName', sort: true },
  { source: 'sex', vocabulary: sex, hidden: true },
  { source: 'phone' },
  { source: 'noPhoneReason', vocabulary: noPhoneReason, hidden: true },
  { source: 'customerName' },
  { source: 'productLine', hidden: true },
  { source: 'level', vocabulary: intentLevel, sort: true },
  { source: 'talk', kind: 'long', hidden: true },
  { source: 'channel', vocabulary: receptionChannel, hidden: true },
  { source: 'rep.name' },
  {
    source: 'outcome',
    render: (reception) => <Outcome reception={reception} />,
    text: ({ outcome }) => outcome,
  },
  { source: 'result', kind: 'long', hidden: true },
  { source: 'leftAt', kind: 'instant', hidden: true },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="receptions.search" />,
  <CodeInput key="outcome" source="outcome" vocabulary={receptionOutcome} alwaysOn />,
  <CodeInput key="kind" source="kind" vocabulary={receptionKind} />,
  <CodeInput key="channel" source="channel" vocabulary={receptionChannel} />,
  <PersonInput key="repId" source="repId" role="REP" />,
  <DayInput key="receivedFrom" source="receivedFrom" />,
  <DayInput key="receivedTo" source="receivedTo" />,
];

interface Answer {
  readonly received: {
    readonly reception: { readonly outcome: ReceptionOutcome };
    readonly matches: readonly { readonly department: string | null }[];
  };
}

const openLevels = intentLevel.list.filter((level) => level !== 'O');
const instant = (value: unknown): string | undefined =>
  value ? new Date(value as string | Date).toISOString() : undefined;

function RecordButton() {
  const text = useText();
  return (
    <ActButton<Answer>
      label="receptions.record"
      icon={<AddIcon />}
      variant="contained"
      permission="lead.register"
      once
      wide
      says={text('receptions.record_says')}
      defaults={{ kind: 'WALK_IN', level: 'B', channel: 'PASSING_BY' }}
      document={recordReceptionDocument}
      variables={({ arrivedAt, leftAt, ...values }) => ({
        input: {
          ...Object.fromEntries(
            Object.entries(values).filter(
              ([, value]) => value !== '' && value !== null && value !== undefined,
            ),
          ),
          ...(arrivedAt ? { arrivedAt: instant(arrivedAt) } : {}),
          ...(leftAt ? { leftAt: instant(leftAt) } : {}),
        },
      })}
      done={({ received }) =>
        [
          text(`receptions.done.${received.reception.outcome}`),
          received.reception.outcome === 'TAKEN' ? (received.matches[0]?.department ?? '') : '',
        ]
          .filter(Boolean)
          .join(' · ')
      }
    >
      {(refusal) => (
        <>
          {refusal?.code === 'lead.reason_needed' && (
            <>
              <Alert severity="info" sx={{ mb: 1 }}>
                {text('resources.leads.fields.suspectedReason')}
              </Alert>
              <TextInput
                source="suspectedReason"
                label="resources.leads.fields.suspectedReason"
                multiline
                validate={required()}
              />
            </>
          )}
          <CodeInput
            source="kind"
            label="resources.receptions.fields.kind"
            vocabulary={receptionKind}
            validate={required()}
          />
          <TextInput
            source="visitorName"
            label="resources.receptions.fields.visitorName"
            validate={[required(), maxLength(80)]}
          />
          <CodeInput source="sex" label="resources.receptions.fields.sex" vocabulary={sex} />
          <TextInput source="phone" label="resources.receptions.fields.phone" />
          <CodeInput
            source="noPhoneReason"
            label="resources.receptions.fields.noPhoneReason"
            vocabulary={noPhoneReason}
          />
          <TextInput source="customerName" label="resources.receptions.fields.customerName" />
          <TextInput source="siteName" label="resources.receptions.fields.siteName" />
          <TextInput
            source="productLine"
            label="resources.receptions.fields.productLine"
            validate={[required(), maxLength(60)]}
          />
          <CodeInput
            source="level"
            label="resources.receptions.fields.level"
            vocabulary={intentLevel}
            only={openLevels}
            validate={required()}
          />
          <CodeInput
            source="channel"
            label="resources.receptions.fields.channel"
            vocabulary={receptionChannel}
            validate={required()}
          />
          <DateTimeInput source="arrivedAt" label="resources.receptions.fields.arrivedAt" />
          <DateTimeInput source="leftAt" label="resources.receptions.fields.leftAt" />
          <TextInput
            source="talk"
            label="resources.receptions.fields.talk"
            multiline
            minRows={3}
            validate={[required(), maxLength(1000)]}
          />
          <TextInput source="result" label="resources.receptions.fields.result" validate={maxLength(300)} />
          <DayInput source="nextStepOn" label="receptions.next_on" />
        </>
      )}
    </ActButton>
  );
}

/** Who came or called; with a phone they are on the board by themselves (INT-6). */
export function ReceptionList() {
  return (
    <ListPage<Reception>
      columns={columns}
      filters={filters}
      sort={{ field: 'arrivedAt', order: 'DESC' }}
      above={<ReceptionFiguresPanel />}
      actions={<RecordButton />}
      rowClick={false}
      card={{
        primary: (reception) => `${reception.visitorName} ${reception.customerName ?? ''}`,
        secondary: (reception) => (
          <>
            {reception.receivedOn} · {reception.talk} <Outcome reception={reception} />
          </>
        ),
      }}
    />
  );
}
