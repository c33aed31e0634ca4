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
      ...whoDid(tx),
      data,
      reason,
      requestId: tx.requestId,
    })),
  );
}

const NAME_LENGTH = 80;

/** The person who did it, and where it was done for somebody absent, in whose name (ORG-3). */
function whoDid({ actor }: TxContext): Pick<AuditEntry, 'actorId' | 'actorName' | 'inNameOfId'> {
  if (!actor) return { actorId: null, actorName: 'system', inNameOfId: null };
  const { userId, name, standIn } = actor;
  if (!standIn) return { actorId: userId, actorName: name, inNameOfId: null };
  const actorName = `${standIn.name}（代 ${name}）`.slice(0, NAME_LENGTH);
  return { actorId: standIn.userId, actorName, inNameOfId: userId };
}
