import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import {
  AppBar,
  LoadingIndicator,
  LocalesMenuButton,
  Logout,
  TitlePortal,
  ToggleThemeButton,
  UserMenu,
  useTranslate,
} from 'react-admin';
import { role } from '../../shared/vocabulary/identity';
import { useLabel } from '../i18n/use-text';
import { useMe } from '../providers/session';
import { NoticeBell } from './NoticeBell';

export function PortalAppBar() {
  const translate = useTranslate();
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('sm'));
  return (
    <AppBar
      alwaysOn
      toolbar={
        <>
          <LoadingIndicator
            {...{ 'aria-label': translate('ra.page.loading') }}
            sx={{ '& .RaLoadingIndicator-loader': { m: 0.5 } }}
          />
          <NoticeBell />
          {wide && <LocalesMenuButton />}
          {wide && <ToggleThemeButton />}
        </>
      }
      userMenu={<PersonMenu wide={wide} />}
    >
      {wide && <Mark />}
      <TitlePortal sx={{ ml: { sm: 2 }, fontSize: '1rem', fontWeight: 600 }} />
    </AppBar>
  );
}

/** The name, with the line that gave it. */
function Mark() {
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        pr: 2,
        borderRight: 1,
        borderColor: 'divider',
        height: 24,
      }}
    >
      <Box component="img" src="/favicon.svg" alt="" sx={{ width: 22, height: 22 }} />
      <Typography component="span" sx={{ fontWeight: 700, letterSpacing: '0.01em' }}>
        Demarc
      </Typography>
    </Box>
  );
}

function PersonMenu({ wide }: { readonly wide: boolean }) {
  const me = useMe();
  const label = useLabel();
  return (
    <UserMenu>
      {me && (
        <Box sx={{ px: 2, pb: 1, maxWidth: 260 }}>
          <Typography variant="subtitle2">{me.user.name}</Typography>
          <Typography variant="caption" color="textSecondary" component="div">
            {[me.user.unit?.name, ...me.roles.map((code) => label(role.labels[code]))]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
        </Box>
      )}
      {!wide && (
        <Box sx={{ px: 1, display: 'flex', gap: 1 }}>
          <LocalesMenuButton />
          <ToggleThemeButton />
        </Box>
      )}
      <Divider />
      <Logout />
    </UserMenu>
  );
}
