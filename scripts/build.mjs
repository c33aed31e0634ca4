// npm run build: dependencies, server, portal; each only where something changed.
import { ensureDependencies, ensurePortal, ensureServer } from './lib.mjs';

await ensureDependencies();
await ensureServer();
await ensurePortal();
