import { permissionsOf, sightOf, type Area, type Permission, type Sight } from './permissions';
import type { Role } from './vocabulary/identity';

/** Roles whose work somebody else can do for some days (ORG-3). */
export const coverableRoles: readonly Role[] = ['REP', 'SALES_MANAGER', 'SALES_DIRECTOR'];

/** What is a person's own and never goes along to a stand-in: people, the company's numbers, naming stand-ins. */
const staysBehind: readonly Permission[] = [
  'user.manage',
  'user.suspend',
  'cover.name',
  'policy.publish',
  'calendar.manage',
  'notice.manage',
  'checklist.publish',
  'job.run',
  'import.run',
];
/** Pay is nobody else's business, also while they are away. */
const ownArea: Area = 'commission';

/** The roles that a stand-in has in the name of somebody: those that both hold, so that nobody is promoted by it. */
export function sharedRoles(absent: readonly Role[], standIn: readonly Role[]): Role[] {
  return coverableRoles.filter((code) => absent.includes(code) && standIn.includes(code));
}

/** What a stand-in may do in the name of somebody with these shared roles. */
export function permissionsInTheNameOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(
    [...permissionsOf(roles)].filter((name) => !staysBehind.includes(name) && name.split('.')[0] !== ownArea),
  );
}

/** How much of an area a stand-in sees in the name of somebody; null: nothing. */
export function sightInTheNameOf(roles: readonly Role[], area: Area): Sight | null {
  return area === ownArea ? null : sightOf(roles, area);
}
