import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { notFound } from '../../../core/persistence';
import { contractScope, type Scope } from '../../contracts';
import { DunningLetter } from '../entities/dunning-letter.entity';
import { Receipt } from '../entities/receipt.entity';
import { Receivable } from '../entities/receivable.entity';

/** SQL of the ids of contracts whose money the actor sees; null: all of them. */
export function contractsInSight(ctx: RequestContext): Scope | null {
  const scope = contractScope(ctx, 'seen', 'receivable');
  return scope && { sql: `SELECT seen.id FROM contract seen WHERE ${scope.sql}`, params: scope.params };
}

/** SQL of the ids of customers of these contracts. */
function accountsInSight(ctx: RequestContext): Scope | null {
  const scope = contractScope(ctx, 'theirs', 'receivable');
  return (
    scope && { sql: `SELECT theirs.accountId FROM contract theirs WHERE ${scope.sql}`, params: scope.params }
  );
}

/** Narrows a query over rows with a contract (items, allocations, adjustments) to contracts in sight. */
export function narrowToContracts<E extends ObjectLiteral>(
  ctx: RequestContext,
  query: SelectQueryBuilder<E>,
  column: string,
): void {
  const scope = contractsInSight(ctx);
  if (scope) query.andWhere(`${column} IN (${scope.sql})`, scope.params);
}

/**
 * Receipts in sight: what paid a contract in sight, or still has something unallocated for a customer in sight. A rep
 * does not see a colleague's money from the same customer.
 */
export function narrowReceipts(ctx: RequestContext, query: SelectQueryBuilder<Receipt>, alias: string): void {
  const contracts = contractsInSight(ctx);
  const accounts = accountsInSight(ctx);
  if (!contracts || !accounts) return;
  query.andWhere(
    `(${alias}.id IN (SELECT part.receiptId FROM receipt_allocation part WHERE part.contractId IN (${contracts.sql}))
      OR (${alias}.amount > ${alias}.allocated + ${alias}.refunded AND ${alias}.reversedOn IS NULL AND ${alias}.accountId IN (${accounts.sql})))`,
    { ...contracts.params, ...accounts.params },
  );
}

/** Narrows a query over rows of a customer to customers with a contract in sight. */
export function narrowToAccounts<E extends ObjectLiteral>(
  ctx: RequestContext,
  query: SelectQueryBuilder<E>,
  column: string,
): void {
  const accounts = accountsInSight(ctx);
  if (accounts) query.andWhere(`${column} IN (${accounts.sql})`, accounts.params);
}

/** Letters of customers with a contract in sight. */
export function narrowLetters(
  ctx: RequestContext,
  query: SelectQueryBuilder<DunningLetter>,
  alias: string,
): void {
  narrowToAccounts(ctx, query, `${alias}.accountId`);
}

export async function getVisibleReceivable(
  ctx: RequestContext,
  id: string,
  field = 'id',
): Promise<Receivable> {
  const query = ctx.db.createQueryBuilder(Receivable, 'item').where('item.id = :id', { id });
  narrowToContracts(ctx, query, 'item.contractId');
  return found(await query.getOne(), Receivable, field);
}

export async function getVisibleReceipt(ctx: RequestContext, id: string): Promise<Receipt> {
  const query = ctx.db.createQueryBuilder(Receipt, 'receipt').where('receipt.id = :id', { id });
  narrowReceipts(ctx, query, 'receipt');
  return found(await query.getOne(), Receipt);
}

export async function getVisibleLetter(ctx: RequestContext, id: string): Promise<DunningLetter> {
  const query = ctx.db.createQueryBuilder(DunningLetter, 'letter').where('letter.id = :id', { id });
  narrowLetters(ctx, query, 'letter');
  return found(await query.getOne(), DunningLetter);
}

function found<E extends object>(row: E | null, entity: new () => E, field = 'id'): E {
  if (!row) throw notFound(entity, field);
  return row;
}
