import AddIcon from '@mui/icons-material/Add';
import DoneIcon from '@mui/icons-material/EventAvailableOutlined';
import RunningIcon from '@mui/icons-material/SupervisedUserCircleOutlined';
import WaitIcon from '@mui/icons-material/ScheduleOutlined';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { maxLength, required, TextInput, Link } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { addDays, type LocalDate } from '../../../shared/local-date';
import { ActButton } from '../../components/Act';
import { Sign } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { DayInput, PersonInput } from '../../components/Inputs';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState } from '../../components/States';
import { useText } from '../../i18n/use-text';
import { useMay, useMe, useToday } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import {
  coverAbsenceDocument,
  coversDocument,
  endCoverDocument,
  type Cover,
  type CoversAnswer,
} from './covers.documents';

/** People say the last day; the API keeps the day after it. A cover taken back had none. */
const lastDay = (cover: Cover): LocalDate | null =>
  cover.validTo > cover.validFrom ? addDays(cover.validTo, -1) : null;

function State({ cover, over }: { readonly cover: Cover; readonly over: boolean }) {
  const text = useText();
  if (over)
    return (
      <Sign tone="neutral" icon={DoneIcon}>
        {text(cover.endedOn ? 'covers.ended' : 'covers.over')}
      </Sign>
    );
  return cover.running ? (
    <Sign tone="warn" icon={RunningIcon}>
      {text('covers.running')}
    </Sign>
  ) : (
    <Sign tone="info" icon={WaitIcon}>
      {text('covers.to_come')}
    </Sign>
  );
}

const columnsOf = (over: boolean): readonly Column<Cover>[] => [
  { source: 'user.name', label: 'covers.absent' },
  { source: 'standIn.name', label: 'covers.stand_in' },
  { source: 'validFrom', label: 'covers.from', kind: 'day' },
  {
    source: 'last',
    label: 'covers.last',
    render: (cover) => lastDay(cover) ?? '—',
    text: (cover) => lastDay(cover) ?? '',
  },
  {
    source: 'state',
    label: 'covers.state',
    render: (cover) => <State cover={cover} over={over} />,
    text: () => '',
  },
  { source: 'reason', label: 'covers.reason', kind: 'long' },
  { source: 'createdBy.name', label: 'covers.by' },
];

function End({ cover }: { readonly cover: Cover }) {
  const text = useText();
  return (
    <ActButton
      label="covers.end"
      variant="text"
      danger
      permission="cover.name"
      says={text('covers.end_says', { standIn: cover.standIn?.name ?? '', absent: cover.user?.name ?? '' })}
      document={endCoverDocument}
      variables={() => ({ input: { id: cover.id, version: cover.version } })}
    />
  );
}

/** Oneself; who leads people chooses for whom. */
function Add({ userId }: { readonly userId: string | null }) {
  const text = useText();
  const me = useMe();
  const may = useMay();
  const today = useToday();
  const forOthers = may(['user.manage', 'user.suspend']);
  return (
    <ActButton
      label="covers.add"
      variant="contained"
      icon={<AddIcon />}
      permission="cover.name"
      says={text('covers.add_says')}
      document={coverAbsenceDocument}
      defaults={{ userId: userId ?? me?.user.id, validFrom: today, validTo: today }}
      variables={({ userId: absentId, standInId, validFrom, validTo, reason }) => ({
        input: { userId: absentId, standInId, validFrom, validTo: addDays(validTo as LocalDate, 1), reason },
      })}
    >
      {forOthers && <PersonInput source="userId" label="covers.absent" validate={required()} />}
      <PersonInput source="standInId" label="covers.stand_in" validate={required()} />
      <DayInput source="validFrom" label="covers.from" validate={required()} />
      <DayInput source="validTo" label="covers.last" validate={required()} />
      <TextInput source="reason" label="covers.reason" validate={[required(), maxLength(200)]} />
    </ActButton>
  );
}

/** Who stands in for whom, now, later and before (ORG-3); `?userId=` narrows it to one person. */
export function CoversPage() {
  const text = useText();
  const [search] = useSearchParams();
  const userId = search.get('userId');
  const { data, error } = useAsk<CoversAnswer>(coversDocument, { userId });
  const name = [...(data?.current.items ?? []), ...(data?.past.items ?? [])][0]?.user?.name;
  return (
    <Page
      title={userId && name ? text('covers.of', { name }) : text('covers.menu')}
      intro={text('covers.intro')}
      actions={
        <>
          {userId && (
            <Button component={Link} to="/covers">
              {text('covers.everybody')}
            </Button>
          )}
          <Add key={userId} userId={userId} />
        </>
      }
    >
      {error && <ErrorState error={error} />}
      {!data && !error && <LinearProgress />}
      {data && (
        <>
          <Section title={text('covers.current')} flush>
            <PlainTable
              rows={data.current.items}
              columns={columnsOf(false)}
              rowKey={({ id }) => id}
              rowActions={(cover) => <End cover={cover} />}
              empty={text('covers.none')}
            />
          </Section>
          <Section title={text('covers.past')} flush>
            <PlainTable
              rows={data.past.items}
              columns={columnsOf(true)}
              rowKey={({ id }) => id}
              empty={text('covers.none_past')}
            />
          </Section>
        </>
      )}
    </Page>
  );
}
