import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { intentLevel, protectionEnd } from '../../../shared/vocabulary/leads';
import type { Column } from '../../components/columns';
import { Code } from '../../components/Fields';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState, Note } from '../../components/States';
import { useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { FollowUpButton } from './LeadActs';
import { leadLink } from './lead-columns';
import { endingProtectionsDocument, type EndingLead } from './leads.documents';
import { ProtectionLeft, WhyProtection } from './ProtectionLeft';

/** Whose protection ends soon, and which fall back to the pool tonight (LEAD-7). */
export function EndingPage() {
  const text = useText();
  const translate = useTranslate();
  const [days, setDays] = useState(7);
  const { data, error } = useAsk<{ ending: EndingLead[] }>(endingProtectionsDocument, { days });
  const columns: readonly Column<EndingLead>[] = [
    {
      source: 'lead.customerName',
      label: 'resources.leads.fields.customerName',
      render: ({ lead }) => leadLink(lead),
    },
    { source: 'lead.siteName', label: 'resources.leads.fields.siteName' },
    {
      source: 'lead.level',
      label: 'resources.leads.fields.level',
      render: ({ lead }) => <Code vocabulary={intentLevel} code={lead.level} />,
    },
    { source: 'lead.owner.name', label: 'resources.leads.fields.owner.name' },
    {
      source: 'protection',
      label: 'resources.leads.fields.protection',
      render: ({ protection }) => (
        <>
          <ProtectionLeft protection={protection} /> <WhyProtection protection={protection} />
        </>
      ),
    },
    { source: 'protection.until', label: 'leads.ending_until', kind: 'day' },
    { source: 'protection.because', label: 'leads.ending_because', vocabulary: protectionEnd },
    {
      source: 'exemption',
      label: 'leads.ending_exemption',
      render: ({ exemption }) =>
        exemption ? translate(`leads.exempt.${exemption}`, { _: exemption }) : text('leads.ending_falls'),
    },
  ];
  return (
    <Page
      title={text('leads.ending_name')}
      intro={text('leads.ending_intro')}
      actions={
        <TextField
          select
          label={text('leads.ending_days')}
          value={days}
          onChange={(event) => setDays(Number(event.target.value))}
          sx={{ width: 120, m: 0 }}
        >
          {[0, 1, 3, 7, 14, 30].map((value) => (
            <MenuItem key={value} value={value}>
              {value}
            </MenuItem>
          ))}
        </TextField>
      }
    >
      {error ? (
        <ErrorState error={error} />
      ) : !data ? (
        <LinearProgress />
      ) : data.ending.length === 0 ? (
        <Note title={text('leads.ending_empty')} />
      ) : (
        <Section flush>
          <PlainTable
            rows={data.ending}
            columns={columns}
            rowKey={({ lead }) => lead.id}
            rowActions={({ lead }) => lead.mine && <FollowUpButton lead={lead} variant="outlined" />}
          />
        </Section>
      )}
    </Page>
  );
}
