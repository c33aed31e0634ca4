import type { RequestContext } from '../../../core/context';
import type { ListSpec } from '../../../core/list-query';
import { narrowToSight } from '../../identity';
import { CommissionEntry } from '../entities/commission-entry.entity';
import { CommissionPeriod } from '../entities/commission-period.entity';
import { CommissionPlan } from '../entities/commission-plan.entity';
import { CommissionStatement } from '../entities/commission-statement.entity';
import type {
  CommissionEntryFilter,
  CommissionPeriodFilter,
  CommissionPlanFilter,
  CommissionStatementFilter,
} from '../graphql/commission.inputs';

const some = (ids: readonly string[]): readonly string[] => (ids.length > 0 ? ids : ['']);

export function entryList(ctx: RequestContext): ListSpec<CommissionEntry, CommissionEntryFilter> {
  return {
    entity: CommissionEntry,
    alias: 'entry',
    scope: (query) => narrowToSight(ctx, query, 'commission', ['entry.repId']),
    sort: {
      factOn: 'entry.factOn',
      period: 'entry.period',
      kind: 'entry.kind',
      createdAt: 'entry.createdAt',
    },
    defaultSort: ['factOn', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere('entry.id IN (:...ids)', { ids: some(ids) }),
      contractId: (query, contractId) => query.andWhere('entry.contractId = :contractId', { contractId }),
      repId: (query, repId) => query.andWhere('entry.repId = :repId', { repId }),
      period: (query, period) => query.andWhere('entry.period = :period', { period }),
      kind: (query, kind) => query.andWhere('entry.kind = :kind', { kind }),
    },
  };
}

export function statementList(ctx: RequestContext): ListSpec<CommissionStatement, CommissionStatementFilter> {
  return {
    entity: CommissionStatement,
    alias: 'statement',
    scope: (query) => narrowToSight(ctx, query, 'commission', ['statement.repId']),
    sort: {
      month: 'statement.month',
      released: 'statement.released',
      accrued: 'statement.accrued',
      paid: 'statement.paid',
      closing: 'statement.closing',
      held: 'statement.held',
    },
    defaultSort: ['month', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere('statement.id IN (:...ids)', { ids: some(ids) }),
      month: (query, month) => query.andWhere('statement.month = :month', { month }),
      repId: (query, repId) => query.andWhere('statement.repId = :repId', { repId }),
      approved: (query, approved) =>
        query.andWhere(approved ? 'statement.approvedById IS NOT NULL' : 'statement.approvedById IS NULL'),
    },
  };
}

/** Months and plans are no secret among those who see any commission: pay stands in entries and statements. */
export const periodList: ListSpec<CommissionPeriod, CommissionPeriodFilter> = {
  entity: CommissionPeriod,
  alias: 'period',
  scope: () => undefined,
  sort: { month: 'period.month', state: 'period.state' },
  defaultSort: ['month', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere('period.id IN (:...ids)', { ids: some(ids) }),
    month: (query, month) => query.andWhere('period.month = :month', { month }),
    state: (query, state) => query.andWhere('period.state = :state', { state }),
  },
};

export const planList: ListSpec<CommissionPlan, CommissionPlanFilter> = {
  entity: CommissionPlan,
  alias: 'plan',
  scope: () => undefined,
  sort: { validFrom: 'plan.validFrom', name: 'plan.name' },
  defaultSort: ['validFrom', 'DESC'],
  filters: { ids: (query, ids) => query.andWhere('plan.id IN (:...ids)', { ids: some(ids) }) },
};
