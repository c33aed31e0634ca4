import type { NoticeKind } from '../../../shared/messages/notices';
import { isActing } from '../../core/access';
import type { TxContext } from '../../core/context';
import { announce } from '../../core/live';
import { insertMany } from '../../core/persistence';
import type { Subject } from '../audit';
import { standInsOf } from '../identity';
import { Notification } from './entities/notification.entity';
import { enqueueDeliveries } from './use-cases/enqueue-deliveries';

interface Notice {
  readonly userId: string;
  readonly subject: Subject;
  readonly params: Record<string, string | number>;
}

/** Leaves a notice for each person once, in the act's own transaction. The actor is not told what they just did. */
export async function notify(
  tx: TxContext,
  userIds: readonly (string | null)[],
  kind: NoticeKind,
  subject: Subject,
  params: Record<string, string | number>,
): Promise<void> {
  const people = new Set(userIds.filter((id) => id !== null));
  await notifyEach(
    tx,
    kind,
    [...people].map((userId) => ({ userId, subject, params })),
  );
}

/** A notice of one kind with figures of their own for each person, in few statements. */
export async function notifyEach(tx: TxContext, kind: NoticeKind, notices: readonly Notice[]): Promise<void> {
  const told = notices.filter(({ userId }) => !isActing(tx, userId));
  const rows = [
    ...told.map((notice) => ({ ...notice, inNameOfId: null })),
    ...(await copies(tx, kind, notices)),
  ];
  await insertMany(
    tx,
    Notification,
    rows.map(({ userId, subject, params, inNameOfId }) => ({
      userId,
      kind,
      subjectType: subject.type,
      subjectId: subject.id,
      params,
      inNameOfId,
    })),
  );
  await enqueueDeliveries(tx, kind, rows);
  await announce(
    tx,
    rows.map(({ userId }) => `notices:${userId}`),
  );
}

/** What an absent person is told reaches their stand-in too (ORG-3); pay stays with the person. */
async function copies(
  tx: TxContext,
  kind: NoticeKind,
  notices: readonly Notice[],
): Promise<(Notice & { readonly inNameOfId: string })[]> {
  if (kind.startsWith('commission.')) return [];
  const covers = await standInsOf(tx, [...new Set(notices.map(({ userId }) => userId))]);
  const standIns = new Map(covers.map((cover) => [cover.userId, cover.standInId]));
  const direct = new Set(notices.map(({ userId, subject }) => `${userId}:${subject.id}`));
  return notices.flatMap((notice) => {
    const standInId = standIns.get(notice.userId);
    if (!standInId || isActing(tx, standInId) || direct.has(`${standInId}:${notice.subject.id}`)) return [];
    return [{ ...notice, userId: standInId, inNameOfId: notice.userId }];
  });
}
