import type { RequestContext } from '../../../core/context';
import { likePattern, listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import { Contract, visibleContracts } from '../../contracts';
import { Unit } from '../../identity';
import type { DebtBoardFilter } from '../graphql/plan.inputs';

const spec = (ctx: RequestContext, unitPath: string | null): ListSpec<Contract, DebtBoardFilter> => ({
  entity: Contract,
  alias: 'contract',
  scope: (query) => {
    visibleContracts(ctx, query, 'contract', 'receivable');
    query.andWhere('contract.delinquencyClass IS NOT NULL');
  },
  sort: {
    delinquencyClass: 'contract.delinquencyClass',
    projectName: 'contract.projectName',
    signedOn: 'contract.signedOn',
  },
  defaultSort: ['delinquencyClass', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere('contract.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
    q: (query, q) =>
      query.andWhere(
        "(contract.number LIKE :q ESCAPE '!' OR contract.projectName LIKE :q ESCAPE '!' OR contract.accountId IN (SELECT a.id FROM account a WHERE a.name LIKE :q ESCAPE '!'))",
        { q: likePattern(q) },
      ),
    delinquencyClass: (query, code) => query.andWhere('contract.delinquencyClass = :code', { code }),
    repId: (query, repId) => query.andWhere('contract.primaryRepId = :repId', { repId }),
    unitId: (query) =>
      query.andWhere(
        'contract.primaryRepId IN (SELECT rep.id FROM app_user rep JOIN unit place ON place.id = rep.unitId WHERE place.path LIKE :unitPath)',
        { unitPath: `${unitPath ?? '-'}%` },
      ),
  },
});

/** Contracts in sight whose debt is in a class, strictest first (REC-3). */
export async function listDebtBoard(
  ctx: RequestContext,
  args: ListArgs<DebtBoardFilter>,
): Promise<Page<Contract>> {
  const unit = args.filter?.unitId ? await ctx.db.findOneBy(Unit, { id: args.filter.unitId }) : null;
  return listQuery(ctx, spec(ctx, unit?.path ?? null), args);
}
