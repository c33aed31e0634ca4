// npm start: installs, builds, migrates, makes the demo world on the first start, and says where to open the portal.
// Options: --empty starts without the demo world.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies, ensurePortal, ensureServer, root, run, say } from './lib.mjs';

const started = Date.now();
await ensureDependencies();
await ensureServer();
await ensurePortal();
const seed = [join(root, 'dist/scripts/prepare.js'), ...process.argv.slice(2)];
const code = await run(process.execPath, seed);
if (code !== 0) process.exit(code);
const server = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
const port = process.env.PORT ?? '4000';
const host = process.env.HOST ?? '127.0.0.1';
server.stdout.pipe(process.stdout);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (exitCode) => process.exit(exitCode ?? 0));
for (let attempt = 0; attempt < 300; attempt += 1) {
  const up = await fetch(`http://${host}:${port}/healthz`).then(
    (answer) => answer.ok,
    () => false,
  );
  if (up) break;
  await new Promise((resolve) => setTimeout(resolve, 100));
}
const seconds = Math.round((Date.now() - started) / 1000);
say(`\nDemarc is ready after ${seconds} s: open http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`);
