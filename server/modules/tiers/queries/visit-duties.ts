import type { LocalDate } from '../../../../shared/local-date';
import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import { accountTier } from '../../../../shared/vocabulary/accounts';
import type { DutyHolder, DutyState } from '../../../../shared/vocabulary/tiers';
import type { RequestContext } from '../../../core/context';
import type { Page, PageInput } from '../../../core/list-query';
import { Account, visibleAccounts } from '../../accounts';
import { policyAt } from '../../policies';
import { tierDutiesPolicy } from '../policy';
import { periodOf, visitDuties, type OwedDuty, type VisitFact } from '../rules/visit-duties';
import { superiors } from './superiors';

export interface DutyFilter {
  readonly on?: LocalDate | null;
  readonly tier?: AccountTier | null;
  readonly userId?: string | null;
  readonly accountId?: string | null;
  readonly holder?: DutyHolder | null;
  readonly state?: DutyState | null;
}

export interface DutyFigure {
  readonly tier: AccountTier;
  readonly duties: number;
  readonly done: number;
  readonly owed: number;
  readonly missed: number;
}

export interface DutyRow extends OwedDuty {
  readonly id: string;
  readonly accountName: string;
  readonly accountCode: string;
}

export interface DutyPageRows extends Page<DutyRow> {
  readonly figures: readonly DutyFigure[];
}

/** What visits are owed and done at the customers in sight, worst first, and the figures over the same rows (TIER-5). */
export async function listDuties(
  ctx: RequestContext,
  filter: DutyFilter,
  page: PageInput | null | undefined,
): Promise<DutyPageRows> {
  const on = filter.on ?? ctx.today;
  const query = ctx.db
    .createQueryBuilder(Account, 'account')
    .select(['account.id', 'account.name', 'account.code', 'account.tier', 'account.ownerId'])
    .where('account.mergedIntoId IS NULL');
  visibleAccounts(ctx, query, 'account');
  if (filter.tier) query.andWhere('account.tier = :tier', { tier: filter.tier });
  if (filter.accountId) query.andWhere('account.id = :accountId', { accountId: filter.accountId });
  const accounts = await query.orderBy('account.id').getMany();
  const known = new Map(accounts.map((account) => [account.id, account]));
  const above = await superiors(ctx);
  const duties = visitDuties(
    accounts.map(({ id, tier, ownerId }) => ({
      accountId: id,
      tier,
      ownerId,
      managerId: above.managerOf(ownerId),
      leaderId: above.leaderOf(ownerId),
    })),
    await visitsIn(ctx, on),
    above,
    await policyAt(ctx, tierDutiesPolicy, on),
    { on, today: ctx.today },
  );
  const rows = duties
    .filter((duty) => !filter.userId || duty.userId === filter.userId)
    .filter((duty) => !filter.holder || duty.holder === filter.holder)
    .filter((duty) => !filter.state || duty.state === filter.state)
    .map((duty) => {
      const account = known.get(duty.accountId);
      return {
        ...duty,
        id: `${duty.accountId}:${duty.holder}:${duty.from}`,
        accountName: account?.name ?? '',
        accountCode: account?.code ?? '',
      };
    })
    .sort(
      (a, b) =>
        urgency[a.state] - urgency[b.state] ||
        accountTier.list.indexOf(a.tier) - accountTier.list.indexOf(b.tier) ||
        (a.to === b.to ? (a.accountCode < b.accountCode ? -1 : 1) : a.to < b.to ? -1 : 1),
    );
  const size = page?.size ?? 25;
  const start = ((page?.number ?? 1) - 1) * size;
  return { items: rows.slice(start, start + size), total: rows.length, figures: figuresOf(rows) };
}

const urgency: Record<DutyState, number> = { MISSED: 0, OWED: 1, DONE: 2 };

function figuresOf(rows: readonly OwedDuty[]): DutyFigure[] {
  return accountTier.list.map((tier) => {
    const own = rows.filter((row) => row.tier === tier);
    const count = (state: DutyState): number => own.filter((row) => row.state === state).length;
    return { tier, duties: own.length, done: count('DONE'), owed: count('OWED'), missed: count('MISSED') };
  });
}

/** Reported visits of the quarter that a day lies in, also those to a customer's lead. */
async function visitsIn(ctx: RequestContext, on: LocalDate): Promise<VisitFact[]> {
  const { from, to } = periodOf('QUARTER', on);
  const rows = (await ctx.db.query(
    `SELECT COALESCE(v.accountId, l.accountId) AS accountId, v.visitOn AS visitOn, v.repId AS repId, v.jointWithId AS jointWithId
     FROM planned_visit v LEFT JOIN \`lead\` l ON l.id = v.leadId
     WHERE v.state = 'DONE' AND v.visitOn >= ? AND v.visitOn <= ?`,
    [from, to],
  )) as { accountId: string | null; visitOn: LocalDate; repId: string; jointWithId: string | null }[];
  return rows.flatMap(({ accountId, visitOn, repId, jointWithId }) =>
    accountId ? [{ accountId, visitOn, people: jointWithId ? [repId, jointWithId] : [repId] }] : [],
  );
}
