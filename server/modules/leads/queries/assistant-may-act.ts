import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { LeadAssistant } from '../entities/lead-assistant.entity';
import { Lead } from '../entities/lead.entity';
import { assistantMayAct } from '../rules/assistant-may-act';

/**
 * Refuses an assistant who acts between the signing and the collecting (COLL-6). Receivables are a higher module: only
 * the columns named here are read.
 *
 * @throws DomainError collision.assistant_rests
 */
export async function assertAssistantMayAct(
  ctx: RequestContext,
  leadId: string,
  repId: string,
): Promise<void> {
  const lead = await ctx.db.findOneBy(Lead, { id: leadId });
  if (lead?.state !== 'WON' || lead.ownerId === repId) return;
  if (!(await ctx.db.existsBy(LeadAssistant, { leadId, repId }))) return;
  const open = (await ctx.db.query(
    'SELECT 1 AS found FROM receivable r JOIN contract c ON c.id = r.contractId WHERE c.leadId = ? AND r.amount > r.collected + r.adjusted LIMIT 1',
    [leadId],
  )) as unknown[];
  if (!assistantMayAct({ won: true, collecting: open.length > 0 }))
    throw new DomainError('collision.assistant_rests', {}, 'leadId');
}
