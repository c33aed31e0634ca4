import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import { ArrayInput, required, SimpleFormIterator, TextInput } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { checklistPhase, visitType, type VisitType } from '../../../shared/vocabulary/visits';
import { ActButton } from '../../components/Act';
import type { Column } from '../../components/columns';
import { CodeInput } from '../../components/Inputs';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState } from '../../components/States';
import { useLabel, useLocale, useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import {
  checklistsDocument,
  checklistVersionsDocument,
  publishChecklistDocument,
  type Checklist,
  type ChecklistStep,
} from './checklists.documents';

/** The checklists in force by type of visit; who leads publishes new versions (VIS-7). */
export function ChecklistsPage() {
  const text = useText();
  const label = useLabel();
  const [params, setParams] = useSearchParams();
  const { data, error } = useAsk<{ visitChecklists: readonly Checklist[] }>(checklistsDocument);
  if (error) return <ErrorState error={error} />;
  if (!data) return <LinearProgress />;
  const wanted = params.get('type') as VisitType | null;
  const lists = data.visitChecklists;
  const shown = lists.find((list) => list.visitType === wanted) ?? lists[0];
  return (
    <Page title={text('checklist.menu')} intro={text('checklist.intro')}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '220px minmax(0, 1fr)' } }}>
        <Section flush>
          <List dense disablePadding component="nav" aria-label={text('checklist.menu')}>
            {lists.map((list) => (
              <ListItemButton
                key={list.visitType}
                selected={list === shown}
                onClick={() => setParams({ type: list.visitType })}
              >
                <ListItemText
                  primary={label(visitType.labels[list.visitType])}
                  secondary={text('checklist.steps', { count: list.steps.length })}
                />
              </ListItemButton>
            ))}
          </List>
        </Section>
        {shown && (
          <Box sx={{ minWidth: 0 }}>
            <Steps list={shown} />
            <Versions type={shown.visitType} />
          </Box>
        )}
      </Box>
    </Page>
  );
}

function Steps({ list }: { readonly list: Checklist }) {
  const text = useText();
  const label = useLabel();
  const locale = useLocale();
  const name = label(visitType.labels[list.visitType]);
  return (
    <Section
      title={`${name} · ${list.number === 0 ? text('checklist.shipped') : text('checklist.version', { number: list.number })}`}
      actions={<Publish key={`${list.visitType}:${list.number}`} list={list} name={name} />}
    >
      {checklistPhase.list.map((phase) => {
        const own = list.steps.filter((step) => step.phase === phase);
        return own.length === 0 ? null : (
          <Box key={phase} sx={{ mb: 1.5 }}>
            <Typography variant="subtitle2" component="h3">
              {label(checklistPhase.labels[phase])}
            </Typography>
            <Box component="ol" sx={{ m: 0, pl: 3 }}>
              {own.map((step) => (
                <li key={step.stepKey}>{locale === 'zh' ? step.textZh : step.textEn}</li>
              ))}
            </Box>
          </Box>
        );
      })}
    </Section>
  );
}

function Publish({ list, name }: { readonly list: Checklist; readonly name: string }) {
  const text = useText();
  return (
    <ActButton
      label="checklist.publish"
      title={text('checklist.publish_of', { name })}
      icon={<EditIcon />}
      permission="checklist.publish"
      wide
      says={text('checklist.publish_says')}
      document={publishChecklistDocument}
      done="checklist.published"
      defaults={{ steps: list.steps.map((step) => ({ ...step })) }}
      variables={({ note, steps }) => ({
        input: {
          visitType: list.visitType,
          basedOn: list.number,
          note,
          steps: ((steps ?? []) as Partial<ChecklistStep>[]).map(({ stepKey, phase, textZh, textEn }) => ({
            stepKey: stepKey ?? null,
            phase,
            textZh,
            textEn,
          })),
        },
      })}
    >
      <TextInput source="note" label="checklist.note" validate={required()} />
      <ArrayInput source="steps" label="checklist.list" validate={required()} helperText={false}>
        <SimpleFormIterator inline disableClear fullWidth>
          <CodeInput
            source="phase"
            vocabulary={checklistPhase}
            label="checklist.phase"
            validate={required()}
            helperText={false}
            sx={{ minWidth: 110 }}
          />
          <TextInput source="textZh" label="checklist.zh" validate={required()} helperText={false} />
          <TextInput source="textEn" label="checklist.en" validate={required()} helperText={false} />
        </SimpleFormIterator>
      </ArrayInput>
    </ActButton>
  );
}

const columns: readonly Column<Checklist>[] = [
  { source: 'number', label: 'checklist.number', kind: 'number' },
  { source: 'effectiveFrom', label: 'checklist.from', kind: 'day' },
  { source: 'publishedBy', label: 'checklist.by' },
  { source: 'note', label: 'checklist.note', kind: 'long' },
];

function Versions({ type }: { readonly type: VisitType }) {
  const text = useText();
  const { data } = useAsk<{ visitChecklistVersions: readonly Checklist[] }>(checklistVersionsDocument, {
    visitType: type,
  });
  if (!data) return null;
  return (
    <Section title={text('checklist.versions')} flush>
      <PlainTable
        rows={data.visitChecklistVersions}
        columns={columns}
        rowKey={({ number }) => String(number)}
        empty={text('checklist.no_versions')}
      />
    </Section>
  );
}
