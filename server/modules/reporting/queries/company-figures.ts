import {
  addMonths,
  addToMonth,
  firstDayOf,
  monthOf,
  type LocalDate,
  type Month,
} from '../../../../shared/local-date';
import { money, type Money } from '../../../../shared/money';
import { mulDiv } from '../../../../shared/rate';
import { accountTier, type AccountTier } from '../../../../shared/vocabulary/accounts';
import { delinquencyClass, type DelinquencyClass } from '../../../../shared/vocabulary/receivables';
import type { RequestContext } from '../../../core/context';
import { readInteger, readMoney } from '../../../core/persistence';
import { CRISIS_LINE_BP } from '../crisis-line';

/** Strategic, important and general customers stand at 2:3:5 (TIER-1). */
const TIER_TARGET_BP: Readonly<Record<AccountTier, number>> = {
  STRATEGIC: 2000,
  IMPORTANT: 3000,
  GENERAL: 5000,
};

/** New to old customers at least 1:3, so one in four (RPT-1). */
const NEW_SHARE_FLOOR_BP = 2500;

export interface MonthFigures {
  readonly month: Month;
  readonly delivered: Money;
  readonly collected: Money;
}

/** The company's year, as the director's page shows it (RPT-1). Amounts in minor units, shares in basis points. */
export interface CompanyFigures {
  readonly since: LocalDate;
  readonly delivered: Money;
  readonly collected: Money;
  readonly open: Money;
  readonly openToSalesBp: number;
  readonly crisisLineBp: number;
  readonly classes: readonly {
    readonly class: DelinquencyClass;
    readonly contracts: number;
    readonly open: Money;
  }[];
  readonly tiers: readonly {
    readonly tier: AccountTier;
    readonly accounts: number;
    readonly targetBp: number;
  }[];
  readonly newContracts: number;
  readonly oldContracts: number;
  readonly newShareFloorBp: number;
  readonly months: readonly MonthFigures[];
}

type Raw = Record<string, unknown>;

/** Nothing here is narrowed: the permission itself is company-wide. */
export async function companyFigures(ctx: RequestContext): Promise<CompanyFigures> {
  const since = addMonths(firstDayOf(monthOf(ctx.today)), -11);
  const rows = (sql: string, params: unknown[] = []): Promise<Raw[]> =>
    ctx.db.query(sql, params) as Promise<Raw[]>;
  const [delivered, collected, classRows, tierRows, ageRows, [open]] = await Promise.all([
    rows(
      'SELECT SUBSTR(deliveredOn, 1, 7) AS month, SUM(amount) AS amount FROM delivery WHERE deliveredOn >= ? GROUP BY SUBSTR(deliveredOn, 1, 7)',
      [since],
    ),
    rows(
      'SELECT SUBSTR(receivedOn, 1, 7) AS month, SUM(amount) AS amount FROM receipt WHERE receivedOn >= ? GROUP BY SUBSTR(receivedOn, 1, 7)',
      [since],
    ),
    rows(
      `SELECT c.delinquencyClass AS class, COUNT(DISTINCT c.id) AS contracts, SUM(r.amount - r.collected - r.adjusted) AS open_
         FROM contract c JOIN receivable r ON r.contractId = c.id WHERE c.delinquencyClass IS NOT NULL GROUP BY c.delinquencyClass`,
    ),
    rows('SELECT tier, COUNT(*) AS n FROM account WHERE mergedIntoId IS NULL GROUP BY tier'),
    rows('SELECT customerAge AS age, COUNT(*) AS n FROM contract WHERE signedOn >= ? GROUP BY customerAge', [
      since,
    ]),
    rows('SELECT SUM(amount - collected - adjusted) AS open_ FROM receivable'),
  ]);
  const ofMonth = (list: Raw[], month: Month): Money =>
    readMoney(list.find((row) => row['month'] === month)?.['amount']);
  const months = Array.from({ length: 12 }, (_, at) => addToMonth(monthOf(since), at)).map((month) => ({
    month,
    delivered: ofMonth(delivered, month),
    collected: ofMonth(collected, month),
  }));
  const sum = (list: Raw[]): Money =>
    money(list.reduce((total, row) => total + readInteger(row['amount']), 0));
  const sales = sum(delivered);
  const owed = readMoney(open?.['open_']);
  return {
    since,
    delivered: sales,
    collected: sum(collected),
    open: owed,
    openToSalesBp: sales > 0 ? mulDiv(owed, 10_000, sales) : 0,
    crisisLineBp: CRISIS_LINE_BP,
    classes: delinquencyClass.list.map((code) => {
      const row = classRows.find((candidate) => candidate['class'] === code);
      return { class: code, contracts: readInteger(row?.['contracts']), open: readMoney(row?.['open_']) };
    }),
    tiers: accountTier.list.map((tier) => ({
      tier,
      accounts: readInteger(tierRows.find((row) => row['tier'] === tier)?.['n']),
      targetBp: TIER_TARGET_BP[tier],
    })),
    newContracts: readInteger(ageRows.find((row) => row['age'] === 'NEW')?.['n']),
    oldContracts: readInteger(ageRows.find((row) => row['age'] === 'OLD')?.['n']),
    newShareFloorBp: NEW_SHARE_FLOOR_BP,
    months,
  };
}
