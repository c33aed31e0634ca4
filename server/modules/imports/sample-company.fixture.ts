import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { permissionsOf } from '../../../shared/permissions';
import { role } from '../../../shared/vocabulary/identity';
import type { RequestContext } from '../../core/context';
import { type TestApp, TEST_PASSWORD } from '../../testing/create-test-app';
import { verifyLedger } from '../commissions';
import { importSet, type ImportedSet, type ImportSet } from '.';

/** Where a sample company's own files lie beside the project; null where they do not. */
export function sampleFolder(name: string): string | null {
  const folder = resolve('../shared/data', name);
  return existsSync(folder) ? folder : null;
}

/** `describe` where the sample company's files are there, told as skipped where they are not. */
export const describeWith = (folder: string | null): jest.Describe => (folder ? describe : describe.skip);

/** The administrator with every role's rights, as the import command acts. */
export async function takeOver(app: TestApp): Promise<RequestContext> {
  const ctx = await app.contextOf('admin');
  if (!ctx.actor) throw new Error('nobody');
  return { ...ctx, actor: { ...ctx.actor, roles: role.list, permissions: permissionsOf(role.list) } };
}

/** Takes a sample company in; what came in must tie to its files and the commissions to the facts. */
export async function takeSample(
  app: TestApp,
  name: string,
): Promise<{ ctx: RequestContext; imported: ImportedSet }> {
  const text = readFileSync(resolve('scripts/import-sets', `${name}.json`), 'utf8');
  const company = app.units.get('Demarc');
  if (!company) throw new Error('no company');
  const ctx = await takeOver(app);
  const folder = sampleFolder(name) ?? '';
  const imported = await importSet(ctx, JSON.parse(text) as ImportSet, folder, {
    company,
    password: TEST_PASSWORD,
  });
  expect(imported.delivered.taken).toBe(imported.delivered.inFile);
  expect(imported.received.taken).toBe(imported.received.inFile);
  const verified = await verifyLedger(app.system());
  expect([verified.waiting, verified.differences]).toEqual([0, []]);
  return { ctx, imported };
}

/** How many rows of each kind were taken. */
export const taken = ({ reports }: ImportedSet): Readonly<Record<string, number>> =>
  Object.fromEntries(reports.map((report) => [report.kind, report.taken]));
