import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { sightFor } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { notFound } from '../../../core/persistence';
import { Account, visibleAccounts } from '../../accounts';
import { narrowToSight } from '../../identity';

/**
 * Narrows a query that has `account` to customers whose credit the actor sees: those in sight whose owner is in sight of
 * money. Who only assists in a territory sees the customer, but not what others are owed by them. The further columns
 * name people who see it as well.
 */
export function narrowToCredit<E extends ObjectLiteral>(
  ctx: RequestContext,
  query: SelectQueryBuilder<E>,
  people: readonly string[] = [],
): void {
  visibleAccounts(ctx, query, 'account');
  // class C debts are narrowed by the customer alone
  if (sightFor(ctx, 'receivable') === 'class_c') return;
  narrowToSight(ctx, query, 'receivable', ['account.ownerId', ...people]);
}

/** The customer, if the actor sees their credit. @throws DomainError common.not_found */
export async function getAccountOfCredit(ctx: RequestContext, id: string): Promise<Account> {
  const query = ctx.db.createQueryBuilder(Account, 'account').where('account.id = :id', { id });
  narrowToCredit(ctx, query);
  const account = await query.getOne();
  if (!account) throw notFound(Account, 'accountId');
  return account;
}
