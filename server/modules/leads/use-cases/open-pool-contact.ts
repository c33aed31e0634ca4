import { actorOf, assertMaySell } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { passGuards } from '../../accounts';
import { recordAudit } from '../../audit';
import { Lead } from '../entities/lead.entity';
import { PoolOpening } from '../entities/pool-opening.entity';
import { limitsFor, openedTodayBy } from '../queries/claim-limits';
import { assertPoolOpen } from '../queries/pools';
import { getVisibleLead } from '../queries/visible-leads';

export interface OpenedContact {
  readonly contactName: string | null;
  readonly contactPhone: string | null;
  readonly openedToday: number;
  readonly limit: number;
}

/**
 * Shows the contact of a lead in the pool, to judge whether to claim it. Each lead counts once a day; the rep's own guard
 * keeps the limit exact, and a refusal counts nothing (LEAD-9).
 *
 * @throws DomainError lead.not_in_pool, lead.other_pool, lead.too_many_opened
 */
export async function openPoolContact(
  ctx: RequestContext,
  input: { readonly leadId: string },
): Promise<OpenedContact> {
  assertMaySell(ctx);
  return inTransaction(ctx, async (tx) => {
    const repId = actorOf(tx).userId;
    const lead = await getOrThrow(tx, Lead, input.leadId, 'leadId');
    if (lead.state !== 'POOL') {
      // that a lead is held at all is only told to who may see it
      await getVisibleLead(tx, lead.id);
      throw new DomainError('lead.not_in_pool', {}, 'leadId');
    }
    await assertPoolOpen(tx, lead);
    await passGuards(tx, [`rep:${repId}`]);
    const { limit } = (await limitsFor(tx, repId)).maxOpenedPerDay;
    const openedToday = await openedTodayBy(tx, repId);
    const known = await tx.db.existsBy(PoolOpening, { repId, leadId: lead.id, openedOn: tx.today });
    if (!known) {
      if (openedToday >= limit) throw new DomainError('lead.too_many_opened', { limit });
      await insert(tx, PoolOpening, { repId, leadId: lead.id, openedOn: tx.today });
      await recordAudit(tx, 'lead.contact_opened', { type: 'Lead', id: lead.id }, { repId });
    }
    const { contactName, contactPhone } = lead;
    return { contactName, contactPhone, openedToday: openedToday + (known ? 0 : 1), limit };
  });
}
