import DoneAllIcon from '@mui/icons-material/DoneAll';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link, useListContext } from 'react-admin';
import type { Column } from '../../components/columns';
import { Moment } from '../../components/Fields';
import { OnlyFilter } from '../../components/FlagFilter';
import { ListPage } from '../../components/ListPage';
import { useText } from '../../i18n/use-text';
import { useAct } from '../../providers/use-act';
import { subjectPath } from '../subjects';
import { markReadDocument, type Notice } from './notifications.documents';

function NoticeText({ notice }: { readonly notice: Notice }) {
  const to = subjectPath(notice.subjectType, notice.subjectId);
  return (
    <Typography component="span" variant="body2" sx={{ fontWeight: notice.readAt ? 400 : 600 }}>
      {to ? <Link to={to}>{notice.text}</Link> : notice.text}
    </Typography>
  );
}

const columns: readonly Column<Notice>[] = [
  { source: 'createdAt', kind: 'instant', sort: true },
  { source: 'text', kind: 'long', render: (notice) => <NoticeText notice={notice} /> },
  { source: 'readAt', kind: 'instant' },
];

function ReadPage() {
  const { data = [] } = useListContext<Notice>();
  const act = useAct();
  const text = useText();
  const ids = data.filter((notice) => !notice.readAt).map((notice) => notice.id);
  return (
    <Button
      startIcon={<DoneAllIcon />}
      disabled={ids.length === 0}
      onClick={() => void act(markReadDocument, { ids })}
    >
      {text('notices.read_page')}
    </Button>
  );
}

export function NotificationList() {
  return (
    <ListPage<Notice>
      columns={columns}
      filters={[<OnlyFilter key="unread" source="unread" alwaysOn />]}
      sort={{ field: 'createdAt', order: 'DESC' }}
      rowClick={false}
      actions={<ReadPage />}
      card={{
        primary: (notice) => <NoticeText notice={notice} />,
        secondary: (notice) => <Moment value={notice.createdAt} />,
      }}
    />
  );
}
