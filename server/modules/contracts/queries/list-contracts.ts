import { In, type SelectQueryBuilder } from 'typeorm';
import type { RequestContext } from '../../../core/context';
import { likePattern, listQuery, type ListArgs, type ListSpec, type Page } from '../../../core/list-query';
import type { Contract } from '../entities/contract.entity';
import { Contract as ContractEntity } from '../entities/contract.entity';
import type { ContractFilter } from '../graphql/contract.inputs';
import { visibleContracts } from './visible-contracts';

/** The ledger of contracts that the actor sees. */
export function listContracts(ctx: RequestContext, args: ListArgs<ContractFilter>): Promise<Page<Contract>> {
  return listQuery(ctx, contractList(ctx), args);
}

type Query = SelectQueryBuilder<Contract>;

const contractList = (ctx: RequestContext): ListSpec<Contract, ContractFilter> => ({
  entity: ContractEntity,
  alias: 'contract',
  scope: (query) => visibleContracts(ctx, query, 'contract'),
  sort: {
    createdAt: 'contract.createdAt',
    number: 'contract.number',
    projectName: 'contract.projectName',
    state: 'contract.state',
    amount: 'contract.amount',
    signedOn: 'contract.signedOn',
    delinquencyClass: 'contract.delinquencyClass',
  },
  defaultSort: ['createdAt', 'DESC'],
  filters: {
    ids: (query, ids) => query.andWhere({ id: In(ids) }),
    q: (query: Query, q) =>
      query.andWhere(
        "(contract.number LIKE :q ESCAPE '!' OR contract.projectName LIKE :q ESCAPE '!' OR contract.accountId IN (SELECT a.id FROM account a WHERE a.name LIKE :q ESCAPE '!'))",
        { q: likePattern(q) },
      ),
    states: (query, states) => query.andWhere({ state: In(states) }),
    accountId: (query, accountId) => query.andWhere({ accountId }),
    leadId: (query, leadId) => query.andWhere({ leadId }),
    primaryRepId: (query, primaryRepId) => query.andWhere({ primaryRepId }),
    delinquencyClass: (query, delinquencyClass) => query.andWhere({ delinquencyClass }),
    customerAge: (query, customerAge) => query.andWhere({ customerAge }),
    priceAsked: (query: Query, asked) =>
      query.andWhere(
        `${asked ? '' : 'NOT '}(contract.belowFloor = :below AND contract.priceGrantedById IS NULL AND contract.state IN (:...priceOpen))`,
        { below: true, priceOpen: ['SUBMITTED', 'IN_REVIEW', 'REVIEWED'] },
      ),
    signedFrom: (query, day) => query.andWhere('contract.signedOn >= :signedFrom', { signedFrom: day }),
    signedTo: (query, day) => query.andWhere('contract.signedOn <= :signedTo', { signedTo: day }),
  },
});
