import Button from '@mui/material/Button';
import ReportIcon from '@mui/icons-material/ReportOutlined';
import { Title, useTranslate } from 'react-admin';
import { Note } from '../components/States';
import { useText } from '../i18n/use-text';

/** A page that broke says so, and how to go on; the rest of the portal stays. */
export function ErrorPage({
  error,
  resetErrorBoundary,
}: {
  readonly error?: unknown;
  readonly resetErrorBoundary?: (...args: unknown[]) => void;
}) {
  const text = useText();
  const translate = useTranslate();
  return (
    <>
      <Title title={translate('ra.page.error')} />
      <Note
        icon={ReportIcon}
        title={translate('ra.message.error')}
        help={error instanceof Error ? error.message : undefined}
      >
        <Button variant="outlined" onClick={() => resetErrorBoundary?.()}>
          {text('portal.error.retry')}
        </Button>
      </Note>
    </>
  );
}
