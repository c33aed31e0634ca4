import { LessThan } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { LossRecord } from '../entities/loss-record.entity';

/**
 * Refuses a new claim or registration while a loss of this rep is overdue; a record of somebody else never blocks (LOSS-1).
 *
 * @throws DomainError loss.not_filed
 */
export async function assertLossesFiled(ctx: RequestContext, repId: string): Promise<void> {
  const where = { repId, state: 'OPEN' as const, dueOn: LessThan(ctx.today) };
  const [first, count] = await ctx.db
    .createQueryBuilder(LossRecord, 'loss')
    .where(where)
    .orderBy('loss.dueOn', 'ASC')
    .addOrderBy('loss.id', 'ASC')
    .take(1)
    .getManyAndCount()
    .then(([rows, all]) => [rows[0], all] as const);
  if (first)
    throw new DomainError('loss.not_filed', { count, customer: first.customerName, due: first.dueOn });
}
