import type { Permission } from '../../shared/permissions';

let held: ReadonlySet<Permission> = new Set();

/** Keeps what the signed-in person may, for the documents that ask for fields by permission. */
export function keepHeld(permissions: readonly Permission[]): void {
  held = new Set(permissions);
}

/** The boolean variables of a document: true where the permission is held. */
export function flagsOf(flags: Readonly<Record<string, Permission>> = {}): Record<string, boolean> {
  return Object.fromEntries(Object.entries(flags).map(([name, permission]) => [name, held.has(permission)]));
}
