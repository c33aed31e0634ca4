import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Popover from '@mui/material/Popover';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import BellIcon from '@mui/icons-material/NotificationsNoneOutlined';
import { useState } from 'react';
import { Link, useGetList } from 'react-admin';
import { Moment } from '../components/Fields';
import { useText } from '../i18n/use-text';
import { useLive } from '../providers/live';
import { useAct, useAsk } from '../providers/use-act';
import {
  markReadDocument,
  unreadDocument,
  type Notice,
} from '../resources/notifications/notifications.documents';
import { subjectPath } from '../resources/subjects';

/** Unread notices, counted as they come and every minute; a click reads one and goes to what it is about. */
export function NoticeBell() {
  const text = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data, refetch } = useAsk<{ count: number }>(unreadDocument, {}, { refetchInterval: 60_000 });
  useLive('notices', () => void refetch());
  const count = data?.count ?? 0;
  const label = text('notices.bell', { count });
  return (
    <>
      <Tooltip title={label}>
        <IconButton
          color="inherit"
          size="medium"
          aria-label={label}
          aria-haspopup="dialog"
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <Badge
            badgeContent={count}
            max={99}
            color="error"
            overlap="circular"
            sx={{ '& .MuiBadge-badge': { fontSize: '0.625rem', height: 16, minWidth: 16, px: 0.5 } }}
          >
            <BellIcon />
          </Badge>
        </IconButton>
      </Tooltip>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        <Latest onLeave={() => setAnchor(null)} />
      </Popover>
    </>
  );
}

function Latest({ onLeave }: { readonly onLeave: () => void }) {
  const text = useText();
  const act = useAct();
  const { data = [], isPending } = useGetList<Notice>('notifications', {
    pagination: { page: 1, perPage: 8 },
    sort: { field: 'createdAt', order: 'DESC' },
    filter: {},
  });
  const unread = data.filter((notice) => !notice.readAt).map((notice) => notice.id);
  const read = (ids: readonly string[]) =>
    ids.length > 0 ? act(markReadDocument, { ids }) : Promise.resolve();
  return (
    <Box sx={{ width: 360, maxWidth: '92vw' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', px: 2, pt: 1.25 }}>
        <Typography component="h2" variant="subtitle2" sx={{ flex: 1 }}>
          {text('notices.title')}
        </Typography>
        {unread.length > 0 && <Button onClick={() => void read(unread)}>{text('notices.read_all')}</Button>}
      </Box>
      {data.length === 0 && !isPending && (
        <Typography variant="body2" color="textSecondary" sx={{ p: 2 }}>
          {text('resources.notifications.empty')}
        </Typography>
      )}
      <List dense disablePadding sx={{ py: 0.5 }}>
        {data.map((notice) => {
          const to = subjectPath(notice.subjectType, notice.subjectId);
          return (
            <ListItemButton
              key={notice.id}
              {...(to ? { component: Link, to } : {})}
              onClick={() => {
                if (!notice.readAt) void read([notice.id]);
                if (to) onLeave();
              }}
            >
              <ListItemText
                primary={notice.text}
                secondary={<Moment value={notice.createdAt} />}
                slotProps={{ primary: { variant: 'body2', sx: { fontWeight: notice.readAt ? 400 : 600 } } }}
              />
            </ListItemButton>
          );
        })}
      </List>
      <Box sx={{ borderTop: 1, borderColor: 'divider', p: 0.5 }}>
        <Button fullWidth component={Link} to="/notifications" onClick={onLeave}>
          {text('notices.all')}
        </Button>
      </Box>
    </Box>
  );
}
