// npm test: unit and API tests on SQLite, the same API tests on MariaDB where a server can be had, browser tests last.
// `npm test -- PATTERN` runs the test files that match on both engines and leaves the browser out.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { ensureDependencies, ensurePortal, ensureServer, run, say, tool } from './lib.mjs';

const patterns = process.argv.slice(2);
await ensureDependencies();

const mariadb = process.env.TEST_DATABASE_URL
  ? { url: process.env.TEST_DATABASE_URL, stop: async () => undefined }
  : await startMariadb();
const browser = ['chromium', 'chromium-browser', 'google-chrome'].map(which).find(Boolean);
const missing = [];
if (!mariadb) missing.push('MariaDB (no mariadbd or mysqld found, TEST_DATABASE_URL not set)');
if (!browser && patterns.length === 0) missing.push('browser tests (no Chromium found)');
for (const what of missing) say(`NOT RUN: ${what}`);

const totals = { passed: 0, failed: 0 };
try {
  // the races between two processes start the built server
  await ensureServer();
  const projects = ['unit', 'sqlite', ...(mariadb ? ['mariadb'] : [])];
  await jest(projects, { TEST_DATABASE_URL: mariadb?.url ?? '' });
  if (browser && patterns.length === 0) {
    await ensurePortal();
    await jest(['browser'], { CHROMIUM: browser });
  }
} finally {
  await mariadb?.stop();
}
if (missing.length > 0 && process.env.CI === 'true') totals.failed += missing.length;
say(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 ? 1 : 0);

async function jest(projects, environment) {
  const folder = mkdtempSync(join(tmpdir(), 'demarc-jest-'));
  const report = join(folder, 'report.json');
  const args = [
    '--selectProjects',
    ...projects,
    '--json',
    `--outputFile=${report}`,
    '--passWithNoTests',
    ...patterns.flatMap((p) => ['--testPathPatterns', p]),
  ];
  const code = await run(tool('jest'), args, {
    env: { ...process.env, ...environment },
    // the report goes to the file; standard output would only repeat it
    stdio: ['ignore', openSync(join(folder, 'stdout'), 'w'), 'inherit'],
  });
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  totals.passed += result?.numPassedTests ?? 0;
  totals.failed += (result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0);
  if (code !== 0 && !(result?.numFailedTests || result?.numRuntimeErrorTestSuites)) totals.failed += 1;
  rmSync(folder, { recursive: true, force: true });
}

function which(name) {
  for (const folder of [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin']) {
    if (folder && existsSync(join(folder, name))) return join(folder, name);
  }
  return null;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Where the throw-away server keeps its files: in memory where there is room for them. The tests make and drop some
 * twenty thousand tables, and on a disk each waits for it: opening a schema took 1.9 s there and 1.1 s here.
 */
function quickFolder() {
  const memory = '/dev/shm';
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > 4 * 1024 ** 3 ? memory : tmpdir();
}

/** A private server in a temporary folder: never the machine's own service. */
async function startMariadb() {
  const daemon = which('mariadbd') ?? which('mysqld');
  const install = which('mariadb-install-db');
  if (!daemon || !install) return null;
  const folder = mkdtempSync(join(quickFolder(), 'demarc-mariadb-'));
  const data = join(folder, 'data');
  const user = userInfo().username;
  const made = spawnSync(
    install,
    [
      '--no-defaults',
      `--user=${user}`,
      `--datadir=${data}`,
      '--auth-root-authentication-method=normal',
      '--skip-test-db',
    ],
    { stdio: 'ignore' },
  );
  if (made.status !== 0) return null;
  const port = await freePort();
  const log = openSync(join(folder, 'log'), 'w');
  const child = spawn(
    daemon,
    [
      '--no-defaults',
      `--user=${user}`,
      `--datadir=${data}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      `--socket=${join(folder, 's.sock')}`,
      `--pid-file=${join(folder, 'pid')}`,
      '--character-set-server=utf8mb4',
      '--collation-server=utf8mb4_bin',
      '--innodb-flush-log-at-trx-commit=0',
      '--skip-name-resolve',
      '--skip-log-bin',
      '--innodb-buffer-pool-size=256M',
      '--max-connections=400',
    ],
    { stdio: ['ignore', log, log] },
  );
  const stop = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `mariadb://root@127.0.0.1:${port}/mysql`;
  const { createConnection } = await import('mysql2/promise');
  for (let attempt = 0; attempt < 150; attempt += 1) {
    try {
      const connection = await createConnection({ host: '127.0.0.1', port, user: 'root' });
      await connection.end();
      return { url, stop };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  await stop();
  return null;
}
