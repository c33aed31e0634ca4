import {
  areas,
  permissions,
  permissionsOf,
  sightOf,
  type Area,
  type Permission,
  type Sight,
} from '../../../shared/permissions';
import { role, type Role } from '../../../shared/vocabulary/identity';

export interface MatrixRow {
  readonly permission: Permission;
  readonly held: readonly Role[];
}

export interface MatrixGroup {
  readonly group: string;
  /** The area whose sight the first line tells; null for rights that are about no rows of somebody. */
  readonly area: Area | null;
  readonly rows: readonly MatrixRow[];
}

/** Under which heading a right stands: the first word of its name, small families together. */
const families: Record<string, string> = {
  alias: 'account',
  delivery: 'contract',
  receipt: 'receivable',
  letter: 'receivable',
  collections: 'receivable',
};
const headings = [...areas, 'territory', 'tier', 'settings'] as const;

const groupOf = (permission: Permission): string => {
  const family = permission.split('.')[0] ?? '';
  const group = families[family] ?? family;
  return (headings as readonly string[]).includes(group) ? group : 'settings';
};

/** Rights that the matrix lists: those of everybody, and the reading of an area, which is its sight, are told otherwise. */
export const listed = (Object.keys(permissions) as Permission[]).filter(
  (name) => name !== 'public' && name !== 'signed_in' && !areas.some((area) => name === `${area}.read`),
);

/** Every right with the roles that hold it, from the same table that the server enforces (ORG-2). */
export function rightsMatrix(): MatrixGroup[] {
  const rights = new Map(role.list.map((code) => [code, permissionsOf([code])]));
  return headings.map((group) => ({
    group,
    area: (areas as readonly string[]).includes(group) ? (group as Area) : null,
    rows: listed
      .filter((permission) => groupOf(permission) === group)
      .map((permission) => ({
        permission,
        held: role.list.filter((code) => rights.get(code)?.has(permission)),
      })),
  }));
}

export const sightOfRole = (code: Role, area: Area): Sight | null => sightOf([code], area);
