import type { LocalDate } from '../../../../shared/local-date';
import { actingIds, actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { User, UserRole } from '../../identity';
import { notify } from '../../notifications';
import type { Lead } from '../entities/lead.entity';
import { TermsTalk } from '../entities/terms-talk.entity';
import { assertSecondPerson } from '../rules/second-person';
import { ownLead } from './progress-lead';
import { assertNotTooLate } from './record-follow-up';

export interface RecordTermsTalkInput {
  readonly leadId: string;
  readonly secondId: string;
  /** Today unless told. */
  readonly talkedOn?: LocalDate | null;
  readonly terms: string;
  readonly behaviour: string;
  readonly idempotencyKey?: string | null;
}

/**
 * The responsible rep records a talk about terms, with the second person who took part and how the customer behaved;
 * marketing files it (LEAD-12).
 *
 * @throws DomainError lead.not_bidding, lead.second_person, lead.contact_in_future, lead.contact_too_late
 */
export async function recordTermsTalk(ctx: RequestContext, input: RecordTermsTalkInput): Promise<TermsTalk> {
  return inTransaction(
    ctx,
    async (tx) => {
      const lead = await ownLead(tx, input.leadId, null);
      if (lead.state !== 'BIDDING') throw new DomainError('lead.not_bidding', {}, 'leadId');
      const second = await getOrThrow(tx, User, input.secondId, 'secondId');
      const roles = (await tx.db.findBy(UserRole, { userId: second.id })).map(({ role }) => role);
      assertSecondPerson({ id: second.id, name: second.name, active: second.active, roles }, actingIds(tx));
      const talkedOn = input.talkedOn ?? tx.today;
      if (talkedOn > tx.today) throw new DomainError('lead.contact_in_future', {}, 'talkedOn');
      await assertNotTooLate(tx, talkedOn);
      const talk = await insert(tx, TermsTalk, {
        leadId: lead.id,
        repId: actorOf(tx).userId,
        secondId: second.id,
        talkedOn,
        terms: input.terms.trim(),
        behaviour: input.behaviour.trim(),
      });
      const subject = { type: 'Lead', id: lead.id };
      await recordAudit(tx, 'lead.terms_talked', subject, {
        talkId: talk.id,
        second: second.name,
        on: talkedOn,
      });
      await notify(tx, [second.id], 'lead.terms_talked', subject, {
        customer: lead.customerName,
        rep: actorOf(tx).name,
        day: talkedOn,
      });
      return talk;
    },
    { op: 'recordTermsTalk', key: input.idempotencyKey, request: input },
  );
}

/**
 * No contract is applied for before terms were talked about with a second person (LEAD-12).
 *
 * @throws DomainError lead.terms_talk_missing
 */
export async function assertTermsTalked(ctx: RequestContext, lead: Pick<Lead, 'id'>): Promise<void> {
  if (!(await ctx.db.existsBy(TermsTalk, { leadId: lead.id })))
    throw new DomainError('lead.terms_talk_missing', {}, 'leadId');
}
