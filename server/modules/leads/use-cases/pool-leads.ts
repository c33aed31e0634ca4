import { In } from 'typeorm';
import { protectionEnd } from '../../../../shared/vocabulary/leads';
import type { TxContext } from '../../../core/context';
import { RetryUnit } from '../../../core/database';
import { updateWhere } from '../../../core/persistence';
import { recordAudits } from '../../audit';
import { LeadClaim } from '../entities/lead-claim.entity';
import { Lead } from '../entities/lead.entity';
import { OutsideRequest } from '../entities/outside-request.entity';
import type { Standing } from '../queries/fall-back-exemptions';
import { poolFor } from '../queries/pools';
import { withdrawOutside } from './ask-outside';

/** Why a lead fell back, as its trail and its holder's notice say it. */
export const endReason = ({ protection }: Standing): string =>
  `${protectionEnd.labels[protection.because].zh} ${protection.until}`;

/** Rows by the version they were read at: a bulk write changes only what is as it was judged. */
function byVersion<R extends { readonly id: string; readonly version: number }>(
  rows: readonly R[],
): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const { id, version } of rows) groups.set(version, [...(groups.get(version) ?? []), id]);
  return groups;
}

const byPoolAndVersion = (
  pools: ReadonlyMap<string | null, readonly Lead[]>,
): (readonly [string | null, number, string[]])[] =>
  [...pools].flatMap(([poolId, leads]) =>
    [...byVersion(leads)].map(([version, ids]) => [poolId, version, ids] as const),
  );

/**
 * Puts leads whose protection ended into the pool, in few statements (LEAD-7). Whatever was followed up, disputed or taken
 * since it was judged makes the whole unit start over with fresh reads.
 */
export async function poolLeads(tx: TxContext, ended: readonly Standing[]): Promise<void> {
  const stamp = { updatedAt: tx.now, version: () => 'version + 1' };
  for (const [version, ids] of byVersion(ended.map(({ claim }) => claim))) {
    const changed = await updateWhere(
      tx,
      LeadClaim,
      { openKey: null, endedAt: tx.now, endCause: 'EXPIRED', ...stamp },
      { sql: 'id IN (:...ids) AND version = :known AND openKey = 1', params: { ids, known: version } },
    );
    if (changed !== ids.length) throw new RetryUnit();
  }
  const poolIds = new Map<string | null, Lead[]>();
  for (const { lead } of ended) {
    const poolId = await poolFor(tx, lead);
    poolIds.set(poolId, [...(poolIds.get(poolId) ?? []), lead]);
  }
  for (const [poolId, version, ids] of byPoolAndVersion(poolIds)) {
    const changed = await updateWhere(
      tx,
      Lead,
      { state: 'POOL', ownerId: null, pooledAt: tx.now, poolId, stateBeforeDispute: null, ...stamp },
      {
        sql: "id IN (:...ids) AND version = :known AND state IN ('APPROVED', 'PURSUING', 'BIDDING')",
        params: { ids, known: version },
      },
    );
    if (changed !== ids.length) throw new RetryUnit();
  }
  const leadIds = ended.map(({ lead }) => lead.id);
  const waiting = await tx.db.findBy(OutsideRequest, {
    leadId: In(leadIds),
    kind: 'REGISTRATION',
    state: 'PENDING',
  });
  for (const request of waiting) await withdrawOutside(tx, request);
  await recordAudits(
    tx,
    ended.map((standing) => ({
      event: 'lead.pooled',
      subject: { type: 'Lead', id: standing.lead.id },
      data: { from: standing.lead.ownerId, cause: 'EXPIRED' },
      reason: endReason(standing),
    })),
  );
}

/** Notes which warning was given, in few statements; see poolLeads for what changed meanwhile. */
export async function noteWarnings(tx: TxContext, warned: readonly Standing[]): Promise<void> {
  const groups = new Map<number, Standing[]>();
  for (const standing of warned) {
    const days = standing.protection.warn ?? 0;
    groups.set(days, [...(groups.get(days) ?? []), standing]);
  }
  for (const [warnedDays, group] of groups)
    for (const [version, ids] of byVersion(group.map(({ claim }) => claim))) {
      const changed = await updateWhere(
        tx,
        LeadClaim,
        { warnedDays, updatedAt: tx.now, version: () => 'version + 1' },
        { sql: 'id IN (:...ids) AND version = :known AND openKey = 1', params: { ids, known: version } },
      );
      if (changed !== ids.length) throw new RetryUnit();
    }
}
