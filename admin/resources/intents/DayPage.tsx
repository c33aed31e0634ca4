import PrintIcon from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { followUpChannel, intentLevel, lossReason } from '../../../shared/vocabulary/leads';
import { callBackOutcome } from '../../../shared/vocabulary/service';
import type { Column } from '../../components/columns';
import { RefLink } from '../../components/Fields';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState } from '../../components/States';
import type { TextKey } from '../../i18n/texts';
import { useLabel, useText } from '../../i18n/use-text';
import { useMe, useToday } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import { dailyReportDocument, teamDayDocument, type DailyReport, type TeamDayRow } from './intents.documents';
import { useLeads } from './RepChoice';

/** A rep's day and, for superiors, the team's; made of records alone, and printable (INT-4). */
export function DayPage() {
  const text = useText();
  const me = useMe();
  const today = useToday();
  const manages = useLeads();
  const [search, setSearch] = useSearchParams();
  const day = search.get('day') ?? today;
  const repId = search.get('repId') ?? (manages ? null : (me?.user.id ?? null));
  const set = (name: string, value: string) => setSearch({ ...Object.fromEntries(search), [name]: value });
  return (
    <Page
      title={text('intents.day')}
      intro={text('intents.day_intro')}
      actions={
        <>
          <TextField
            type="date"
            label={text('intents.the_day')}
            value={day ?? ''}
            onChange={(event) => event.target.value && set('day', event.target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
            sx={{ m: 0, width: 160 }}
          />
          <Button variant="outlined" startIcon={<PrintIcon />} onClick={() => window.print()}>
            {text('intents.print')}
          </Button>
        </>
      }
    >
      {manages && day && <Team day={day} chosen={repId} />}
      {repId && day && <OneDay repId={repId} day={day} />}
    </Page>
  );
}

const parts = [
  ['contacts', 'intents.contacts'],
  ['receptions', 'intents.receptions'],
  ['visits', 'intents.visits'],
  ['newLeads', 'intents.new_leads'],
  ['levelChanges', 'intents.level_changes'],
  ['deals', 'intents.deals'],
  ['losses', 'intents.losses'],
  ['plannedVisits', 'intents.planned'],
] as const;

function Team({ day, chosen }: { readonly day: string; readonly chosen: string | null }) {
  const text = useText();
  const { data, error } = useAsk<{ rows: readonly TeamDayRow[] }>(teamDayDocument, { day });
  if (error) return <ErrorState error={error} />;
  if (!data) return <LinearProgress />;
  const columns: readonly Column<TeamDayRow>[] = [
    {
      source: 'rep.name',
      label: 'intents.rep',
      render: ({ rep }) => (
        <Link to={`/intents/day?day=${day}&repId=${rep.id}`} aria-current={rep.id === chosen}>
          {rep.name}
        </Link>
      ),
    },
    { source: 'rep.unit.name', label: 'intents.unit' },
    ...parts.map(([source, label]): Column<TeamDayRow> => ({ source, label, kind: 'number' })),
  ];
  return (
    <Section title={text('intents.team')} flush>
      <PlainTable
        rows={data.rows}
        columns={columns}
        rowKey={({ rep }) => rep.id}
        empty={text('intents.team_empty')}
        dim={({ rep }) => chosen !== null && rep.id !== chosen}
      />
    </Section>
  );
}

function OneDay({ repId, day }: { readonly repId: string; readonly day: string }) {
  const text = useText();
  const label = useLabel();
  const { data, error } = useAsk<{ report: DailyReport }>(dailyReportDocument, { repId, day });
  if (error) return <ErrorState error={error} />;
  if (!data) return <LinearProgress />;
  const { report } = data;
  return (
    <Section>
      <Box className="print-area">
        <Typography component="h2" variant="h6" gutterBottom>
          {text('intents.day')} · {text('intents.day_of', { name: report.rep.name, day })}
        </Typography>
        <Part title="intents.contacts" rows={report.contacts}>
          {(contact) => (
            <>
              <RefLink to="leads" id={contact.leadId}>
                {contact.customerName}
              </RefLink>{' '}
              · {label(followUpChannel.labels[contact.channel])}
              {contact.reached ? '' : `（${text('intents.not_reached')}）`} · {contact.note}
            </>
          )}
        </Part>
        <Part title="intents.receptions" rows={report.receptions}>
          {(reception) => `${reception.visitorName} · ${reception.talk}`}
        </Part>
        <Part title="intents.visits" rows={report.visits}>
          {(visit) => (
            <>
              <RefLink to="plannedVisits" id={visit.id}>
                {visit.customerName}
              </RefLink>{' '}
              · {visit.goal}
            </>
          )}
        </Part>
        <Part title="intents.new_leads" rows={report.newLeads}>
          {(lead) => (
            <>
              <RefLink to="leads" id={lead.id}>
                {lead.customerName}
              </RefLink>{' '}
              {lead.siteName}
            </>
          )}
        </Part>
        <Part title="intents.level_changes" rows={report.levelChanges}>
          {(change) => (
            <>
              <RefLink to="leads" id={change.leadId}>
                {change.customerName}
              </RefLink>{' '}
              ·{' '}
              {text('intents.level_from_to', {
                from: label(intentLevel.labels[change.fromLevel]),
                to: label(intentLevel.labels[change.toLevel]),
              })}
            </>
          )}
        </Part>
        <Part title="intents.deals" rows={report.deals}>
          {(lead) => (
            <>
              <RefLink to="leads" id={lead.id}>
                {lead.customerName}
              </RefLink>{' '}
              {lead.siteName}
            </>
          )}
        </Part>
        <Part title="intents.losses" rows={report.losses}>
          {(loss) => (
            <>
              <RefLink to="losses" id={loss.id}>
                {loss.customerName}
              </RefLink>{' '}
              · {label(lossReason.labels[loss.reason])}
            </>
          )}
        </Part>
        <Part title="intents.call_backs" rows={report.callBacks}>
          {(call) => (
            <>
              {call.account && (
                <RefLink to="accounts" id={call.account.id}>
                  {call.account.name}
                </RefLink>
              )}{' '}
              · {label(callBackOutcome.labels[call.outcome])} · {call.said}
            </>
          )}
        </Part>
        <Typography component="h3" variant="subtitle2" sx={{ mt: 2 }}>
          {text('intents.tomorrow', { day: report.nextDay })}
        </Typography>
        <Part title="intents.visits" rows={report.plannedVisits}>
          {(visit) => `${visit.customerName} · ${visit.goal}`}
        </Part>
        <Part title="intents.next_step" rows={report.nextSteps}>
          {(contact) => `${contact.customerName} · ${contact.nextStep ?? ''} ${contact.nextStepOn ?? ''}`}
        </Part>
      </Box>
    </Section>
  );
}

function Part<R extends { readonly id: string }>({
  title,
  rows,
  children,
}: {
  readonly title: TextKey;
  readonly rows: readonly R[];
  readonly children: (row: R) => ReactNode;
}) {
  const text = useText();
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '110px minmax(0, 1fr)' },
        py: 0.5,
      }}
    >
      <Typography variant="body2" color="textSecondary">
        {text(title)} {rows.length}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', overflowWrap: 'anywhere' }}>
        {rows.length === 0 ? (
          <Typography component="li" variant="body2" color="textSecondary">
            {text('intents.none')}
          </Typography>
        ) : (
          rows.map((row) => (
            <Typography key={row.id} component="li" variant="body2">
              {children(row)}
            </Typography>
          ))
        )}
      </Box>
    </Box>
  );
}
