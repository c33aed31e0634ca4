import type { Area, Permission, Sight } from '../../shared/permissions';
import { sightOf } from '../../shared/permissions';
import { sightInTheNameOf } from '../../shared/stand-in-rights';
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
  if (!ctx.actor) return null;
  return (ctx.actor.standIn ? sightInTheNameOf : sightOf)(ctx.actor.roles, area);
}

/** A rep suspended from selling may not register, claim, plan selling visits or sign (ORG-4). */
export function assertMaySell(ctx: RequestContext): void {
  if (actorOf(ctx).suspendedFromSelling) throw new DomainError('user.suspended_from_selling', {});
}

/**
 * Is this one of the people who act: the one in whose name, or the stand-in who sits there? Every check that compares
 * somebody with "me" to keep people from deciding on their own behalf asks this, never the actor's id alone.
 */
export function isActing(ctx: RequestContext, userId: string | null | undefined): boolean {
  return Boolean(userId) && actingIds(ctx).includes(userId ?? '');
}

/** The ids of the people who act: one, or the absent person and the stand-in. */
export function actingIds(ctx: RequestContext): string[] {
  if (!ctx.actor) return [];
  return ctx.actor.standIn ? [ctx.actor.userId, ctx.actor.standIn.userId] : [ctx.actor.userId];
}

/** The person who really does it: what keeps several voices apart counts heads, not names. */
export function doerOf(ctx: RequestContext): string {
  const actor = actorOf(ctx);
  return actor.standIn?.userId ?? actor.userId;
}
