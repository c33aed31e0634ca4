import { In } from 'typeorm';
import { doerOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { getOrThrow, loadMany, notFound } from '../../../core/persistence';
import { FileContent } from '../entities/file-content.entity';
import { StoredFile } from '../entities/stored-file.entity';
import { mimeOf } from '../rules/sniff-type';

/** Whether the reader may see a record with files, told by the module whose record it is. */
type Sees = (ctx: RequestContext, subjectId: string) => Promise<boolean>;
const readers = new Map<string, Sees>();

/** Says who sees the files of a kind of record; a kind that nobody registered is seen by no one. */
export function showFilesOf(subjectType: string, sees: Sees): void {
  readers.set(subjectType, sees);
}

export interface FileAnswer {
  readonly file: StoredFile;
  readonly mime: string;
  readonly bytes: Buffer;
}

/** A file with its content, for its uploader before it is attached, and then for those who see the record. */
export async function readableFile(ctx: RequestContext, id: string): Promise<FileAnswer> {
  const file = await getOrThrow(ctx, StoredFile, id);
  const allowed =
    file.subjectType && file.subjectId
      ? await (readers.get(file.subjectType)?.(ctx, file.subjectId) ?? false)
      : file.ownerId === doerOf(ctx);
  if (!allowed) throw notFound(StoredFile, 'id');
  const content = await getOrThrow(ctx, FileContent, id);
  return { file, mime: mimeOf[file.kind], bytes: Buffer.from(content.base64, 'base64') };
}

/** The bytes of a file for an archive whose own permission covers it; everybody else asks `readableFile`. */
export async function bytesOf(ctx: RequestContext, file: StoredFile): Promise<Buffer> {
  const content = await getOrThrow(ctx, FileContent, file.id);
  return Buffer.from(content.base64, 'base64');
}

/** The files of a record in the order they came, read for all records of the request at once. */
export function filesOf(ctx: RequestContext, subjectType: string, subjectId: string): Promise<StoredFile[]> {
  return loadMany(ctx, `filesOf${subjectType}`, subjectId, async (ids) =>
    (
      await ctx.db.find(StoredFile, {
        where: { subjectType, subjectId: In([...ids]) },
        order: { createdAt: 'ASC', id: 'ASC' },
      })
    ).map((row) => [row.subjectId ?? '', row] as const),
  );
}
