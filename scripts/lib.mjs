// Shared by the start-up scripts; no dependency beyond Node itself, because nothing may be installed yet.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** What a start-up step says of itself; beside the output, which may be read by a program. */
function note(text) {
  process.stderr.write(`${text}\n`);
}

export function fail(text) {
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

/** Runs a program with our output; resolves to its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', () => resolve(127));
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Path of a tool that the project's dependencies bring. */
export function tool(name) {
  return join(root, 'node_modules', '.bin', name);
}

/** When the newest source file below these folders was changed, in ms since 1970; generated folders left out. */
export function newest(paths) {
  let latest = 0;
  const visit = (path) => {
    if (!existsSync(path)) return;
    const stat = statSync(path);
    if (!stat.isDirectory()) {
      latest = Math.max(latest, stat.mtimeMs);
      return;
    }
    for (const name of readdirSync(path))
      if (name !== 'node_modules' && name !== 'dist') visit(join(path, name));
  };
  for (const path of paths) visit(join(root, path));
  return latest;
}

export function assertNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Demarc needs Node 20.19 or newer; this is ${process.version}.`);
}

/** Installs the dependencies when they are missing or older than the lock file. */
export async function ensureDependencies() {
  assertNode();
  const marker = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs - 1000) return;
  note('[1/4] Installing dependencies (the first time this takes some minutes) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const code = await run(npm, ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
  if (code !== 0) fail('The dependencies could not be installed; see above.');
}

/** Compiles the server when a source is newer than the last build. */
export async function ensureServer() {
  const built = newest(['dist/server-built']);
  const sources = newest(['server', 'shared', 'scripts', 'tsconfig.json', 'package-lock.json']);
  if (built > sources) return;
  note('[2/4] Compiling the server …');
  if ((await run(tool('tsc'), ['-p', '.'])) !== 0) fail('The server does not compile; see above.');
  await copyFonts();
  await touch('dist/server-built');
}

/** The fonts of printed letters: the built server needs no development dependency. */
async function copyFonts() {
  const { copyFile, mkdir } = await import('node:fs/promises');
  const from = join(root, 'node_modules', '@expo-google-fonts', 'noto-sans-sc');
  await mkdir(join(root, 'dist', 'fonts'), { recursive: true });
  for (const [folder, name] of [
    ['400Regular', 'NotoSansSC_400Regular.ttf'],
    ['700Bold', 'NotoSansSC_700Bold.ttf'],
  ])
    await copyFile(join(from, folder, name), join(root, 'dist', 'fonts', name));
}

/** Bundles the portal when a source is newer than the last bundle. */
export async function ensurePortal() {
  const built = newest(['dist/portal-built']);
  const sources = newest(['admin', 'shared', 'package-lock.json']);
  if (built > sources) return;
  note('[3/4] Bundling the portal …');
  if ((await run(tool('vite'), ['build', 'admin', '--logLevel', 'warn'])) !== 0)
    fail('The portal does not build; see above.');
  await touch('dist/portal-built');
}

async function touch(path) {
  const { mkdir, writeFile } = await import('node:fs/promises');
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(join(root, path), new Date().toISOString());
}
