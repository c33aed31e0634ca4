import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { required } from 'react-admin';
import { ActButton, ReasonInput } from '../../components/Act';
import { Moment } from '../../components/Fields';
import { DayInput } from '../../components/Inputs';
import { RecordPage, Section } from '../../components/Page';
import { Timeline } from '../../components/Timeline';
import { useLocale, useText } from '../../i18n/use-text';
import { useToday } from '../../providers/session';
import { publishPolicyDocument, type Policy } from './policies.documents';
import { policyChanges, policyDefaults } from './policy-form';
import { PolicyInput } from './PolicyInput';
import { PolicyValue, usePolicyText } from './PolicyValue';

export function PolicyShow() {
  return (
    <RecordPage<Policy>
      title={(policy) => policy.title}
      chips={(policy) => <Since policy={policy} />}
      actions={(policy) => <Publish policy={policy} />}
    >
      {(policy) => (
        <>
          <Values policy={policy} />
          <History policy={policy} />
        </>
      )}
    </RecordPage>
  );
}

function Since({ policy }: { readonly policy: Policy }) {
  const text = useText();
  const since = policy.effectiveFrom;
  return (
    <Chip
      variant="outlined"
      label={since ? `${text('resources.policies.fields.effectiveFrom')} ${since}` : text('policies.shipped')}
    />
  );
}

function Values({ policy }: { readonly policy: Policy }) {
  const text = useText();
  const locale = useLocale();
  return (
    <Section flush>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{text('policies.field')}</TableCell>
            <TableCell>{text('policies.value')}</TableCell>
            <TableCell>{text('policies.default')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {Object.entries(policy.fields).map(([name, field]) => {
            const changed = JSON.stringify(policy.value[name]) !== JSON.stringify(policy.defaults[name]);
            return (
              <TableRow key={name} hover>
                <TableCell>{field[locale]}</TableCell>
                <TableCell sx={{ fontWeight: 600 }}>
                  <PolicyValue value={policy.value[name]} unit={field.unit} />{' '}
                  {changed && (
                    <Chip size="small" color="primary" variant="outlined" label={text('policies.changed')} />
                  )}
                </TableCell>
                <TableCell sx={{ color: 'text.secondary' }}>
                  <PolicyValue value={policy.defaults[name]} unit={field.unit} />
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Section>
  );
}

function Publish({ policy }: { readonly policy: Policy }) {
  const text = useText();
  const today = useToday();
  return (
    <ActButton<{ version: { effectiveFrom: string } }>
      label="policies.publish"
      title={`${text('policies.publish')}${text('field.colon')}${policy.title}`}
      icon={<EditIcon />}
      variant="contained"
      wide
      permission="policy.publish"
      says={text('policies.publish_says')}
      defaults={{ form: policyDefaults(policy), effectiveFrom: today }}
      document={publishPolicyDocument}
      variables={({ form, effectiveFrom, reason }) => {
        const data = policyChanges(policy, form as Record<string, unknown>);
        if (Object.keys(data).length === 0) throw new Error('policies.nothing_changed');
        return { input: { area: policy.id, effectiveFrom, reason, data } };
      }}
      done={({ version }) => text('policies.published', { day: version.effectiveFrom })}
    >
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
          columnGap: 2,
          alignItems: 'start',
        }}
      >
        {Object.entries(policy.fields).map(([name, field]) => (
          <PolicyInput key={name} name={name} field={field} value={policy.value[name]} />
        ))}
      </Box>
      <DayInput source="effectiveFrom" label="policies.effective_from" validate={required()} />
      <ReasonInput />
    </ActButton>
  );
}

function History({ policy }: { readonly policy: Policy }) {
  const text = useText();
  const today = useToday() ?? '';
  const locale = useLocale();
  const shown = usePolicyText();
  const before = (index: number) => policy.versions[index + 1]?.data ?? policy.defaults;
  return (
    <Section title={text('policies.history')}>
      {policy.versions.length === 0 ? (
        text('policies.no_history')
      ) : (
        <Timeline
          items={policy.versions.map((version, index) => ({
            id: version.id,
            at: <Moment value={version.createdAt} />,
            tone:
              version.effectiveFrom > today
                ? 'warn'
                : version.effectiveFrom === policy.effectiveFrom
                  ? 'accent'
                  : 'neutral',
            title: (
              <>
                {version.effectiveFrom}{' '}
                {version.effectiveFrom > today && <Chip label={text('policies.upcoming')} />} {version.reason}
              </>
            ),
            detail: Object.entries(policy.fields)
              .filter(([name]) => JSON.stringify(version.data[name]) !== JSON.stringify(before(index)[name]))
              .map(
                ([name, field]) =>
                  `${field[locale]}: ${shown(before(index)[name], field.unit)} → ${shown(version.data[name], field.unit)}`,
              )
              .join(locale === 'zh' ? '；' : '; '),
          }))}
        />
      )}
    </Section>
  );
}
