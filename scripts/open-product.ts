import { openDatabase } from '../server/app/data-source';
import { createContext, type ContextSource } from '../server/app/create-context';
import '../server/app/identified';
import '../server/app/policies';
import { readConfig } from '../server/config';
import type { RequestContext } from '../server/core/context';
import { permissionsOf } from '../shared/permissions';
import { role } from '../shared/vocabulary/identity';
import type { Unit, User } from '../server/modules/identity';

/** Opens the configured database for a script, runs the work and closes it; faults end the script with code 1. */
export function withProduct(work: (source: ContextSource) => Promise<number | void>): void {
  const run = async (): Promise<number> => {
    const config = readConfig();
    const database = await openDatabase(config);
    try {
      return (await work({ config, database, clock: () => new Date() })) ?? 0;
    } finally {
      await database.close();
    }
  };
  run().then(
    (code) => process.exit(code),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exit(1);
    },
  );
}

export const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** A context for taking over another program's data: the administrator with every role's rights, for this run only. */
export function takeOverContext(source: ContextSource, admin: User, unit: Unit): RequestContext {
  const actor = {
    userId: admin.id,
    name: admin.name,
    unitId: unit.id,
    unitPath: unit.path,
    roles: role.list,
    permissions: permissionsOf(role.list),
    suspendedFromSelling: false,
    standIn: null,
  };
  return createContext(source, { actor, language: 'en', ip: 'local' });
}
