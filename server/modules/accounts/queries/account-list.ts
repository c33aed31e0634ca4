import type { AccountTier } from '../../../../shared/vocabulary/accounts';
import { accountTier } from '../../../../shared/vocabulary/accounts';
import type { RequestContext } from '../../../core/context';
import {
  likePattern,
  listQuery,
  listRows,
  type ListArgs,
  type ListSpec,
  type Page,
} from '../../../core/list-query';
import { readInteger } from '../../../core/persistence';
import { Account } from '../entities/account.entity';
import type { AccountFilter } from '../graphql/account.inputs';
import { readCompanyName } from '../rules/company-name';
import { visibleAccounts } from './visible-accounts';

const escaped = (text: string): string => text.replace(/[!%_]/g, (char) => `!${char}`);

const standing = (condition: string): string =>
  `EXISTS (SELECT 1 FROM account_standing standing WHERE standing.accountId = account.id AND ${condition})`;

function accountList(ctx: RequestContext, merged: boolean): ListSpec<Account, AccountFilter> {
  return {
    entity: Account,
    alias: 'account',
    scope: (query) => {
      visibleAccounts(ctx, query, 'account');
      if (!merged) query.andWhere('account.mergedIntoId IS NULL');
    },
    sort: {
      name: 'account.name',
      code: 'account.code',
      tier: 'account.tier',
      customerType: 'account.customerType',
      regionCode: 'account.regionCode',
      ownerId: 'account.ownerId',
      createdAt: 'account.createdAt',
    },
    defaultSort: ['name', 'ASC'],
    filters: {
      ids: (query, ids) => query.andWhere('account.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
      q: (query, q) => {
        const name = readCompanyName(q);
        query.andWhere(
          "(account.name LIKE :q ESCAPE '!' OR account.code LIKE :q ESCAPE '!' OR account.brandKey LIKE :brand ESCAPE '!' OR account.pinyinKey LIKE :sound ESCAPE '!' OR EXISTS (SELECT 1 FROM account_alias alias WHERE alias.accountId = account.id AND alias.name LIKE :q ESCAPE '!'))",
          {
            q: likePattern(q),
            brand: `${escaped(name.brandKey)}%`,
            sound: /^[a-z]{2,}$/i.test(q) ? `${q.toLowerCase()}%` : q,
          },
        );
      },
      tier: (query, tier) => query.andWhere('account.tier = :tier', { tier }),
      customerType: (query, customerType) =>
        query.andWhere('account.customerType = :customerType', { customerType }),
      ownerId: (query, ownerId) => query.andWhere('account.ownerId = :ownerId', { ownerId }),
      unowned: (query, unowned) => query.andWhere(`account.ownerId IS ${unowned ? '' : 'NOT '}NULL`),
      territoryId: (query, territoryId) =>
        query.andWhere('account.territoryId = :territoryId', { territoryId }),
      regionPrefix: (query, prefix) =>
        query.andWhere("account.regionCode LIKE :region ESCAPE '!'", { region: `${escaped(prefix)}%` }),
      industry: (query, industry) =>
        query.andWhere("account.industry LIKE :industry ESCAPE '!'", { industry: `${escaped(industry)}%` }),
      sizeBand: (query, sizeBand) => query.andWhere('account.sizeBand = :sizeBand', { sizeBand }),
      onSupplyStop: (query, onSupplyStop) =>
        query.andWhere('account.onSupplyStop = :onSupplyStop', { onSupplyStop }),
      serviceClass: (query, serviceClass) =>
        query.andWhere(standing('standing.serviceClass = :serviceClass'), { serviceClass }),
      dormant: (query, dormant) =>
        query.andWhere(standing(`standing.dormantSince IS ${dormant ? 'NOT ' : ''}NULL`)),
      customerAge: (query, customerAge) =>
        query.andWhere(standing('standing.customerAge = :customerAge'), { customerAge }),
      mergedIntoId: (query, mergedIntoId) =>
        query.andWhere('account.mergedIntoId = :mergedIntoId', { mergedIntoId }),
    },
  };
}

/** Merged records are named by what points to them, and are in no list otherwise (ARC-2). */
const asksForMerged = (filter: AccountFilter | null | undefined): boolean =>
  Boolean(filter?.mergedIntoId) || Boolean(filter?.ids);

export function listAccounts(ctx: RequestContext, args: ListArgs<AccountFilter>): Promise<Page<Account>> {
  return listQuery(ctx, accountList(ctx, asksForMerged(args.filter)), args);
}

export interface AccountFigures {
  readonly total: number;
  readonly byTier: { tier: AccountTier; count: number }[];
  readonly unowned: number;
  readonly onSupplyStop: number;
}

/** Counts over exactly the rows of the list with this filter. */
export async function summariseAccounts(
  ctx: RequestContext,
  filter: AccountFilter | null | undefined,
): Promise<AccountFigures> {
  const rows = await listRows(ctx, accountList(ctx, asksForMerged(filter)), filter)
    .select('account.tier', 'tier')
    .addSelect('COUNT(*)', 'count')
    .addSelect('SUM(CASE WHEN account.ownerId IS NULL THEN 1 ELSE 0 END)', 'unowned')
    .addSelect('SUM(CASE WHEN account.onSupplyStop = :stopped THEN 1 ELSE 0 END)', 'stops')
    .setParameter('stopped', true)
    .groupBy('account.tier')
    .getRawMany<{ tier: AccountTier; count: unknown; unowned: unknown; stops: unknown }>();
  const sum = (read: (row: (typeof rows)[number]) => unknown): number =>
    rows.reduce((all, row) => all + readInteger(read(row)), 0);
  return {
    total: sum((row) => row.count),
    byTier: accountTier.list.map((tier) => ({
      tier,
      count: readInteger(rows.find((row) => row.tier === tier)?.count),
    })),
    unowned: sum((row) => row.unowned),
    onSupplyStop: sum((row) => row.stops),
  };
}
