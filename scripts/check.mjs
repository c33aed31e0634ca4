// npm run check: everything about the code that a machine can hold us to. Runs all checks, then says which failed.
import { ensureDependencies, ensureServer, run, say, tool } from './lib.mjs';

await ensureDependencies();
const node = (script, ...args) => [process.execPath, [script, ...args]];
const checks = [
  ['types of server, shared, scripts', tool('tsc'), ['-p', '.']],
  ['types of the portal', tool('tsc'), ['-p', 'admin']],
  ['lint', tool('oxlint'), ['--type-aware', '--deny-warnings', '.']],
  ['format', tool('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['who may import whom', ...node('scripts/check-imports.mjs')],
  ['unused code', tool('knip'), []],
  ['schema.graphql is fresh', ...node('dist/scripts/emit-schema.js', '--check')],
  ['rules, messages and vocabulary complete', ...node('dist/scripts/check-register.js')],
];
const failed = [];
for (const [name, command, args] of checks) {
  if (name.startsWith('schema')) await ensureServer();
  const code = await run(command, args);
  say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (code !== 0) failed.push(name);
}
process.exit(failed.length > 0 ? 1 : 0);
