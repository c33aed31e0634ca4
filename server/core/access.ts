import type { Area, Permission, Sight } from '../../shared/permissions';
import { sightOf } from '../../shared/permissions';
import type { Actor, RequestContext } from './context';
import { DomainError } from './errors';

/** The signed-in actor. @throws DomainError auth.unauthenticated */
export function actorOf(ctx: RequestContext): Actor {
  if (!ctx.actor) throw new DomainError('auth.unauthenticated', {});
  return ctx.actor;
}

export function may(ctx: RequestContext, permission: Permission): boolean {
  return ctx.actor?.permissions.has(permission) ?? false;
}

/** @throws DomainError auth.forbidden */
export function assertMay(ctx: RequestContext, permission: Permission): void {
  if (!may(ctx, permission)) throw new DomainError('auth.forbidden', { permission });
}

/** How much of an area the actor sees; null: nothing at all. */
export function sightFor(ctx: RequestContext, area: Area): Sight | null {
  return ctx.actor ? sightOf(ctx.actor.roles, area) : null;
}

/** A rep suspended from selling may not register, claim, plan selling visits or sign (ORG-4). */
export function assertMaySell(ctx: RequestContext): void {
  if (actorOf(ctx).suspendedFromSelling) throw new DomainError('user.suspended_from_selling', {});
}
