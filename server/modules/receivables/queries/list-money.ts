import { In, type SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { likePattern, listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import { DunningLetter } from '../entities/dunning-letter.entity';
import { Receipt } from '../entities/receipt.entity';
import { Receivable } from '../entities/receivable.entity';
import type { DunningLetterFilter, ReceiptFilter, ReceivableFilter } from '../graphql/money.filters';
import { bucketBounds } from '../rules/ageing-bucket';
import { narrowLetters, narrowReceipts, narrowToContracts } from './visible-money';

const named = (alias: string) =>
  `${alias}.accountId IN (SELECT a.id FROM account a WHERE a.name LIKE :q ESCAPE '!')`;

export function listReceivables(
  ctx: RequestContext,
  args: ListArgs<ReceivableFilter>,
): Promise<Page<Receivable>> {
  return listQuery(ctx, receivableList(ctx), args);
}

const receivableList = (ctx: RequestContext): ListSpec<Receivable, ReceivableFilter> => ({
  entity: Receivable,
  alias: 'item',
  scope: (query) => narrowToContracts(ctx, query, 'item.contractId'),
  sort: {
    dueOn: 'item.dueOn',
    documentOn: 'item.documentOn',
    number: 'item.number',
    amount: 'item.amount',
    createdAt: 'item.createdAt',
  },
  defaultSort: ['dueOn', 'ASC'],
  filters: {
    ids: (query, ids) => query.andWhere({ id: In(ids) }),
    q: (query, q) =>
      query.andWhere(
        `(item.number LIKE :q ESCAPE '!' OR ${named('item')} OR item.contractId IN
          (SELECT k.id FROM contract k WHERE k.number LIKE :q ESCAPE '!' OR k.projectName LIKE :q ESCAPE '!'))`,
        { q: likePattern(q) },
      ),
    contractId: (query, contractId) => query.andWhere({ contractId }),
    accountId: (query, accountId) => query.andWhere({ accountId }),
    primaryRepId: (query, rep) =>
      query.andWhere('item.contractId IN (SELECT k.id FROM contract k WHERE k.primaryRepId = :rep)', { rep }),
    kind: (query, kind) => query.andWhere({ kind }),
    disputed: (query, disputed) =>
      query.andWhere(
        `item.id ${disputed ? 'IN' : 'NOT IN'} (SELECT d.openItemId FROM receivable_dispute d WHERE d.openItemId IS NOT NULL)`,
      ),
    writtenOff: (query, writtenOff) =>
      query.andWhere(
        `item.id ${writtenOff ? 'IN' : 'NOT IN'} (SELECT w.receivableId FROM receivable_adjustment w WHERE w.kind = 'WRITE_OFF')`,
      ),
    open: (query, open) => query.andWhere(`item.amount ${open ? '>' : '='} item.collected + item.adjusted`),
    bucket: (query, wanted) => {
      const bounds = bucketBounds(ctx.today).find(({ bucket }) => bucket === wanted);
      query.andWhere('item.amount > item.collected + item.adjusted');
      if (bounds?.dueFrom) query.andWhere('item.dueOn >= :bucketFrom', { bucketFrom: bounds.dueFrom });
      if (bounds?.dueTo) query.andWhere('item.dueOn <= :bucketTo', { bucketTo: bounds.dueTo });
    },
    dueFrom: (query, day) => query.andWhere('item.dueOn >= :dueFrom', { dueFrom: day }),
    dueTo: (query, day) => query.andWhere('item.dueOn <= :dueTo', { dueTo: day }),
  },
});

export function listReceipts(ctx: RequestContext, args: ListArgs<ReceiptFilter>): Promise<Page<Receipt>> {
  return listQuery(ctx, receiptList(ctx), args);
}

const receiptList = (ctx: RequestContext): ListSpec<Receipt, ReceiptFilter> => ({
  entity: Receipt,
  alias: 'receipt',
  scope: (query) => narrowReceipts(ctx, query, 'receipt'),
  sort: {
    receivedOn: 'receipt.receivedOn',
    number: 'receipt.number',
    amount: 'receipt.amount',
    createdAt: 'receipt.createdAt',
  },
  defaultSort: ['receivedOn', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere({ id: In(ids) }),
    q: (query, q) =>
      query.andWhere(
        `(receipt.number LIKE :q ESCAPE '!' OR receipt.reference LIKE :q ESCAPE '!' OR ${named('receipt')})`,
        {
          q: likePattern(q),
        },
      ),
    accountId: (query, accountId) => query.andWhere({ accountId }),
    instrument: (query, instrument) => query.andWhere({ instrument }),
    receivedFrom: (query, day) =>
      query.andWhere('receipt.receivedOn >= :receivedFrom', { receivedFrom: day }),
    receivedTo: (query, day) => query.andWhere('receipt.receivedOn <= :receivedTo', { receivedTo: day }),
    unallocated: (query, left) =>
      query.andWhere(
        `(receipt.amount > receipt.allocated + receipt.refunded AND receipt.reversedOn IS NULL) = :left`,
        { left },
      ),
    matured: (query, matured) =>
      query.andWhere(`receipt.countsOn ${matured ? '<=' : '>'} :maturedBy`, { maturedBy: ctx.today }),
    reversed: (query, reversed) =>
      query.andWhere(`(receipt.reversedOn IS NOT NULL OR receipt.reversalOfId IS NOT NULL) = :reversed`, {
        reversed,
      }),
  },
});

export function listLetters(
  ctx: RequestContext,
  args: ListArgs<DunningLetterFilter>,
): Promise<Page<DunningLetter>> {
  return listQuery(ctx, letterList(ctx), args);
}

const letterList = (ctx: RequestContext): ListSpec<DunningLetter, DunningLetterFilter> => ({
  entity: DunningLetter,
  alias: 'letter',
  scope: (query: SelectQueryBuilder<DunningLetter>) => narrowLetters(ctx, query, 'letter'),
  sort: {
    issuedOn: 'letter.issuedOn',
    number: 'letter.number',
    month: 'letter.month',
    overdueAmount: 'letter.overdueAmount',
  },
  defaultSort: ['issuedOn', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere({ id: In(ids) }),
    q: (query, q) =>
      query.andWhere(`(letter.number LIKE :q ESCAPE '!' OR ${named('letter')})`, { q: likePattern(q) }),
    accountId: (query, accountId) => query.andWhere({ accountId }),
    month: (query, month) => query.andWhere({ month }),
    unanswered: (query, unanswered) => query.andWhere(`letter.settledOn IS ${unanswered ? '' : 'NOT '}NULL`),
  },
});
