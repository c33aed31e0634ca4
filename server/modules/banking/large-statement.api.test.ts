import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { castOf } from '../../testing/contract-world';
import { useTestApp } from '../../testing/create-test-app';
import { writeLargeStatement } from '../../testing/large-statement';
import { checkStatement, importStatement, sumBankLines, writeFaults, type StatementFile } from '.';

const world = useTestApp('2026-03-02T09:00:00+08:00');
const LINES = 100_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarc-large-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

// how fast and in how much memory: npm run bench, part banking
test('BANK-1: a statement of 100,000 lines with bad ones among them is previewed, its faults written and its lines taken in', async () => {
  await castOf(world.app);
  const path = join(folder, 'large.csv');
  const told = await writeLargeStatement(path, LINES);
  const file: StatementFile = { path, name: 'large.csv', digest: await digestOf(path) };
  const ctx = await world.app.contextOf('fin');

  const preview = await checkStatement(ctx, file);
  expect(preview).toMatchObject({
    lines: told.incoming,
    amount: told.cents,
    outgoing: told.outgoing,
    refused: told.broken,
    duplicates: 0,
  });
  let bytes = 0;
  const sink = new PassThrough();
  sink.on('data', (chunk: Buffer) => (bytes += chunk.length));
  await writeFaults(ctx, file, () => sink);
  expect(bytes).toBeGreaterThan(5_000);

  const statement = await importStatement(ctx, file, file.digest);
  expect(statement).toMatchObject({ lines: told.incoming, refused: told.broken, outgoing: told.outgoing });
  const { lines, amount } = await sumBankLines(ctx, { statementId: statement.id });
  expect([lines, amount]).toEqual([told.incoming, told.cents]);

  expect(await checkStatement(ctx, file)).toMatchObject({ lines: 0, duplicates: told.incoming });
}, 180_000);
