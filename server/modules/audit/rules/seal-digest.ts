import { createHash } from 'node:crypto';

/** An entry of the trail as it is sealed: every column that says something. */
export interface SealedEntry {
  readonly id: string;
  readonly createdAt: Date;
  readonly event: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly data: unknown;
  readonly reason: string | null;
  readonly requestId: string;
  readonly inNameOfId?: string | null;
}

/** What the first seal follows. */
export const NO_SEAL = '0'.repeat(64);

const line = (entry: SealedEntry): string =>
  JSON.stringify([
    entry.id,
    entry.createdAt.toISOString(),
    entry.event,
    entry.subjectType,
    entry.subjectId,
    entry.actorId,
    entry.actorName,
    entry.data,
    entry.reason,
    entry.requestId,
    // only where there is one: the seals set before stand-ins existed still hold
    ...(entry.inNameOfId ? [entry.inNameOfId] : []),
  ]);

/**
 * The digest of a stretch of the trail, chained to the one before. Entries may come in parts, in their order.
 *
 * Rule AUD-1.
 */
export class SealDigest {
  private readonly hash = createHash('sha256');
  private count = 0;

  constructor(previousDigest: string) {
    this.hash.update(previousDigest);
  }

  add(entries: readonly SealedEntry[]): this {
    for (const entry of entries) this.hash.update(`\n${line(entry)}`);
    this.count += entries.length;
    return this;
  }

  get entries(): number {
    return this.count;
  }

  finish(): string {
    return this.hash.digest('hex');
  }
}
