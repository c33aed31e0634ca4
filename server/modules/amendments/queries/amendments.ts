import { In, MoreThan, type SelectQueryBuilder } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { isActing } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { likePattern, listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import { loadMany, notFound, readInteger } from '../../../core/persistence';
import { didInTheNameOf } from '../../audit';
import { contractScope, Delivery, linesOf, type Contract } from '../../contracts';
import { AmendmentVerdict } from '../entities/amendment-verdict.entity';
import { ContractAmendment } from '../entities/contract-amendment.entity';
import type { AmendmentFilter } from '../graphql/amendment.inputs';
import { amountOf, type AmendedTerms } from '../rules/amended-terms';

function narrow(ctx: RequestContext, query: SelectQueryBuilder<ContractAmendment>): void {
  const scope = contractScope(ctx, 'theirs');
  if (scope)
    query.andWhere(
      `amendment.contractId IN (SELECT theirs.id FROM contract theirs WHERE ${scope.sql})`,
      scope.params,
    );
}

const spec = (ctx: RequestContext): ListSpec<ContractAmendment, AmendmentFilter> => ({
  entity: ContractAmendment,
  alias: 'amendment',
  scope: (query) => narrow(ctx, query),
  sort: { no: 'amendment.no', state: 'amendment.state', createdAt: 'amendment.createdAt' },
  defaultSort: ['createdAt', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere({ id: In(ids) }),
    q: (query: SelectQueryBuilder<ContractAmendment>, q) =>
      query.andWhere(
        "amendment.contractId IN (SELECT c.id FROM contract c INNER JOIN account a ON a.id = c.accountId WHERE c.number LIKE :q ESCAPE '!' OR c.projectName LIKE :q ESCAPE '!' OR a.name LIKE :q ESCAPE '!')",
        { q: likePattern(q) },
      ),
    states: (query, states) => query.andWhere({ state: In(states) }),
    contractId: (query, contractId) => query.andWhere({ contractId }),
  },
});

/** Amendments of contracts in sight. */
export function listAmendments(
  ctx: RequestContext,
  args: ListArgs<AmendmentFilter>,
): Promise<Page<ContractAmendment>> {
  return listQuery(ctx, spec(ctx), args);
}

/** @throws DomainError common.not_found */
export async function getVisibleAmendment(
  ctx: RequestContext,
  id: string,
  field = 'id',
): Promise<ContractAmendment> {
  const query = ctx.db.createQueryBuilder(ContractAmendment, 'amendment').where('amendment.id = :id', { id });
  narrow(ctx, query);
  const found = await query.getOne();
  if (!found) throw notFound(ContractAmendment, field);
  return found;
}

export function verdictsOf(ctx: RequestContext, amendmentId: string): Promise<AmendmentVerdict[]> {
  return loadMany(ctx, 'verdictsOfAmendment', amendmentId, async (ids) => {
    const order = { round: 'DESC', createdAt: 'ASC', id: 'ASC' } as const;
    const rows = await ctx.db.find(AmendmentVerdict, { where: { amendmentId: In([...ids]) }, order });
    return rows.map((row) => [row.amendmentId, row] as const);
  });
}

/** The terms of a contract as they stand. */
export async function termsNow(ctx: RequestContext, contract: Contract): Promise<AmendedTerms> {
  const lines = await linesOf(ctx, contract.id);
  return {
    paymentTermDays: contract.paymentTermDays,
    lines: lines.map(({ id, product, quantityMilli, unitPrice, service }) => ({
      lineId: id,
      product,
      quantityMilli,
      unitPrice,
      service,
    })),
  };
}

/** What was delivered on each line of a contract. */
export async function deliveredByLine(ctx: RequestContext, contractId: string): Promise<Map<string, number>> {
  const rows = await ctx.db
    .createQueryBuilder(Delivery, 'delivery')
    .select('delivery.lineId', 'lineId')
    .addSelect('SUM(delivery.quantityMilli)', 'quantity')
    .where('delivery.contractId = :contractId', { contractId })
    .groupBy('delivery.lineId')
    .getRawMany<{ lineId: string; quantity: unknown }>();
  return new Map(rows.map(({ lineId, quantity }) => [lineId, readInteger(quantity)]));
}

/**
 * Nobody decides on an amendment of their own (CON-1).
 *
 * @throws DomainError contract.own_approval
 */
export async function assertNotOwnAmendment(
  ctx: RequestContext,
  amendment: ContractAmendment,
  contract: Contract,
): Promise<void> {
  const own = [amendment.proposedById, contract.applicantId, contract.primaryRepId].some((id) =>
    isActing(ctx, id),
  );
  const subject = { type: 'ContractAmendment', id: amendment.id };
  if (own || (await didInTheNameOf(ctx, subject, ['amendment.proposed', 'amendment.terms_changed'])))
    throw new DomainError('contract.own_approval', {});
}

/** The amounts that contracts had at the end of a day and have no more: those that were amended since (CON-4, CON-7). */
export async function amountsBeforeAmended(ctx: RequestContext, day: LocalDate): Promise<Map<string, Money>> {
  const later = await ctx.db.find(ContractAmendment, {
    where: { state: 'IN_FORCE', signedOn: MoreThan(day) },
    order: { no: 'DESC' },
  });
  // the first amendment after the day says what was before it
  return new Map(later.map(({ contractId, termsBefore }) => [contractId, amountOf(termsBefore)]));
}
