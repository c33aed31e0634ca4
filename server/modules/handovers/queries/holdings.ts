import { In, IsNull, MoreThan, MoreThanOrEqual, Not } from 'typeorm';
import { heldKind, type HeldKind } from '../../../../shared/vocabulary/handovers';
import type { RequestContext } from '../../../core/context';
import { Account, AccountPin } from '../../accounts';
import { AccountFeedback } from '../../archive';
import { Contract } from '../../contracts';
import { CollisionCase, CollisionParty, heldStates, Lead } from '../../leads';
import { Territory, TerritoryMember, TerritoryRule } from '../../territories';
import { PlannedVisit } from '../../visits';

/** Everything that names a person as who has it today or in days to come. What is over stays theirs as history. */
export interface Holdings {
  readonly accounts: readonly Account[];
  readonly leads: readonly Lead[];
  readonly parties: readonly CollisionParty[];
  readonly cases: readonly CollisionCase[];
  readonly visits: readonly PlannedVisit[];
  readonly jointVisits: readonly PlannedVisit[];
  readonly contracts: readonly Contract[];
  readonly feedback: readonly AccountFeedback[];
  readonly pins: readonly AccountPin[];
  readonly rules: readonly TerritoryRule[];
  readonly territories: readonly Territory[];
  readonly members: readonly TerritoryMember[];
}

const byId = { id: 'ASC' } as const;

export async function holdingsOf(ctx: RequestContext, userId: string): Promise<Holdings> {
  const { db, today } = ctx;
  const parties = await db.find(CollisionParty, { where: { repId: userId }, order: byId });
  const open = new Set(
    parties.length === 0
      ? []
      : (
          await db.find(CollisionCase, {
            where: { id: In(parties.map(({ caseId }) => caseId)), state: 'OPEN' },
            select: { id: true },
          })
        ).map(({ id }) => id),
  );
  const planned = { state: 'PLANNED' as const, visitOn: MoreThanOrEqual(today) };
  return {
    accounts: await db.find(Account, { where: { ownerId: userId }, order: byId }),
    leads: await db.find(Lead, {
      where: { ownerId: userId, state: In([...heldStates, 'DISPUTED']) },
      order: byId,
    }),
    parties: parties.filter(({ caseId }) => open.has(caseId)),
    cases: await db.find(CollisionCase, { where: { rulerId: userId, state: 'OPEN' }, order: byId }),
    visits: await db.find(PlannedVisit, { where: { repId: userId, ...planned }, order: byId }),
    jointVisits: await db.find(PlannedVisit, { where: { jointWithId: userId, ...planned }, order: byId }),
    contracts: await db.find(Contract, {
      where: { primaryRepId: userId, state: Not(In(['CLOSED', 'REJECTED'])) },
      order: byId,
    }),
    feedback: await db.find(AccountFeedback, {
      where: { handlerId: userId, state: Not('CONFIRMED') },
      order: byId,
    }),
    pins: (await db.find(AccountPin, { where: { ownerId: userId, openKey: 1 }, order: byId })).filter(
      ({ until }) => !until || until >= today,
    ),
    // the rules in force; a draft that names somebody inactive is an error of its simulation
    rules: await db.find(TerritoryRule, {
      where: [
        { ownerId: userId, bornIn: Not(IsNull()), endedIn: IsNull(), validTo: IsNull() },
        { ownerId: userId, bornIn: Not(IsNull()), endedIn: IsNull(), validTo: MoreThan(today) },
      ],
      order: byId,
    }),
    territories: await db.find(Territory, { where: { managerId: userId }, order: byId }),
    members: await db.find(TerritoryMember, {
      where: [
        { userId, validTo: IsNull() },
        { userId, validTo: MoreThan(today) },
      ],
      order: byId,
    }),
  };
}

export interface HeldCount {
  readonly kind: HeldKind;
  readonly count: number;
}

export function countHoldings(held: Holdings): HeldCount[] {
  const counts: Record<HeldKind, number> = {
    ACCOUNT: held.accounts.length,
    LEAD: held.leads.length,
    CASE: held.parties.length + held.cases.length,
    VISIT: held.visits.length + held.jointVisits.length,
    CONTRACT: held.contracts.length,
    FEEDBACK: held.feedback.length,
    PIN: held.pins.length,
    RULE: held.rules.length,
    TERRITORY: held.territories.length,
    MEMBER: held.members.length,
  };
  return heldKind.list.map((kind) => ({ kind, count: counts[kind] }));
}
