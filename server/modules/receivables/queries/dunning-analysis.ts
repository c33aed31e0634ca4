import type { ObjectLiteral } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import type { Page, PageInput } from '../../../core/list-query';
import { readInteger, readMoney } from '../../../core/persistence';
import { Receivable } from '../entities/receivable.entity';
import { disputedSql } from '../ledger/open-items';
import { narrowToContracts } from './visible-money';

export interface OverdueAccount {
  readonly id: string;
  readonly open: Money;
  readonly overdue: Money;
  readonly disputed: Money;
  readonly oldestDueOn: LocalDate;
  readonly unansweredLetters: number;
  readonly lastLetterOn: LocalDate | null;
}

/** The monthly receivables analysis (DUN-1): customers with overdue money, most first, and where their letters stand. */
export async function dunningAnalysis(
  ctx: RequestContext,
  page: PageInput | null | undefined,
): Promise<Page<OverdueAccount>> {
  const size = page?.size ?? 25;
  const open = 'item.amount - item.collected - item.adjusted';
  const overdue = `SUM(CASE WHEN item.dueOn < :today THEN ${open} ELSE 0 END)`;
  const base = () => {
    const query = ctx.db
      .createQueryBuilder(Receivable, 'item')
      .where('item.amount > item.collected + item.adjusted')
      .setParameter('today', ctx.today);
    narrowToContracts(ctx, query, 'item.contractId');
    return query;
  };
  const [rows, total] = await Promise.all([
    base()
      .select('item.accountId', 'id')
      .addSelect(`SUM(${open})`, 'open')
      .addSelect(overdue, 'overdue')
      .addSelect(`SUM(${disputedSql})`, 'disputed')
      .addSelect('MIN(item.dueOn)', 'oldestDueOn')
      .addSelect(
        '(SELECT COUNT(*) FROM dunning_letter l WHERE l.accountId = item.accountId AND l.settledOn IS NULL)',
        'unanswered',
      )
      .addSelect(
        '(SELECT MAX(l.issuedOn) FROM dunning_letter l WHERE l.accountId = item.accountId)',
        'lastLetterOn',
      )
      .groupBy('item.accountId')
      .having(`${overdue} > 0`)
      .orderBy(overdue, 'DESC')
      .addOrderBy('item.accountId', 'ASC')
      .limit(size)
      .offset(((page?.number ?? 1) - 1) * size)
      .getRawMany<ObjectLiteral>(),
    base()
      .select('COUNT(DISTINCT item.accountId)', 'total')
      .andWhere('item.dueOn < :today')
      .getRawOne<{ total: unknown }>(),
  ]);
  return {
    items: rows.map((row) => ({
      id: String(row['id']),
      open: readMoney(row['open']),
      overdue: readMoney(row['overdue']),
      disputed: readMoney(row['disputed']),
      oldestDueOn: row['oldestDueOn'] as LocalDate,
      unansweredLetters: readInteger(row['unanswered']),
      lastLetterOn: (row['lastLetterOn'] as LocalDate | null) ?? null,
    })),
    total: readInteger(total?.total),
  };
}
