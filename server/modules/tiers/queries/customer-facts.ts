import { IsNull } from 'typeorm';
import { addDays, addMonths, type LocalDate } from '../../../../shared/local-date';
import { money, ZERO, type Money } from '../../../../shared/money';
import { mulDiv } from '../../../../shared/rate';
import type { DelinquencyClass } from '../../../../shared/vocabulary/receivables';
import type { RequestContext } from '../../../core/context';
import { readInteger, readMoney } from '../../../core/persistence';
import { Account, AccountTierOverride } from '../../accounts';
import { policyAt } from '../../policies';
import { tiersPolicy } from '../policy';
import type { CustomerFacts } from '../rules/score-customers';

interface ContractSums {
  readonly accountId: string;
  readonly signed: unknown;
  readonly running: unknown;
  readonly largest: unknown;
  readonly worst: DelinquencyClass | null;
}

interface DeliverySums {
  readonly accountId: string;
  readonly volume: unknown;
  readonly volumeBefore: unknown;
  readonly lastOn: LocalDate | null;
}

interface ProductSums {
  readonly accountId: string;
  readonly product: string;
  readonly amount: unknown;
  readonly quantity: unknown;
}

interface DebtSums {
  readonly accountId: string;
  readonly fallenDue: unknown;
  readonly overdue: unknown;
}

const byAccount = <T extends { readonly accountId: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.accountId, row]));

/** The facts of all customers as of today, each kind in one query, and how many customers are not active. */
export async function customerFacts(
  ctx: RequestContext,
): Promise<{ readonly customers: readonly CustomerFacts[]; readonly inactive: number }> {
  const { activeMonths } = await policyAt(ctx, tiersPolicy);
  const accounts = await ctx.db.find(Account, {
    select: { id: true, tier: true, customerType: true, onSupplyStop: true },
    // a merged record is no customer of its own
    where: { mergedIntoId: IsNull() },
    order: { id: 'ASC' },
  });
  const contracts = byAccount(await contractSums(ctx));
  const deliveries = byAccount(await deliverySums(ctx));
  const averages = await volumeAtAverage(ctx);
  const debts = byAccount(await debtSums(ctx));
  const overrides = new Map(
    (await ctx.db.findBy(AccountTierOverride, { openKey: 1 }))
      .filter(({ until }) => !until || until >= ctx.today)
      .map((row) => [row.accountId, row.tier]),
  );
  const since = addMonths(ctx.today, -activeMonths);
  const customers = accounts
    .map((account): CustomerFacts => {
      const { id } = account;
      const [contract, delivery, debt] = [contracts.get(id), deliveries.get(id), debts.get(id)];
      return {
        accountId: id,
        customerType: account.customerType,
        tier: account.tier,
        onSupplyStop: account.onSupplyStop,
        debtClass: contract?.worst ?? null,
        runningContracts: readInteger(contract?.running),
        signedContracts: readInteger(contract?.signed),
        largestContract: readMoney(contract?.largest),
        lastDeliveryOn: delivery?.lastOn ?? null,
        volume: readMoney(delivery?.volume),
        volumeBefore: readMoney(delivery?.volumeBefore),
        volumeAtAverage: averages.get(id) ?? ZERO,
        fallenDue: readMoney(debt?.fallenDue),
        overdue: readMoney(debt?.overdue),
        heldTier: overrides.get(id) ?? null,
      };
    })
    .filter(
      ({ runningContracts, lastDeliveryOn }) =>
        runningContracts > 0 || (lastDeliveryOn !== null && lastDeliveryOn >= since),
    );
  return { customers, inactive: accounts.length - customers.length };
}

function contractSums(ctx: RequestContext): Promise<ContractSums[]> {
  return ctx.db.query(
    `SELECT accountId, COUNT(*) AS signed, MAX(amount) AS largest, MAX(delinquencyClass) AS worst,
       SUM(CASE WHEN state <> 'CLOSED' THEN 1 ELSE 0 END) AS running
     FROM contract WHERE state IN ('SIGNED', 'DELIVERED', 'CLOSED') GROUP BY accountId`,
  ) as Promise<ContractSums[]>;
}

/** Twelve months up to today, and the twelve before. */
function deliverySums(ctx: RequestContext): Promise<DeliverySums[]> {
  const year = addDays(addMonths(ctx.today, -12), 1);
  const before = addDays(addMonths(ctx.today, -24), 1);
  return ctx.db.query(
    `SELECT c.accountId AS accountId, MAX(d.deliveredOn) AS lastOn,
       SUM(CASE WHEN d.deliveredOn >= ? THEN d.amount ELSE 0 END) AS volume,
       SUM(CASE WHEN d.deliveredOn >= ? AND d.deliveredOn < ? THEN d.amount ELSE 0 END) AS volumeBefore
     FROM delivery d JOIN contract c ON c.id = d.contractId
     WHERE d.deliveredOn <= ? GROUP BY c.accountId`,
    [year, before, year, ctx.today],
  ) as Promise<DeliverySums[]>;
}

/** What each customer's deliveries of the year would have cost at the company's average price of the product. */
async function volumeAtAverage(ctx: RequestContext): Promise<ReadonlyMap<string, Money>> {
  const rows = (await ctx.db.query(
    `SELECT c.accountId AS accountId, l.product AS product, SUM(d.amount) AS amount, SUM(d.quantityMilli) AS quantity
     FROM delivery d JOIN contract c ON c.id = d.contractId JOIN contract_line l ON l.id = d.lineId
     WHERE d.deliveredOn >= ? AND d.deliveredOn <= ? GROUP BY c.accountId, l.product`,
    [addDays(addMonths(ctx.today, -12), 1), ctx.today],
  )) as ProductSums[];
  const products = new Map<string, { amount: number; quantity: number }>();
  for (const row of rows) {
    const sums = products.get(row.product) ?? { amount: 0, quantity: 0 };
    sums.amount += readInteger(row.amount);
    sums.quantity += readInteger(row.quantity);
    products.set(row.product, sums);
  }
  const found = new Map<string, Money>();
  for (const row of rows) {
    const { amount, quantity } = products.get(row.product) ?? { amount: 0, quantity: 0 };
    if (quantity <= 0) continue;
    const atAverage = mulDiv(readInteger(row.quantity), amount, quantity);
    found.set(row.accountId, money((found.get(row.accountId) ?? 0) + atAverage));
  }
  return found;
}

function debtSums(ctx: RequestContext): Promise<DebtSums[]> {
  return ctx.db.query(
    `SELECT accountId, SUM(amount - adjusted) AS fallenDue, SUM(amount - adjusted - collected) AS overdue
     FROM receivable WHERE dueOn < ? GROUP BY accountId`,
    [ctx.today],
  ) as Promise<DebtSums[]>;
}
