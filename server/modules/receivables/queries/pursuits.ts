import { In, type SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { likePattern, listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import { loadMany, notFound } from '../../../core/persistence';
import { PaymentPromise } from '../entities/payment-promise.entity';
import { ReceivableDispute } from '../entities/receivable-dispute.entity';
import type { DisputeFilter, PromiseFilter } from '../graphql/pursuit.inputs';
import { narrowToContracts } from './visible-money';

const search = (alias: string): string =>
  `(${alias}.accountId IN (SELECT a.id FROM account a WHERE a.name LIKE :q ESCAPE '!')
    OR ${alias}.receivableId IN (SELECT r.id FROM receivable r WHERE r.number LIKE :q ESCAPE '!'))`;
const ofRep = (alias: string): string =>
  `${alias}.contractId IN (SELECT k.id FROM contract k WHERE k.primaryRepId = :rep)`;

/** Promises on contracts in the actor's sight (DUN-3). */
export function listPromises(
  ctx: RequestContext,
  args: ListArgs<PromiseFilter>,
): Promise<Page<PaymentPromise>> {
  const spec: ListSpec<PaymentPromise, PromiseFilter> = {
    entity: PaymentPromise,
    alias: 'promise',
    scope: (query) => narrowToContracts(ctx, query, 'promise.contractId'),
    sort: {
      payBy: 'promise.payBy',
      promisedOn: 'promise.promisedOn',
      amount: 'promise.amount',
      received: 'promise.received',
      level: 'promise.level',
      state: 'promise.state',
    },
    defaultSort: ['payBy', 'ASC'],
    filters: {
      ids: (query, ids) => query.andWhere({ id: In(ids) }),
      q: (query, q) => query.andWhere(search('promise'), { q: likePattern(q) }),
      accountId: (query, accountId) => query.andWhere({ accountId }),
      receivableId: (query, receivableId) => query.andWhere({ receivableId }),
      contractId: (query, contractId) => query.andWhere({ contractId }),
      primaryRepId: (query, rep) => query.andWhere(ofRep('promise'), { rep }),
      state: (query, state) => query.andWhere({ state }),
      payFrom: (query, day) => query.andWhere('promise.payBy >= :payFrom', { payFrom: day }),
      payTo: (query, day) => query.andWhere('promise.payBy <= :payTo', { payTo: day }),
    },
  };
  return listQuery(ctx, spec, args);
}

/** Disputes on contracts in the actor's sight (DUN-4). */
export function listDisputes(
  ctx: RequestContext,
  args: ListArgs<DisputeFilter>,
): Promise<Page<ReceivableDispute>> {
  const spec: ListSpec<ReceivableDispute, DisputeFilter> = {
    entity: ReceivableDispute,
    alias: 'dispute',
    scope: (query) => narrowToContracts(ctx, query, 'dispute.contractId'),
    sort: {
      raisedOn: 'dispute.raisedOn',
      amount: 'dispute.amount',
      kind: 'dispute.kind',
      state: 'dispute.state',
      settledOn: 'dispute.settledOn',
    },
    defaultSort: ['raisedOn', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere({ id: In(ids) }),
      q: (query, q) => query.andWhere(search('dispute'), { q: likePattern(q) }),
      accountId: (query, accountId) => query.andWhere({ accountId }),
      receivableId: (query, receivableId) => query.andWhere({ receivableId }),
      contractId: (query, contractId) => query.andWhere({ contractId }),
      primaryRepId: (query, rep) => query.andWhere(ofRep('dispute'), { rep }),
      state: (query, state) => query.andWhere({ state }),
      kind: (query, kind) => query.andWhere({ kind }),
    },
  };
  return listQuery(ctx, spec, args);
}

async function one<E extends PaymentPromise | ReceivableDispute>(
  ctx: RequestContext,
  query: SelectQueryBuilder<E>,
  entity: new () => E,
): Promise<E> {
  narrowToContracts(ctx, query, 'row.contractId');
  const row = await query.getOne();
  if (!row) throw notFound(entity, 'id');
  return row;
}

/** @throws DomainError common.not_found, also where it is not in sight */
export const getVisiblePromise = (ctx: RequestContext, id: string): Promise<PaymentPromise> =>
  one(ctx, ctx.db.createQueryBuilder(PaymentPromise, 'row').where('row.id = :id', { id }), PaymentPromise);

/** @throws DomainError common.not_found, also where it is not in sight */
export const getVisibleDispute = (ctx: RequestContext, id: string): Promise<ReceivableDispute> =>
  one(
    ctx,
    ctx.db.createQueryBuilder(ReceivableDispute, 'row').where('row.id = :id', { id }),
    ReceivableDispute,
  );

export function promisesOf(ctx: RequestContext, receivableId: string): Promise<PaymentPromise[]> {
  return loadMany(ctx, 'promisesOf', receivableId, async (ids) =>
    (
      await ctx.db.find(PaymentPromise, { where: { receivableId: In([...ids]) }, order: { level: 'DESC' } })
    ).map((row) => [row.receivableId, row] as const),
  );
}

export function disputesOf(ctx: RequestContext, receivableId: string): Promise<ReceivableDispute[]> {
  return loadMany(ctx, 'disputesOf', receivableId, async (ids) =>
    (
      await ctx.db.find(ReceivableDispute, {
        where: { receivableId: In([...ids]) },
        order: { raisedOn: 'DESC', id: 'DESC' },
      })
    ).map((row) => [row.receivableId, row] as const),
  );
}
