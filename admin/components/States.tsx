import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import BlockIcon from '@mui/icons-material/Block';
import CloudOffIcon from '@mui/icons-material/CloudOff';
import SearchOffIcon from '@mui/icons-material/SearchOff';
import type { SvgIconComponent } from '@mui/icons-material';
import type { ReactNode } from 'react';
import {
  CreateButton,
  Link,
  Title,
  useRefresh,
  useResourceContext,
  useResourceDefinition,
  useTranslate,
} from 'react-admin';
import { useText } from '../i18n/use-text';
import { refusalOf } from '../providers/errors';

interface NoteProps {
  readonly icon?: SvgIconComponent;
  readonly title: ReactNode;
  readonly help?: ReactNode;
  readonly children?: ReactNode;
}

/** The one form of a page or panel that has nothing else to show: what it is, why, what to do. */
export function Note({ icon: Icon, title, help, children }: NoteProps) {
  return (
    <Box sx={{ py: 6, px: 2, textAlign: 'center', maxWidth: 520, mx: 'auto' }}>
      {Icon && <Icon aria-hidden sx={{ fontSize: 36, color: 'text.disabled', mb: 1 }} />}
      <Typography component="h2" variant="h6">
        {title}
      </Typography>
      {help && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          {help}
        </Typography>
      )}
      {children && (
        <Box sx={{ mt: 2, display: 'flex', gap: 1, justifyContent: 'center', flexWrap: 'wrap' }}>
          {children}
        </Box>
      )}
    </Box>
  );
}

/** A list that never held anything: what it is for and how it begins. Texts: resources.<name>.empty and .invite. */
export function EmptyState({ children }: { readonly children?: ReactNode }) {
  const resource = useResourceContext() ?? '';
  const { hasCreate } = useResourceDefinition();
  const translate = useTranslate();
  return (
    <Note
      title={translate(`resources.${resource}.empty`)}
      help={translate(`resources.${resource}.invite`, { _: '' })}
    >
      {children}
      {hasCreate && <CreateButton variant="contained" />}
    </Note>
  );
}

/** What went wrong with reading, with the rule if one refused, and a way on. */
export function ErrorState({ error }: { readonly error?: unknown }) {
  const text = useText();
  const translate = useTranslate();
  const refresh = useRefresh();
  const refusal = refusalOf(error);
  const message = error instanceof Error ? translate(error.message, { _: error.message }) : undefined;
  const missing = refusal?.code === 'common.not_found';
  return (
    <Note
      icon={missing ? SearchOffIcon : refusal?.code === 'auth.forbidden' ? BlockIcon : CloudOffIcon}
      title={missing ? message : text('portal.error.title')}
      help={missing ? text('portal.not_found.help') : message}
    >
      {refusal?.rule && (
        <Typography variant="caption">{text('portal.error.rule', { rule: refusal.rule })}</Typography>
      )}
      {!missing && (
        <Button variant="outlined" onClick={refresh}>
          {text('portal.error.retry')}
        </Button>
      )}
    </Note>
  );
}

function HomeButton() {
  const text = useText();
  return (
    <Button variant="outlined" component={Link} to="/">
      {text('portal.home')}
    </Button>
  );
}

export function Forbidden() {
  const text = useText();
  return (
    <>
      <Title title={text('portal.forbidden.title')} />
      <Note icon={BlockIcon} title={text('portal.forbidden.title')} help={text('portal.forbidden.help')}>
        <HomeButton />
      </Note>
    </>
  );
}

export function NotFound() {
  const text = useText();
  return (
    <>
      <Title title={text('portal.not_found.title')} />
      <Note icon={SearchOffIcon} title={text('portal.not_found.title')} help={text('portal.not_found.help')}>
        <HomeButton />
      </Note>
    </>
  );
}
