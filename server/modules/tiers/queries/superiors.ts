import type { RequestContext } from '../../../core/context';
import { Unit, User, UserRole } from '../../identity';

export interface Superiors {
  /** The nearest active sales manager at or above a person's unit; null where there is none. */
  readonly managerOf: (userId: string | null) => string | null;
  /** The nearest active person of VP rank. */
  readonly leaderOf: (userId: string | null) => string | null;
  readonly managers: ReadonlySet<string>;
  readonly leaders: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, string>;
}

/** Everybody's superiors, read once for a list over many customers. */
export async function superiors(ctx: RequestContext): Promise<Superiors> {
  const [people, units, roles] = await Promise.all([
    ctx.db.find(User, { select: { id: true, name: true, unitId: true, active: true } }),
    ctx.db.find(Unit, { select: { id: true, path: true } }),
    ctx.db.find(UserRole),
  ]);
  const pathOf = new Map(units.map(({ id, path }) => [id, path]));
  const person = new Map(people.map((user) => [user.id, user]));
  const withRole = (...wanted: readonly string[]): { id: string; path: string }[] =>
    [...new Set(roles.filter(({ role }) => wanted.includes(role)).map(({ userId }) => userId))]
      .filter((id) => person.get(id)?.active)
      .map((id) => ({ id, path: pathOf.get(person.get(id)?.unitId ?? '') ?? '' }))
      .sort((a, b) => b.path.length - a.path.length || (a.id < b.id ? -1 : 1));
  const managers = withRole('SALES_MANAGER');
  const leaders = withRole('SALES_DIRECTOR', 'GENERAL_MANAGER');
  const nearest = (
    among: readonly { id: string; path: string }[],
  ): ((userId: string | null) => string | null) => {
    const found = new Map<string, string | null>();
    return (userId) => {
      const own = userId === null ? '' : (pathOf.get(person.get(userId)?.unitId ?? '') ?? '');
      if (!found.has(own)) found.set(own, among.find(({ path }) => own.startsWith(path))?.id ?? null);
      return found.get(own) ?? null;
    };
  };
  return {
    managerOf: nearest(managers),
    leaderOf: nearest(leaders),
    managers: new Set(managers.map(({ id }) => id)),
    leaders: new Set(leaders.map(({ id }) => id)),
    names: new Map(people.map(({ id, name }) => [id, name])),
  };
}
