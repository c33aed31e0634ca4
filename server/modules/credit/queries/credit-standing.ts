import { In, IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { subtractMoney, type Money } from '../../../../shared/money';
import {
  exposurePart,
  type CreditLevel,
  type CreditRating,
  type ExposurePart,
} from '../../../../shared/vocabulary/credit';
import type { RequestContext } from '../../../core/context';
import { type Account, tierTerms, tierTermsPolicy } from '../../accounts';
import { policyAt } from '../../policies';
import { CreditApplication } from '../entities/credit-application.entity';
import { CreditOverride } from '../entities/credit-override.entity';
import { CreditRatingEntry } from '../entities/credit-rating-entry.entity';
import { exposuresOf } from '../exposure';
import { creditPolicy, type CreditPolicy } from '../policy';
import { creditLine, type CreditLine } from '../rules/credit-line';
import { counts, exposureOf, levelOf, usedBp, type Exposure } from '../rules/decide-credit';

export interface ExposureShare {
  readonly part: ExposurePart;
  readonly amount: Money;
  readonly counts: boolean;
}

/** Where a customer stands with their credit today. */
export interface CreditStanding extends CreditLine {
  /** The customer's. */
  readonly id: string;
  readonly account: Account;
  readonly rating: CreditRating | null;
  readonly individual: CreditApplication | null;
  readonly override: CreditOverride | null;
  readonly parts: readonly ExposureShare[];
  readonly exposure: Money;
  readonly free: Money;
  readonly usedBp: number;
  readonly level: CreditLevel;
}

/** Ratings in force, by customer. */
export async function ratingsOf(
  ctx: RequestContext,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, CreditRatingEntry>> {
  const rows = await ctx.db.find(CreditRatingEntry, {
    where: { accountId: In([...accountIds]), validFrom: LessThanOrEqual(ctx.today) },
    order: { validFrom: 'ASC', createdAt: 'ASC', id: 'ASC' },
  });
  return new Map(rows.map((row) => [row.accountId, row]));
}

/** Limits that passed the joint review and are in force, by customer; the latest decision counts. */
async function individualsOf(
  ctx: RequestContext,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, CreditApplication>> {
  const rows = await ctx.db.find(CreditApplication, {
    where: { accountId: In([...accountIds]), state: 'APPROVED', untilOn: MoreThanOrEqual(ctx.today) },
    order: { decidedOn: 'ASC', updatedAt: 'ASC', id: 'ASC' },
  });
  return new Map(rows.map((row) => [row.accountId, row]));
}

/** Overrides that stand, by customer; the widest counts. */
export async function overridesOf(
  ctx: RequestContext,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, CreditOverride>> {
  const rows = await ctx.db.find(CreditOverride, {
    where: { accountId: In([...accountIds]), withdrawnOn: IsNull(), untilOn: MoreThanOrEqual(ctx.today) },
    order: { amount: 'ASC', untilOn: 'ASC', id: 'ASC' },
  });
  return new Map(rows.map((row) => [row.accountId, row]));
}

export interface HeldLine extends CreditLine {
  readonly rating: CreditRating | null;
  readonly individual: CreditApplication | null;
}

/** The credit of customers by rating, tier and joint review, in two queries. */
export async function linesOfCredit(
  ctx: RequestContext,
  accounts: readonly Account[],
): Promise<ReadonlyMap<string, HeldLine>> {
  const ids = accounts.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const [ratings, individuals, policy, tiers] = await Promise.all([
    ratingsOf(ctx, ids),
    individualsOf(ctx, ids),
    policyAt(ctx, creditPolicy),
    policyAt(ctx, tierTermsPolicy),
  ]);
  return new Map(
    accounts.map(({ id, tier }) => {
      const rating = ratings.get(id)?.rating ?? null;
      const individual = individuals.get(id) ?? null;
      const factorBp = tierTerms(tier, tiers).creditFactorBp;
      return [id, { rating, individual, ...creditLine({ tier, rating, factorBp, individual }, policy) }];
    }),
  );
}

/** Standing of customers, each figure for all of them in one query. Whoever asks has narrowed them to what may be seen. */
export async function creditStandings(
  ctx: RequestContext,
  accounts: readonly Account[],
  known?: ReadonlyMap<string, Exposure>,
): Promise<CreditStanding[]> {
  const ids = accounts.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [lines, overrides, exposures, policy] = await Promise.all([
    linesOfCredit(ctx, accounts),
    overridesOf(ctx, ids),
    known ?? exposuresOf(ctx, ids),
    policyAt(ctx, creditPolicy),
  ]);
  return accounts.flatMap((account) => {
    const line = lines.get(account.id);
    const parts = exposures.get(account.id);
    return line && parts
      ? [
          {
            ...standing(line, parts, policy),
            account,
            id: account.id,
            override: overrides.get(account.id) ?? null,
          },
        ]
      : [];
  });
}

function standing(line: HeldLine, parts: Exposure, policy: CreditPolicy) {
  const exposure = exposureOf(parts, policy);
  return {
    ...line,
    parts: exposurePart.list.map((part) => ({ part, amount: parts[part], counts: counts(part, policy) })),
    exposure,
    free: subtractMoney(line.limit, exposure),
    usedBp: usedBp(line, exposure),
    level: levelOf(line, exposure, policy),
  };
}
