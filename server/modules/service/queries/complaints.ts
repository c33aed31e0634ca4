import { In, type SelectQueryBuilder } from 'typeorm';
import { addDays } from '../../../../shared/local-date';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { likePattern, listQuery, type ListArgs, type Page } from '../../../core/list-query';
import { loadMany, notFound } from '../../../core/persistence';
import { Account, visibleAccounts } from '../../accounts';
import { AccountFeedback } from '../../archive';
import { Contract, Delivery, visibleContracts } from '../../contracts';
import { policyAt } from '../../policies';
import { ComplaintStep } from '../entities/complaint-step.entity';
import type { ComplaintFilter } from '../graphql/service.inputs';
import { servicePolicy } from '../policy';

/** Complaints of customers in sight, and those the actor was named to handle, whoever's customer it is. */
export function visibleComplaints(ctx: RequestContext, query: SelectQueryBuilder<AccountFeedback>): void {
  const seen = ctx.db.createQueryBuilder(Account, 'account').select('account.id');
  visibleAccounts(ctx, seen, 'account');
  query
    .andWhere(`(feedback.handlerId = :handlerMe OR feedback.accountId IN (${seen.getQuery()}))`)
    .setParameters({ ...seen.getParameters(), handlerMe: actorOf(ctx).userId });
}

/** The complaint if the actor may see it. @throws DomainError common.not_found, also where it is not theirs */
export async function getVisibleComplaint(ctx: RequestContext, id: string): Promise<AccountFeedback> {
  const query = ctx.db.createQueryBuilder(AccountFeedback, 'feedback').where('feedback.id = :id', { id });
  visibleComplaints(ctx, query);
  const complaint = await query.getOne();
  if (!complaint) throw notFound(AccountFeedback, 'id');
  return complaint;
}

const late =
  "((feedback.state = 'OPEN' AND feedback.dueOn < :lateToday) OR (feedback.state = 'ANSWERED' AND feedback.answeredOn < :lateVerify))";

/** Complaints and feedback in sight; what is late is counted like rules/complaint-steps decides it. */
export async function listComplaints(
  ctx: RequestContext,
  args: ListArgs<ComplaintFilter>,
): Promise<Page<AccountFeedback>> {
  const { verifyDays } = await policyAt(ctx, servicePolicy);
  const lateDays = { lateToday: ctx.today, lateVerify: addDays(ctx.today, -verifyDays) };
  return listQuery(
    ctx,
    {
      entity: AccountFeedback,
      alias: 'feedback',
      scope: (query) => visibleComplaints(ctx, query),
      sort: {
        receivedOn: 'feedback.receivedOn',
        dueOn: 'feedback.dueOn',
        state: 'feedback.state',
        kind: 'feedback.kind',
      },
      defaultSort: ['dueOn', 'ASC'],
      filters: {
        ids: (query, ids) => query.andWhere('feedback.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
        q: (query, q) =>
          query.andWhere(
            "(feedback.content LIKE :q ESCAPE '!' OR feedback.accountId IN (SELECT named.id FROM account named WHERE named.name LIKE :q ESCAPE '!'))",
            { q: likePattern(q) },
          ),
        kind: (query, kind) => query.andWhere('feedback.kind = :kind', { kind }),
        state: (query, state) => query.andWhere('feedback.state = :state', { state }),
        open: (query, open) => query.andWhere(`feedback.state ${open ? '<>' : '='} 'CONFIRMED'`),
        overdue: (query, overdue) => query.andWhere(`${overdue ? '' : 'NOT '}${late}`, lateDays),
        mine: (query, mine) =>
          query.andWhere(`feedback.handlerId ${mine ? '=' : '<>'} :mineMe`, { mineMe: actorOf(ctx).userId }),
        handlerId: (query, handlerId) => query.andWhere('feedback.handlerId = :handlerId', { handlerId }),
        accountId: (query, accountId) => query.andWhere('feedback.accountId = :accountId', { accountId }),
        contractId: (query, contractId) =>
          query.andWhere('feedback.contractId = :contractId', { contractId }),
        receivedFrom: (query, from) =>
          query.andWhere('feedback.receivedOn >= :receivedFrom', { receivedFrom: from }),
        receivedTo: (query, to) => query.andWhere('feedback.receivedOn <= :receivedTo', { receivedTo: to }),
      },
    },
    args,
  );
}

/** The steps of a complaint in the order they were taken; batched for the request. */
export function stepsOf(ctx: RequestContext, complaint: AccountFeedback): Promise<ComplaintStep[]> {
  return loadMany(ctx, 'complaintSteps', complaint.id, async (ids) =>
    (
      await ctx.db.find(ComplaintStep, {
        where: { feedbackId: In([...ids]) },
        order: { round: 'ASC', createdAt: 'ASC', id: 'ASC' },
      })
    ).map((step) => [step.feedbackId, step] as const),
  );
}

/** The contract a complaint is about, where the reader may see it; batched for the request. */
export async function contractOf(ctx: RequestContext, complaint: AccountFeedback): Promise<Contract | null> {
  if (!complaint.contractId) return null;
  const found = await loadMany(ctx, 'complaintContract', complaint.contractId, async (ids) => {
    const query = ctx.db
      .createQueryBuilder(Contract, 'contract')
      .where('contract.id IN (:...complained)', { complained: [...ids] });
    visibleContracts(ctx, query, 'contract');
    return (await query.getMany()).map((contract) => [contract.id, contract] as const);
  });
  return found[0] ?? null;
}

/** The delivery a complaint is about, where the reader may see its contract. */
export async function deliveryOf(ctx: RequestContext, complaint: AccountFeedback): Promise<Delivery | null> {
  if (!complaint.deliveryId || !(await contractOf(ctx, complaint))) return null;
  const found = await loadMany(ctx, 'complaintDelivery', complaint.deliveryId, async (ids) =>
    (await ctx.db.findBy(Delivery, { id: In([...ids]) })).map((delivery) => [delivery.id, delivery] as const),
  );
  return found[0] ?? null;
}
