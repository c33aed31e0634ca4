import { addDays, type LocalDate } from '../../../../shared/local-date';
import { moneyToString, type Money } from '../../../../shared/money';
import type { TierTextCode } from '../../../../shared/messages/tier-texts';
import { mulDiv } from '../../../../shared/rate';
import type { AccountTier, CustomerType } from '../../../../shared/vocabulary/accounts';
import type { DelinquencyClass } from '../../../../shared/vocabulary/receivables';
import type { TierPart, TierSignal } from '../../../../shared/vocabulary/tiers';
import type { TiersPolicy } from '../policy';

/** What a review looks at in one active customer. Amounts in fen, as of the day of the review. */
export interface CustomerFacts {
  readonly accountId: string;
  readonly customerType: CustomerType;
  readonly tier: AccountTier;
  readonly debtClass: DelinquencyClass | null;
  readonly onSupplyStop: boolean;
  readonly runningContracts: number;
  readonly signedContracts: number;
  readonly largestContract: Money;
  readonly lastDeliveryOn: LocalDate | null;
  /** Delivered in the last twelve months, and in the twelve before. */
  readonly volume: Money;
  readonly volumeBefore: Money;
  /** What the same deliveries would have cost at the average price of each product; 0 where there is nothing to compare. */
  readonly volumeAtAverage: Money;
  readonly fallenDue: Money;
  readonly overdue: Money;
  /** The tier a director decided on, while that decision stands. */
  readonly heldTier: AccountTier | null;
}

export interface ScorePart {
  readonly part: TierPart;
  /** 0 to 100. */
  readonly score: number;
  readonly weight: number;
  /** How it came, with the facts. */
  readonly text: TierTextCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Score {
  /** Hundredths of a point, 0 to 10,000. */
  readonly total: number;
  readonly parts: readonly ScorePart[];
  readonly signals: readonly TierSignal[];
}

type Judged = Omit<ScorePart, 'part' | 'weight'>;
const YEAR = 12;
const clamp = (score: number): number => Math.max(0, Math.min(100, score));

/** Share of the customers that lie below a value, in whole per cent; equal values get the same, nothing gets 0. */
function rankOf(values: readonly number[]): (value: number) => number {
  const sorted = [...values].sort((a, b) => a - b);
  const others = Math.max(1, sorted.length - 1);
  const below = new Map<number, number>();
  sorted.forEach((value, at) => {
    if (!below.has(value)) below.set(value, at);
  });
  return (value) => (value <= 0 ? 0 : sorted.length === 1 ? 100 : mulDiv(below.get(value) ?? 0, 100, others));
}

function operating(facts: CustomerFacts, policy: TiersPolicy, today: LocalDate): Judged {
  if (facts.onSupplyStop) return { score: 0, text: 'operating.stopped', params: {} };
  const contracts = facts.runningContracts;
  if (contracts === 0) return { score: 20, text: 'operating.ended', params: {} };
  const day = facts.lastDeliveryOn;
  return day && day > addDays(today, -policy.livelyDays)
    ? { score: 100, text: 'operating.running', params: { contracts, day } }
    : { score: 60, text: 'operating.quiet', params: { contracts, days: policy.livelyDays } };
}

const creditMarks: Record<DelinquencyClass, number> = { A: 50, B: 15, C: 0 };

function credit({ debtClass }: CustomerFacts): Judged {
  return debtClass
    ? { score: creditMarks[debtClass], text: 'credit.class', params: { class: debtClass } }
    : { score: 100, text: 'credit.clear', params: {} };
}

function margin({ volume, volumeAtAverage }: CustomerFacts, policy: TiersPolicy): Judged {
  if (volumeAtAverage <= 0) return { score: 50, text: 'margin.none', params: {} };
  const relation = mulDiv(volume, 10_000, volumeAtAverage);
  return {
    score: clamp(50 + mulDiv(relation - 10_000, 50, Math.max(1, policy.priceSpreadBp))),
    text: 'margin.price',
    params: { percent: percent(relation) },
  };
}

function payment({ fallenDue, overdue }: CustomerFacts): Judged {
  if (fallenDue <= 0) return { score: 50, text: 'payment.none', params: {} };
  return {
    score: clamp(100 - mulDiv(overdue, 100, fallenDue)),
    text: 'payment.overdue',
    params: { due: moneyToString(fallenDue), overdue: moneyToString(overdue) },
  };
}

function growth({ volume, volumeBefore }: CustomerFacts, policy: TiersPolicy): Judged {
  if (volumeBefore <= 0)
    return volume > 0
      ? { score: 75, text: 'growth.new', params: {} }
      : { score: 0, text: 'growth.none', params: {} };
  const change = mulDiv(volume - volumeBefore, 10_000, volumeBefore);
  return {
    score: clamp(50 + mulDiv(change, 50, Math.max(1, policy.growthSpreadBp))),
    text: 'growth.change',
    params: { percent: percent(change) },
  };
}

const percent = (bp: number): string => `${mulDiv(bp, 1, 100)}`;

/**
 * Scores every customer 0 to 100 against the others: seven parts, each with the facts it came from, weighed by policy.
 * Costs are not kept, so that the price a customer pays against the average of the same product stands for margin.
 *
 * Rule TIER-2.
 *
 * @example the largest of 11 customers by deliveries → volume 100; the median → 50; one without deliveries → 0
 */
export function scoreCustomers(
  customers: readonly CustomerFacts[],
  policy: TiersPolicy,
  today: LocalDate,
): ReadonlyMap<string, Score> {
  const projectRank = rankOf(customers.map((facts) => facts.largestContract));
  const volumeRank = rankOf(customers.map((facts) => facts.volume));
  const signals = signalsOf(customers, policy);
  const project = ({ largestContract }: CustomerFacts): Judged => {
    const above = projectRank(largestContract);
    return largestContract > 0
      ? { score: above, text: 'project.rank', params: { amount: moneyToString(largestContract), above } }
      : { score: 0, text: 'project.none', params: {} };
  };
  const volume = (facts: CustomerFacts): Judged => {
    const above = volumeRank(facts.volume);
    return facts.volume > 0
      ? {
          score: above,
          text: 'volume.rank',
          params: { amount: moneyToString(facts.volume), above, months: YEAR },
        }
      : { score: 0, text: 'volume.none', params: { months: YEAR } };
  };
  return new Map(
    customers.map((facts) => {
      const parts: ScorePart[] = [
        { part: 'OPERATING', weight: policy.operatingWeight, ...operating(facts, policy, today) },
        { part: 'CREDIT', weight: policy.creditWeight, ...credit(facts) },
        { part: 'PROJECT', weight: policy.projectWeight, ...project(facts) },
        { part: 'VOLUME', weight: policy.volumeWeight, ...volume(facts) },
        { part: 'MARGIN', weight: policy.marginWeight, ...margin(facts, policy) },
        { part: 'PAYMENT', weight: policy.paymentWeight, ...payment(facts) },
        { part: 'GROWTH', weight: policy.growthWeight, ...growth(facts, policy) },
      ];
      const weights = parts.reduce((sum, part) => sum + part.weight, 0);
      const weighed = parts.reduce((sum, part) => sum + part.score * part.weight, 0);
      const total = mulDiv(weighed, 100, Math.max(1, weights));
      return [facts.accountId, { total, parts, signals: signals.get(facts.accountId) ?? [] }];
    }),
  );
}

/** Who by volume, orders or standing in the industry is a candidate for strategic (TIER-2). */
function signalsOf(
  customers: readonly CustomerFacts[],
  policy: TiersPolicy,
): ReadonlyMap<string, TierSignal[]> {
  const found = new Map<string, TierSignal[]>(customers.map(({ accountId }) => [accountId, []]));
  const bySize = [...customers].sort((a, b) => b.volume - a.volume || (a.accountId < b.accountId ? -1 : 1));
  const peers = new Map<CustomerType, CustomerFacts[]>();
  for (const facts of bySize)
    (peers.get(facts.customerType) ?? peers.set(facts.customerType, []).get(facts.customerType))?.push(facts);
  for (const firms of peers.values()) {
    const [largest] = firms;
    if (!largest || largest.volume <= 0 || firms.length < policy.benchmarkPeers) continue;
    for (const firm of firms.filter(({ volume }) => volume === largest.volume))
      found.get(firm.accountId)?.push('BENCHMARK');
  }
  for (const { accountId, signedContracts } of customers)
    if (signedContracts >= policy.repeatContracts) found.get(accountId)?.push('REPEAT');
  const all = customers.reduce((sum, { volume }) => sum + Math.max(0, volume), 0);
  const most = mulDiv(customers.length, policy.topCustomersBp, 10_000);
  const wanted = mulDiv(all, policy.topVolumeBp, 10_000);
  let reached = 0;
  for (const { accountId, volume } of bySize.slice(0, most)) {
    if (reached >= wanted || volume <= 0) break;
    reached += volume;
    found.get(accountId)?.push('TOP_VOLUME');
  }
  return found;
}
