import { In } from 'typeorm';
import type { SelectQueryBuilder, ObjectLiteral } from 'typeorm';
import type { Role } from '../../../../shared/vocabulary/identity';
import { actorOf } from '../../../core/access';
import type { Area, RequestContext } from '../../../core/context';
import { sightFor } from '../../../core/access';
import { loadMany } from '../../../core/persistence';
import { Unit } from '../entities/unit.entity';
import { UserRole } from '../entities/user-role.entity';
import { User } from '../entities/user.entity';

/** The roles of a person, read for all people of the request at once. */
export function rolesOf(ctx: RequestContext, userId: string): Promise<UserRole[]> {
  return loadMany(ctx, 'rolesOf', userId, async (ids) =>
    (await ctx.db.findBy(UserRole, { userId: In([...ids]) })).map((row) => [row.userId, row] as const),
  );
}

/**
 * Narrows a query to rows whose person (the column) is in the actor's sight of an area: own, the units' subtree, all.
 * `class_c` is narrowed by the area's own module, which knows the debts; here it sees nothing.
 */
export function narrowToSight<E extends ObjectLiteral>(
  ctx: RequestContext,
  query: SelectQueryBuilder<E>,
  area: Area,
  columns: readonly string[],
): void {
  const sight = sightFor(ctx, area);
  if (sight === 'all') return;
  const actor = actorOf(ctx);
  if (sight === 'own') {
    query.andWhere(`(${columns.map((column) => `${column} = :sightMe`).join(' OR ')})`, {
      sightMe: actor.userId,
    });
  } else if (sight === 'subtree') {
    query.andWhere(
      `(${columns.map((column) => `${column} IN (${peopleBelow})`).join(' OR ')})`,
      belowOf(ctx),
    );
  } else {
    query.andWhere('1 = 0');
  }
}

/** SQL of the ids of everybody in the actor's subtree; takes the parameters of `belowOf`. */
export const peopleBelow =
  'SELECT person.id FROM app_user person JOIN unit place ON place.id = person.unitId WHERE place.path LIKE :sightPath';

export function belowOf(ctx: RequestContext): { sightPath: string } {
  return { sightPath: `${actorOf(ctx).unitPath}%` };
}

/** Active people who hold a role, optionally only those of the units above and including a person's own. */
export async function activePeopleWithRole(ctx: RequestContext, role: Role): Promise<User[]> {
  return ctx.db
    .createQueryBuilder(User, 'person')
    .where('person.active = :yes', { yes: true })
    .andWhere('person.id IN (SELECT r.userId FROM user_role r WHERE r.role = :role)', { role })
    .orderBy('person.id')
    .getMany();
}

/**
 * The managers above a person, nearest first: people with one of the roles whose unit is the person's own or above it.
 */
export async function superiorsOf(
  ctx: RequestContext,
  userId: string,
  roles: readonly Role[],
): Promise<User[]> {
  const person = await ctx.db.findOneBy(User, { id: userId });
  const unit = person && (await ctx.db.findOneBy(Unit, { id: person.unitId }));
  if (!unit) return [];
  const rows = await ctx.db
    .createQueryBuilder(User, 'person')
    .innerJoin(Unit, 'place', 'place.id = person.unitId')
    .addSelect('place.path', 'placePath')
    .where('person.active = :yes', { yes: true })
    .andWhere('person.id <> :userId', { userId })
    .andWhere('person.id IN (SELECT r.userId FROM user_role r WHERE r.role IN (:...roles))', { roles })
    .getRawAndEntities<{ placePath: string }>();
  return rows.entities
    .map((entity, at) => ({ entity, path: rows.raw[at]?.placePath ?? '' }))
    .filter(({ path }) => unit.path.startsWith(path))
    .sort((a, b) => b.path.length - a.path.length || (a.entity.id < b.entity.id ? -1 : 1))
    .map(({ entity }) => entity);
}
