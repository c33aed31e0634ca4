import { In, type SelectQueryBuilder } from 'typeorm';
import { addDays } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { likePattern, listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import { getOrThrow, loadMany, notFound } from '../../../core/persistence';
import { policyAt } from '../../policies';
import { narrowToContracts } from '../../receivables';
import { LegalCase } from '../entities/legal-case.entity';
import { LegalEvidence } from '../entities/legal-evidence.entity';
import { LegalStep } from '../entities/legal-step.entity';
import type { LegalCaseFilter } from '../graphql/legal.inputs';
import { legalPolicy } from '../policy';

const narrow = (ctx: RequestContext, query: SelectQueryBuilder<LegalCase>): void =>
  narrowToContracts(ctx, query, 'legal.contractId');

async function spec(ctx: RequestContext): Promise<ListSpec<LegalCase, LegalCaseFilter>> {
  const { idleDays, warnDays } = await policyAt(ctx, legalPolicy);
  return {
    entity: LegalCase,
    alias: 'legal',
    scope: (query) => narrow(ctx, query),
    sort: {
      number: 'legal.number',
      openedOn: 'legal.openedOn',
      stage: 'legal.stage',
      stageOn: 'legal.stageOn',
      openAmount: 'legal.openAmount',
      limitationOn: 'legal.limitationOn',
      endedOn: 'legal.endedOn',
    },
    defaultSort: ['openedOn', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere({ id: In(ids) }),
      q: (query, q) =>
        query.andWhere(
          `(legal.number LIKE :q ESCAPE '!' OR legal.contractId IN (SELECT c.id FROM contract c JOIN account a ON a.id = c.accountId
            WHERE c.number LIKE :q ESCAPE '!' OR c.projectName LIKE :q ESCAPE '!' OR a.name LIKE :q ESCAPE '!'))`,
          { q: likePattern(q) },
        ),
      stages: (query, stages) => query.andWhere({ stage: In(stages) }),
      outcome: (query, outcome) => query.andWhere({ outcome }),
      running: (query, running) => query.andWhere(`legal.endedOn IS ${running ? '' : 'NOT '}NULL`),
      idle: (query, idle) =>
        query.andWhere(
          `${idle ? '' : 'NOT '}(legal.endedOn IS NULL AND (legal.stage = 'OPENED' OR legal.stageOn < :idleFrom))`,
          { idleFrom: addDays(ctx.today, -idleDays) },
        ),
      limitationNear: (query, near) =>
        query.andWhere(
          `${near ? '' : 'NOT '}(legal.endedOn IS NULL AND legal.limitationOn IS NOT NULL AND legal.limitationOn <= :nearTo)`,
          { nearTo: addDays(ctx.today, warnDays) },
        ),
      contractId: (query, contractId) => query.andWhere({ contractId }),
      accountId: (query, accountId) => query.andWhere({ accountId }),
    },
  };
}

export async function listLegalCases(
  ctx: RequestContext,
  args: ListArgs<LegalCaseFilter>,
): Promise<Page<LegalCase>> {
  return listQuery(ctx, await spec(ctx), args);
}

/** The case if the reader sees its contract's money. @throws DomainError common.not_found */
export async function getVisibleLegalCase(ctx: RequestContext, id: string, field = 'id'): Promise<LegalCase> {
  const query = ctx.db.createQueryBuilder(LegalCase, 'legal').where('legal.id = :id', { id });
  narrow(ctx, query);
  const found = await query.getOne();
  if (!found) throw notFound(LegalCase, field);
  return found;
}

/** Steps of a case in the order they were recorded, those taken back too. */
export function stepsOf(ctx: RequestContext, caseId: string): Promise<LegalStep[]> {
  return loadMany(ctx, 'stepsOfLegalCase', caseId, async (ids) =>
    (
      await ctx.db.find(LegalStep, {
        where: { caseId: In([...ids]) },
        order: { steppedOn: 'ASC', createdAt: 'ASC', id: 'ASC' },
      })
    ).map((row) => [row.caseId, row] as const),
  );
}

export function papersOf(ctx: RequestContext, caseId: string): Promise<LegalEvidence[]> {
  return loadMany(ctx, 'papersOfLegalCase', caseId, async (ids) =>
    (
      await ctx.db.find(LegalEvidence, {
        where: { caseId: In([...ids]) },
        order: { datedOn: 'ASC', createdAt: 'ASC', id: 'ASC' },
      })
    ).map((row) => [row.caseId, row] as const),
  );
}

const seesCase = (ctx: RequestContext, id: string): Promise<boolean> =>
  getVisibleLegalCase(ctx, id).then(
    () => true,
    () => false,
  );

/** Whether the reader may open the papers of a step. */
export async function seesStep(ctx: RequestContext, id: string): Promise<boolean> {
  return seesCase(ctx, (await getOrThrow(ctx, LegalStep, id)).caseId);
}

/** Whether the reader may open a paper of a case. */
export async function seesPaper(ctx: RequestContext, id: string): Promise<boolean> {
  return seesCase(ctx, (await getOrThrow(ctx, LegalEvidence, id)).caseId);
}
