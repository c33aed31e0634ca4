import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { Link } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { firstDayOf, isLocalDate, monthOf } from '../../../shared/local-date';
import { complianceBy, type ComplianceBy } from '../../../shared/vocabulary/planning';
import type { Column } from '../../components/columns';
import { Percent } from '../../components/Fields';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState } from '../../components/States';
import { useLabel, useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { useAsk } from '../../providers/use-act';
import { complianceDocument, type ComplianceAnswer, type ComplianceRow } from './compliance.documents';

/** Planned, made, reported and duties met, by rep, team, tier or week; every row opens what it is made of (VIS-9). */
export function CompliancePage() {
  const text = useText();
  const label = useLabel();
  const today = useToday();
  const [params, setParams] = useSearchParams();
  const dayOf = (name: string, otherwise: string): string => {
    const given = params.get(name) ?? '';
    return isLocalDate(given) ? given : otherwise;
  };
  const from = today ? dayOf('from', firstDayOf(monthOf(today))) : '';
  const to = today ? dayOf('to', today) : '';
  const by = complianceBy.list.find((code) => code === params.get('by')) ?? 'REP';
  const filter = {
    from,
    to,
    by,
    unitId: params.get('unitId'),
    repId: params.get('repId'),
    tier: params.get('tier'),
  };
  const { data, error } = useAsk<ComplianceAnswer>(
    complianceDocument,
    { filter },
    { enabled: Boolean(today) },
  );
  const change = (changes: Record<string, string>) =>
    setParams({ ...Object.fromEntries(params), ...changes }, { replace: true });
  return (
    <Page
      title={text('compliance.title')}
      intro={text('compliance.intro')}
      actions={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {(['from', 'to'] as const).map((name) => (
            <TextField
              key={name}
              type="date"
              size="small"
              margin="none"
              sx={{ width: 150 }}
              label={text(`compliance.${name}`)}
              value={name === 'from' ? from : to}
              onChange={(event) => isLocalDate(event.target.value) && change({ [name]: event.target.value })}
              slotProps={{ inputLabel: { shrink: true } }}
            />
          ))}
          <TextField
            select
            size="small"
            margin="none"
            label={text('compliance.by')}
            value={by}
            onChange={(event) => change({ by: event.target.value })}
            sx={{ width: 120 }}
          >
            {complianceBy.list.map((code) => (
              <MenuItem key={code} value={code}>
                {label(complianceBy.labels[code])}
              </MenuItem>
            ))}
          </TextField>
        </Box>
      }
    >
      {error && <ErrorState error={error} />}
      {!data && !error && <LinearProgress />}
      {data && (
        <Section flush>
          <PlainTable
            rows={data.visitCompliance.rows}
            columns={columnsOf(by, drillOf(by, params))}
            rowKey={({ key }) => key}
            empty={text('compliance.none')}
            totals={totalsOf(data.visitCompliance.total, text('compliance.total'))}
          />
        </Section>
      )}
    </Page>
  );
}

/** Team → its reps → the weeks of one → the visits of a week. */
function drillOf(by: ComplianceBy, params: URLSearchParams): (row: ComplianceRow) => string | null {
  const to = (changes: Record<string, string>) =>
    `/visits/compliance?${new URLSearchParams({ ...Object.fromEntries(params), ...changes }).toString()}`;
  return ({ key }) => {
    if (!key) return null;
    if (by === 'TEAM') return to({ by: 'REP', unitId: key });
    if (by === 'REP') return to({ by: 'WEEK', repId: key });
    if (by === 'TIER') return to({ by: 'REP', tier: key });
    const repId = params.get('repId');
    const filter = JSON.stringify(repId ? { weekStart: key, repId } : { weekStart: key });
    return `/plannedVisits?filter=${encodeURIComponent(filter)}`;
  };
}

const columnsOf = (
  by: ComplianceBy,
  drill: (row: ComplianceRow) => string | null,
): readonly Column<ComplianceRow>[] => [
  {
    source: 'name',
    label: `compliance.of_${by}`,
    render: (row) => {
      const path = drill(row);
      return path ? <Link to={path}>{row.name || '—'}</Link> : row.name || '—';
    },
  },
  { source: 'planned', label: 'compliance.planned', kind: 'number' },
  { source: 'made', label: 'compliance.made', kind: 'number' },
  { source: 'madeBp', label: 'compliance.made_share', kind: 'percent' },
  { source: 'visits', label: 'compliance.visits', kind: 'number' },
  { source: 'reportedInTimeBp', label: 'compliance.in_time', kind: 'percent' },
  { source: 'offPlan', label: 'compliance.off_plan', kind: 'number' },
  { source: 'dropped', label: 'compliance.dropped', kind: 'number' },
  { source: 'excused', label: 'compliance.excused', kind: 'number' },
  ...(by === 'WEEK'
    ? []
    : ([
        { source: 'duties', label: 'compliance.duties', kind: 'number' },
        { source: 'dutiesMetBp', label: 'compliance.duties_met', kind: 'percent' },
      ] as const)),
];

const totalsOf = (total: ComplianceAnswer['visitCompliance']['total'], name: string) => ({
  name,
  planned: total.planned,
  made: total.made,
  madeBp: <Percent bp={total.madeBp} />,
  visits: total.visits,
  reportedInTimeBp: <Percent bp={total.reportedInTimeBp} />,
  offPlan: total.offPlan,
  dropped: total.dropped,
  excused: total.excused,
  duties: total.duties,
  dutiesMetBp: <Percent bp={total.dutiesMetBp} />,
});
