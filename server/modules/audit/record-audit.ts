import type { TxContext } from '../../core/context';
import { insertMany } from '../../core/persistence';
import { AuditEntry } from './entities/audit-entry.entity';

export interface Subject {
  readonly type: string;
  readonly id: string;
}

export interface AuditedAct {
  readonly event: `${string}.${string}`;
  readonly subject: Subject;
  readonly data?: Record<string, unknown>;
  readonly reason?: string | null;
}

/** Writes the act into the audit trail, in the act's own transaction (AUD-1). */
export async function recordAudit(
  tx: TxContext,
  event: `${string}.${string}`,
  subject: Subject,
  data: Record<string, unknown> = {},
  reason: string | null = null,
): Promise<void> {
  await recordAudits(tx, [{ event, subject, data, reason }]);
}

/** The same for an act over many records: one entry each, some hundred a statement. */
export async function recordAudits(tx: TxContext, acts: readonly AuditedAct[]): Promise<void> {
  await insertMany(
    tx,
    AuditEntry,
    acts.map(({ event, subject, data = {}, reason = null }) => ({
      event,
      subjectType: subject.type,
      subjectId: subject.id,
      actorId: tx.actor?.userId ?? null,
      actorName: tx.actor?.name ?? 'system',
      data,
      reason,
      requestId: tx.requestId,
    })),
  );
}
