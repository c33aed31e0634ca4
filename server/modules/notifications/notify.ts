import type { NoticeKind } from '../../../shared/messages/notices';
import type { TxContext } from '../../core/context';
import { insertMany } from '../../core/persistence';
import type { Subject } from '../audit';
import { Notification } from './entities/notification.entity';

/** Leaves a notice for each person once, in the act's own transaction. The actor is not told what they just did. */
export async function notify(
  tx: TxContext,
  userIds: readonly (string | null)[],
  kind: NoticeKind,
  subject: Subject,
  params: Record<string, string | number>,
): Promise<void> {
  const people = new Set(userIds.filter((id): id is string => id !== null && id !== tx.actor?.userId));
  await insertMany(
    tx,
    Notification,
    [...people].map((userId) => ({ userId, kind, subjectType: subject.type, subjectId: subject.id, params })),
  );
}

/** A notice of one kind with figures of their own for each person, in few statements. */
export async function notifyEach(
  tx: TxContext,
  kind: NoticeKind,
  notices: readonly {
    readonly userId: string;
    readonly subject: Subject;
    readonly params: Record<string, string | number>;
  }[],
): Promise<void> {
  await insertMany(
    tx,
    Notification,
    notices
      .filter(({ userId }) => userId !== tx.actor?.userId)
      .map(({ userId, subject, params }) => ({
        userId,
        kind,
        subjectType: subject.type,
        subjectId: subject.id,
        params,
      })),
  );
}
