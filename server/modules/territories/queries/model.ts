import { In, type SelectQueryBuilder } from 'typeorm';
import { may } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { likePattern, type ListSpec } from '../../../core/list-query';
import { notFound } from '../../../core/persistence';
import { User } from '../../identity';
import { TerritoryModel } from '../entities/territory-model.entity';
import { TerritoryRule } from '../entities/territory-rule.entity';
import { Territory } from '../entities/territory.entity';
import type { ModelFilter } from '../graphql/model.inputs';
import type { TerritoryRules } from '../rules/decide-owner';

/** The version in force; null before the first rule was written. */
export function activeModel(ctx: RequestContext): Promise<TerritoryModel | null> {
  return ctx.db.findOneBy(TerritoryModel, { activeKey: 1 });
}

/**
 * The rules of a version. Rules carry the first version that has them and the first without, so that a direct change of
 * the rules in force copies nothing; a draft has rows of its own.
 */
export async function rulesOfModel(ctx: RequestContext, model: TerritoryModel): Promise<TerritoryRule[]> {
  const query = ctx.db.createQueryBuilder(TerritoryRule, 'rule').orderBy('rule.rank').addOrderBy('rule.id');
  if (model.number === null) query.where('rule.modelId = :id AND rule.bornIn IS NULL', { id: model.id });
  else {
    query.where('rule.bornIn <= :number AND (rule.endedIn IS NULL OR rule.endedIn > :number)', {
      number: model.number,
    });
  }
  return query.getMany();
}

/** The rules in force. */
export function liveRules(ctx: RequestContext): Promise<TerritoryRule[]> {
  return ctx.db
    .createQueryBuilder(TerritoryRule, 'rule')
    .where('rule.bornIn IS NOT NULL AND rule.endedIn IS NULL')
    .orderBy('rule.rank')
    .addOrderBy('rule.id')
    .getMany();
}

/** The tree, the rules of a version (in force unless told) and the active people: what deciding needs, read once. */
export async function territoryModel(ctx: RequestContext, model?: TerritoryModel): Promise<TerritoryRules> {
  const [territories, rules, people] = await Promise.all([
    ctx.db.find(Territory),
    model ? rulesOfModel(ctx, model) : liveRules(ctx),
    ctx.db.find(User, { where: { active: true }, select: { id: true } }),
  ]);
  return { territories, rules, activePeople: new Set(people.map((person) => person.id)) };
}

/** Drafts are for those who draw and run them; versions that were in force are open to all who see the map. */
function visibleModels(ctx: RequestContext, query: SelectQueryBuilder<TerritoryModel>): void {
  if (!may(ctx, 'territory.manage') && !may(ctx, 'territory.assign'))
    query.andWhere('model.number IS NOT NULL');
}

/** @throws DomainError common.not_found, also for a draft that the reader may not see */
export async function getVisibleModel(
  ctx: RequestContext,
  id: string,
  field = 'modelId',
): Promise<TerritoryModel> {
  const query = ctx.db.createQueryBuilder(TerritoryModel, 'model').where('model.id = :id', { id });
  visibleModels(ctx, query);
  const model = await query.getOne();
  if (!model) throw notFound(TerritoryModel, field);
  return model;
}

export function modelList(ctx: RequestContext): ListSpec<TerritoryModel, ModelFilter> {
  return {
    entity: TerritoryModel,
    alias: 'model',
    scope: (query) => visibleModels(ctx, query),
    sort: { createdAt: 'model.createdAt', number: 'model.number', name: 'model.name', state: 'model.state' },
    defaultSort: ['createdAt', 'DESC'],
    filters: {
      ids: (query, ids) => query.andWhere('model.id IN (:...ids)', { ids: ids.length > 0 ? ids : [''] }),
      states: (query, states) =>
        query.andWhere('model.state IN (:...states)', { states: states.length > 0 ? states : [''] }),
      isAmendment: (query, isAmendment) =>
        query.andWhere('model.isAmendment = :isAmendment', { isAmendment }),
      q: (query, q) => query.andWhere("model.name LIKE :q ESCAPE '!'", { q: likePattern(q) }),
    },
  };
}

/** A rule of a version that names somebody who left (TER-10). */
export interface InactiveRule {
  readonly rule: TerritoryRule;
  readonly person: User;
  readonly territory: Territory;
}

/** The rules of a version that name inactive people: an error at simulation, a refusal at activation (TER-10). */
export async function inactiveRules(
  ctx: RequestContext,
  rules: readonly TerritoryRule[],
): Promise<InactiveRule[]> {
  const ids = [...new Set(rules.map((rule) => rule.ownerId))];
  const gone = ids.length > 0 ? await ctx.db.findBy(User, { id: In(ids), active: false }) : [];
  if (gone.length === 0) return [];
  const people = new Map(gone.map((person) => [person.id, person]));
  const places = new Map((await ctx.db.find(Territory)).map((territory) => [territory.id, territory]));
  return rules.flatMap((rule) => {
    const [person, territory] = [people.get(rule.ownerId), places.get(rule.territoryId)];
    return person && territory ? [{ rule, person, territory }] : [];
  });
}
