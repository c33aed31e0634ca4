import { In, type SelectQueryBuilder } from 'typeorm';
import { subtractMoney } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { likePattern, listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import { notFound, readMoney } from '../../../core/persistence';
import { policyAt } from '../../policies';
import { narrowToContracts, Receivable, ReceivableAdjustment } from '../../receivables';
import { Invoice } from '../entities/invoice.entity';
import type { InvoiceFilter } from '../graphql/invoice.inputs';
import { invoicesPolicy } from '../policy';
import { mayInvoice, type BilledMoney, type InvoiceStanding } from '../rules/may-invoice';

const spec = (ctx: RequestContext): ListSpec<Invoice, InvoiceFilter> => ({
  entity: Invoice,
  alias: 'invoice',
  scope: (query) => narrowToContracts(ctx, query, 'invoice.contractId'),
  sort: {
    number: 'invoice.number',
    issuedOn: 'invoice.issuedOn',
    amount: 'invoice.amount',
    state: 'invoice.state',
  },
  defaultSort: ['issuedOn', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere({ id: In(ids) }),
    q: (query: SelectQueryBuilder<Invoice>, q) =>
      query.andWhere(
        "(invoice.number LIKE :q ESCAPE '!' OR invoice.contractId IN (SELECT c.id FROM contract c INNER JOIN account a ON a.id = c.accountId WHERE c.number LIKE :q ESCAPE '!' OR c.projectName LIKE :q ESCAPE '!' OR a.name LIKE :q ESCAPE '!'))",
        { q: likePattern(q) },
      ),
    states: (query, states) => query.andWhere({ state: In(states) }),
    contractId: (query, contractId) => query.andWhere({ contractId }),
    excepted: (query, excepted) => query.andWhere(`invoice.exceptionReason IS ${excepted ? 'NOT ' : ''}NULL`),
    issuedFrom: (query, day) => query.andWhere('invoice.issuedOn >= :issuedFrom', { issuedFrom: day }),
    issuedTo: (query, day) => query.andWhere('invoice.issuedOn <= :issuedTo', { issuedTo: day }),
  },
});

/** Invoices of contracts whose money the actor sees. */
export function listInvoices(ctx: RequestContext, args: ListArgs<InvoiceFilter>): Promise<Page<Invoice>> {
  return listQuery(ctx, spec(ctx), args);
}

/** @throws DomainError common.not_found */
export async function getVisibleInvoice(ctx: RequestContext, id: string): Promise<Invoice> {
  const query = ctx.db.createQueryBuilder(Invoice, 'invoice').where('invoice.id = :id', { id });
  narrowToContracts(ctx, query, 'invoice.contractId');
  const found = await query.getOne();
  if (!found) throw notFound(Invoice, 'id');
  return found;
}

/** What the rule asks about a contract, from the ledger as it stands. */
async function billedMoney(ctx: RequestContext, contractId: string): Promise<BilledMoney> {
  const items = await ctx.db
    .createQueryBuilder(Receivable, 'item')
    .select('SUM(item.amount)', 'billed')
    .addSelect('SUM(item.collected)', 'collected')
    .where("item.contractId = :contractId AND item.kind <> 'INTEREST'", { contractId })
    .getRawOne<{ billed: unknown; collected: unknown }>();
  const credited = await ctx.db
    .createQueryBuilder(ReceivableAdjustment, 'less')
    .innerJoin(Receivable, 'item', "item.id = less.receivableId AND item.kind <> 'INTEREST'")
    .select('SUM(less.amount)', 'amount')
    .where("less.contractId = :contractId AND less.kind = 'CREDIT_NOTE'", { contractId })
    .getRawOne<{ amount: unknown }>();
  const issued = await ctx.db
    .createQueryBuilder(Invoice, 'invoice')
    .select('SUM(invoice.amount)', 'amount')
    .where("invoice.contractId = :contractId AND invoice.state = 'ISSUED'", { contractId })
    .getRawOne<{ amount: unknown }>();
  return {
    billed: subtractMoney(readMoney(items?.billed), readMoney(credited?.amount)),
    collected: readMoney(items?.collected),
    invoiced: readMoney(issued?.amount),
  };
}

export interface InvoicingOf extends BilledMoney, InvoiceStanding {
  readonly leastCollectedBp: number;
}

/** Whether and up to how much a contract may be invoiced today (CON-3). */
export async function invoicingOf(ctx: RequestContext, contractId: string): Promise<InvoicingOf> {
  const { leastCollectedBp } = await policyAt(ctx, invoicesPolicy);
  const facts = await billedMoney(ctx, contractId);
  return { ...facts, ...mayInvoice(facts, leastCollectedBp), leastCollectedBp };
}
