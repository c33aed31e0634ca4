import type { ObjectLiteral } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import { ZERO, type Money } from '../../../../shared/money';
import type { RequestContext } from '../../../core/context';
import { readMoney } from '../../../core/persistence';
import { Contract } from '../../contracts';
import { FollowUp } from '../../leads';
import { PlannedVisit } from '../../visits';
import { PaymentPromise } from '../entities/payment-promise.entity';
import { ReceiptAllocation } from '../entities/receipt-allocation.entity';
import { Receivable } from '../entities/receivable.entity';
import type { DebtFacts } from '../rules/classify-delinquency';

export interface ContractDebt extends DebtFacts {
  /** Open of what was there when the office's project was last recovered; all that is open while it never was. */
  readonly officeOpen: Money;
}

interface ItemSums {
  readonly open: Money;
  readonly officeOpen: Money;
  readonly oldestDueOn: LocalDate | null;
  readonly lastDocumentOn: LocalDate | null;
}

/** The facts that the class of each contract's debt hangs on (REC-2), for all contracts in five queries. */
export async function debtFactsOf(
  ctx: RequestContext,
  contracts: readonly Contract[],
): Promise<ReadonlyMap<string, ContractDebt>> {
  const ids = contracts.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const [sums, paidOn, contactOn, visitOn, promisedOn] = await Promise.all([
    itemSums(ctx, ids),
    lastPayments(ctx, ids),
    lastContacts(ctx, contracts),
    lastVisits(ctx, contracts),
    lastPromises(ctx, ids),
  ]);
  return new Map(
    contracts.map((contract) => {
      const items = sums.get(contract.id);
      const movements = [
        paidOn.get(contract.id),
        items?.lastDocumentOn,
        contract.leadId && contactOn.get(contract.leadId),
        visitOn.get(contract.accountId),
        promisedOn.get(contract.id),
      ];
      return [
        contract.id,
        {
          open: items?.open ?? ZERO,
          oldestDueOn: items?.oldestDueOn ?? null,
          structureCompleteOn: contract.structureCompleteOn,
          toppedOutOn: contract.toppedOutOn,
          officeOpen: items?.officeOpen ?? ZERO,
          // a project that was fully recovered is with the office again only when that money is taken back
          collectionsSince:
            contract.recoveredAt && (items?.officeOpen ?? ZERO) <= 0 ? null : contract.collectionsSince,
          lastMovementOn: movements.reduce<LocalDate | null>(
            (last, day) => (day && (!last || day > last) ? (day as LocalDate) : last),
            null,
          ),
        },
      ];
    }),
  );
}

async function itemSums(ctx: RequestContext, ids: readonly string[]): Promise<Map<string, ItemSums>> {
  const rows = await ctx.db
    .createQueryBuilder(Receivable, 'item')
    .innerJoin(Contract, 'contract', 'contract.id = item.contractId')
    .select('item.contractId', 'contractId')
    .addSelect('SUM(item.amount - item.collected - item.adjusted)', 'open')
    .addSelect(
      'SUM(CASE WHEN item.createdAt > contract.recoveredAt THEN 0 ELSE item.amount - item.collected - item.adjusted END)',
      'officeOpen',
    )
    .addSelect(
      'MIN(CASE WHEN item.amount > item.collected + item.adjusted THEN item.dueOn END)',
      'oldestDueOn',
    )
    // interest is the debt growing by itself, no movement of the customer
    .addSelect("MAX(CASE WHEN item.kind <> 'INTEREST' THEN item.documentOn END)", 'lastDocumentOn')
    .where('item.contractId IN (:...ids)', { ids })
    .groupBy('item.contractId')
    .getRawMany<ObjectLiteral>();
  return new Map(
    rows.map((row) => [
      String(row['contractId']),
      {
        open: readMoney(row['open']),
        officeOpen: readMoney(row['officeOpen']),
        oldestDueOn: row['oldestDueOn'] as LocalDate | null,
        lastDocumentOn: row['lastDocumentOn'] as LocalDate | null,
      },
    ]),
  );
}

/** Last payments that stand: a payment that bounced, taken together with its reversal, is nothing and was no movement. */
async function lastPayments(ctx: RequestContext, ids: readonly string[]): Promise<Map<string, LocalDate>> {
  const rows = await ctx.db
    .createQueryBuilder()
    .select('standing.contractId', 'contractId')
    .addSelect('MAX(standing.day)', 'day')
    .from(
      (payments) =>
        payments
          .select('paid.contractId', 'contractId')
          .addSelect('MIN(paid.allocatedOn)', 'day')
          .from(ReceiptAllocation, 'paid')
          .where('paid.contractId IN (:...ids)', { ids })
          .groupBy('paid.contractId')
          .addGroupBy('COALESCE(paid.reversalOfId, paid.id)')
          .having('SUM(paid.amount) > 0'),
      'standing',
    )
    .groupBy('standing.contractId')
    .getRawMany<{ contractId: string; day: LocalDate }>();
  return new Map(rows.map(({ contractId, day }) => [contractId, day]));
}

/** Promises to pay, by contract: the day they were given, whatever became of them. */
async function lastPromises(ctx: RequestContext, ids: readonly string[]): Promise<Map<string, LocalDate>> {
  const rows = await ctx.db
    .createQueryBuilder(PaymentPromise, 'promise')
    .select('promise.contractId', 'contractId')
    .addSelect('MAX(promise.promisedOn)', 'day')
    .where('promise.contractId IN (:...ids)', { ids })
    .groupBy('promise.contractId')
    .getRawMany<{ contractId: string; day: LocalDate }>();
  return new Map(rows.map(({ contractId, day }) => [contractId, day]));
}

/** Contacts in which somebody of the customer was reached, by lead. */
async function lastContacts(
  ctx: RequestContext,
  contracts: readonly Contract[],
): Promise<Map<string, LocalDate>> {
  const leadIds = contracts.map(({ leadId }) => leadId).filter((id) => id !== null);
  if (leadIds.length === 0) return new Map();
  const rows = await ctx.db
    .createQueryBuilder(FollowUp, 'contact')
    .select('contact.leadId', 'leadId')
    .addSelect('MAX(contact.contactedOn)', 'day')
    .where('contact.leadId IN (:...leadIds) AND contact.reached = :yes', { leadIds, yes: true })
    .groupBy('contact.leadId')
    .getRawMany<{ leadId: string; day: LocalDate }>();
  return new Map(rows.map(({ leadId, day }) => [leadId, day]));
}

/** Visits that took place, by customer. */
async function lastVisits(
  ctx: RequestContext,
  contracts: readonly Contract[],
): Promise<Map<string, LocalDate>> {
  const accountIds = [...new Set(contracts.map(({ accountId }) => accountId))];
  const rows = await ctx.db
    .createQueryBuilder(PlannedVisit, 'visit')
    .select('visit.accountId', 'accountId')
    .addSelect('MAX(visit.visitOn)', 'day')
    .where("visit.accountId IN (:...accountIds) AND visit.state = 'DONE'", { accountIds })
    .groupBy('visit.accountId')
    .getRawMany<{ accountId: string; day: LocalDate }>();
  return new Map(rows.map(({ accountId, day }) => [accountId, day]));
}
