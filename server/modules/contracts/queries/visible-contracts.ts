import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { actorOf, sightFor } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { notFound } from '../../../core/persistence';
import { belowOf, narrowToSight, peopleBelow } from '../../identity';
import { Contract } from '../entities/contract.entity';

export interface Scope {
  readonly sql: string;
  readonly params: ObjectLiteral;
}

/** Contracts and their money have one scope; who may read the money at all is the area's own permission. */
export type ContractArea = 'contract' | 'receivable';

/**
 * Which contracts the actor sees, as SQL over an alias of `contract`; null: all of them.
 * Own: I am or was primary or assistant, or I applied for it (COM-9 keeps former parties).
 */
export function contractScope(
  ctx: RequestContext,
  alias: string,
  area: ContractArea = 'contract',
): Scope | null {
  const sight = sightFor(ctx, area);
  if (sight === 'all') return null;
  if (sight === 'class_c')
    // legal affairs see what is or was theirs; cases are a higher module: only their table is read here
    return {
      sql: `(${alias}.delinquencyClass = :scopeClass OR ${alias}.id IN (SELECT theirs.contractId FROM legal_case theirs))`,
      params: { scopeClass: 'C' },
    };
  if (sight === 'own') return { sql: heldBy(alias, '= :scopeMe'), params: { scopeMe: actorOf(ctx).userId } };
  if (sight === 'subtree') return { sql: heldBy(alias, `IN (${peopleBelow})`), params: belowOf(ctx) };
  return { sql: '1 = 0', params: {} };
}

function heldBy(alias: string, people: string): string {
  return `(${alias}.primaryRepId ${people} OR ${alias}.applicantId ${people} OR ${alias}.id IN (SELECT part.contractId FROM contract_party part WHERE part.repId ${people}))`;
}

/** Narrows a query that has `contract` under the alias to what the actor sees. */
export function visibleContracts<E extends ObjectLiteral>(
  ctx: RequestContext,
  query: SelectQueryBuilder<E>,
  alias: string,
  area: ContractArea = 'contract',
): void {
  const scope = contractScope(ctx, alias, area);
  if (scope) query.andWhere(scope.sql, scope.params);
}

/**
 * Narrows to contracts whose primary rep is in the actor's sight: what a superior may decide about, which is less than
 * what they see through an assistant of theirs.
 */
export function narrowToOwnReps(ctx: RequestContext, query: SelectQueryBuilder<Contract>): void {
  narrowToSight(ctx, query, 'contract', ['contract.primaryRepId']);
}

/** The contract if the actor sees it. @throws DomainError common.not_found */
export async function getVisibleContract(ctx: RequestContext, id: string, field = 'id'): Promise<Contract> {
  const query = ctx.db.createQueryBuilder(Contract, 'contract').where('contract.id = :id', { id });
  visibleContracts(ctx, query, 'contract');
  const contract = await query.getOne();
  if (!contract) throw notFound(Contract, field);
  return contract;
}
