import { In, type SelectQueryBuilder } from 'typeorm';
import { may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { likePattern, listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import { loadMany, notFound } from '../../../core/persistence';
import { BalanceConfirmation } from '../entities/balance-confirmation.entity';
import { BalanceConfirmationLine } from '../entities/balance-confirmation-line.entity';
import { Receivable } from '../entities/receivable.entity';
import type { ConfirmationFilter } from '../graphql/confirmation.inputs';
import { narrowToAccounts, narrowToContracts } from './visible-money';

const narrow = (ctx: RequestContext, query: SelectQueryBuilder<BalanceConfirmation>): void =>
  narrowToAccounts(ctx, query, 'confirmation.accountId');

/** Confirmations of customers with a contract in sight (REC-10). */
export function listConfirmations(
  ctx: RequestContext,
  args: ListArgs<ConfirmationFilter>,
): Promise<Page<BalanceConfirmation>> {
  const spec: ListSpec<BalanceConfirmation, ConfirmationFilter> = {
    entity: BalanceConfirmation,
    alias: 'confirmation',
    scope: (query) => narrow(ctx, query),
    sort: {
      asOf: 'confirmation.asOf',
      number: 'confirmation.number',
      openAmount: 'confirmation.openAmount',
      state: 'confirmation.state',
      sentOn: 'confirmation.sentOn',
      returnedOn: 'confirmation.returnedOn',
    },
    defaultSort: ['asOf', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere({ id: In(ids) }),
      q: (query, q) =>
        query.andWhere(
          `(confirmation.number LIKE :q ESCAPE '!'
            OR confirmation.accountId IN (SELECT a.id FROM account a WHERE a.name LIKE :q ESCAPE '!'))`,
          { q: likePattern(q) },
        ),
      accountId: (query, accountId) => query.andWhere({ accountId }),
      state: (query, state) => query.andWhere({ state }),
    },
  };
  return listQuery(ctx, spec, args);
}

/** @throws DomainError common.not_found, also where it is not in sight */
export async function getVisibleConfirmation(ctx: RequestContext, id: string): Promise<BalanceConfirmation> {
  const query = ctx.db
    .createQueryBuilder(BalanceConfirmation, 'confirmation')
    .where('confirmation.id = :id', { id });
  narrow(ctx, query);
  const row = await query.getOne();
  if (!row) throw notFound(BalanceConfirmation, 'id');
  return row;
}

/** Who sees a confirmation sees its scans. */
export async function seesConfirmation(ctx: RequestContext, id: string): Promise<boolean> {
  if (!may(ctx, 'receivable.read')) return false;
  const query = ctx.db
    .createQueryBuilder(BalanceConfirmation, 'confirmation')
    .where('confirmation.id = :id', { id });
  narrow(ctx, query);
  return query.getExists();
}

/** The items of a confirmation on contracts in sight, oldest due first. */
export function linesOfConfirmation(
  ctx: RequestContext,
  confirmationId: string,
): Promise<BalanceConfirmationLine[]> {
  return loadMany(ctx, 'linesOfConfirmation', confirmationId, async (ids) => {
    const query = ctx.db
      .createQueryBuilder(BalanceConfirmationLine, 'line')
      .innerJoin(Receivable, 'item', 'item.id = line.receivableId')
      .where('line.confirmationId IN (:...ids)', { ids: [...ids] })
      .orderBy('line.dueOn')
      .addOrderBy('line.id');
    narrowToContracts(ctx, query, 'item.contractId');
    return (await query.getMany()).map((row) => [row.confirmationId, row] as const);
  });
}
