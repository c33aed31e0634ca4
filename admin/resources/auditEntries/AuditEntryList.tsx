import Box from '@mui/material/Box';
import { Link, TextInput, useTranslate } from 'react-admin';
import type { Column } from '../../components/columns';
import { Moment } from '../../components/Fields';
import { SearchFilter } from '../../components/Inputs';
import { ListPage } from '../../components/ListPage';
import { subjectPath } from '../subjects';
import type { AuditEntry } from './audit-entries.documents';
import { VerifyTrail } from './VerifyTrail';

/** The recorded values in one line; the whole of them on hover and in the export. */
function Data({ data }: { readonly data: Record<string, unknown> | null }) {
  if (!data) return null;
  const json = JSON.stringify(data);
  return (
    <Box
      component="code"
      title={JSON.stringify(data, null, 2)}
      sx={{
        display: 'block',
        maxWidth: 420,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
        fontSize: '0.75rem',
      }}
    >
      {json}
    </Box>
  );
}

function EventName({ event }: { readonly event: string }) {
  const translate = useTranslate();
  return <span title={event}>{translate(`event.${event}`, { _: event })}</span>;
}

function Subject({ entry }: { readonly entry: AuditEntry }) {
  const to = subjectPath(entry.subjectType, entry.subjectId);
  const translate = useTranslate();
  const kind = translate(`subject.${entry.subjectType}`, { _: entry.subjectType });
  return to ? <Link to={to}>{kind}</Link> : <>{kind}</>;
}

const columns: readonly Column<AuditEntry>[] = [
  { source: 'createdAt', kind: 'instant', sort: true },
  { source: 'actorName', sort: true },
  { source: 'event', sort: true, render: (entry) => <EventName event={entry.event} /> },
  { source: 'subjectType', render: (entry) => <Subject entry={entry} />, text: (entry) => entry.subjectType },
  { source: 'subjectId', hidden: true },
  { source: 'reason', kind: 'long' },
  {
    source: 'data',
    render: (entry) => <Data data={entry.data} />,
    text: (entry) => (entry.data ? JSON.stringify(entry.data) : ''),
  },
];

const filters = [
  <SearchFilter key="q" source="q" alwaysOn placeholder="audit.search" />,
  <TextInput key="subjectType" source="subjectType" />,
  <TextInput key="subjectId" source="subjectId" />,
];

export function AuditEntryList() {
  return (
    <ListPage<AuditEntry>
      columns={columns}
      filters={filters}
      sort={{ field: 'createdAt', order: 'DESC' }}
      rowClick={false}
      above={<VerifyTrail />}
      card={{
        primary: (entry) => entry.event,
        secondary: (entry) => entry.reason ?? entry.actorName,
        tertiary: (entry) => <Moment value={entry.createdAt} />,
      }}
    />
  );
}
