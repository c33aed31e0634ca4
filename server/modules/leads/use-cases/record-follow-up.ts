import { addDays, type LocalDate } from '../../../../shared/local-date';
import type { FollowUpChannel } from '../../../../shared/vocabulary/leads';
import { actorOf } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, guardedUpdate, insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { policyAt } from '../../policies';
import { FollowUp } from '../entities/follow-up.entity';
import { Lead } from '../entities/lead.entity';
import { assertAssistantMayAct } from '../queries/assistant-may-act';
import { mayDespiteDispute } from '../queries/case-leaves';
import { leadsPolicy } from '../policy';
import { assistantsOf, getVisibleLead } from '../queries/visible-leads';
import { isEffective } from '../rules/protection';
import { changeClaim, findOpenClaim } from './claims';

export interface RecordFollowUpInput {
  readonly leadId: string;
  readonly channel: FollowUpChannel;
  /** Today unless told. */
  readonly contactedOn?: LocalDate | null;
  readonly reached: boolean;
  readonly note: string;
  readonly nextStep?: string | null;
  readonly nextStepOn?: LocalDate | null;
  readonly idempotencyKey?: string | null;
}

/** Records one contact with the customer of a lead. Only an effective one by its holder renews the clock (LEAD-6, INT-3). */
export async function recordFollowUp(ctx: RequestContext, input: RecordFollowUpInput): Promise<FollowUp> {
  return inTransaction(
    ctx,
    async (tx) => {
      const lead = await getVisibleLead(tx, input.leadId);
      const repId = actorOf(tx).userId;
      const helps = (await assistantsOf(tx, lead.id)).some((assistant) => assistant.repId === repId);
      if (lead.ownerId !== repId && !helps) throw new DomainError('lead.not_yours', {}, 'leadId');
      if (lead.ownerId !== repId) await assertAssistantMayAct(tx, lead.id, repId);
      if (lead.state === 'DISPUTED' && !(await mayDespiteDispute(tx, lead.id, repId, 'VISIT')))
        throw new DomainError('lead.disputed', {}, 'leadId');
      const contactedOn = input.contactedOn ?? tx.today;
      if (contactedOn > tx.today) throw new DomainError('lead.contact_in_future', {}, 'contactedOn');
      await assertNotTooLate(tx, contactedOn);
      const contact = { reached: input.reached, note: input.note, nextStepOn: input.nextStepOn ?? null };
      return writeFollowUp(tx, lead, {
        repId,
        channel: input.channel,
        contactedOn,
        ...contact,
        nextStep: input.nextStep?.trim() || null,
        effective: lead.ownerId === repId && isEffective(contact, contactedOn),
      });
    },
    { op: 'recordFollowUp', key: input.idempotencyKey, request: input },
  );
}

/** What is entered late is taken and marked (COLL-3), but not later than the policy's days (INT-3). */
export async function assertNotTooLate(tx: TxContext, contactedOn: LocalDate): Promise<void> {
  const { followUpLateDays } = await policyAt(tx, leadsPolicy);
  if (contactedOn < addDays(tx.today, -followUpLateDays))
    throw new DomainError('lead.contact_too_late', { days: followUpLateDays }, 'contactedOn');
}

export interface VisitFollowUp {
  readonly leadId: string;
  readonly repId: string;
  readonly on: LocalDate;
  readonly note: string;
  readonly nextOn?: LocalDate | null;
  readonly visitId?: string | null;
}

/** A reported visit is an effective follow-up of the rep who holds the lead (LEAD-6); for others it is on record only. */
export async function recordVisitFollowUp(tx: TxContext, visit: VisitFollowUp): Promise<FollowUp> {
  const lead = await getOrThrow(tx, Lead, visit.leadId, 'leadId');
  return writeFollowUp(tx, lead, {
    repId: visit.repId,
    channel: 'VISIT',
    contactedOn: visit.on,
    reached: true,
    note: visit.note,
    nextStepOn: visit.nextOn ?? null,
    visitId: visit.visitId ?? null,
    effective: lead.ownerId === visit.repId && lead.state !== 'DISPUTED',
  });
}

export interface ReceptionFollowUp {
  readonly leadId: string;
  readonly repId: string;
  readonly on: LocalDate;
  readonly note: string;
  readonly nextStep: string | null;
  readonly nextStepOn: LocalDate | null;
}

/** A customer who came or called is a contact of the rep who received them; effective like any other (INT-6, LEAD-6). */
export async function recordReceptionFollowUp(tx: TxContext, came: ReceptionFollowUp): Promise<FollowUp> {
  const lead = await getOrThrow(tx, Lead, came.leadId, 'leadId');
  const contact = { reached: true, note: came.note, nextStepOn: came.nextStepOn };
  return writeFollowUp(tx, lead, {
    repId: came.repId,
    channel: 'RECEPTION',
    contactedOn: came.on,
    ...contact,
    nextStep: came.nextStep,
    effective: lead.ownerId === came.repId && lead.state !== 'DISPUTED' && isEffective(contact, came.on),
  });
}

async function writeFollowUp(
  tx: TxContext,
  lead: Lead,
  contact: Pick<FollowUp, 'repId' | 'channel' | 'contactedOn' | 'reached' | 'note' | 'effective'> &
    Partial<Pick<FollowUp, 'nextStep' | 'nextStepOn' | 'visitId'>>,
): Promise<FollowUp> {
  const followUp = await insert(tx, FollowUp, {
    leadId: lead.id,
    level: lead.level,
    recordedOn: tx.today,
    ...contact,
    note: contact.note.trim().slice(0, 1000),
  });
  const worked =
    lead.state === 'APPROVED' ? await guardedUpdate(tx, Lead, lead, { state: 'PURSUING' }) : lead;
  const claim = await findOpenClaim(tx, lead.id);
  if (claim && contact.effective) await changeClaim(tx, worked, claim, {});
  await recordAudit(
    tx,
    'lead.followed_up',
    { type: 'Lead', id: lead.id },
    { followUpId: followUp.id, effective: contact.effective, on: contact.contactedOn },
  );
  return followUp;
}
