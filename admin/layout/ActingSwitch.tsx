import LeaveIcon from '@mui/icons-material/Close';
import SwitchIcon from '@mui/icons-material/SupervisedUserCircleOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { addDays } from '../../shared/local-date';
import { useText } from '../i18n/use-text';
import { startActing, stopActing } from '../providers/acting';
import { useMay, useMe } from '../providers/session';
import { useAsk } from '../providers/use-act';
import { myCoversDocument, type Cover } from '../resources/covers/covers.documents';

/** Switches to the work of somebody absent, and back with one click (ORG-3). */
export function ActingSwitch() {
  const me = useMe();
  const may = useMay();
  if (me?.standIn) return <Acting name={me.user.name} />;
  return may('cover.name') ? <Choose /> : null;
}

function Acting({ name }: { readonly name: string }) {
  const text = useText();
  return (
    <Button
      color="inherit"
      variant="outlined"
      size="small"
      endIcon={<LeaveIcon />}
      onClick={stopActing}
      aria-label={`${text('covers.acting', { name })} – ${text('covers.leave')}`}
      sx={{ whiteSpace: 'nowrap', mr: 1 }}
    >
      <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
        {text('covers.acting', { name })} ·&nbsp;
      </Box>
      <Box component="span" sx={{ display: { xs: 'inline', md: 'none' } }}>
        {name} ·&nbsp;
      </Box>
      {text('covers.leave')}
    </Button>
  );
}

/** Nothing at all for who stands in for nobody today. */
function Choose() {
  const text = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data } = useAsk<{ covers: readonly Cover[] }>(myCoversDocument, {}, { refetchInterval: 300_000 });
  const covers = data?.covers ?? [];
  if (covers.length === 0) return null;
  return (
    <>
      <Button
        color="inherit"
        size="small"
        startIcon={<SwitchIcon />}
        aria-label={`${text('covers.switch')} (${covers.length})`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ whiteSpace: 'nowrap', mr: 0.5 }}
      >
        <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
          {text('covers.switch')}&nbsp;
        </Box>
        ({covers.length})
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {covers.map((cover) => (
          <MenuItem key={cover.id} onClick={() => startActing(cover.userId)}>
            <ListItemText
              primary={text('covers.switch_to', { name: cover.user?.name ?? '' })}
              secondary={text('covers.until', { day: addDays(cover.validTo, -1) })}
            />
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
