import { role as roleVocabulary, type Role } from '../../../../shared/vocabulary/identity';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { createUnit, createUser, type Unit } from '../../identity';
import { ImportReport } from '../import-report';
import { mapRow, type FileMapping, type Row } from '../rules/mapping';
import { readDay } from '../../../../shared/read-values';

/** What the other program calls its records → our ids. */
export type Known = Map<string, string>;

export async function importUnits(
  ctx: RequestContext,
  mapping: FileMapping,
  rows: readonly Row[],
  company: Unit,
): Promise<{ report: ImportReport; units: Known }> {
  const report = new ImportReport('units', mapping.file);
  const units: Known = new Map();
  for (const [at, row] of rows.entries()) {
    report.read += 1;
    const { code = '', name = '' } = mapRow(mapping, row);
    try {
      const unit = await createUnit(ctx, { name: name || code, kind: 'REGION', parentId: company.id });
      units.set(code, unit.id);
      report.taken += 1;
    } catch (error) {
      report.refuse(at + 2, error);
    }
  }
  return { report, units };
}

export interface PeopleOptions {
  readonly units: Known;
  readonly company: Unit;
  readonly password: string;
}

/** Takes people in with a role each; sign-in names are made from the given text, the password is the same for all. */
export async function importPeople(
  ctx: RequestContext,
  mapping: FileMapping,
  rows: readonly Row[],
  options: PeopleOptions,
): Promise<{ report: ImportReport; people: Known }> {
  const report = new ImportReport('people', mapping.file);
  const people: Known = new Map();
  const names = new Set<string>();
  for (const [at, row] of rows.entries()) {
    report.read += 1;
    const fields = mapRow(mapping, row);
    try {
      const title = fields['title'] ?? '';
      if (!roleVocabulary.list.includes(title as Role)) {
        throw new DomainError('import.bad_value', { value: title, field: 'role' }, 'title');
      }
      const wanted = signInName(fields['username'] ?? '');
      const username = freeName(wanted, names);
      if (username !== wanted)
        report.note('SIGN_IN_NAME_TAKEN', fields['name'] ?? '', `${wanted} → ${username}`);
      const user = await createUser(ctx, {
        username,
        name: fields['name'] ?? '',
        unitId: options.units.get(fields['unitCode'] ?? '') ?? options.company.id,
        roles: [title as Role],
        password: options.password,
        joinedOn: readDay(fields['joinedOn'] ?? '') ?? '2000-01-01',
        language: 'en',
      });
      people.set(fields['code'] ?? '', user.id);
      report.taken += 1;
    } catch (error) {
      report.refuse(at + 2, error, { value: fields['username'] ?? '' });
    }
  }
  return { report, people };
}

/** The name, or the first of name2, name3, … that nobody of the file has yet. */
function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let n = 2; taken.has(name); n += 1) name = `${wanted}${n}`;
  taken.add(name);
  return name;
}

/** @example 'josé1@example.com' → 'jose1' */
export function signInName(text: string): string {
  const local = text.split('@', 1)[0] ?? '';
  return local
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]/g, '')
    .toLowerCase();
}
