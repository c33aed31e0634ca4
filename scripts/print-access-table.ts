/** Prints server/app/access-table.ts as the declarations stand now, to be reviewed line by line before it is kept. */
import 'reflect-metadata';
import { getMetadataStorage } from 'type-graphql';
import { permissionsOf, type Permission } from '../shared/permissions';
import { role as roleVocabulary } from '../shared/vocabulary/identity';
import { buildApiSchema } from '../server/app/build-schema';

buildApiSchema();
const storage = getMetadataStorage();
const declared = new Map(
  storage.authorizedFields.map((row) => [`${row.target.name}.${row.fieldName}`, row.roles as Permission[]]),
);
const lines = [...storage.queries, ...storage.mutations]
  .map((row) => {
    const wanted = declared.get(`${row.target.name}.${row.methodName}`) ?? [];
    if (wanted.includes('signed_in')) return `  ${row.schemaName}: 'signed_in',`;
    const roles = roleVocabulary.list.filter((role) =>
      wanted.some((name) => permissionsOf([role]).has(name)),
    );
    return `  ${row.schemaName}: [${roles.map((role) => `'${role}'`).join(', ')}],`;
  })
  .sort();
process.stdout.write(`import type { Role } from '../../shared/vocabulary/identity';

/**
 * Who gets past the door of each root field: 'signed_in' is everybody with an account. Reviewed like code: a change here
 * is a change of who may do what. What they see behind the door is narrowed by own, subtree, all.
 */
export const accessTable: Readonly<Record<string, readonly Role[] | 'signed_in'>> = {
${lines.join('\n')}
};
`);
