import { In } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { localDateIn, maxDate } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { FollowUp, intervalOf, LeadClaim, leadsPolicy, type Lead } from '../../leads';
import { policyAt } from '../../policies';
import { IntentScore } from '../entities/intent-score.entity';
import { intentsPolicy } from '../policy';
import { followUpDue, type FollowUpDue } from '../rules/follow-up-due';

/** What the board and the due list show of a lead beside the lead itself. */
export interface WorkedLead extends FollowUpDue {
  readonly lead: Lead;
  /** Null where the customer was not reached since the claim. */
  readonly lastContactOn: LocalDate | null;
  readonly nextStep: string | null;
  readonly nextStepOn: LocalDate | null;
  readonly score: IntentScore | null;
}

/** Last contacts, next steps, claims and scores of these leads in four queries. */
export async function workedLeads(ctx: RequestContext, leads: readonly Lead[]): Promise<WorkedLead[]> {
  if (leads.length === 0) return [];
  const ids = leads.map(({ id }) => id);
  const [reached, latest, claims, scores, policy, levels] = await Promise.all([
    ctx.db
      .createQueryBuilder(FollowUp, 'contact')
      .select('contact.leadId', 'leadId')
      .addSelect('MAX(contact.contactedOn)', 'lastOn')
      .where('contact.leadId IN (:...ids)', { ids })
      .andWhere('contact.reached = :yes', { yes: true })
      .groupBy('contact.leadId')
      .getRawMany<{ leadId: string; lastOn: LocalDate }>(),
    ctx.db
      .createQueryBuilder(FollowUp, 'contact')
      .where('contact.leadId IN (:...ids)', { ids })
      .andWhere(
        'NOT EXISTS (SELECT 1 FROM follow_up later WHERE later.leadId = contact.leadId AND (later.contactedOn > contact.contactedOn OR (later.contactedOn = contact.contactedOn AND later.id > contact.id)))',
      )
      .getMany(),
    ctx.db.findBy(LeadClaim, { leadId: In(ids), openKey: 1 }),
    ctx.db.findBy(IntentScore, { leadId: In(ids), currentKey: 1 }),
    policyAt(ctx, intentsPolicy),
    policyAt(ctx, leadsPolicy),
  ]);
  const lastOf = new Map(reached.map(({ leadId, lastOn }) => [leadId, lastOn]));
  const stepOf = new Map(latest.map((row) => [row.leadId, row]));
  const claimOf = new Map(claims.map((row) => [row.leadId, row]));
  const scoreOf = new Map(scores.map((row) => [row.leadId, row]));
  return leads.map((lead) => {
    const lastContactOn = lastOf.get(lead.id) ?? null;
    const claimedOn = claimOf.get(lead.id)?.startedOn ?? localDateIn(lead.createdAt, ctx.timeZone);
    const step = stepOf.get(lead.id);
    const nextStepOn = step?.nextStepOn ?? null;
    const facts = {
      lastContactOn: lastContactOn ? maxDate(lastContactOn, claimedOn) : claimedOn,
      nextStepOn,
      intervalDays: intervalOf(lead.level, levels),
    };
    return {
      lead,
      lastContactOn,
      nextStep: step?.nextStep ?? null,
      nextStepOn,
      score: scoreOf.get(lead.id) ?? null,
      ...followUpDue(facts, policy, ctx.today),
    };
  });
}
