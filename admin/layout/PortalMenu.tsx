import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import Typography from '@mui/material/Typography';
import { Menu, useSidebarState, useTranslate } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { useText } from '../i18n/use-text';
import { useMay } from '../providers/session';
import { menu } from './menu';

/** Groups with their pages; a group of which nothing may be opened is not there. */
export function PortalMenu() {
  const may = useMay();
  const text = useText();
  const translate = useTranslate();
  const [open] = useSidebarState();
  const { pathname } = useLocation();
  const current = menu
    .flatMap((group) => group.entries.map((entry) => entry.to))
    .filter((to) => pathname === to || pathname.startsWith(`${to}/`))
    .sort((a, b) => b.length - a.length)[0];
  const groups = menu
    .map((group) => ({ ...group, entries: group.entries.filter((entry) => may(entry.permission)) }))
    .filter((group) => group.entries.length > 0);
  return (
    <Menu sx={{ pt: 1, pb: 3 }} component="nav">
      {groups.map((group, index) => (
        <Box key={group.text} sx={{ mb: 0.5 }}>
          {group.entries.length > 1 &&
            (open ? (
              <Typography
                variant="caption"
                color="textSecondary"
                sx={{ display: 'block', px: 2.25, pt: index === 0 ? 0.5 : 1.25, pb: 0.25, fontWeight: 600 }}
              >
                {text(group.text)}
              </Typography>
            ) : (
              index > 0 && <Divider sx={{ mx: 1.5, my: 0.75 }} />
            ))}
          {group.entries.map(({ to, text: key, icon: Icon }) => (
            <Menu.Item
              key={to}
              to={to}
              className={to === current ? 'current' : 'other'}
              primaryText={translate(key, { smart_count: 2 })}
              leftIcon={<Icon />}
              dense
            />
          ))}
        </Box>
      ))}
    </Menu>
  );
}
