import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { actorOf, may, sightFor } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { load, loadMany, notFound } from '../../../core/persistence';
import { isInTransaction } from '../../../core/transaction';
import { narrowToSight } from '../../identity';
import { Account } from '../entities/account.entity';

/** Territories, with those below them, in which somebody assists on a day: uses :sightMe and :sightToday. */
const assistedTerritories = `SELECT inside.id FROM territory_member assist
  JOIN territory place ON place.id = assist.territoryId
  JOIN territory inside ON SUBSTR(inside.path, 1, LENGTH(place.path)) = place.path
  WHERE assist.userId = :sightMe AND assist.role = 'OVERLAY'
    AND assist.validFrom <= :sightToday AND (assist.validTo IS NULL OR assist.validTo > :sightToday)`;

/**
 * Narrows a query to the accounts of the actor's sight: own and those of territories they assist in (TER-2), the units'
 * subtree, those with a class C debt, all.
 */
export function visibleAccounts<E extends ObjectLiteral>(
  ctx: RequestContext,
  query: SelectQueryBuilder<E>,
  alias: string,
): void {
  if (sightFor(ctx, 'account') === 'class_c') {
    // contracts are a higher module: only their table's class is read here
    query.andWhere(
      `(EXISTS (SELECT 1 FROM contract debt WHERE debt.accountId = ${alias}.id AND debt.delinquencyClass = 'C')
        OR EXISTS (SELECT 1 FROM legal_case legal WHERE legal.accountId = ${alias}.id))`,
    );
    return;
  }
  if (sightFor(ctx, 'account') === 'own') {
    query.andWhere(`(${alias}.ownerId = :sightMe OR ${alias}.territoryId IN (${assistedTerritories}))`, {
      sightMe: actorOf(ctx).userId,
      sightToday: ctx.today,
    });
    return;
  }
  narrowToSight(ctx, query, 'account', [`${alias}.ownerId`]);
}

/**
 * The account if the actor may see it; inside a unit of work, where it is about to be acted on, only one that stands by
 * itself.
 *
 * @throws DomainError common.not_found, also where it is not theirs; account.merged
 */
export async function getVisibleAccount(
  ctx: RequestContext,
  id: string,
  field = 'accountId',
): Promise<Account> {
  const query = ctx.db.createQueryBuilder(Account, 'account').where('account.id = :id', { id });
  visibleAccounts(ctx, query, 'account');
  const account = await query.getOne();
  if (!account) throw notFound(Account, field);
  if (isInTransaction(ctx)) await assertNotMerged(ctx, account, field);
  return account;
}

/**
 * The account that a row hangs on, for an act on the row: what lies out of sight does not exist.
 *
 * @throws DomainError common.not_found of the row's kind, account.merged
 */
export async function getAccountOf(
  tx: TxContext,
  row: { readonly accountId: string },
  entity: new () => object,
  field: string,
): Promise<Account> {
  const account = await loadVisibleAccount(tx, row.accountId);
  if (!account) throw notFound(entity, field);
  await assertNotMerged(tx, account, field);
  return account;
}

/** Nothing new begins on a record that was merged into another (ARC-2). @throws DomainError account.merged */
export async function assertNotMerged(
  ctx: RequestContext,
  account: Account,
  field = 'accountId',
): Promise<void> {
  if (!account.mergedIntoId) return;
  const survivor = await load(ctx, Account, account.mergedIntoId);
  throw new DomainError('account.merged', { code: survivor?.code ?? '' }, field);
}

/** The account another record names, if the actor may see it; null where it is not theirs. Batched for the request. */
export async function loadVisibleAccount(ctx: RequestContext, id: string | null): Promise<Account | null> {
  if (!id) return null;
  const found = await loadMany(ctx, 'visibleAccount', id, async (ids) => {
    const query = ctx.db
      .createQueryBuilder(Account, 'account')
      .where('account.id IN (:...wanted)', { wanted: [...ids] });
    visibleAccounts(ctx, query, 'account');
    return (await query.getMany()).map((account) => [account.id, account] as const);
  });
  return found[0] ?? null;
}

/** What another record names for everybody: whole for whoever may see it, for others who it is and nothing of what is known. */
export async function loadNamedAccount(ctx: RequestContext, id: string | null): Promise<Account | null> {
  const seen = await loadVisibleAccount(ctx, id);
  const account = seen ?? (await load(ctx, Account, id));
  if (seen || !account) return seen;
  return {
    ...account,
    uscc: null,
    phone: null,
    phoneKey: null,
    address: null,
    regionCode: null,
    industry: null,
    sizeBand: null,
    ownerId: null,
    territoryId: null,
  };
}

/** Whether the actor reads the contacts of an account they can see unmasked: owner, superiors, those whose role needs it (ARC-3). */
export function mayReadContacts(ctx: RequestContext, account: { readonly ownerId: string | null }): boolean {
  if (!may(ctx, 'account.read_contacts')) return false;
  return sightFor(ctx, 'account') !== 'own' || account.ownerId === actorOf(ctx).userId;
}

/** Whether the actor reads bank data of an account they can see unmasked: owner, superiors, finance and whoever files it (ARC-3). */
export function mayReadBank(ctx: RequestContext, account: { readonly ownerId: string | null }): boolean {
  if (!may(ctx, 'account.read_bank')) return false;
  return sightFor(ctx, 'account') !== 'own' || account.ownerId === actorOf(ctx).userId;
}
