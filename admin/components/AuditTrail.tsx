import { useTranslate } from 'react-admin';
import { Moment } from './Fields';
import { Timeline } from './Timeline';

export interface TrailEntry {
  readonly id: string;
  readonly event: string;
  readonly actorName: string;
  readonly reason: string | null;
  readonly createdAt: string;
}

/** What happened to a record, by whom, why. */
export function AuditTrail({ entries }: { readonly entries: readonly TrailEntry[] | undefined }) {
  const translate = useTranslate();
  return (
    <Timeline
      items={(entries ?? []).map((entry) => ({
        id: entry.id,
        at: <Moment value={entry.createdAt} />,
        by: entry.actorName,
        title: translate(`event.${entry.event}`, { _: entry.event }),
        detail: entry.reason,
      }))}
    />
  );
}
