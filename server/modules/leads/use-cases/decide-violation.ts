import { formatMoney, money, ZERO, type Money } from '../../../../shared/money';
import type { Sanction, ViolationKind } from '../../../../shared/vocabulary/leads';
import { isActing } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { User } from '../../identity';
import { policyAt } from '../../policies';
import type { CollisionCase } from '../entities/collision-case.entity';
import { CollisionParty } from '../entities/collision-party.entity';
import { LeadAssistant } from '../entities/lead-assistant.entity';
import { Lead } from '../entities/lead.entity';
import type { Violation } from '../entities/violation.entity';
import { collisionsPolicy } from '../policy';
import { getVisibleCase } from '../queries/visible-cases';
import { assertSuperiorOf } from '../queries/violations';
import { getVisibleLead } from '../queries/visible-leads';
import { heldStates } from '../rules/lead-states';
import { poolLead } from './pool-lead';
import { writeViolations } from './write-violations';

export interface DecideViolationInput {
  readonly repId: string;
  readonly kind: ViolationKind;
  readonly caseId?: string | null;
  readonly leadId?: string | null;
  readonly finding: string;
  readonly sanction: Sanction;
  readonly fine?: Money | null;
  readonly idempotencyKey?: string | null;
}

/**
 * A superior decides a violation and its sanction, whose effect is real: a claim ends in the pool, a share of an order
 * that is not signed is gone, a fine stands for pay (COLL-8).
 *
 * @throws DomainError violation.own, violation.not_your_people, violation.subject_missing, violation.decided_already, violation.nothing_to_lose, violation.fine_out_of_bounds
 */
export async function decideViolation(ctx: RequestContext, input: DecideViolationInput): Promise<Violation> {
  return inTransaction(
    ctx,
    async (tx) => {
      const person = await getOrThrow(tx, User, input.repId, 'repId');
      const collisionCase = input.caseId ? await getVisibleCase(tx, input.caseId) : null;
      const lead = input.leadId ? await getVisibleLead(tx, input.leadId) : null;
      if (!collisionCase && !lead) throw new DomainError('violation.subject_missing', {}, 'caseId');
      await assertNoParty(tx, person, collisionCase, lead);
      await assertSuperiorOf(tx, person);
      const fine = await fineOf(tx, input);
      const leadId = lead?.id ?? collisionCase?.leadId ?? null;
      const [violation] = await writeViolations(tx, [
        {
          repId: person.id,
          kind: input.kind,
          caseId: collisionCase?.id ?? null,
          leadId,
          finding: input.finding,
          sanction: input.sanction,
          fine,
        },
      ]);
      if (input.sanction === 'LOSS_OF_CLAIM') await endHisClaim(tx, person, leadId, input.finding);
      if (input.sanction === 'LOSS_OF_SHARE') await endHisShare(tx, person, leadId);
      if (!violation) throw new DomainError('violation.decided_already', {});
      return violation;
    },
    { op: 'decideViolation', key: input.idempotencyKey, request: input },
  );
}

/** Neither the person nor a side of the case judges it. */
async function assertNoParty(
  tx: TxContext,
  person: User,
  collisionCase: CollisionCase | null,
  lead: Lead | null,
): Promise<void> {
  const parties = collisionCase ? await tx.db.findBy(CollisionParty, { caseId: collisionCase.id }) : [];
  const sides = [person.id, lead?.ownerId, ...parties.map(({ repId }) => repId)];
  if (sides.some((id) => isActing(tx, id))) throw new DomainError('violation.own', {}, 'repId');
}

async function fineOf(tx: TxContext, { sanction, fine }: DecideViolationInput): Promise<Money | null> {
  if (sanction !== 'FINE') return null;
  const { maxFine } = await policyAt(tx, collisionsPolicy);
  if (!fine || fine <= ZERO || fine > maxFine)
    throw new DomainError('violation.fine_out_of_bounds', { most: formatMoney(money(maxFine)) }, 'fine');
  return fine;
}

async function endHisClaim(
  tx: TxContext,
  person: User,
  leadId: string | null,
  finding: string,
): Promise<void> {
  const lead = leadId ? await getOrThrow(tx, Lead, leadId) : null;
  if (lead?.ownerId !== person.id || !heldStates.includes(lead.state))
    throw new DomainError('violation.nothing_to_lose', {}, 'sanction');
  await poolLead(tx, lead, 'RULED', finding.trim().slice(0, 300));
}

/** The share of a lead that is not won yet: what is signed stays as it was signed (COM-9). */
async function endHisShare(tx: TxContext, person: User, leadId: string | null): Promise<void> {
  const lead = leadId ? await getOrThrow(tx, Lead, leadId) : null;
  const lost =
    lead && lead.state !== 'WON'
      ? await updateWhere(
          tx,
          LeadAssistant,
          { shareBp: 0 },
          {
            sql: 'leadId = :leadId AND repId = :repId AND shareBp > 0',
            params: { leadId: lead.id, repId: person.id },
          },
        )
      : 0;
  if (lost === 0) throw new DomainError('violation.nothing_to_lose', {}, 'sanction');
}
