import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request } from 'express';

export interface Spooled {
  readonly path: string;
  /** SHA-256 of what came. */
  readonly digest: string;
}

/**
 * Keeps what a request sends in a file of its own while the work looks at it, and no longer: a large upload never stands in
 * memory, and work that starts over finds it whole.
 *
 * @param most bytes; beyond them `tooLarge` is thrown and nothing is kept
 */
export async function withUpload<T>(
  request: Request,
  { most, tooLarge }: { readonly most: number; readonly tooLarge: () => Error },
  work: (file: Spooled) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'demarc-upload-'));
  try {
    const path = join(folder, 'upload');
    const hash = createHash('sha256');
    let bytes = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        hash.update(chunk);
        if (bytes > most) done(tooLarge());
        else done(null, chunk);
      },
    });
    await pipeline(request, measure, createWriteStream(path));
    return await work({ path, digest: hash.digest('hex') });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
