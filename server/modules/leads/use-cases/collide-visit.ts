import { In } from 'typeorm';
import type { TxContext } from '../../../core/context';
import { load } from '../../../core/persistence';
import { Account } from '../../accounts';
import { User } from '../../identity';
import { CollisionCase } from '../entities/collision-case.entity';
import { CollisionParty } from '../entities/collision-party.entity';
import { LeadAssistant } from '../entities/lead-assistant.entity';
import { Lead } from '../entities/lead.entity';
import { heldStates } from '../rules/lead-states';
import { openCollisionForVisit } from './open-case';

export interface MadeVisit {
  readonly repId: string;
  readonly accountId: string | null;
  readonly leadId: string | null;
  readonly jointWithId: string | null;
  readonly visitOn: string;
}

/**
 * A reported visit to what another holds opens a case in the same request (COLL-1). Not one with the holder, not one
 * of an assistant or of somebody who works a lead of that customer, not where a superior agreed to visit jointly.
 */
export async function collideVisit(tx: TxContext, visit: MadeVisit): Promise<CollisionCase | null> {
  const { repId } = visit;
  const lead = await load(tx, Lead, visit.leadId);
  const account = await load(tx, Account, visit.accountId ?? lead?.accountId);
  const held = lead && [...heldStates, 'DISPUTED'].includes(lead.state);
  const holderId = (held ? lead.ownerId : null) ?? account?.ownerId ?? null;
  if (!holderId || holderId === repId || visit.jointWithId === holderId) return null;
  if (lead && lead.ownerId === repId) return null;
  const holder = await load(tx, User, holderId);
  if (!holder?.active || (await worksThere(tx, visit, account))) return null;
  if (await agreedJointly(tx, visit, repId)) return null;
  return openCollisionForVisit(tx, { ...visit, otherRepId: holderId, kind: 'VISIT_REPORT' });
}

async function worksThere(tx: TxContext, visit: MadeVisit, account: Account | null): Promise<boolean> {
  const { repId } = visit;
  if (visit.leadId && (await tx.db.existsBy(LeadAssistant, { leadId: visit.leadId, repId }))) return true;
  if (!account || visit.leadId) return false;
  const leads = await tx.db.find(Lead, {
    where: { accountId: account.id, state: In([...heldStates, 'WON']) },
    select: { id: true, ownerId: true },
    take: 500,
  });
  if (leads.some(({ ownerId }) => ownerId === repId)) return true;
  return (
    leads.length > 0 &&
    (await tx.db.existsBy(LeadAssistant, { leadId: In(leads.map(({ id }) => id)), repId }))
  );
}

async function agreedJointly(tx: TxContext, visit: MadeVisit, repId: string): Promise<boolean> {
  const about = visit.leadId ? { leadId: visit.leadId } : { accountId: visit.accountId ?? '' };
  const ruled = await tx.db.findBy(CollisionCase, { ...about, state: 'RULED', outcome: 'JOINT_VISIT' });
  return ruled.length > 0 && tx.db.existsBy(CollisionParty, { caseId: In(ruled.map(({ id }) => id)), repId });
}
