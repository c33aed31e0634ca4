import type { TxContext } from '../../../core/context';
import { load } from '../../../core/persistence';
import { Account, passGuards } from '../../accounts';
import { User } from '../../identity';
import { Lead } from '../entities/lead.entity';
import type { MetPair } from '../queries/meeting-pairs';
import { heldStates } from '../rules/lead-states';
import { notePairs } from './note-pairs';
import { openCase } from './open-case';

/** What the nightly re-check does with one pair, if both still stand as they were seen (COLL-1). */
export async function recheckPair(tx: TxContext, pair: MetPair): Promise<'opened' | 'noted' | null> {
  await passGuards(tx, [`pair:${pair.key}`]);
  const [one, other] = await Promise.all([
    tx.db.findOneBy(Lead, { id: pair.leadId }),
    pair.otherLeadId ? tx.db.findOneBy(Lead, { id: pair.otherLeadId }) : null,
  ]);
  const account = pair.accountId ? await tx.db.findOneBy(Account, { id: pair.accountId }) : null;
  if (!one || !isHeld(one) || (other && !isHeld(other))) return null;
  const otherId = other?.ownerId ?? account?.ownerId ?? null;
  if (!one.ownerId || !otherId || otherId === one.ownerId) return null;
  for (const id of [one.ownerId, otherId]) if (!(await load(tx, User, id))?.active) return null;
  if (pair.strength !== 'HARD') {
    const hit = { ...pair, holderId: otherId, lead: other, account };
    return (await notePairs(tx, one, [hit])) > 0 ? 'noted' : null;
  }
  const [held, late] = other && other.createdAt < one.createdAt ? [other, one] : [one, other];
  // between a lead and an account the owner of the account was there first, as on registering
  const subject = account ? null : held;
  const challenger = account ? one : late;
  await openCase(tx, {
    leadId: subject?.id ?? null,
    accountId: account?.id ?? held.accountId,
    subjectLeadId: held.id,
    customerName: account?.name ?? held.customerName,
    kind: 'RECHECK',
    strength: 'HARD',
    parties: [
      { repId: account ? otherId : (held.ownerId ?? otherId), side: 'HOLDER', leadId: subject?.id ?? null },
      { repId: challenger?.ownerId ?? otherId, side: 'CHALLENGER', leadId: challenger?.id ?? null },
    ],
  });
  return 'opened';
}

const isHeld = (lead: Lead): boolean => heldStates.includes(lead.state) && lead.ownerId !== null;
