import { In } from 'typeorm';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { likePattern, listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import { loadMany, notFound } from '../../../core/persistence';
import { Account } from '../../accounts';
import { CreditApplication } from '../entities/credit-application.entity';
import { CreditVerdict } from '../entities/credit-verdict.entity';
import type { CreditApplicationFilter } from '../graphql/credit.inputs';
import { narrowToCredit } from './visible-credit';

function applicationList(ctx: RequestContext): ListSpec<CreditApplication, CreditApplicationFilter> {
  return {
    entity: CreditApplication,
    alias: 'application',
    scope: (query) => {
      query.innerJoin(
        Account,
        'account',
        'account.id = application.accountId AND account.mergedIntoId IS NULL',
      );
      narrowToCredit(ctx, query, ['application.applicantId']);
    },
    sort: {
      createdAt: 'application.createdAt',
      amount: 'application.amount',
      untilOn: 'application.untilOn',
      state: 'application.state',
    },
    defaultSort: ['createdAt', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere({ id: In(ids) }),
      q: (query, q) => query.andWhere("account.name LIKE :q ESCAPE '!'", { q: likePattern(q) }),
      states: (query, states) => query.andWhere({ state: In(states) }),
      accountId: (query, accountId) => query.andWhere({ accountId }),
      mine: (query, mine) =>
        query.andWhere(`application.applicantId ${mine ? '=' : '<>'} :applicant`, {
          applicant: actorOf(ctx).userId,
        }),
    },
  };
}

/** Applications for credit of customers in sight. */
export function listCreditApplications(
  ctx: RequestContext,
  args: ListArgs<CreditApplicationFilter>,
): Promise<Page<CreditApplication>> {
  return listQuery(ctx, applicationList(ctx), args);
}

/** The application if its customer is in sight. @throws DomainError common.not_found */
export async function getVisibleApplication(
  ctx: RequestContext,
  id: string,
  field = 'id',
): Promise<CreditApplication> {
  const query = ctx.db
    .createQueryBuilder(CreditApplication, 'application')
    .innerJoin(Account, 'account', 'account.id = application.accountId')
    .where('application.id = :id', { id });
  narrowToCredit(ctx, query, ['application.applicantId']);
  const application = await query.getOne();
  if (!application) throw notFound(CreditApplication, field);
  return application;
}

/** Verdicts of all rounds, the present round first. */
export function creditVerdictsOf(ctx: RequestContext, applicationId: string): Promise<CreditVerdict[]> {
  return loadMany(ctx, 'creditVerdicts', applicationId, async (ids) => {
    const rows = await ctx.db.find(CreditVerdict, {
      where: { applicationId: In([...ids]) },
      order: { round: 'DESC', createdAt: 'ASC', id: 'ASC' },
    });
    return rows.map((row) => [row.applicationId, row] as const);
  });
}
