import type { TxContext } from '../../core/context';
import { insert } from '../../core/persistence';
import { AuditEntry } from './entities/audit-entry.entity';

export interface Subject {
  readonly type: string;
  readonly id: string;
}

/** Writes the act into the audit trail, in the act's own transaction (AUD-1). */
export async function recordAudit(
  tx: TxContext,
  event: `${string}.${string}`,
  subject: Subject,
  data: Record<string, unknown> = {},
  reason: string | null = null,
): Promise<void> {
  await insert(tx, AuditEntry, {
    event,
    subjectType: subject.type,
    subjectId: subject.id,
    actorId: tx.actor?.userId ?? null,
    actorName: tx.actor?.name ?? 'system',
    data,
    reason,
    requestId: tx.requestId,
  });
}
