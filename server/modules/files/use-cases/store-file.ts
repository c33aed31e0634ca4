import { createHash } from 'node:crypto';
import { IsNull, LessThan } from 'typeorm';
import { doerOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import type { Job } from '../../../core/jobs';
import { newId } from '../../../core/ids';
import { insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { FileContent } from '../entities/file-content.entity';
import { StoredFile } from '../entities/stored-file.entity';
import { safeName, sniffType } from '../rules/sniff-type';

/** Bytes of one file; the portal shrinks photos before it sends them. */
export const MOST_BYTES = 5_000_000;
/** Files that one person may have waiting to be attached: nobody fills the database by uploading. */
const MOST_WAITING = 40;

/**
 * Takes in a photo or document, to be attached to a record within a day.
 *
 * @throws DomainError file.too_large, file.wrong_type, file.too_many
 */
export async function storeFile(
  ctx: RequestContext,
  given: { readonly name: string; readonly bytes: Buffer },
): Promise<StoredFile> {
  if (given.bytes.length > MOST_BYTES)
    throw new DomainError('file.too_large', { most: MOST_BYTES / 1_000_000 });
  const kind = sniffType(given.bytes);
  if (!kind) throw new DomainError('file.wrong_type', {});
  return inTransaction(ctx, async (tx) => {
    const ownerId = doerOf(tx);
    const waiting = await tx.db.countBy(StoredFile, { ownerId, subjectId: IsNull() });
    if (waiting >= MOST_WAITING) throw new DomainError('file.too_many', { most: MOST_WAITING });
    const id = newId();
    await insert(tx, FileContent, { id, base64: given.bytes.toString('base64') });
    return insert(tx, StoredFile, {
      id,
      ownerId,
      name: safeName(given.name),
      kind,
      size: given.bytes.length,
      digest: createHash('sha256').update(given.bytes).digest('hex'),
    });
  });
}

const KEPT_MS = 86_400_000;

/** Files that nobody attached within a day go; attached ones stay with their record. */
async function sweepFiles(ctx: RequestContext): Promise<{ swept: number }> {
  return inTransaction(ctx, async (tx) => {
    const before = new Date(tx.now.getTime() - KEPT_MS);
    const stale = await tx.db.find(StoredFile, {
      select: { id: true },
      where: { subjectId: IsNull(), createdAt: LessThan(before) },
      take: 1_000,
    });
    for (const { id } of stale) {
      await tx.db.delete(StoredFile, { id });
      await tx.db.delete(FileContent, { id });
    }
    return { swept: stale.length };
  });
}

export const sweepFilesJob: Job = { name: 'sweep-files', cron: '45 3 * * *', run: sweepFiles };
