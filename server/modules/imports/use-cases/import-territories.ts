import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { createTerritory, setTerritoryMember } from '../../territories';
import { ImportReport } from '../import-report';
import { mapRow, type FileMapping, type Row } from '../rules/mapping';
import { readDay } from '../../../../shared/read-values';
import type { Known } from './import-people';
import { addDays } from '../../../../shared/local-date';

/** Takes territories in; a group becomes the node above its territories. */
export async function importTerritories(
  ctx: RequestContext,
  mapping: FileMapping,
  rows: readonly Row[],
): Promise<{ report: ImportReport; territories: Known }> {
  const report = new ImportReport('territories', mapping.file);
  const territories: Known = new Map();
  const groups: Known = new Map();
  for (const [at, row] of rows.entries()) {
    report.read += 1;
    const { code = '', name = '', group = '' } = mapRow(mapping, row);
    try {
      if (group && !groups.has(group)) {
        const node = await createTerritory(ctx, { code: `G-${groups.size + 1}`, name: group });
        groups.set(group, node.id);
      }
      const territory = await createTerritory(ctx, {
        code: `T-${code}`,
        name,
        parentId: groups.get(group) ?? null,
      });
      territories.set(code, territory.id);
      report.taken += 1;
    } catch (error) {
      report.refuse(at + 2, error, { value: code });
    }
  }
  return { report, territories };
}

/** A membership as the file gives it, with our ids. */
export interface Membership {
  readonly personCode: string;
  readonly territoryCode: string;
  readonly validFrom: string;
  readonly open: boolean;
}

/** Dated memberships. The file's last day is inclusive; ours is the first day on which it no longer holds. */
export async function importMemberships(
  ctx: RequestContext,
  mapping: FileMapping,
  rows: readonly Row[],
  known: { readonly territories: Known; readonly people: Known },
): Promise<{ report: ImportReport; memberships: Membership[] }> {
  const report = new ImportReport('memberships', mapping.file);
  const memberships: Membership[] = [];
  for (const [at, row] of rows.entries()) {
    report.read += 1;
    const { personCode = '', territoryCode = '', validFrom = '', validTo = '' } = mapRow(mapping, row);
    try {
      const territoryId = known.territories.get(territoryCode);
      const userId = known.people.get(personCode);
      if (!territoryId)
        throw new DomainError(
          'import.unknown_reference',
          { field: 'territory', value: territoryCode },
          'territoryCode',
        );
      if (!userId)
        throw new DomainError(
          'import.unknown_reference',
          { field: 'person', value: personCode },
          'personCode',
        );
      const from = readDay(validFrom);
      const last = validTo ? readDay(validTo) : null;
      if (!from || (validTo && !last))
        throw new DomainError(
          'import.bad_value',
          { value: `${validFrom} – ${validTo}`, field: 'day' },
          'validFrom',
        );
      await setTerritoryMember(ctx, {
        territoryId,
        userId,
        role: 'OWNER',
        validFrom: from,
        validTo: last ? addDays(last, 1) : null,
      });
      memberships.push({ personCode, territoryCode, validFrom: from, open: !last });
      report.taken += 1;
    } catch (error) {
      report.refuse(at + 2, error, { value: personCode });
    }
  }
  return { report, memberships };
}
