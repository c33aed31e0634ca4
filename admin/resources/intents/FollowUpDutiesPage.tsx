import Alert from '@mui/material/Alert';
import LinearProgress from '@mui/material/LinearProgress';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { attentionMark } from '../../../shared/vocabulary/intents';
import { intentLevel } from '../../../shared/vocabulary/leads';
import { StateChip } from '../../components/Chips';
import type { Column } from '../../components/columns';
import { DueDay } from '../../components/Fields';
import { Figures } from '../../components/Figures';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState, Note } from '../../components/States';
import { useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { FollowUpButton } from '../leads/LeadActs';
import { leadLink } from '../leads/lead-columns';
import { followUpDutiesDocument, type Duties, type WorkedLead } from './intents.documents';
import { RepChoice, useLeads } from './RepChoice';

type Narrow = 'ALL' | 'OVERDUE' | 'ATTENTION' | 'COOLING';

const shows: Record<Narrow, (row: WorkedLead) => boolean> = {
  ALL: () => true,
  OVERDUE: ({ overdueDays }) => overdueDays > 0,
  ATTENTION: ({ mark }) => mark === 'ATTENTION',
  COOLING: ({ mark }) => mark === 'COOLING',
};

/** Whom to speak to next; the figures on top narrow the rows below (INT-3). */
export function FollowUpDutiesPage() {
  const text = useText();
  const manages = useLeads();
  const [search, setSearch] = useSearchParams();
  const [narrow, setNarrow] = useState<Narrow>('ALL');
  const repId = search.get('repId');
  const { data, error } = useAsk<{ duties: Duties }>(followUpDutiesDocument, { repId });
  const columns: readonly Column<WorkedLead>[] = [
    {
      source: 'lead.customerName',
      label: 'resources.leads.fields.customerName',
      render: ({ lead }) => leadLink(lead),
    },
    { source: 'lead.siteName', label: 'resources.leads.fields.siteName' },
    { source: 'lead.level', label: 'resources.leads.fields.level', vocabulary: intentLevel },
    { source: 'lead.owner.name', label: 'intents.rep', hidden: !manages },
    { source: 'dueOn', label: 'intents.due_on', render: ({ dueOn }) => <DueDay value={dueOn} /> },
    {
      source: 'because',
      label: 'intents.because',
      render: ({ because }) => text(`intents.because.${because}`),
    },
    { source: 'nextStep', label: 'intents.next_step', kind: 'long' },
    { source: 'lastContactOn', label: 'intents.last_contact', kind: 'day' },
    {
      source: 'mark',
      label: 'intents.mark',
      render: ({ mark }) => <StateChip vocabulary={attentionMark} code={mark} />,
    },
  ];
  const duties = data?.duties;
  const figure = (label: Parameters<typeof text>[0], value: number, to: Narrow, alarming = false) => ({
    label: text(label),
    value,
    alarming: alarming && value > 0,
    onClick: () => setNarrow(to),
  });
  return (
    <Page
      title={text('intents.due')}
      intro={text('intents.due_intro')}
      actions={<RepChoice value={repId} onChange={(id) => setSearch(id ? { repId: id } : {})} />}
    >
      {error && <ErrorState error={error} />}
      {!duties && !error && <LinearProgress />}
      {duties && duties.total === 0 && <Note title={text('intents.due_empty')} />}
      {duties && duties.total > 0 && (
        <Section flush>
          <Figures
            figures={[
              figure('intents.all', duties.total, 'ALL'),
              figure('intents.overdue', duties.overdue, 'OVERDUE', true),
              figure('intents.attention', duties.attention, 'ATTENTION'),
              figure('intents.cooling', duties.cooling, 'COOLING', true),
            ]}
          />
          {duties.total > duties.items.length && (
            <Alert severity="info" sx={{ m: 1 }}>
              {text('intents.cut', { shown: duties.items.length, total: duties.total })}
            </Alert>
          )}
          <PlainTable
            rows={duties.items.filter(shows[narrow])}
            columns={columns}
            rowKey={({ lead }) => lead.id}
            rowActions={({ lead }) => lead.mine && <FollowUpButton lead={lead} variant="outlined" />}
          />
        </Section>
      )}
    </Page>
  );
}
