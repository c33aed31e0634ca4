import { In } from 'typeorm';
import type { AppealState } from '../../../../shared/vocabulary/leads';
import { actorOf, doerOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { KnownDifferent, passGuards } from '../../accounts';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { CollisionAppeal } from '../entities/collision-appeal.entity';
import { CollisionCase } from '../entities/collision-case.entity';
import { CollisionParty } from '../entities/collision-party.entity';
import { LeadAssistant } from '../entities/lead-assistant.entity';
import { Lead } from '../entities/lead.entity';
import { assertMayDecideAppeal } from '../queries/appeals';
import { getVisibleCase } from '../queries/visible-cases';
import type { Ruling } from '../rules/assert-ruling';
import { heldStates } from '../rules/lead-states';
import { applyRuling } from './apply-ruling';
import { assertRulingOn } from './rule-collision';
import { withdrawWarnings } from './write-violations';

export interface DecideAppealInput extends Ruling {
  readonly caseId: string;
  readonly version: number;
  /** Uphold what was ruled; otherwise the new ruling is given with it. */
  readonly uphold: boolean;
  readonly decision: string;
  readonly idempotencyKey?: string | null;
}

/**
 * The next level upholds a ruling or overturns it with a new one, which is written anew in the same unit of work:
 * owner, claim, assistants, the registrations of both sides. It is final (COLL-5).
 *
 * @throws DomainError collision.not_ruled, collision.appeal_final, collision.moved_on and those of assertMayDecideAppeal, assertRuling
 */
export async function decideAppeal(ctx: RequestContext, input: DecideAppealInput): Promise<CollisionCase> {
  return inTransaction(
    ctx,
    async (tx) => {
      const seen = await getVisibleCase(tx, input.caseId);
      await passGuards(tx, [`appeal:${seen.id}`]);
      const ruled = await getOrThrow(tx, CollisionCase, seen.id);
      if (ruled.state !== 'RULED' || ruled.appealState === null)
        throw new DomainError('collision.not_ruled', {}, 'caseId');
      if (ruled.appealState !== 'OPEN') throw new DomainError('collision.appeal_final', {}, 'caseId');
      const parties = await tx.db.find(CollisionParty, { where: { caseId: ruled.id }, order: { id: 'ASC' } });
      await assertMayDecideAppeal(tx, ruled, parties);
      assertVersion(ruled, input.version);
      const outcome: AppealState = input.uphold ? 'UPHELD' : 'OVERTURNED';
      const decision = input.decision.trim();
      const decided = input.uphold
        ? await guardedUpdate(tx, CollisionCase, ruled, { appealState: outcome })
        : await overturn(tx, ruled, parties, input);
      await updateWhere(
        tx,
        CollisionAppeal,
        { state: outcome, decision, decidedAt: tx.now, deciderId: actorOf(tx).userId, updatedAt: tx.now },
        { sql: "caseId = :caseId AND state = 'OPEN'", params: { caseId: ruled.id } },
      );
      const subject = { type: 'CollisionCase', id: ruled.id };
      const data = {
        number: ruled.number,
        outcome,
        ruling: decided.outcome,
        primaryRepId: decided.primaryRepId,
      };
      await recordAudit(tx, 'collision.appeal_decided', subject, data, decision);
      if (ruled.leadId && !input.uphold)
        await recordAudit(
          tx,
          'lead.ruled',
          { type: 'Lead', id: ruled.leadId },
          { caseId: ruled.id, ...data },
          decision,
        );
      const told = [ruled.ruledById, ...parties.map((party) => party.repId)];
      await notify(tx, told, 'collision.appeal_decided', subject, { customer: ruled.customerName, outcome });
      return decided;
    },
    { op: 'decideAppeal', key: input.idempotencyKey, request: input },
  );
}

async function overturn(
  tx: TxContext,
  ruled: CollisionCase,
  parties: readonly CollisionParty[],
  input: DecideAppealInput,
): Promise<CollisionCase> {
  const ruling: Ruling = { ...input, reason: input.reason?.trim() || input.decision };
  await reopenSides(tx, ruled, parties);
  const deviates = await assertRulingOn(tx, ruled, parties, ruling);
  const anew = await guardedUpdate(tx, CollisionCase, ruled, {
    outcome: ruling.outcome,
    primaryRepId: ruling.primaryRepId ?? null,
    rulingReason: ruling.reason?.slice(0, 300) ?? null,
    deviates,
    overturnedById: ruled.ruledById,
    ruledById: doerOf(tx),
    ruledAt: tx.now,
    appealState: 'OVERTURNED',
  });
  await applyRuling(tx, anew, parties, ruling);
  return anew;
}

/** Puts both sides back to where they waited, so that a new ruling finds what the first one found. */
async function reopenSides(
  tx: TxContext,
  ruled: CollisionCase,
  parties: readonly CollisionParty[],
): Promise<void> {
  const ids = [...new Set([ruled.leadId, ...parties.map(({ leadId }) => leadId)])].filter(
    (id) => id !== null,
  );
  for (const lead of ids.length > 0 ? await tx.db.findBy(Lead, { id: In(ids) }) : []) {
    const subject = lead.id === ruled.leadId;
    if (subject && lead.ownerId && !parties.some(({ repId }) => repId === lead.ownerId))
      throw new DomainError('collision.moved_on', {}, 'caseId');
    const before = heldStates.includes(lead.state)
      ? lead.state
      : lead.state === 'POOL'
        ? 'PURSUING'
        : 'REGISTERED';
    if (!heldStates.includes(lead.state) && lead.state !== 'POOL' && lead.state !== 'REJECTED') continue;
    await guardedUpdate(tx, Lead, lead, {
      state: 'DISPUTED',
      stateBeforeDispute: before,
      mergedIntoId: null,
      pooledAt: null,
    });
  }
  await withdrawWarnings(tx, ruled.id);
  await tx.db.delete(KnownDifferent, { caseId: ruled.id });
  await tx.db.delete(LeadAssistant, { caseId: ruled.id });
  await tx.db.update(CollisionParty, { caseId: ruled.id }, { shareBp: null });
}
