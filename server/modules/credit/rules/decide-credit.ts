import { addMoney, money, negateMoney, subtractMoney, ZERO, type Money } from '../../../../shared/money';
import { mulDiv } from '../../../../shared/rate';
import { exposurePart, type CreditLevel, type ExposurePart } from '../../../../shared/vocabulary/credit';
import type { CreditPolicy } from '../policy';
import type { CreditLine } from './credit-line';

export type Exposure = Readonly<Record<ExposurePart, Money>>;
export type ExposureChange = Readonly<Partial<Record<ExposurePart, Money>>>;

/** Whether the policy counts a part (CRE-5: each switchable). */
export function counts(part: ExposurePart, policy: CreditPolicy): boolean {
  return {
    OPEN_RECEIVABLES: policy.countOpenReceivables,
    NOT_MATURED: policy.countNotMatured,
    DELIVERED_NOT_SETTLED: policy.countDeliveredNotSettled,
    RELEASED_NOT_DELIVERED: policy.countReleasedNotDelivered,
    MONEY_IN_HAND: policy.countMoneyInHand,
  }[part];
}

/**
 * What a customer owes or is about to: the parts that count, less money in hand, never below zero.
 *
 * Rule CRE-5.
 *
 * @example open ¥100, signed and not delivered ¥50, in hand ¥30 → ¥120
 */
export function exposureOf(parts: Exposure, policy: CreditPolicy): Money {
  const total = exposurePart.list
    .filter((part) => counts(part, policy))
    .reduce(
      (sum, part) => addMoney(sum, part === 'MONEY_IN_HAND' ? negateMoney(parts[part]) : parts[part]),
      ZERO,
    );
  return money(Math.max(0, total));
}

export function changed(parts: Exposure, change: ExposureChange): Exposure {
  return Object.fromEntries(
    exposurePart.list.map((part) => [part, addMoney(parts[part], change[part] ?? ZERO)]),
  ) as unknown as Exposure;
}

export interface CreditQuestion {
  readonly line: CreditLine;
  readonly parts: Exposure;
  /** What the act adds to each part; a delivery under a signed contract moves value from one part to another. */
  readonly adding: ExposureChange;
  /** Value of the goods that leave with it; zero for acts on paper. */
  readonly goods: Money;
}

export interface CreditAnswer {
  readonly refused: 'OVER_LIMIT' | 'CASH_FIRST' | null;
  readonly exposure: Money;
  /** What the act adds by the policy: nothing where the value counted already. */
  readonly asked: Money;
  readonly after: Money;
  /** How far over the limit it would be. */
  readonly over: Money;
}

/**
 * Whether an act stays within a customer's credit. Goods leave only while the exposure with them stays within the
 * limit, even where their value counted before; an act on paper only if what it adds does. Who is rated D pays first:
 * the money in hand covers the goods.
 *
 * Rules CRE-2, CRE-5.
 *
 * @example limit ¥100, exposure ¥80, a contract of ¥30 → refused, over by ¥10
 */
export function decideCredit(
  { line, parts, adding, goods }: CreditQuestion,
  policy: CreditPolicy,
): CreditAnswer {
  const exposure = exposureOf(parts, policy);
  const after = exposureOf(changed(parts, adding), policy);
  const asked = subtractMoney(after, exposure);
  const over = money(Math.max(0, after - line.limit));
  const figures = { exposure, asked, after, over };
  if (line.cashOnly)
    return { ...figures, asked: goods, refused: goods > parts.MONEY_IN_HAND ? 'CASH_FIRST' : null };
  const binds = goods > 0 || asked > 0;
  return { ...figures, refused: binds && over > 0 ? 'OVER_LIMIT' : null };
}

/**
 * How a customer stands to their limit; near it from the policy's share on.
 *
 * @example limit ¥100, exposure ¥80, warning 80 % → NEAR
 */
export function levelOf(line: CreditLine, exposure: Money, policy: CreditPolicy): CreditLevel {
  if (line.cashOnly) return 'CASH_ONLY';
  if (exposure > line.limit) return 'OVER';
  return exposure > 0 && usedBp(line, exposure) >= policy.warningShareBp ? 'NEAR' : 'WITHIN';
}

/** Share of the limit that is used, in 1/10,000; ten times the limit and more is told as such. */
export function usedBp({ limit }: CreditLine, exposure: Money): number {
  const most = 100_000;
  if (limit <= 0) return exposure > 0 ? most : 0;
  return Math.min(most, mulDiv(exposure, 10_000, limit));
}
