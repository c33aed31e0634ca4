import type { LocalDate } from '../../../../shared/local-date';
import type { IntentLevel } from '../../../../shared/vocabulary/leads';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { guardedUpdate, insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { FollowUp } from '../entities/follow-up.entity';
import { LeadLevelChange } from '../entities/lead-level-change.entity';
import { Lead } from '../entities/lead.entity';
import { assertLevelChange } from '../rules/level-change';
import { changeClaim, findOpenClaim } from './claims';
import { ownLead } from './progress-lead';
import { assertNotTooLate } from './record-follow-up';

export interface ChangeLeadLevelInput {
  readonly leadId: string;
  readonly version: number;
  readonly level: IntentLevel;
  /** The day of the contact that showed it; today unless told. */
  readonly changedOn?: LocalDate | null;
  readonly reason?: string | null;
}

/**
 * Changes the intent level on a day on which the customer was spoken to: how often to follow up from now on; the term of
 * protection stays. Every change is kept (INT-1, INT-4, LEAD-6).
 *
 * @throws DomainError lead.level_needs_activity, lead.level_backdated, lead.contact_too_late, lead.contact_in_future
 */
export async function changeLeadLevel(ctx: RequestContext, input: ChangeLeadLevelInput): Promise<Lead> {
  return inTransaction(ctx, async (tx) => {
    const lead = await ownLead(tx, input.leadId, input.version);
    if (lead.level === input.level) return lead;
    const changedOn = input.changedOn ?? tx.today;
    const [activity, last] = [
      await tx.db.findOne(FollowUp, {
        where: { leadId: lead.id, contactedOn: changedOn, reached: true },
        order: { id: 'DESC' },
      }),
      await tx.db.findOne(LeadLevelChange, {
        where: { leadId: lead.id },
        order: { changedOn: 'DESC', id: 'DESC' },
      }),
    ];
    assertLevelChange(
      { changedOn, activity: activity !== null, lastChangeOn: last?.changedOn ?? null },
      tx.today,
    );
    await assertNotTooLate(tx, changedOn);
    const changed = await guardedUpdate(tx, Lead, lead, { level: input.level });
    const reason = input.reason?.trim() || null;
    await insert(tx, LeadLevelChange, {
      leadId: lead.id,
      repId: actorOf(tx).userId,
      fromLevel: lead.level,
      toLevel: input.level,
      changedOn,
      followUpId: activity?.id ?? '',
      reason,
    });
    const claim = await findOpenClaim(tx, lead.id);
    if (claim) await changeClaim(tx, changed, claim, {});
    const data = { from: lead.level, to: input.level, on: changedOn };
    await recordAudit(tx, 'lead.level_changed', { type: 'Lead', id: lead.id }, data, reason);
    return changed;
  });
}
