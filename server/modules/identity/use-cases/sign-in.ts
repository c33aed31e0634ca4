import { createHash, randomBytes } from 'node:crypto';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { LoginThrottle } from '../entities/login-throttle.entity';
import { Session } from '../entities/session.entity';
import { User } from '../entities/user.entity';
import { passwordMatches } from '../passwords';
import { waitAfterFailures } from '../rules/login-throttle';

const SESSION_HOURS = 12;

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Checks name and password and opens a session; returns the cookie's token.
 *
 * @throws DomainError auth.bad_credentials, auth.throttled: the same answer for unknown names and wrong passwords.
 */
export async function signIn(ctx: RequestContext, username: string, password: string): Promise<{ token: string; user: User }> {
  const name = username.trim().toLowerCase().slice(0, 60);
  const subjects = [`user:${name}`, `ip:${ctx.ip}`];
  for (const subject of subjects) await assertNotThrottled(ctx, subject);
  const user = await ctx.database.reader.findOneBy(User, { username: name });
  const matches = await passwordMatches(user?.active ? user.passwordHash : null, password.slice(0, 128));
  if (!user || !matches) {
    await inTransaction(ctx, async (tx) => {
      for (const subject of subjects) {
        const row = await tx.db.findOneBy(LoginThrottle, { subject });
        const failures = (row?.failures ?? 0) + 1;
        const blockedUntil = new Date(ctx.now.getTime() + waitAfterFailures(failures));
        if (row) await tx.db.update(LoginThrottle, { subject }, { failures, blockedUntil, updatedAt: ctx.now });
        else await insert(tx, LoginThrottle, { subject, failures, blockedUntil });
      }
    });
    throw new DomainError('auth.bad_credentials', {});
  }
  const token = randomBytes(32).toString('base64url');
  await inTransaction(ctx, async (tx) => {
    await tx.db.delete(LoginThrottle, { subject: `user:${name}` });
    await insert(tx, Session, {
      tokenHash: tokenHash(token),
      userId: user.id,
      expiresAt: new Date(ctx.now.getTime() + SESSION_HOURS * 3_600_000),
    });
    await recordAudit(tx, 'identity.signed_in', { type: 'User', id: user.id }, { ip: ctx.ip });
  });
  return { token, user };
}

async function assertNotThrottled(ctx: RequestContext, subject: string): Promise<void> {
  const row = await ctx.database.reader.findOneBy(LoginThrottle, { subject });
  const left = (row?.blockedUntil.getTime() ?? 0) - ctx.now.getTime();
  if (left > 0) throw new DomainError('auth.throttled', { seconds: Math.ceil(left / 1000) });
}

/** Ends the session that the token belongs to; an unknown token changes nothing. */
export async function signOut(ctx: RequestContext, token: string): Promise<void> {
  await inTransaction(ctx, (tx) => tx.db.delete(Session, { tokenHash: tokenHash(token) }));
}
