import { addDays, type LocalDate } from '../../../../shared/local-date';
import type { ClaimEnd } from '../../../../shared/vocabulary/leads';
import type { TxContext } from '../../../core/context';
import { isUniqueViolation } from '../../../core/database-errors';
import { RetryUnit } from '../../../core/database';
import { newId } from '../../../core/ids';
import { guardedUpdate, insert } from '../../../core/persistence';
import { policyAt } from '../../policies';
import { FollowUp } from '../entities/follow-up.entity';
import { LeadClaim } from '../entities/lead-claim.entity';
import type { Lead } from '../entities/lead.entity';
import { leadsPolicy } from '../policy';
import { withdrawRegistration } from './ask-outside';
import { protectionOf } from '../rules/protection';

/** Everything that changes a claim goes through here, so that its stored end always is what protectionOf says. */

export interface NewClaim {
  readonly repId: string;
  readonly fromPool?: boolean;
  /** The claim whose clock goes on: transfers, rulings in the holder's favour (LEAD-6). */
  readonly clockOf?: LeadClaim | null;
}

/** Opens the one claim of a lead. The unique key lets no second one in; whoever lost the race starts over. */
export async function openClaim(tx: TxContext, lead: Lead, claim: NewClaim): Promise<LeadClaim> {
  const clock = claim.clockOf;
  const id = newId();
  const row = {
    id,
    leadId: lead.id,
    repId: claim.repId,
    startedAt: tx.now,
    startedOn: clock?.startedOn ?? tx.today,
    level: clock?.level ?? lead.level,
    fromPool: claim.fromPool ?? false,
    anchorEventId: clock?.anchorEventId ?? id,
    extensionsGranted: clock?.extensionsGranted ?? 0,
    freezes: clock ? [...clock.freezes] : [],
    openKey: 1,
  };
  const fallsBackOn = await fallsBackOnOf(tx, lead, row);
  try {
    return await insert(tx, LeadClaim, { ...row, fallsBackOn });
  } catch (error) {
    throw isUniqueViolation(error) ? new RetryUnit() : error;
  }
}

export function findOpenClaim(tx: TxContext, leadId: string): Promise<LeadClaim | null> {
  return tx.db.findOneBy(LeadClaim, { leadId, openKey: 1 });
}

export async function endClaim(tx: TxContext, leadId: string, endCause: ClaimEnd): Promise<LeadClaim | null> {
  await withdrawRegistration(tx, leadId);
  const claim = await findOpenClaim(tx, leadId);
  return claim && guardedUpdate(tx, LeadClaim, claim, { openKey: null, endedAt: tx.now, endCause });
}

/** Stops the clock of a lead while a case is open (COLL-5). */
export async function freezeClaim(tx: TxContext, lead: Lead): Promise<void> {
  const claim = await findOpenClaim(tx, lead.id);
  if (!claim || claim.freezes.some((freeze) => freeze.to === null)) return;
  await changeClaim(tx, lead, claim, { freezes: [...claim.freezes, { from: tx.today, to: null }] });
}

/** Lets the clock run again; days of a case that should not have been opened do not count as frozen (COLL-5). */
export async function thawClaim(
  tx: TxContext,
  lead: Lead,
  frozenDaysCount = true,
): Promise<LeadClaim | null> {
  const claim = await findOpenClaim(tx, lead.id);
  if (!claim) return null;
  const freezes = claim.freezes
    .filter((freeze) => frozenDaysCount || freeze.to !== null)
    .map((freeze) => ({ from: freeze.from, to: freeze.to ?? tx.today }));
  return changeClaim(tx, lead, claim, { freezes });
}

/** Changes a claim and brings its stored end along. */
export async function changeClaim(
  tx: TxContext,
  lead: Lead,
  claim: LeadClaim,
  changes: Partial<Pick<LeadClaim, 'freezes' | 'extensionsGranted' | 'heldUntil' | 'warnedDays'>>,
): Promise<LeadClaim> {
  const fallsBackOn = await fallsBackOnOf(tx, lead, { ...claim, ...changes });
  const renewed = fallsBackOn > claim.fallsBackOn ? { warnedDays: null } : {};
  return guardedUpdate(tx, LeadClaim, claim, { ...renewed, ...changes, fallsBackOn });
}

/** The first unprotected day, from the facts as they are in this unit of work. */
async function fallsBackOnOf(
  tx: TxContext,
  lead: Lead,
  claim: Pick<LeadClaim, 'startedOn' | 'level' | 'extensionsGranted' | 'freezes' | 'anchorEventId'>,
): Promise<LocalDate> {
  const effective = await tx.db.findBy(FollowUp, { leadId: lead.id, effective: true });
  const followUps = effective.filter((followUp) => followUp.contactedOn >= claim.startedOn);
  const protection = protectionOf({ claim, followUps }, await policyAt(tx, leadsPolicy), tx.today);
  return addDays(protection.until, 1);
}
