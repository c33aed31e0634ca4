import type { LocalDate } from '../../../../shared/local-date';
import { addDays } from '../../../../shared/local-date';
import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import { callBackState, type CallBackState } from '../../../../shared/vocabulary/service';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { likePattern, type Page, type PageInput } from '../../../core/list-query';
import { Account, visibleAccounts } from '../../accounts';
import { workingCalendarFor } from '../../calendar';
import { policyAt } from '../../policies';
import type { CallBackDutyFilter } from '../graphql/service.inputs';
import { servicePolicy } from '../policy';
import { callBackDue, type CallBackDue } from '../rules/call-back-due';

export interface CallBackDuty extends CallBackDue {
  /** The customer's: one call is owed at a time. */
  readonly id: string;
  readonly accountName: string;
  readonly accountCode: string;
  readonly tier: AccountTier;
  readonly ownerId: string;
  readonly lastCallOn: LocalDate | null;
  readonly lastTriedOn: LocalDate | null;
  readonly startedOn: LocalDate | null;
  readonly lastDeliveryOn: LocalDate;
}

export interface CallBackFigure {
  readonly repId: string;
  readonly overdue: number;
  readonly due: number;
  readonly done: number;
}

export interface CallBackDutyRows extends Page<CallBackDuty> {
  readonly figures: readonly CallBackFigure[];
}

/** First and last day on which each contract was delivered, without what was taken back or only settled. */
const deliveries = (
  narrow: string,
): string => `(SELECT c.accountId AS accountId, c.id AS contractId, MIN(d.deliveredOn) AS firstOn, MAX(d.deliveredOn) AS lastOn
  FROM contract c JOIN delivery d ON d.contractId = c.id
  WHERE d.reversalOfId IS NULL AND d.settlesId IS NULL${narrow && ` AND c.${narrow}`}
    AND NOT EXISTS (SELECT 1 FROM delivery back WHERE back.reversalOfId = d.id)
  GROUP BY c.accountId, c.id)`;

const calls = (
  narrow: string,
): string => `(SELECT accountId, MAX(CASE WHEN outcome = 'REACHED' THEN calledOn END) AS reachedOn, MAX(calledOn) AS triedOn
  FROM call_back${narrow && ` WHERE ${narrow}`} GROUP BY accountId)`;

interface Raw {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly tier: AccountTier;
  readonly ownerId: string;
  readonly reachedOn: LocalDate | null;
  readonly triedOn: LocalDate | null;
  readonly startedOn: LocalDate | null;
  readonly lastOn: LocalDate;
}

/** The customers in sight to be called back, from deliveries and calls alone; one query, the owner has the duty (SVC-2). */
async function owedCalls(ctx: RequestContext, filter: CallBackDutyFilter): Promise<CallBackDuty[]> {
  const policy = await policyAt(ctx, servicePolicy);
  const calendar = await workingCalendarFor(ctx);
  // for one customer only their rows are grouped
  const narrow = filter.accountId ? 'accountId = :accountId' : '';
  const query = ctx.db
    .createQueryBuilder()
    .select('account.id', 'id')
    .addSelect('account.name', 'name')
    .addSelect('account.code', 'code')
    .addSelect('account.tier', 'tier')
    .addSelect('account.ownerId', 'ownerId')
    .addSelect('called.reachedOn', 'reachedOn')
    .addSelect('called.triedOn', 'triedOn')
    .addSelect(
      'MIN(CASE WHEN called.reachedOn IS NULL OR began.firstOn > called.reachedOn THEN began.firstOn END)',
      'startedOn',
    )
    .addSelect('MAX(began.lastOn)', 'lastOn')
    .from(Account, 'account')
    .innerJoin(deliveries(narrow), 'began', 'began.accountId = account.id')
    .leftJoin(calls(narrow), 'called', 'called.accountId = account.id')
    .where('account.mergedIntoId IS NULL AND account.ownerId IS NOT NULL')
    .groupBy(
      'account.id, account.name, account.code, account.tier, account.ownerId, called.reachedOn, called.triedOn',
    )
    .having('MAX(began.lastOn) >= :activeSince', { activeSince: addDays(ctx.today, -policy.activeDays) });
  visibleAccounts(ctx, query, 'account');
  const { accountId, q, tier, repId, mine } = filter;
  if (accountId) query.andWhere('account.id = :accountId', { accountId });
  if (q) query.andWhere("account.name LIKE :q ESCAPE '!'", { q: likePattern(q) });
  if (tier) query.andWhere('account.tier = :tier', { tier });
  if (repId) query.andWhere('account.ownerId = :repId', { repId });
  if (mine) query.andWhere('account.ownerId = :mineMe', { mineMe: actorOf(ctx).userId });
  const rows = await query.getRawMany<Raw>();
  return rows.flatMap((row) => {
    const facts = { tier: row.tier, lastCallOn: row.reachedOn, startedOn: row.startedOn };
    const due = callBackDue(facts, policy, calendar, ctx.today);
    return due
      ? [
          {
            ...due,
            ...facts,
            id: row.id,
            accountName: row.name,
            accountCode: row.code,
            ownerId: row.ownerId,
            lastTriedOn: row.triedOn,
            lastDeliveryOn: row.lastOn,
          },
        ]
      : [];
  });
}

const before = (a: CallBackDuty, b: CallBackDuty): number =>
  callBackState.list.indexOf(a.state) - callBackState.list.indexOf(b.state) ||
  (a.dueOn === b.dueOn ? (a.accountCode < b.accountCode ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1);

/** Who is to be called back, the longest overdue first, with the numbers of each rep over the same rows (SVC-2). */
export async function listCallBacksOwed(
  ctx: RequestContext,
  filter: CallBackDutyFilter,
  page: PageInput | null | undefined,
): Promise<CallBackDutyRows> {
  const rows = (await owedCalls(ctx, filter))
    .filter(({ state }) => !filter.state || state === filter.state)
    .filter(({ state }) => !filter.open || state !== 'DONE')
    .filter(({ occasion }) => !filter.occasion || occasion === filter.occasion)
    .sort(before);
  const size = page?.size ?? 25;
  const start = ((page?.number ?? 1) - 1) * size;
  return { items: rows.slice(start, start + size), total: rows.length, figures: figuresOf(rows) };
}

function figuresOf(rows: readonly CallBackDuty[]): CallBackFigure[] {
  const count = (repId: string, wanted: CallBackState): number =>
    rows.filter(({ ownerId, state }) => ownerId === repId && state === wanted).length;
  return [...new Set(rows.map(({ ownerId }) => ownerId))].map((repId) => ({
    repId,
    overdue: count(repId, 'OVERDUE'),
    due: count(repId, 'DUE'),
    done: count(repId, 'DONE'),
  }));
}

/** What is owed to one customer in sight; null where no call is. */
export async function callBackOwedTo(ctx: RequestContext, accountId: string): Promise<CallBackDuty | null> {
  return (await owedCalls(ctx, { accountId }))[0] ?? null;
}
