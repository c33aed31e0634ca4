import CoverIcon from '@mui/icons-material/SupervisedUserCircleOutlined';
import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import ListItemIcon from '@mui/material/ListItemIcon';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import {
  AppBar,
  Link,
  LoadingIndicator,
  LocalesMenuButton,
  Logout,
  TitlePortal,
  ToggleThemeButton,
  UserMenu,
  useTranslate,
} from 'react-admin';
import { role } from '../../shared/vocabulary/identity';
import { useLabel, useText } from '../i18n/use-text';
import { useMay, useMe } from '../providers/session';
import { ActingSwitch } from './ActingSwitch';
import { NoticeBell } from './NoticeBell';

export function PortalAppBar() {
  const translate = useTranslate();
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up('sm'));
  const acting = Boolean(useMe()?.standIn);
  return (
    <AppBar
      alwaysOn
      // another colour as long as everything is done in somebody else's name
      sx={
        acting
          ? {
              '&.MuiAppBar-root': {
                bgcolor: 'warning.main',
                color: 'warning.contrastText',
                backgroundImage: 'none',
              },
            }
          : {}
      }
      toolbar={
        <>
          <LoadingIndicator
            {...{ 'aria-label': translate('ra.page.loading') }}
            sx={{ '& .RaLoadingIndicator-loader': { m: 0.5 } }}
          />
          <ActingSwitch />
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
  const text = useText();
  const may = useMay();
  return (
    <UserMenu>
      {me && (
        <Box sx={{ px: 2, pb: 1, maxWidth: 260 }}>
          <Typography variant="subtitle2">{(me.standIn ?? me.user).name}</Typography>
          <Typography variant="caption" color="textSecondary" component="div">
            {[
              me.standIn && text('covers.acting', { name: me.user.name }),
              me.user.unit?.name,
              ...me.roles.map((code) => label(role.labels[code])),
            ]
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
      {may('cover.name') && (
        <MenuItem component={Link} to="/covers">
          <ListItemIcon>
            <CoverIcon fontSize="small" />
          </ListItemIcon>
          {text('covers.menu')}
        </MenuItem>
      )}
      <Logout />
    </UserMenu>
  );
}
