// npm run dev: the server restarts when its code changes, the portal reloads by itself on http://localhost:5173.
import { spawn } from 'node:child_process';
import { ensureDependencies, ensurePortal, ensureServer, root, run, tool } from './lib.mjs';

await ensureDependencies();
await ensureServer();
await ensurePortal();
if ((await run(process.execPath, ['dist/scripts/prepare.js'])) !== 0) process.exit(1);
const children = [
  [tool('tsc'), ['-p', '.', '--watch', '--preserveWatchOutput']],
  [process.execPath, ['--watch', '--enable-source-maps', 'dist/server/main.js']],
  [tool('vite'), ['admin']],
].map(([command, args]) => spawn(command, args, { cwd: root, stdio: 'inherit' }));
const stop = () => children.forEach((child) => child.kill());
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
for (const child of children) child.on('exit', stop);
