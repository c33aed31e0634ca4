import { In } from 'typeorm';
import { addDays, type LocalDate } from '../../../../shared/local-date';
import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import type { RequestContext } from '../../../core/context';
import { readMoney } from '../../../core/persistence';
import { Account } from '../../accounts';
import { Lead } from '../../leads';
import { listDuties } from '../../tiers';
import { PlannedVisit } from '../../visits';
import type { Need } from '../rules/merge-needs';

export interface Place {
  readonly name: string;
  readonly tier: AccountTier | null;
  readonly area: string | null;
  readonly onSupplyStop: boolean;
}

export const subjectOf = (visit: { accountId: string | null; leadId: string | null }): string =>
  visit.leadId ? `lead:${visit.leadId}` : `account:${visit.accountId ?? ''}`;

/** County level (six digits) is how far one drives in a half-day. */
const areaOf = (regionCode: string | null | undefined): string | null => regionCode?.slice(0, 6) ?? null;

/** Everything that asks for a visit of a rep in a week (VIS-0), whether planned already or not. */
export async function weekNeeds(ctx: RequestContext, repId: string, weekStart: LocalDate): Promise<Need[]> {
  const weekEnd = addDays(weekStart, 6);
  return [
    ...(await undone(ctx, repId, weekStart)),
    ...(await moneyDue(ctx, repId, weekEnd)),
    ...(await followUps(ctx, repId, weekEnd)),
    ...(await duties(ctx, repId, weekStart)),
  ];
}

const plain = { tier: null, amount: null, purpose: null, goal: null };

/** Past visits of the week before that were not reported, and those taken out of a frozen plan. */
async function undone(ctx: RequestContext, repId: string, weekStart: LocalDate): Promise<Need[]> {
  const visits = await ctx.db.find(PlannedVisit, {
    where: { repId, weekStart: addDays(weekStart, -7), state: In(['PLANNED', 'CANCELLED'] as const) },
    order: { visitOn: 'ASC', id: 'ASC' },
  });
  return visits
    .filter(({ state, visitOn, changeReason }) =>
      state === 'PLANNED' ? visitOn < ctx.today : changeReason !== null,
    )
    .map((visit) => ({
      ...plain,
      subject: subjectOf(visit),
      source: 'UNDONE' as const,
      dueOn: visit.visitOn,
      purpose: visit.purpose,
      goal: visit.goal,
    }));
}

/** What is due until the end of the week, by customer, of the contracts the rep carries. */
async function moneyDue(ctx: RequestContext, repId: string, weekEnd: LocalDate): Promise<Need[]> {
  const rows = (await ctx.db.query(
    `SELECT item.accountId AS accountId, SUM(item.amount - item.collected - item.adjusted) AS open, MIN(item.dueOn) AS dueOn
     FROM receivable item JOIN contract c ON c.id = item.contractId
     WHERE c.primaryRepId = ? AND item.dueOn <= ? AND item.amount > item.collected + item.adjusted
     GROUP BY item.accountId ORDER BY MIN(item.dueOn), item.accountId`,
    [repId, weekEnd],
  )) as { accountId: string; open: unknown; dueOn: LocalDate }[];
  return rows.map(({ accountId, open, dueOn }) => ({
    ...plain,
    subject: `account:${accountId}`,
    source: 'COLLECTION' as const,
    dueOn,
    amount: readMoney(open),
  }));
}

/** Leads whose agreed next step falls into the week or before it. */
async function followUps(ctx: RequestContext, repId: string, weekEnd: LocalDate): Promise<Need[]> {
  const rows = await ctx.db
    .createQueryBuilder(Lead, 'held')
    .select('held.id', 'leadId')
    .addSelect('(SELECT MAX(step.nextStepOn) FROM follow_up step WHERE step.leadId = held.id)', 'dueOn')
    .where('held.ownerId = :repId', { repId })
    .andWhere("held.state IN ('APPROVED', 'PURSUING', 'BIDDING')")
    .andWhere('(SELECT MAX(step.nextStepOn) FROM follow_up step WHERE step.leadId = held.id) <= :weekEnd', {
      weekEnd,
    })
    .orderBy('held.id')
    .getRawMany<{ leadId: string; dueOn: LocalDate }>();
  return rows.map(({ leadId, dueOn }) => ({
    ...plain,
    subject: `lead:${leadId}`,
    source: 'FOLLOW_UP' as const,
    dueOn,
  }));
}

/** Visits owed in the periods the week lies in that no planned visit answers yet (TIER-5). */
async function duties(ctx: RequestContext, repId: string, weekStart: LocalDate): Promise<Need[]> {
  const on = addDays(weekStart, 4);
  const { items } = await listDuties(ctx, { on, userId: repId, state: 'OWED' }, { number: 1, size: 2000 });
  if (items.length === 0) return [];
  const planned = await ctx.db
    .createQueryBuilder(PlannedVisit, 'visit')
    .select('visit.accountId', 'accountId')
    .addSelect('visit.visitOn', 'visitOn')
    .where("visit.repId = :repId AND visit.state = 'PLANNED' AND visit.visitOn < :weekStart", {
      repId,
      weekStart,
    })
    .andWhere('visit.visitOn >= :today', { today: ctx.today })
    .getRawMany<{ accountId: string | null; visitOn: LocalDate }>();
  return items
    .filter(
      ({ accountId, required, done, from, to }) =>
        done +
          planned.filter(
            (visit) => visit.accountId === accountId && visit.visitOn >= from && visit.visitOn <= to,
          ).length <
        required,
    )
    .map(({ accountId, tier, to }) => ({
      ...plain,
      subject: `account:${accountId}`,
      source: 'DUTY' as const,
      dueOn: to,
      tier,
    }));
}

/** Name, tier, place and stop of what is visited, by subject. */
export async function placesOf(
  ctx: RequestContext,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, Place>> {
  const idsOf = (kind: string): string[] =>
    [...new Set(subjects)]
      .filter((key) => key.startsWith(`${kind}:`))
      .map((key) => key.slice(kind.length + 1));
  const leads = await ctx.db.findBy(Lead, { id: In(idsOf('lead')) });
  const accountIds = [
    ...idsOf('account'),
    ...leads.flatMap(({ accountId }) => (accountId ? [accountId] : [])),
  ];
  const accounts = new Map(
    (await ctx.db.findBy(Account, { id: In(accountIds) })).map((account) => [account.id, account]),
  );
  const places = new Map<string, Place>();
  for (const { id, name, tier, regionCode, onSupplyStop } of accounts.values())
    places.set(`account:${id}`, { name, tier, area: areaOf(regionCode), onSupplyStop });
  for (const lead of leads) {
    const account = accounts.get(lead.accountId ?? '');
    places.set(`lead:${lead.id}`, {
      name: [lead.customerName, lead.siteName].filter(Boolean).join(' · '),
      tier: account?.tier ?? null,
      area: areaOf(lead.regionCode ?? account?.regionCode),
      onSupplyStop: account?.onSupplyStop ?? false,
    });
  }
  return places;
}
