import type { SelectQueryBuilder } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { Money } from '../../../../shared/money';
import { actorOf, sightFor } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import type { ListSpec } from '../../../core/list-query';
import { readInteger, readMoney } from '../../../core/persistence';
import { belowOf, peopleBelow, User } from '../../identity';
import { Violation } from '../entities/violation.entity';
import type { ViolationFilter } from '../graphql/violation.inputs';

/** One's own, those of the people below, all (COLL-8). */
export function visibleViolations(ctx: RequestContext, query: SelectQueryBuilder<Violation>): void {
  const sight = sightFor(ctx, 'collision');
  if (sight === 'all') return;
  if (sight === 'own') query.andWhere('violation.repId = :violationMe', { violationMe: actorOf(ctx).userId });
  else if (sight === 'subtree') query.andWhere(`violation.repId IN (${peopleBelow})`, belowOf(ctx));
  else query.andWhere('1 = 0');
}

export function violationList(ctx: RequestContext): ListSpec<Violation, ViolationFilter> {
  return {
    entity: Violation,
    alias: 'violation',
    scope: (query) => visibleViolations(ctx, query),
    sort: { decidedOn: 'violation.decidedOn', kind: 'violation.kind', sanction: 'violation.sanction' },
    defaultSort: ['decidedOn', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere('violation.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
      repId: (query, repId) => query.andWhere('violation.repId = :repId', { repId }),
      caseId: (query, caseId) => query.andWhere('violation.caseId = :caseId', { caseId }),
      kind: (query, kind) => query.andWhere('violation.kind = :kind', { kind }),
      sanction: (query, sanction) => query.andWhere('violation.sanction = :sanction', { sanction }),
      from: (query, from) => query.andWhere('violation.decidedOn >= :from', { from }),
      to: (query, to) => query.andWhere('violation.decidedOn <= :to', { to }),
    },
  };
}

/** Somebody whose unit stands above or equals the person's decides. @throws DomainError violation.not_your_people */
export async function assertSuperiorOf(ctx: RequestContext, person: User): Promise<void> {
  const sight = sightFor(ctx, 'collision');
  if (sight === 'all') return;
  const below =
    sight === 'subtree' &&
    (await ctx.db
      .createQueryBuilder(User, 'person')
      .where('person.id = :personId', { personId: person.id })
      .andWhere(`person.id IN (${peopleBelow})`, belowOf(ctx))
      .getExists());
  if (!below) throw new DomainError('violation.not_your_people', {}, 'repId');
}

export interface ViolationCount {
  readonly month: string;
  readonly repId: string;
  readonly violations: number;
  readonly warnings: number;
  readonly lostShares: number;
  readonly lostClaims: number;
  readonly fines: Money;
}

/** How many violations each person in sight had in each month, and what was fined (COLL-8). */
export async function violationReport(
  ctx: RequestContext,
  from: LocalDate,
  to: LocalDate,
): Promise<ViolationCount[]> {
  const counted = (sanction: string): string =>
    `SUM(CASE WHEN violation.sanction = '${sanction}' THEN 1 ELSE 0 END)`;
  const query = ctx.db
    .createQueryBuilder(Violation, 'violation')
    .select('SUBSTR(violation.decidedOn, 1, 7)', 'month')
    .addSelect('violation.repId', 'repId')
    .addSelect('COUNT(*)', 'violations')
    .addSelect(counted('WARNING'), 'warnings')
    .addSelect(counted('LOSS_OF_SHARE'), 'lostShares')
    .addSelect(counted('LOSS_OF_CLAIM'), 'lostClaims')
    .addSelect('SUM(violation.fine)', 'fines')
    .where('violation.decidedOn BETWEEN :from AND :to AND violation.withdrawnOn IS NULL', { from, to })
    .groupBy('SUBSTR(violation.decidedOn, 1, 7)')
    .addGroupBy('violation.repId')
    .orderBy('month', 'DESC')
    .addOrderBy('violations', 'DESC')
    .addOrderBy('violation.repId')
    .limit(500);
  visibleViolations(ctx, query);
  const rows = await query.getRawMany<Record<string, string | number | null>>();
  return rows.map((row) => ({
    month: String(row['month']),
    repId: String(row['repId']),
    violations: readInteger(row['violations']),
    warnings: readInteger(row['warnings']),
    lostShares: readInteger(row['lostShares']),
    lostClaims: readInteger(row['lostClaims']),
    fines: readMoney(row['fines']),
  }));
}
