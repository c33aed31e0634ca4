import type { ObjectLiteral } from 'typeorm';
import { daysBetween, type LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { readInteger, readMoney } from '../../../core/persistence';
import { PaymentPromise } from '../entities/payment-promise.entity';
import { narrowToContracts } from './visible-money';

export interface PromiseDay {
  readonly day: LocalDate;
  readonly promises: number;
  readonly promised: Money;
  readonly received: Money;
  readonly broken: number;
}

const MOST_DAYS = 92;

/** What is promised for each day, what came in for it, and how many promises of the day broke (DUN-3). */
export async function promiseCalendar(
  ctx: RequestContext,
  from: LocalDate,
  to: LocalDate,
): Promise<PromiseDay[]> {
  if (to < from || daysBetween(from, to) > MOST_DAYS)
    throw new DomainError('common.dates_out_of_order', { earlier: from, later: to }, 'to');
  const query = ctx.db
    .createQueryBuilder(PaymentPromise, 'promise')
    .select('promise.payBy', 'day')
    .addSelect('COUNT(*)', 'promises')
    .addSelect('SUM(promise.amount)', 'promised')
    .addSelect('SUM(promise.received)', 'received')
    .addSelect("SUM(CASE WHEN promise.state = 'BROKEN' THEN 1 ELSE 0 END)", 'broken')
    .where("promise.payBy >= :from AND promise.payBy <= :to AND promise.state <> 'WITHDRAWN'", { from, to })
    .groupBy('promise.payBy')
    .orderBy('promise.payBy');
  narrowToContracts(ctx, query, 'promise.contractId');
  const rows = await query.getRawMany<ObjectLiteral>();
  return rows.map((row) => ({
    day: String(row['day']).slice(0, 10) as LocalDate,
    promises: readInteger(row['promises']),
    promised: readMoney(row['promised']),
    received: readMoney(row['received']),
    broken: readInteger(row['broken']),
  }));
}
