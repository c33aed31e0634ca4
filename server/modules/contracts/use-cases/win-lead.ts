import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, updateWhere } from '../../../core/persistence';
import { Lead, LeadAssistant } from '../../leads';
import type { Parties } from '../rules/party-shares';

/** Who holds the lead and who assists by ruling, with their shares (COLL-4). */
export async function leadPartiesOf(tx: TxContext, leadId: string): Promise<Parties> {
  const lead = await getOrThrow(tx, Lead, leadId);
  const assistants = await tx.db.findBy(LeadAssistant, { leadId });
  return { primaryRepId: lead.ownerId ?? '', assistants: assistants.map(({ repId, shareBp }) => ({ repId, shareBp })) };
}

/** The signed contract wins its lead, unless a case was opened on it meanwhile (LEAD-11). */
export async function markLeadWon(tx: TxContext, leadId: string, accountId: string): Promise<void> {
  const won = await updateWhere(tx, Lead, { state: 'WON', accountId, version: () => 'version + 1' }, { sql: "id = :leadId AND state IN ('BIDDING','PURSUING')", params: { leadId } });
  if (won !== 1) throw new DomainError('contract.lead_disputed', {});
}
