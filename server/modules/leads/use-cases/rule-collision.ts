import { In } from 'typeorm';
import type { RulingOutcome } from '../../../../shared/vocabulary/leads';
import { doerOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { passGuards } from '../../accounts';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { CollisionCase } from '../entities/collision-case.entity';
import { CollisionParty } from '../entities/collision-party.entity';
import { Lead } from '../entities/lead.entity';
import { collisionsPolicy } from '../policy';
import { clausesOf } from '../queries/case-evidence';
import { assertMayRule } from '../queries/may-rule';
import { getVisibleCase } from '../queries/visible-cases';
import { assertRuling, type Ruling } from '../rules/assert-ruling';
import { deviatesFromClauses } from '../rules/clauses';
import { applyRuling } from './apply-ruling';
import { lastDayOf } from './due-after';

export interface RuleCollisionInput extends Ruling {
  readonly caseId: string;
  readonly version: number;
  readonly outcome: RulingOutcome;
  readonly idempotencyKey?: string | null;
}

/**
 * A common superior decides a case; leads, claims, assistants and the account's owner follow in the same step.
 * Rules COLL-4, COLL-5, TIER-6.
 *
 * @throws DomainError collision.closed, collision.party, collision.not_your_level, collision.vp_only and those of assertRuling
 */
export async function ruleCollision(ctx: RequestContext, input: RuleCollisionInput): Promise<CollisionCase> {
  return inTransaction(
    ctx,
    async (tx) => {
      const seen = await getVisibleCase(tx, input.caseId);
      // whoever joins the case passes the same guard: nobody becomes a party of a ruled case
      if (seen.openKey) await passGuards(tx, [`case:${seen.openKey}`]);
      const open = await getOrThrow(tx, CollisionCase, seen.id);
      if (open.state !== 'OPEN') throw new DomainError('collision.closed', {}, 'caseId');
      assertVersion(open, input.version);
      const parties = await tx.db.find(CollisionParty, { where: { caseId: open.id }, order: { id: 'ASC' } });
      await assertMayRule(tx, open, parties);
      const deviates = await assertRulingOn(tx, open, parties, input);
      const ruled = await guardedUpdate(tx, CollisionCase, open, {
        state: 'RULED',
        openKey: null,
        outcome: input.outcome,
        primaryRepId: input.primaryRepId ?? null,
        rulingReason: input.reason?.trim() || null,
        deviates,
        ruledById: doerOf(tx),
        ruledAt: tx.now,
        appealUntil: await lastDayOf(tx, 'appealWorkingDays'),
      });
      await applyRuling(tx, ruled, parties, input);
      const decision = {
        outcome: input.outcome,
        primaryRepId: input.primaryRepId ?? null,
        assistants: input.assistants ?? [],
        deviates,
      };
      await recordAudit(
        tx,
        'collision.ruled',
        { type: 'CollisionCase', id: open.id },
        { number: open.number, ...decision },
        ruled.rulingReason,
      );
      if (open.leadId)
        await recordAudit(
          tx,
          'lead.ruled',
          { type: 'Lead', id: open.leadId },
          { caseId: open.id, ...decision },
          ruled.rulingReason,
        );
      const told = parties.map((party) => party.repId);
      await notify(
        tx,
        told,
        'collision.ruled',
        { type: 'CollisionCase', id: open.id },
        { customer: open.customerName, outcome: input.outcome },
      );
      return ruled;
    },
    { op: 'ruleCollision', key: input.idempotencyKey, request: input },
  );
}

/** Whether a ruling fits its case, and whether it goes against most clauses. @throws those of assertRuling */
export async function assertRulingOn(
  tx: TxContext,
  collisionCase: CollisionCase,
  parties: readonly CollisionParty[],
  ruling: Ruling,
): Promise<boolean> {
  const deviates =
    Boolean(ruling.primaryRepId) &&
    deviatesFromClauses(await clausesOf(tx, collisionCase), ruling.primaryRepId ?? '');
  const leadIds = [collisionCase.leadId, ...parties.map(({ leadId }) => leadId)].filter((id) => id !== null);
  const leads = leadIds.length > 0 ? await tx.db.findBy(Lead, { id: In(leadIds) }) : [];
  const things = parties.map((party) => {
    const own = leads.find((lead) => lead.id === party.leadId);
    const held = party.side === 'HOLDER' ? leads.find((lead) => lead.ownerId === party.repId) : undefined;
    const lead = own ?? held;
    return { repId: party.repId, siteKey: lead?.siteKey ?? '', productLine: lead?.productLine ?? '' };
  });
  const facts = {
    parties: parties.map((party) => party.repId),
    kind: collisionCase.kind,
    deviates,
    things,
  };
  assertRuling(ruling, facts, await policyAt(tx, collisionsPolicy));
  return deviates;
}
