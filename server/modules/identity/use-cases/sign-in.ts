import { createHash, randomBytes } from 'node:crypto';
import type { RequestContext, TxContext } from '../../../core/context';
import { RetryUnit } from '../../../core/database';
import { isUniqueViolation } from '../../../core/database-errors';
import { DomainError } from '../../../core/errors';
import { insert, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { LoginThrottle } from '../entities/login-throttle.entity';
import { Session } from '../entities/session.entity';
import { User } from '../entities/user.entity';
import { passwordMatches } from '../passwords';
import { freeFailures, isForgotten, LONGEST_WAIT_MS, waitAfterFailures } from '../rules/login-throttle';

const SESSION_HOURS = 12;

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * Checks name and password and opens a session; returns the cookie's token. Each attempt is counted before the password
 * is looked at, so that many at once are as slow as one after the other.
 *
 * @throws DomainError auth.bad_credentials, auth.throttled: the same answer for unknown names and wrong passwords.
 */
export async function signIn(
  ctx: RequestContext,
  username: string,
  password: string,
): Promise<{ token: string; user: User }> {
  const name = username.trim().toLowerCase().slice(0, 60);
  await inTransaction(ctx, async (tx) => {
    await countAttempt(tx, `user:${name}`, freeFailures.account);
    await countAttempt(tx, `ip:${ctx.ip}`, freeFailures.address);
  });
  const user = await ctx.database.reader.findOneBy(User, { username: name });
  const matches = await passwordMatches(user?.active ? user.passwordHash : null, password.slice(0, 128));
  if (!user || !matches) throw new DomainError('auth.bad_credentials', {});
  const token = randomBytes(32).toString('base64url');
  await inTransaction(ctx, async (tx) => {
    await tx.db.delete(LoginThrottle, { subject: `user:${name}` });
    // of the address only this attempt is forgotten: one's own account is no way to wash off guesses at others
    await updateWhere(
      tx,
      LoginThrottle,
      { failures: () => 'failures - 1' },
      { sql: 'subject = :subject AND failures > 0', params: { subject: `ip:${ctx.ip}` } },
    );
    await insert(tx, Session, {
      tokenHash: tokenHash(token),
      userId: user.id,
      expiresAt: new Date(ctx.now.getTime() + SESSION_HOURS * 3_600_000),
    });
    await recordAudit(tx, 'identity.signed_in', { type: 'User', id: user.id }, { ip: ctx.ip });
  });
  return { token, user };
}

const noWait = new Date(0);

/** Counts an attempt unless its subject has to wait. The row is written first, so that attempts pass one by one. */
async function countAttempt(tx: TxContext, subject: string, free: number): Promise<void> {
  // a wait beyond the longest one was written by a clock that has been put back since
  const latest = new Date(tx.now.getTime() + LONGEST_WAIT_MS);
  const open = {
    sql: 'subject = :subject AND (blockedUntil <= :now OR blockedUntil > :latest)',
    params: { subject, now: tx.now, latest },
  };
  const counted = await updateWhere(tx, LoginThrottle, { failures: () => 'failures + 1' }, open);
  const row = await tx.db.findOneBy(LoginThrottle, { subject });
  if (!row) {
    await insert(tx, LoginThrottle, { subject, failures: 1, blockedUntil: noWait }).catch(
      (error: unknown) => {
        throw isUniqueViolation(error) ? new RetryUnit() : error;
      },
    );
    return;
  }
  if (counted === 0) {
    // nobody has to wait: the row came from another first attempt between the update and the look
    if (row.blockedUntil <= tx.now || row.blockedUntil > latest) throw new RetryUnit();
    const seconds = Math.max(1, Math.ceil((row.blockedUntil.getTime() - tx.now.getTime()) / 1000));
    throw new DomainError('auth.throttled', { seconds });
  }
  const failures = isForgotten(row.updatedAt, tx.now) ? 1 : row.failures;
  const wait = waitAfterFailures(failures, free);
  const blockedUntil = wait === 0 ? noWait : new Date(tx.now.getTime() + wait);
  await tx.db.update(LoginThrottle, { subject }, { failures, blockedUntil, updatedAt: tx.now });
}

/** Ends the session that the token belongs to; an unknown token changes nothing. */
export async function signOut(ctx: RequestContext, token: string): Promise<void> {
  await inTransaction(ctx, (tx) => tx.db.delete(Session, { tokenHash: tokenHash(token) }));
}
