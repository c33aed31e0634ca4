import { In } from 'typeorm';
import { doerOf } from '../../../core/access';
import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { notFound, updateWhere } from '../../../core/persistence';
import type { Subject } from '../../audit';
import { StoredFile } from '../entities/stored-file.entity';

const MOST = 10;

/**
 * Gives files that the actor took in to a record, in the record's own transaction; each file belongs to one record, for good.
 *
 * @throws DomainError file.too_many, file.attached, common.not_found for a file of somebody else
 */
export async function attachFiles(
  tx: TxContext,
  fileIds: readonly string[] | null | undefined,
  subject: Subject,
): Promise<void> {
  const ids = [...new Set(fileIds ?? [])];
  if (ids.length === 0) return;
  if (ids.length > MOST) throw new DomainError('file.too_many', { most: MOST }, 'fileIds');
  const files = await tx.db.findBy(StoredFile, { id: In(ids), ownerId: doerOf(tx) });
  if (files.length !== ids.length) throw notFound(StoredFile, 'fileIds');
  const attached = await updateWhere(
    tx,
    StoredFile,
    { subjectType: subject.type, subjectId: subject.id, updatedAt: tx.now, version: () => 'version + 1' },
    { sql: 'id IN (:...ids) AND subjectId IS NULL', params: { ids } },
  );
  if (attached !== ids.length) throw new DomainError('file.attached', {}, 'fileIds');
}
