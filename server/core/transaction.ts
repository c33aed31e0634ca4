import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { RequestContext, TxContext } from './context';
import { isUniqueViolation } from './database-errors';
import { DomainError } from './errors';
import { IdempotencyKey } from './idempotency.entity';

/** A name for the act and the key of the caller's attempt; the request guards against one key for two requests. */
export interface OnceOnly {
  readonly op: string;
  readonly key: string | null | undefined;
  readonly request: unknown;
}

const inside = new WeakSet<object>();

export function isInTransaction(ctx: RequestContext): ctx is TxContext {
  return inside.has(ctx);
}

/**
 * Runs the work as one unit: everything or nothing. Joins the unit that `ctx` already belongs to.
 * With `once`, a repeated key replays the stored result without a second effect (kept in the same transaction);
 * refusals are not stored, because a refused act had no effect and may be tried again.
 *
 * @throws DomainError common.idempotency_mismatch for one key with another request.
 */
export async function inTransaction<T>(
  ctx: RequestContext,
  work: (tx: TxContext) => Promise<T>,
  once?: OnceOnly,
): Promise<T> {
  if (isInTransaction(ctx)) return work(ctx);
  const actorId = ctx.actor?.userId ?? 'system';
  const effects: (() => void | Promise<void>)[] = [];
  const run = (manager: EntityManager): Promise<T> => {
    effects.length = 0;
    const tx: TxContext = {
      ...ctx,
      db: manager,
      loaders: new Map(),
      memo: new Map(),
      afterCommit: (effect: () => void | Promise<void>) => effects.push(effect),
    } as unknown as TxContext;
    inside.add(tx);
    return work(tx);
  };
  const result = once?.key
    ? await keyed(ctx, actorId, { ...once, key: once.key }, run)
    : await ctx.database.write(run);
  ctx.loaders.clear();
  ctx.memo.clear();
  for (const effect of effects) await effect();
  return result;
}

async function keyed<T>(
  ctx: RequestContext,
  actorId: string,
  once: OnceOnly & { key: string },
  run: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  if (once.key.length > 100) {
    throw new DomainError('common.invalid_input', { fields: 'idempotencyKey' }, 'idempotencyKey');
  }
  const requestHash = createHash('sha256').update(JSON.stringify(once.request)).digest('hex');
  const where = { actorId, op: once.op, idemKey: once.key };
  try {
    return await ctx.database.write(async (manager) => {
      await manager.insert(IdempotencyKey, { ...where, requestHash, result: null, createdAt: ctx.now });
      const result = await run(manager);
      await manager.update(IdempotencyKey, where, { result: JSON.stringify(result) });
      return result;
    });
  } catch (error) {
    const unknown = error instanceof DomainError && error.code === 'common.outcome_unknown';
    if (!unknown && !isUniqueViolation(error)) throw error;
    const stored = await ctx.database.reader.findOneBy(IdempotencyKey, where);
    if (!stored) throw error;
    if (stored.requestHash !== requestHash)
      throw new DomainError('common.idempotency_mismatch', {}, 'idempotencyKey');
    return JSON.parse(stored.result ?? 'null', reviveInstants) as T;
  }
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function reviveInstants(_key: string, value: unknown): unknown {
  return typeof value === 'string' && INSTANT.test(value) ? new Date(value) : value;
}
