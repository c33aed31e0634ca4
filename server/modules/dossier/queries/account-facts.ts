import { In } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { ProtectionGround } from '../../../../shared/vocabulary/archive';
import type { DelinquencyClass } from '../../../../shared/vocabulary/receivables';
import type { RequestContext } from '../../../core/context';
import { loadMany } from '../../../core/persistence';
import { AccountStanding } from '../../accounts';
import { Contract } from '../../contracts';
import { narrowToSight } from '../../identity';
import { Lead, LeadClaim } from '../../leads';
import { narrowToContracts } from '../../receivables';
import { PlannedVisit } from '../../visits';
import { strictest } from './account-as-of';

/** Facts of a customer that lists and the head of its page show, each for all customers of the request in one query. */

export async function standingOf(ctx: RequestContext, accountId: string): Promise<AccountStanding | null> {
  const [row] = await loadMany(ctx, 'standingOf', accountId, async (ids) =>
    (await ctx.db.findBy(AccountStanding, { accountId: In([...ids]) })).map(
      (found) => [found.accountId, found] as const,
    ),
  );
  return row ?? null;
}

/** The strictest class over the contracts in the reader's sight; null: ordinary. */
export async function debtClassOf(ctx: RequestContext, accountId: string): Promise<DelinquencyClass | null> {
  const found = await loadMany(ctx, 'debtClassOfAccount', accountId, async (ids) => {
    const query = ctx.db
      .createQueryBuilder(Contract, 'contract')
      .select('contract.accountId', 'accountId')
      .addSelect('contract.delinquencyClass', 'debtClass')
      .distinct(true)
      .where('contract.accountId IN (:...ids) AND contract.delinquencyClass IS NOT NULL', { ids: [...ids] });
    narrowToContracts(ctx, query, 'contract.id');
    const rows = await query.getRawMany<{ accountId: string; debtClass: DelinquencyClass }>();
    return rows.map((row) => [row.accountId, row] as const);
  });
  return strictest(found.map(({ debtClass }) => debtClass));
}

/** The next planned visit in the reader's sight. */
export async function nextVisitOf(ctx: RequestContext, accountId: string): Promise<PlannedVisit | null> {
  const [visit] = await loadMany(ctx, 'nextVisitOf', accountId, async (ids) => {
    const query = ctx.db
      .createQueryBuilder(PlannedVisit, 'visit')
      .where("visit.accountId IN (:...ids) AND visit.state = 'PLANNED' AND visit.visitOn >= :today", {
        ids: [...ids],
        today: ctx.today,
      })
      .orderBy('visit.visitOn')
      .addOrderBy('visit.id');
    narrowToSight(ctx, query, 'visit', ['visit.repId']);
    return (await query.getMany()).map((row) => [row.accountId ?? '', row] as const);
  });
  return visit ?? null;
}

export interface AccountProtection {
  readonly ground: ProtectionGround;
  /** First day on which the claim may fall back to the pool; null for a running contract. */
  readonly until: LocalDate | null;
}

/** What protects a customer today: a running contract stands above the claims of its leads (LEAD-5). */
export async function protectionOf(ctx: RequestContext, accountId: string): Promise<AccountProtection> {
  const [running] = await loadMany(ctx, 'runningContractOf', accountId, async (ids) => {
    const rows = await ctx.db
      .createQueryBuilder(Contract, 'contract')
      .select('contract.accountId', 'accountId')
      .distinct(true)
      .where("contract.accountId IN (:...ids) AND contract.state IN ('APPROVED', 'SIGNED', 'DELIVERED')", {
        ids: [...ids],
      })
      .getRawMany<{ accountId: string }>();
    return rows.map((row) => [row.accountId, row] as const);
  });
  if (running) return { ground: 'CONTRACT', until: null };
  const [claim] = await loadMany(ctx, 'lastClaimOf', accountId, async (ids) => {
    const rows = await ctx.db
      .createQueryBuilder(LeadClaim, 'claim')
      .innerJoin(Lead, 'lead', 'lead.id = claim.leadId')
      .select('lead.accountId', 'accountId')
      .addSelect('MAX(claim.fallsBackOn)', 'until')
      .where('lead.accountId IN (:...ids) AND claim.openKey = 1', { ids: [...ids] })
      .groupBy('lead.accountId')
      .getRawMany<{ accountId: string; until: LocalDate }>();
    return rows.map((row) => [row.accountId, row] as const);
  });
  return claim ? { ground: 'CLAIM', until: claim.until } : { ground: 'NONE', until: null };
}
