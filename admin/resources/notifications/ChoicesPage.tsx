import Alert from '@mui/material/Alert';
import LinearProgress from '@mui/material/LinearProgress';
import { email, TextInput } from 'react-admin';
import { noticeArea, noticeMode, type NoticeArea } from '../../../shared/vocabulary/notifications';
import { ActButton } from '../../components/Act';
import { Details } from '../../components/Details';
import { CodeInput } from '../../components/Inputs';
import { Page, Section } from '../../components/Page';
import { PlainTable } from '../../components/PlainTable';
import { ErrorState } from '../../components/States';
import { useLabel, useText } from '../../i18n/use-text';
import { useAsk } from '../../providers/use-act';
import { noticeChoicesDocument, saveNoticeChoicesDocument, type NoticeChoices } from './delivery.documents';

/** A field for each area; the labels of the areas are words of the vocabulary, not of the texts. */
function Fields() {
  const label = useLabel();
  return (
    <>
      <TextInput source="mail" label="choices.mail" type="email" validate={email()} />
      {noticeArea.list.map((area) => (
        <CodeInput key={area} source={area} label={label(noticeArea.labels[area])} vocabulary={noticeMode} />
      ))}
    </>
  );
}

/** How one hears of things beside the portal (AUD-3). */
export function ChoicesPage() {
  const text = useText();
  const { data, error } = useAsk<{ choices: NoticeChoices }>(noticeChoicesDocument);
  const shown = data?.choices;
  const modes = Object.fromEntries((shown?.choices ?? []).map(({ area, mode }) => [area, mode]));
  return (
    <Page
      title={text('choices.menu')}
      intro={text('choices.intro')}
      actions={
        shown && (
          <ActButton
            label="choices.save"
            variant="contained"
            permission="signed_in"
            says={text('choices.says')}
            document={saveNoticeChoicesDocument}
            defaults={{ mail: shown.mail ?? '', ...modes }}
            variables={(values) => ({
              input: {
                mail: values['mail'] || null,
                choices: noticeArea.list.map((area: NoticeArea) => ({
                  area,
                  mode: values[area] ?? 'PORTAL',
                })),
              },
            })}
          >
            <Fields />
          </ActButton>
        )
      }
    >
      {error && <ErrorState error={error} />}
      {!shown && !error && <LinearProgress />}
      {shown && !shown.live && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {text('choices.recorded')}
        </Alert>
      )}
      {shown && (
        <>
          <Section>
            <Details rows={[[text('choices.mail'), shown.mail ?? text('choices.no_mail')]]} />
          </Section>
          <Section flush>
            <PlainTable
              rows={shown.choices}
              rowKey={({ area }) => area}
              columns={[
                { source: 'area', label: 'choices.area', vocabulary: noticeArea },
                { source: 'mode', label: 'choices.mode', vocabulary: noticeMode },
              ]}
            />
          </Section>
        </>
      )}
    </Page>
  );
}
