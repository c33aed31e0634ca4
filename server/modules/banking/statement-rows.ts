import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import papa from 'papaparse';
import { DomainError } from '../../core/errors';
import { findColumns } from './rules/statement-columns';
import { rowsOfWorkbook } from './workbook-rows';

/** A row of the file and its number, as a spreadsheet counts. */
export interface FileRow {
  readonly no: number;
  readonly cells: readonly string[];
}

const HEAD_BYTES = 65_536;

/**
 * The rows of a bank statement one after the other, never the whole file: xlsx by its first bytes, else CSV in UTF-8,
 * UTF-16 or GB18030 with the delimiter by which its header reads.
 *
 * @throws DomainError bank.wrong_type, import.unreadable
 */
export async function* rowsOfFile(path: string): AsyncGenerator<FileRow> {
  const head = await headOf(path);
  // the first bytes of a zip, which an xlsx is, and of the container of old xls files
  if (head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) yield* rowsOfWorkbook(path);
  else if (head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    throw new DomainError('bank.wrong_type', {});
  else yield* rowsOfCsv(path, head);
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function* rowsOfCsv(path: string, head: Buffer): AsyncGenerator<FileRow> {
  const encoding = await encodingOf(path, head);
  const start = new TextDecoder(encoding).decode(head);
  if (start.includes('\0')) throw new DomainError('bank.wrong_type', {});
  const parser = papa.parse(papa.NODE_STREAM_INPUT, { delimiter: delimiterOf(start), newline: '\n' });
  const text = Readable.from(decoded(path, encoding));
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let no = 0;
  for await (const cells of parser as AsyncIterable<string[]>) {
    no += 1;
    yield { no, cells };
  }
}

/** The text with one kind of line end, whichever kinds the file mixes. */
async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  const plain = (text: string, last: boolean): string => {
    const whole = held + text;
    // the other half of a line end may come with the next part
    const cut = !last && whole.endsWith('\r') ? whole.length - 1 : whole.length;
    held = whole.slice(cut);
    return whole.slice(0, cut).replace(/\r\n?/g, '\n');
  };
  for await (const chunk of createReadStream(path)) {
    const text = plain(decoder.decode(chunk as Buffer, { stream: true }), false);
    if (text) yield text;
  }
  const rest = plain(decoder.decode(), true);
  if (rest) yield rest;
}

/** UTF-16 says so in its first bytes; UTF-8 is what reads as it to the end; all else is what banks here write. */
async function encodingOf(path: string, head: Buffer): Promise<string> {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) strict.decode(chunk as Buffer, { stream: true });
    strict.decode();
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

function delimiterOf(start: string): string {
  const reads = (delimiter: string): boolean =>
    papa
      .parse<string[]>(start.replace(/\r\n?/g, '\n'), { delimiter, newline: '\n', preview: 60 })
      .data.some((cells) => Array.isArray(cells) && findColumns(cells) !== null);
  return [',', '\t', ';', '|'].find(reads) ?? ',';
}
