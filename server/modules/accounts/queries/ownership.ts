import type { LocalDate } from '../../../../shared/local-date';
import { spokenConditions } from '../../../../shared/territory-rule';
import type { RequestContext } from '../../../core/context';
import { load } from '../../../core/persistence';
import { User } from '../../identity';
import { Territory, TerritoryRule } from '../../territories';
import { AccountOwnership } from '../entities/account-ownership.entity';
import { explainOwnership } from '../rules/explain-ownership';
import { getVisibleAccount } from './visible-accounts';

export interface OwnershipAnswer {
  readonly on: LocalDate;
  readonly row: AccountOwnership;
  readonly sentence: string;
}

/** The row of the history that holds on a day, null before the account was ours. */
export async function ownershipAt(
  ctx: RequestContext,
  accountId: string,
  on: LocalDate,
): Promise<AccountOwnership | null> {
  return ctx.db
    .createQueryBuilder(AccountOwnership, 'o')
    .where('o.accountId = :accountId AND o.validFrom <= :on AND (o.validTo IS NULL OR o.validTo > :on)', {
      accountId,
      on,
    })
    .orderBy('o.validFrom', 'DESC')
    .addOrderBy('o.id', 'DESC')
    .getOne();
}

/** Everybody who owned the account, in the order it was recorded (TER-5). */
export async function accountOwnership(ctx: RequestContext, accountId: string): Promise<AccountOwnership[]> {
  await getVisibleAccount(ctx, accountId);
  return ctx.db.find(AccountOwnership, {
    where: { accountId },
    order: { validFrom: 'ASC', createdAt: 'ASC', id: 'ASC' },
  });
}

/** Who owns an account on a day, in which territory and why (TER-9). */
export async function whyMine(
  ctx: RequestContext,
  accountId: string,
  on: LocalDate,
): Promise<OwnershipAnswer | null> {
  await getVisibleAccount(ctx, accountId);
  const row = await ownershipAt(ctx, accountId, on);
  if (!row) return null;
  const byRule = row.cause === 'RULE' || row.cause === 'NAMED';
  const [owner, territory, recorder, rule] = await Promise.all([
    load(ctx, User, row.ownerId),
    load(ctx, Territory, row.territoryId),
    load(ctx, User, row.recordedById),
    load(ctx, TerritoryRule, byRule ? row.causeRef : null),
  ]);
  const names = {
    owner: owner?.name ?? null,
    territory: territory?.name ?? null,
    recordedBy: recorder?.name ?? null,
    reason: row.reason,
    rule: rule && {
      spoken: spokenConditions(rule.conditionGroups, ctx.language),
      version: rule.bornIn,
    },
    byRun: row.runId !== null,
  };
  return { on, row, sentence: explainOwnership(row, names, ctx.language) };
}
