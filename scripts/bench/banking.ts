import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { createContext, systemContext } from '../../server/app/create-context';
import { openDatabase } from '../../server/app/data-source';
import { foundDemarc } from '../../server/app/found-demarc';
import type { Config } from '../../server/config';
import { checkStatement, importStatement, writeFaults } from '../../server/modules/banking';
import { actorOfUser, createUser } from '../../server/modules/identity';
import { writeLargeStatement } from '../../server/testing/large-statement';

const LINES = Number(process.env['BENCH_BANK_LINES'] ?? 100_000);
const SAMPLE_MS = 20;

/** A large bank statement: preview, workbook of faults, import and the same file again; seconds and the most memory of each. */
export async function benchBanking(config: Config, name: string): Promise<string> {
  const database = await openDatabase(config);
  const source = { config, database, clock: () => new Date() };
  const folder = mkdtempSync(join(tmpdir(), 'demarc-bench-bank-'));
  const rows = [
    `\nBank statement of ${LINES} lines, ${name}\n\n| step | seconds | lines a second | most resident MB beyond the start |\n|---|---:|---:|---:|\n`,
  ];
  try {
    const password = 'demarc-bench-2026';
    const { unit } = await foundDemarc(source, { companyName: 'Bench', username: 'admin', password });
    const { id } = await createUser(systemContext(source), {
      username: 'fin',
      name: 'Fin',
      unitId: unit.id,
      roles: ['FINANCE'],
      password,
      joinedOn: '2020-01-01',
    });
    const actor = await actorOfUser(database.reader, id);
    const context = () => createContext(source, { actor, language: 'zh', ip: 'bench' });
    const path = join(folder, 'large.csv');
    await writeLargeStatement(path, LINES);
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
    const file = { path, name: 'large.csv', digest: hash.digest('hex') };
    const sink = new PassThrough();
    sink.resume();
    const steps: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['preview', () => checkStatement(context(), file)],
      ['workbook of faults', () => writeFaults(context(), file, () => sink)],
      ['import', () => importStatement(context(), file, file.digest)],
      ['the same file again, preview', () => checkStatement(context(), file)],
    ];
    for (const [step, run] of steps) rows.push(await measured(step, run));
    rows.push(`\nThe file has ${(statSync(path).size / 1e6).toFixed(1)} MB.\n`);
    return rows.join('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await database.close();
  }
}

async function measured(step: string, run: () => Promise<unknown>): Promise<string> {
  const start = process.memoryUsage().rss;
  let most = start;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), SAMPLE_MS);
  const began = performance.now();
  try {
    await run();
  } finally {
    clearInterval(timer);
  }
  const seconds = (performance.now() - began) / 1000;
  most = Math.max(most, process.memoryUsage().rss);
  const growth = Math.round((most - start) / 1e6);
  return `| ${step} | ${seconds.toFixed(1)} | ${Math.round(LINES / seconds)} | ${growth} |\n`;
}
