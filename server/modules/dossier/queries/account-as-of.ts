import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import type { DelinquencyClass } from '../../../../shared/vocabulary/receivables';
import { may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { readMoney } from '../../../core/persistence';
import { AccountTierChange, getVisibleAccount, ownershipAt, SupplyStop, type Account } from '../../accounts';
import { Contract } from '../../contracts';
import {
  DelinquencyChange,
  narrowToContracts,
  ReceiptAllocation,
  Receivable,
  ReceivableAdjustment,
} from '../../receivables';
import { tierOn } from '../rules/tier-on';

export interface AccountAsOf {
  readonly on: LocalDate;
  readonly ownerId: string | null;
  readonly territoryId: string | null;
  readonly tier: AccountTier;
  readonly onSupplyStop: boolean;
  /** Null where the reader may not see money. */
  readonly open: Money | null;
  readonly overdue: Money | null;
  readonly debtClass: DelinquencyClass | null;
}

/**
 * What a customer was on a day: owner, territory, tier, open balance, class, stop, each from its history (DESIGN §6).
 * Money over the contracts in the reader's sight only.
 */
export async function accountAsOf(
  ctx: RequestContext,
  accountId: string,
  on: LocalDate,
): Promise<AccountAsOf> {
  const account = await getVisibleAccount(ctx, accountId);
  const money = may(ctx, 'receivable.read');
  const [owned, changes, stopped, sums, debtClass] = await Promise.all([
    ownershipAt(ctx, account.id, on),
    ctx.db.find(AccountTierChange, { where: { accountId }, order: { changedOn: 'ASC', id: 'ASC' } }),
    stoppedOn(ctx, account, on),
    money ? owedOn(ctx, account, on) : null,
    money ? classOn(ctx, account, on) : null,
  ]);
  return {
    on,
    ownerId: owned?.ownerId ?? null,
    territoryId: owned?.territoryId ?? null,
    tier: tierOn(account.tier, changes, on),
    onSupplyStop: stopped,
    open: sums?.open ?? null,
    overdue: sums?.overdue ?? null,
    debtClass,
  };
}

function stoppedOn(ctx: RequestContext, account: Account, on: LocalDate): Promise<boolean> {
  return ctx.db
    .createQueryBuilder(SupplyStop, 'stop')
    .where('stop.accountId = :id AND stop.startedOn <= :on', { id: account.id, on })
    .andWhere('(stop.liftedOn IS NULL OR stop.liftedOn > :on)')
    .getExists();
}

async function owedOn(
  ctx: RequestContext,
  account: Account,
  on: LocalDate,
): Promise<{ open: Money; overdue: Money }> {
  const upTo = (entity: new () => object, day: string): string =>
    `COALESCE((SELECT SUM(f.amount) FROM ${entity === ReceiptAllocation ? 'receipt_allocation' : 'receivable_adjustment'} f WHERE f.receivableId = item.id AND f.${day} <= :on), 0)`;
  const open = `item.amount - ${upTo(ReceiptAllocation, 'allocatedOn')} - ${upTo(ReceivableAdjustment, 'adjustedOn')}`;
  const query = ctx.db
    .createQueryBuilder(Receivable, 'item')
    .select(`SUM(${open})`, 'open')
    .addSelect(`SUM(CASE WHEN item.dueOn < :on THEN ${open} ELSE 0 END)`, 'overdue')
    .where('item.accountId = :id AND item.documentOn <= :on', { id: account.id, on });
  narrowToContracts(ctx, query, 'item.contractId');
  const row = await query.getRawOne<{ open: unknown; overdue: unknown }>();
  return { open: readMoney(row?.open), overdue: readMoney(row?.overdue) };
}

/** The strictest class of the customer's contracts on the day: the last change of each by then. C over B over A. */
async function classOn(
  ctx: RequestContext,
  account: Account,
  on: LocalDate,
): Promise<DelinquencyClass | null> {
  const query = ctx.db
    .createQueryBuilder(DelinquencyChange, 'change')
    .innerJoin(Contract, 'contract', 'contract.id = change.contractId')
    .where('contract.accountId = :id AND change.changedOn <= :on', { id: account.id, on })
    .orderBy('change.changedOn')
    .addOrderBy('change.id');
  narrowToContracts(ctx, query, 'change.contractId');
  const last = new Map<string, DelinquencyClass | null>();
  for (const change of await query.getMany()) last.set(change.contractId, change.toClass);
  return strictest([...last.values()]);
}

export function strictest(classes: readonly (DelinquencyClass | null)[]): DelinquencyClass | null {
  return (['C', 'B', 'A'] as const).find((one) => classes.includes(one)) ?? null;
}
