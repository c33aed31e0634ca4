import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { Zip, ZipPassThrough } from 'fflate';
import type { LetterForm } from '../../../../shared/vocabulary/letters';
import { doerOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insert, notFound } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { LetterBatch } from '../entities/letter-batch.entity';
import { LetterDocument } from '../entities/letter-document.entity';
import type { LetterFilter } from '../graphql/letter.inputs';
import { renderLetter, type TemplateCache } from '../queries/letter-file';
import { wholeLetterIds } from '../queries/letters';

const MOST_PACKED = 10_000;
/** Progress is written this often: each time would cost more than the letters. */
const TOLD_EVERY = 20;

export interface PackLettersInput {
  readonly form: LetterForm;
  readonly filter?: LetterFilter | null;
}

/**
 * Fixes which letters an archive holds; it is packed when it is fetched.
 *
 * @throws DomainError letter.nothing_to_pack, letter.too_many
 */
export async function packLetters(ctx: RequestContext, input: PackLettersInput): Promise<LetterBatch> {
  const letterIds = await wholeLetterIds(ctx, input.filter, MOST_PACKED);
  if (letterIds.length === 0) throw new DomainError('letter.nothing_to_pack', {});
  const { form } = input;
  return inTransaction(ctx, (tx) =>
    insert(tx, LetterBatch, { askedById: doerOf(tx), form, letterIds, total: letterIds.length, done: 0 }),
  );
}

/** An archive of one's own. @throws DomainError common.not_found */
export async function ownBatch(ctx: RequestContext, id: string): Promise<LetterBatch> {
  const batch = await ctx.db.findOneBy(LetterBatch, { id, askedById: doerOf(ctx) });
  if (!batch) throw notFound(LetterBatch, 'id');
  return batch;
}

/**
 * Writes the archive, one letter after the other: as much in memory as one letter needs, as fast as the reader reads. A
 * reader who goes away ends it; the row says how far it came.
 */
export async function streamBatch(ctx: RequestContext, batch: LetterBatch, out: Writable): Promise<void> {
  const templates: TemplateCache = new Map();
  const zip = new Zip((error, chunk) => {
    if (error) out.destroy(error);
    else out.write(chunk);
  });
  let done = 0;
  for (const letterId of batch.letterIds) {
    const document = await ctx.db.findOneBy(LetterDocument, { letterId });
    if (document) {
      const { name, bytes } = await renderLetter(ctx, document, batch.form, templates);
      const entry = new ZipPassThrough(name.replaceAll(/[\\/:*?"<>|]/g, '_'));
      entry.mtime = ctx.now;
      zip.add(entry);
      entry.push(bytes, true);
    }
    done += 1;
    if (done % TOLD_EVERY === 0) await tell(ctx, batch.id, { done });
    if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), once(out, 'close')]);
    if (out.destroyed) return;
  }
  zip.end();
  await tell(ctx, batch.id, { done, finishedAt: ctx.now });
}

async function tell(ctx: RequestContext, id: string, how: Partial<LetterBatch>): Promise<void> {
  await inTransaction(ctx, (tx) => tx.db.update(LetterBatch, { id }, { ...how, updatedAt: tx.now }));
}
