import { MoreThan } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { AuditEntry } from '../entities/audit-entry.entity';
import { AuditSeal } from '../entities/audit-seal.entity';
import { NO_SEAL, SealDigest } from '../rules/seal-digest';

export interface TrailFault {
  readonly seal: number;
  /** Entries that the seal was set over, and those that are there now. */
  readonly sealed: number;
  readonly found: number;
}

export interface TrailVerification {
  readonly seals: number;
  readonly entries: number;
  /** Recorded after the last seal: the database refuses to change them, but they are not sealed yet. */
  readonly unsealed: number;
  readonly lastDigest: string | null;
  readonly faults: readonly TrailFault[];
}

/** A place in the trail, which is ordered by moment, then by id. */
export interface TrailPlace {
  readonly at: Date;
  readonly id: string;
}

export const BEFORE_ALL: TrailPlace = { at: new Date(0), id: '' };

const CHUNK = 2000;

/** Adds every entry behind a place, up to and with another, to the digest; answers the place of the last. */
export async function digestBetween(
  ctx: RequestContext,
  digest: SealDigest,
  after: TrailPlace,
  upTo: { readonly at: Date; readonly id: string | null },
): Promise<TrailPlace> {
  for (let place = after; ;) {
    const part = await entriesBetween(ctx, place, upTo);
    digest.add(part);
    const last = part.at(-1);
    if (last) place = { at: last.createdAt, id: last.id };
    if (part.length < CHUNK) return place;
  }
}

async function entriesBetween(
  ctx: RequestContext,
  after: TrailPlace,
  upTo: { readonly at: Date; readonly id: string | null },
): Promise<AuditEntry[]> {
  const query = ctx.db
    .createQueryBuilder(AuditEntry, 'entry')
    .where('(entry.createdAt > :afterAt OR (entry.createdAt = :afterAt AND entry.id > :afterId))', {
      afterAt: after.at,
      afterId: after.id,
    });
  if (upTo.id === null) query.andWhere('entry.createdAt <= :upToAt', { upToAt: upTo.at });
  else
    query.andWhere('(entry.createdAt < :upToAt OR (entry.createdAt = :upToAt AND entry.id <= :upToId))', {
      upToAt: upTo.at,
      upToId: upTo.id,
    });
  return query.orderBy('entry.createdAt').addOrderBy('entry.id').limit(CHUNK).getMany();
}

/** Recomputes every seal from the entries under it and names those that no longer fit (AUD-1). Writes nothing. */
export async function verifyTrail(ctx: RequestContext): Promise<TrailVerification> {
  const seals = await ctx.db.find(AuditSeal, { order: { number: 'ASC' } });
  const faults: TrailFault[] = [];
  let place = BEFORE_ALL;
  let previous = NO_SEAL;
  let entries = 0;
  for (const [at, seal] of seals.entries()) {
    const digest = new SealDigest(previous);
    const end = { at: seal.upToAt, id: seal.upToId };
    await digestBetween(ctx, digest, place, end);
    const whole = seal.number === at + 1 && seal.previousDigest === previous;
    if (digest.finish() !== seal.digest || !whole)
      faults.push({ seal: seal.number, sealed: seal.entries, found: digest.entries });
    entries += digest.entries;
    place = end;
    // each seal is judged by the one it was set on: a broken one does not hide the state of those behind it
    previous = seal.digest;
  }
  const unsealed = await ctx.db.count(AuditEntry, { where: { createdAt: MoreThan(place.at) } });
  return { seals: seals.length, entries, unsealed, lastDigest: seals.at(-1)?.digest ?? null, faults };
}
