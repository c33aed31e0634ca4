import type { RequestContext } from '../../../core/context';
import { insertOrRefuse } from '../../../core/persistence';
import { DomainError } from '../../../core/errors';
import type { Job } from '../../../core/jobs';
import { inTransaction } from '../../../core/transaction';
import { AuditSeal } from '../entities/audit-seal.entity';
import { BEFORE_ALL, digestBetween } from '../queries/verify-trail';
import { NO_SEAL, SealDigest } from '../rules/seal-digest';

/** Far longer than any transaction lives: an entry that commits late is not yet behind a seal. */
const MARGIN_MS = 10 * 60_000;

/**
 * Sets a seal over what was recorded since the last one, but for the last ten minutes (AUD-1). Null where nothing was. Of two
 * processes at once one is refused by the seal's number and tries nothing more.
 */
export async function sealTrail(ctx: RequestContext): Promise<AuditSeal | null> {
  return inTransaction(ctx, async (tx) => {
    const last = await tx.db.findOne(AuditSeal, { where: {}, order: { number: 'DESC' } });
    const digest = new SealDigest(last?.digest ?? NO_SEAL);
    const place = await digestBetween(tx, digest, last ? { at: last.upToAt, id: last.upToId } : BEFORE_ALL, {
      at: new Date(tx.now.getTime() - MARGIN_MS),
      id: null,
    });
    if (digest.entries === 0) return null;
    const number = (last?.number ?? 0) + 1;
    return insertOrRefuse(
      tx,
      AuditSeal,
      {
        number,
        entries: digest.entries,
        upToAt: place.at,
        upToId: place.id,
        digest: digest.finish(),
        previousDigest: last?.digest ?? NO_SEAL,
      },
      () => new DomainError('common.changed_meanwhile', { type: 'AuditSeal' }),
    );
  });
}

/** Every night: the trail of the day before is under seal by morning. */
export const sealTrailJob: Job = {
  name: 'seal-trail',
  cron: '40 1 * * *',
  run: async (ctx) => ({ sealed: (await sealTrail(ctx))?.entries ?? 0 }),
};
