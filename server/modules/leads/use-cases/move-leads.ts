import { In } from 'typeorm';
import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { newId } from '../../../core/ids';
import { insertMany, updateWhere } from '../../../core/persistence';
import { recordAudits } from '../../audit';
import { CollisionCase } from '../entities/collision-case.entity';
import { CollisionParty } from '../entities/collision-party.entity';
import { LeadClaim } from '../entities/lead-claim.entity';
import { Lead } from '../entities/lead.entity';

export interface LeadMove {
  readonly lead: Pick<Lead, 'id' | 'ownerId' | 'version'>;
  readonly toUserId: string;
}

const CHUNK = 400;

/**
 * Moves held leads with their claims in bulk: the clock goes on where it is, everything else about the lead stays as it
 * was (LEAD-6, TER-10). Disputed ones too: their cases change sides with `moveCaseParties`.
 */
export async function moveLeads(tx: TxContext, moves: readonly LeadMove[], reason: string): Promise<void> {
  const groups = new Map<string, LeadMove[]>();
  for (const move of moves) {
    const key = `${move.toUserId}:${move.lead.version}`;
    groups.set(key, [...(groups.get(key) ?? []), move]);
  }
  for (const group of groups.values()) {
    const [first] = group;
    for (let at = 0; first && at < group.length; at += CHUNK) {
      const ids = group.slice(at, at + CHUNK).map(({ lead }) => lead.id);
      const changed = await updateWhere(
        tx,
        Lead,
        { ownerId: first.toUserId, version: first.lead.version + 1, updatedAt: tx.now },
        { sql: 'id IN (:...ids) AND version = :known', params: { ids, known: first.lead.version } },
      );
      if (changed !== ids.length) throw new DomainError('common.changed_meanwhile', { type: 'Lead' });
    }
  }
  await moveClaims(tx, new Map(moves.map(({ lead, toUserId }) => [lead.id, toUserId])));
  await recordAudits(
    tx,
    moves.map(({ lead, toUserId }) => ({
      event: 'lead.transferred',
      subject: { type: 'Lead', id: lead.id },
      data: { from: lead.ownerId, to: toUserId },
      reason,
    })),
  );
}

async function moveClaims(tx: TxContext, holders: ReadonlyMap<string, string>): Promise<void> {
  const leadIds = [...holders.keys()];
  for (let at = 0; at < leadIds.length; at += CHUNK) {
    const claims = await tx.db.findBy(LeadClaim, {
      leadId: In(leadIds.slice(at, at + CHUNK)),
      openKey: 1,
    });
    if (claims.length === 0) continue;
    await updateWhere(
      tx,
      LeadClaim,
      {
        openKey: null,
        endedAt: tx.now,
        endCause: 'TRANSFERRED',
        updatedAt: tx.now,
        version: () => 'version + 1',
      },
      { sql: 'id IN (:...ids) AND openKey = 1', params: { ids: claims.map(({ id }) => id) } },
    );
    await insertMany(
      tx,
      LeadClaim,
      claims.map((claim) => ({
        id: newId(),
        leadId: claim.leadId,
        repId: holders.get(claim.leadId) ?? claim.repId,
        startedAt: tx.now,
        startedOn: claim.startedOn,
        level: claim.level,
        fromPool: false,
        anchorEventId: claim.anchorEventId,
        extensionsGranted: claim.extensionsGranted,
        freezes: claim.freezes,
        heldUntil: claim.heldUntil,
        fallsBackOn: claim.fallsBackOn,
        warnedDays: claim.warnedDays,
        openKey: 1,
      })),
    );
  }
}

export interface CaseMove {
  readonly id: string;
  /** PARTY: a side of a case; RULER: the superior it waits for. */
  readonly part: 'PARTY' | 'RULER';
  readonly toUserId: string;
  readonly version: number;
}

/** Puts somebody else on a side of open cases, or in the ruler's chair. */
export async function moveCases(tx: TxContext, moves: readonly CaseMove[]): Promise<void> {
  for (const move of moves) {
    const where = { sql: 'id = :id AND version = :version', params: { id: move.id, version: move.version } };
    const stamp = { version: move.version + 1, updatedAt: tx.now };
    const changed =
      move.part === 'PARTY'
        ? await updateWhere(tx, CollisionParty, { repId: move.toUserId, ...stamp }, where)
        : await updateWhere(tx, CollisionCase, { rulerId: move.toUserId, ...stamp }, where);
    if (changed !== 1) throw new DomainError('common.changed_meanwhile', { type: 'CollisionCase' });
  }
}
