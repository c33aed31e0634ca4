import { createReadStream } from 'node:fs';
import { Unzip, UnzipInflate } from 'fflate';
import { DomainError } from '../../core/errors';
import { attributeOf, elementsOf, readSheetRow, textOfString } from './rules/sheet-xml';
import type { FileRow } from './statement-rows';

/** Small parts of the file: even what unpacks to a thousand times its size stays in bounds. */
const READ_BYTES = 16_384;
const MOST_UNPACKED = 600_000_000;
const MOST_SHARED = 1_000_000;
const MOST_ELEMENT = 20_000_000;

const unreadable = (): DomainError<'import.unreadable'> =>
  new DomainError('import.unreadable', { detail: 'xlsx' });

/**
 * The rows of a workbook's first sheet one after the other: only the texts that cells share are kept. Read twice, because
 * those texts may stand behind the sheet in the file.
 *
 * @throws DomainError import.unreadable
 */
export async function* rowsOfWorkbook(path: string): AsyncGenerator<FileRow> {
  try {
    const sheet = await firstSheet(path);
    const shared: string[] = [];
    for await (const string of elements(partOf(path, 'xl/sharedStrings.xml'), 'si')) {
      if (shared.push(textOfString(string)) > MOST_SHARED) throw unreadable();
    }
    let before = 0;
    for await (const row of elements(partOf(path, sheet), 'row')) {
      const { no, cells } = readSheetRow(row, shared);
      before = no ?? before + 1;
      yield { no: before, cells };
    }
  } catch (error) {
    throw error instanceof DomainError ? error : unreadable();
  }
}

/** Where the first sheet lies within the file. */
async function firstSheet(path: string): Promise<string> {
  const book = await textOf(path, 'xl/workbook.xml');
  const [sheet] = elementsOf('sheet').exec(book) ?? [];
  if (!sheet) throw unreadable();
  const id = attributeOf(sheet, 'id');
  const links = await textOf(path, 'xl/_rels/workbook.xml.rels');
  for (const [link] of links.matchAll(elementsOf('Relationship'))) {
    if (attributeOf(link, 'Id') !== id) continue;
    const target = attributeOf(link, 'Target') ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  return 'xl/worksheets/sheet1.xml';
}

async function textOf(path: string, part: string): Promise<string> {
  let whole = '';
  for await (const text of partOf(path, part)) {
    whole += text;
    if (whole.length > MOST_ELEMENT) throw unreadable();
  }
  return whole;
}

/** The text of one file of the zip, in pieces. */
async function* partOf(path: string, part: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  let unpacked = 0;
  let ended = false;
  const zip = new Unzip((file) => {
    if (file.name !== part) return;
    file.ondata = (error, bytes, last) => {
      if (error) throw error;
      unpacked += bytes.length;
      if (unpacked > MOST_UNPACKED) throw unreadable();
      pieces.push(decoder.decode(bytes, { stream: !last }));
      ended ||= last;
    };
    file.start();
  });
  zip.register(UnzipInflate);
  for await (const chunk of createReadStream(path, { highWaterMark: READ_BYTES })) {
    zip.push(chunk as Buffer);
    yield* pieces.splice(0);
    if (ended) return;
  }
}

/** Whole elements of a name out of text that comes in pieces. */
async function* elements(texts: AsyncIterable<string>, name: string): AsyncGenerator<string> {
  const pattern = elementsOf(name);
  let held = '';
  for await (const text of texts) {
    held += text;
    let end = 0;
    for (const found of held.matchAll(pattern)) {
      end = found.index + found[0].length;
      yield found[0];
    }
    held = held.slice(end);
    if (held.length > MOST_ELEMENT) throw unreadable();
  }
}
