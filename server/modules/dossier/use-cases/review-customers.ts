import { In } from 'typeorm';
import { addDays, localDateIn, maxDate, type LocalDate } from '../../../../shared/local-date';
import { ZERO, type Money } from '../../../../shared/money';
import type { RequestContext, TxContext } from '../../../core/context';
import { insertMany, readInteger, readMoney, type NewRow } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account, AccountStanding } from '../../accounts';
import { archivePolicy } from '../../archive';
import { Contract, contractsPolicy, customerAgeOn, Delivery } from '../../contracts';
import { policyAt } from '../../policies';
import { dormantSince, serviceClassOf } from '../rules/classify-customer';

export interface CustomerReview {
  readonly looked: number;
  readonly changed: number;
  readonly dormant: number;
}

/** Value of a year: the 365 days before the review. */
const YEAR = 365;
const CHUNK = 400;

interface Business {
  readonly yearAmount: Money;
  readonly lastDeliveredOn: LocalDate | null;
  readonly firstSignedOn: LocalDate | null;
  readonly lastSignedOn: LocalDate | null;
  readonly completed: boolean;
}
const none: Business = {
  yearAmount: ZERO,
  lastDeliveredOn: null,
  firstSignedOn: null,
  lastSignedOn: null,
  completed: false,
};

/**
 * Computes every customer's service class, dormancy and age from contracts and deliveries, and keeps what changed
 * (ARC-4, ARC-5). Derived figures: a second run on one day changes nothing.
 */
export async function reviewCustomers(
  ctx: RequestContext,
  only?: readonly string[],
): Promise<CustomerReview> {
  return inTransaction(ctx, async (tx) => {
    const wanted = await standingsOf(tx, only);
    const known = new Map(
      (only
        ? await tx.db.findBy(AccountStanding, { accountId: In([...only]) })
        : await tx.db.find(AccountStanding)
      ).map((row) => [row.accountId, row]),
    );
    const changed = wanted.filter((row) => !same(row, known.get(row.accountId)));
    for (let at = 0; at < changed.length; at += CHUNK) {
      const chunk = changed.slice(at, at + CHUNK);
      await tx.db.delete(AccountStanding, { accountId: In(chunk.map((row) => row.accountId)) });
      await insertMany(tx, AccountStanding, chunk);
    }
    return {
      looked: wanted.length,
      changed: changed.length,
      dormant: wanted.filter((row) => row.dormantSince).length,
    };
  });
}

type Standing = NewRow<AccountStanding>;

/** The day of the review alone is no change. */
function same(row: Standing, known: AccountStanding | undefined): boolean {
  return (
    known !== undefined &&
    known.serviceClass === row.serviceClass &&
    known.yearAmount === row.yearAmount &&
    known.lastOrderOn === row.lastOrderOn &&
    known.firstSignedOn === row.firstSignedOn &&
    known.dormantSince === row.dormantSince &&
    known.customerAge === row.customerAge
  );
}

async function standingsOf(tx: TxContext, only?: readonly string[]): Promise<Standing[]> {
  const [policy, contracts, business] = await Promise.all([
    policyAt(tx, archivePolicy),
    policyAt(tx, contractsPolicy),
    businessOf(tx, only),
  ]);
  const query = tx.db
    .createQueryBuilder(Account, 'account')
    .select(['account.id', 'account.createdAt'])
    .where('account.mergedIntoId IS NULL');
  if (only) query.andWhere('account.id IN (:...only)', { only });
  const accounts = await query.getMany();
  return accounts.map((account) => {
    const done = business.get(account.id) ?? none;
    const orders = [done.lastDeliveredOn, done.lastSignedOn].filter((day) => day !== null);
    const [firstOrder] = orders;
    const lastOrderOn = firstOrder ? maxDate(firstOrder, ...orders) : null;
    const knownSince = localDateIn(account.createdAt, tx.timeZone);
    return {
      accountId: account.id,
      serviceClass: serviceClassOf(done.yearAmount, policy),
      yearAmount: done.yearAmount,
      lastOrderOn,
      firstSignedOn: done.firstSignedOn,
      dormantSince: dormantSince({ lastOrderOn, knownSince }, policy.dormantDays, tx.today),
      customerAge: customerAgeOn(
        tx.today,
        { firstSignedOn: done.firstSignedOn, completedContract: done.completed },
        contracts,
      ),
      reviewedOn: tx.today,
    };
  });
}

/** Signed contracts and deliveries, summed per customer in two queries. */
async function businessOf(tx: TxContext, only?: readonly string[]): Promise<ReadonlyMap<string, Business>> {
  const signed = tx.db
    .createQueryBuilder(Contract, 'contract')
    .select('contract.accountId', 'accountId')
    .addSelect('MIN(contract.signedOn)', 'firstSignedOn')
    .addSelect('MAX(contract.signedOn)', 'lastSignedOn')
    .addSelect('MAX(CASE WHEN contract.closedOn IS NULL THEN 0 ELSE 1 END)', 'completed')
    .where('contract.signedOn IS NOT NULL')
    .groupBy('contract.accountId');
  const delivered = tx.db
    .createQueryBuilder(Delivery, 'delivery')
    .innerJoin(Contract, 'contract', 'contract.id = delivery.contractId')
    .select('contract.accountId', 'accountId')
    .addSelect('MAX(CASE WHEN delivery.amount > 0 THEN delivery.deliveredOn END)', 'lastDeliveredOn')
    .addSelect('SUM(CASE WHEN delivery.deliveredOn > :yearAgo THEN delivery.amount ELSE 0 END)', 'yearAmount')
    .setParameter('yearAgo', addDays(tx.today, -YEAR))
    .groupBy('contract.accountId');
  for (const query of only ? [signed, delivered] : [])
    query.andWhere('contract.accountId IN (:...only)', { only });
  const found = new Map<string, Business>();
  for (const row of await signed.getRawMany<Record<string, unknown>>()) {
    found.set(String(row['accountId']), {
      ...none,
      firstSignedOn: row['firstSignedOn'] as LocalDate,
      lastSignedOn: row['lastSignedOn'] as LocalDate,
      completed: readInteger(row['completed']) === 1,
    });
  }
  for (const row of await delivered.getRawMany<Record<string, unknown>>()) {
    const accountId = String(row['accountId']);
    found.set(accountId, {
      ...(found.get(accountId) ?? none),
      lastDeliveredOn: row['lastDeliveredOn'] as LocalDate | null,
      yearAmount: readMoney(row['yearAmount']),
    });
  }
  return found;
}
