import { GraphQLDateTimeISO } from 'graphql-scalars';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type AuthChecker, type NonEmptyArray } from 'type-graphql';
import type { Permission } from '../../shared/permissions';
import { checkInput } from '../core/check-input';
import type { RequestContext } from '../core/context';
import { DomainError } from '../core/errors';
import { registerVocabularies } from '../core/register-vocabularies';
import { resolvers } from './resolvers';

/** Any one of the named permissions lets the caller in; naming none lets nobody in. */
const authChecker: AuthChecker<RequestContext, Permission> = ({ context }, wanted) => {
  if (wanted.includes('public')) return true;
  if (!context.actor) throw new DomainError('auth.unauthenticated', {});
  const held = context.actor.permissions;
  if (!wanted.some((permission) => held.has(permission))) {
    throw new DomainError('auth.forbidden', { permission: wanted.join(', ') });
  }
  return true;
};

let built: GraphQLSchema | undefined;

/** The product's schema; the same object for every app of the process. */
export function buildApiSchema(): GraphQLSchema {
  if (!built) {
    registerVocabularies();
    built = buildSchemaSync({
      resolvers: resolvers as NonEmptyArray<new () => object>,
      authChecker,
      validateFn: checkInput,
      scalarsMap: [{ type: Date, scalar: GraphQLDateTimeISO }],
    });
  }
  return built;
}
