import AddIcon from '@mui/icons-material/Add';
import LinearProgress from '@mui/material/LinearProgress';
import { BooleanInput, maxLength, required, TextInput } from 'react-admin';
import { deliveryState, noticeArea, robotKind } from '../../../shared/vocabulary/notifications';
import { ActButton } from '../../components/Act';
import type { Column } from '../../components/columns';
import { CodeInput, CodesInput } from '../../components/Inputs';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState } from '../../components/States';
import { useLabel, useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { UnitInput } from '../units/UnitInput';
import {
  outboxDocument,
  retryDeliveryDocument,
  saveNoticeRobotDocument,
  testNoticeRobotDocument,
  type Delivery,
  type Robot,
} from './delivery.documents';

const groupAreas = noticeArea.list.filter((area) => area !== 'PAY');

function SaveRobot({ robot }: { readonly robot?: Robot }) {
  const text = useText();
  return (
    <ActButton
      label={robot ? 'robots.change' : 'robots.add'}
      variant={robot ? 'text' : 'outlined'}
      {...(robot ? {} : { icon: <AddIcon /> })}
      permission="notice.manage"
      says={text('robots.says')}
      document={saveNoticeRobotDocument}
      defaults={{ kind: 'WECOM', areas: ['COLLISION', 'VISIT'], active: true, ...robot }}
      variables={({ name, kind, url, secret, unitId, areas, active }) => ({
        input: {
          ...(robot ? { id: robot.id, version: robot.version } : {}),
          name,
          kind,
          url: url || null,
          secret: secret || null,
          unitId,
          areas,
          active: active === true,
        },
      })}
    >
      <TextInput source="name" label="robots.name" validate={[required(), maxLength(60)]} />
      <CodeInput source="kind" label="robots.kind" vocabulary={robotKind} validate={required()} />
      <TextInput
        source="url"
        label="robots.url"
        validate={robot ? maxLength(500) : [required(), maxLength(500)]}
      />
      <TextInput source="secret" label="robots.secret" autoComplete="off" validate={maxLength(200)} />
      <UnitInput source="unitId" label="robots.unit" validate={required()} />
      <CodesInput
        source="areas"
        label="robots.areas"
        vocabulary={noticeArea}
        only={groupAreas}
        validate={required()}
      />
      <BooleanInput source="active" label="robots.active" />
    </ActButton>
  );
}

interface Tested {
  readonly test: { readonly taken: boolean; readonly note: string | null };
}

function TestRobot({ robot }: { readonly robot: Robot }) {
  const text = useText();
  return (
    <ActButton<Tested>
      label="robots.test"
      variant="text"
      permission="notice.manage"
      says={text('robots.test_says')}
      document={testNoticeRobotDocument}
      variables={() => ({ id: robot.id })}
      done={({ test }) =>
        test.taken ? text('robots.test_taken') : text('robots.test_refused', { note: test.note ?? '' })
      }
    />
  );
}

const deliveryColumns: readonly Column<Delivery>[] = [
  { source: 'createdAt', label: 'outbox.at', kind: 'instant' },
  { source: 'to', label: 'outbox.to', render: ({ robot, address }) => robot?.name ?? address },
  { source: 'body', label: 'outbox.body', kind: 'long', render: ({ title, body }) => `${title}：${body}` },
  { source: 'state', label: 'outbox.state', vocabulary: deliveryState },
  { source: 'attempts', label: 'outbox.attempts', kind: 'number' },
  { source: 'lastError', label: 'outbox.error', kind: 'long' },
];

interface Answer {
  readonly robots: readonly Robot[];
  readonly outbox: { readonly total: number; readonly items: readonly Delivery[] };
}

/** Group robots and what left the portal: set up, test, see what failed, send again (AUD-3). */
export function RobotsPage() {
  const text = useText();
  const label = useLabel();
  const { data, error } = useAsk<Answer>(outboxDocument, { state: null });
  const robotColumns: readonly Column<Robot>[] = [
    { source: 'name', label: 'robots.name' },
    { source: 'kind', label: 'robots.kind', vocabulary: robotKind },
    { source: 'shownUrl', label: 'robots.url' },
    {
      source: 'signed',
      label: 'robots.signed',
      render: ({ signed }) => text(signed ? 'field.yes' : 'field.no'),
    },
    { source: 'unit.name', label: 'robots.unit' },
    {
      source: 'areas',
      label: 'robots.areas',
      kind: 'long',
      render: ({ areas }) => areas.map((area) => label(noticeArea.labels[area])).join('、'),
    },
    {
      source: 'active',
      label: 'robots.active',
      render: ({ active }) => text(active ? 'field.yes' : 'field.no'),
    },
  ];
  return (
    <Page title={text('robots.menu')} intro={text('robots.intro')}>
      {error && <ErrorState error={error} />}
      {!data && !error && <LinearProgress />}
      {data && (
        <>
          <Section title={text('robots.title')} actions={<SaveRobot />} flush>
            <PlainTable
              rows={data.robots}
              columns={robotColumns}
              rowKey={({ id }) => id}
              empty={text('robots.none')}
              rowActions={(robot) => (
                <>
                  <TestRobot robot={robot} /> <SaveRobot robot={robot} />
                </>
              )}
            />
          </Section>
          <Section title={text('outbox.title', { total: data.outbox.total })} flush>
            <PlainTable
              rows={data.outbox.items}
              columns={deliveryColumns}
              rowKey={({ id }) => id}
              empty={text('outbox.none')}
              rowActions={(delivery) =>
                delivery.state === 'FAILED' ? (
                  <ActButton
                    label="outbox.retry"
                    variant="text"
                    permission="notice.manage"
                    says={text('outbox.retry_says')}
                    document={retryDeliveryDocument}
                    variables={() => ({ id: delivery.id })}
                  />
                ) : null
              }
            />
          </Section>
        </>
      )}
    </Page>
  );
}
