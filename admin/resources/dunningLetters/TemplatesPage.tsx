import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useState, type ChangeEvent } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { letterTemplateSource, letterTone, type LetterTone } from '../../../shared/vocabulary/letters';
import { ActButton } from '../../components/Act';
import { Sign } from '../../components/Chips';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState } from '../../components/States';
import { useLabel, useText } from '../../i18n/use-text';
import { sendTemplate } from './send-template';
import { useAsk } from '../../providers/use-act';
import { applyTemplateDocument, templatesDocument, type Template } from './dunning-letters.documents';

/** The Word templates of letters: versions, preview, which is in force (DUN-1). */
export function TemplatesPage() {
  const text = useText();
  const label = useLabel();
  const { data, error } = useAsk<{ templates: Template[] }>(templatesDocument);
  return (
    <Page title={text('letters.templates')} intro={text('letters.templates_intro')}>
      {error && <ErrorState error={error} />}
      {!data && !error && <LinearProgress />}
      {data &&
        letterTone.list.map((tone) => (
          <Section key={tone} title={label(letterTone.labels[tone])} actions={<Upload tone={tone} />} flush>
            <Versions rows={data.templates.filter((row) => row.tone === tone)} />
          </Section>
        ))}
      <Section title={text('letters.template.fields')}>
        <Typography variant="body2">{text('letters.template.fields_help')}</Typography>
      </Section>
    </Page>
  );
}

function Versions({ rows }: { readonly rows: readonly Template[] }) {
  const text = useText();
  return (
    <PlainTable
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { source: 'versionNo', label: 'letters.template.version', kind: 'number' },
        { source: 'source', label: 'letters.template.source', vocabulary: letterTemplateSource },
        { source: 'name', label: 'letters.template.name' },
        { source: 'uploadedBy.name', label: 'letters.template.by' },
        { source: 'uploadedOn', label: 'letters.template.on', kind: 'day' },
        {
          source: 'inForce',
          label: 'letters.template.in_force',
          render: (row) =>
            row.inForce && (
              <Sign tone="good" icon={CheckIcon}>
                {text('letters.template.in_force')}
              </Sign>
            ),
        },
      ]}
      rowActions={(row) => (
        <>
          <Button href={`/letters/templates/${row.id}.pdf`} target="_blank" rel="noopener">
            {text('letters.template.preview')}
          </Button>
          <Button href={`/letters/templates/${row.id}.docx`}>{text('letters.word')}</Button>
          {!row.inForce && (
            <ActButton
              label="letters.template.use"
              variant="text"
              permission="letter.template"
              says={text('letters.template.use_says')}
              document={applyTemplateDocument}
              variables={() => ({ input: { id: row.id, version: row.version } })}
            />
          )}
        </>
      )}
    />
  );
}

function Upload({ tone }: { readonly tone: LetterTone }) {
  const text = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const take = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (!file) return;
    setSending(true);
    setRefused(null);
    try {
      const { versionNo } = await sendTemplate(tone, file);
      notify(text('letters.template.uploaded', { version: versionNo }), { type: 'success' });
      refresh();
    } catch (error) {
      setRefused(error instanceof Error ? error.message : String(error));
    } finally {
      event.target.value = '';
      setSending(false);
    }
  };
  return (
    <>
      {refused && <Alert severity="error">{refused}</Alert>}
      <Button component="label" startIcon={<UploadIcon />} loading={sending}>
        {text('letters.template.upload')}
        <input hidden type="file" accept=".docx" onChange={(event) => void take(event)} />
      </Button>
    </>
  );
}
