import type { RequestContext } from '../../../core/context';
import { User } from '../../identity';
import { TerritoryRule } from '../entities/territory-rule.entity';
import { Territory } from '../entities/territory.entity';
import type { TerritoryModel } from '../rules/decide-owner';

/** The tree, the rules and the active people as they stand: everything decideOwner needs, read once. */
export async function territoryModel(ctx: RequestContext): Promise<TerritoryModel> {
  const [territories, rules, people] = await Promise.all([
    ctx.db.find(Territory),
    ctx.db.find(TerritoryRule),
    ctx.db.find(User, { where: { active: true }, select: { id: true } }),
  ]);
  return { territories, rules, activePeople: new Set(people.map((person) => person.id)) };
}
