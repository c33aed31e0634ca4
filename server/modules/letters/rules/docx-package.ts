import { unzipSync, zipSync } from 'fflate';
import { DomainError } from '../../../core/errors';

export const MOST_TEMPLATE_BYTES = 2_000_000;
const MOST_UNPACKED = 20_000_000;
const MOST_PARTS = 200;

/**
 * Opens a Word document that somebody sent: never more than 20 MB of it in 200 parts, whatever its head says, nothing
 * that runs, nothing that is fetched from elsewhere. Returns it packed anew, from just what was looked at.
 *
 * @throws DomainError letter_template.too_large, letter_template.not_docx
 */
export function cleanDocx(bytes: Uint8Array): Uint8Array {
  if (bytes.length > MOST_TEMPLATE_BYTES)
    throw new DomainError('letter_template.too_large', { most: MOST_TEMPLATE_BYTES / 1_000_000 });
  const refuse = (detail: string): DomainError => new DomainError('letter_template.not_docx', { detail });
  let parts = 0;
  let unpacked = 0;
  let tooMuch = false;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        parts += 1;
        unpacked += originalSize;
        tooMuch ||= parts > MOST_PARTS || unpacked > MOST_UNPACKED;
        return !tooMuch;
      },
    });
  } catch {
    throw refuse('zip');
  }
  if (tooMuch) throw refuse(`> ${MOST_UNPACKED / 1_000_000} MB / ${MOST_PARTS}`);
  if (!files['word/document.xml'] || !files['[Content_Types].xml']) throw refuse('word/document.xml');
  const macro = Object.keys(files).find((name) => /vbaProject|\.bin$|embeddings\//i.test(name));
  if (macro) throw refuse(macro);
  for (const [name, content] of Object.entries(files)) {
    if (!name.endsWith('.rels')) continue;
    const text = new TextDecoder().decode(content);
    if (/TargetMode\s*=\s*["']External["']/i.test(text) && !/hyperlink/i.test(text)) throw refuse(name);
  }
  return zipSync(files, { level: 6, mtime: '2026-01-01T00:00:00' });
}
