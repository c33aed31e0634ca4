// npm run <task>: compiles what changed and runs one of the project's own tasks (scripts/<task>.ts).
import { ensureDependencies, ensureServer, run } from './lib.mjs';

const [task, ...args] = process.argv.slice(2);
await ensureDependencies();
await ensureServer();
process.exit(await run(process.execPath, ['--enable-source-maps', `dist/scripts/${task}.js`, ...args]));
