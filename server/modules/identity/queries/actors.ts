import type { LocalDate } from '../../../../shared/local-date';
import { permissionsOf } from '../../../../shared/permissions';
import { permissionsInTheNameOf, sharedRoles } from '../../../../shared/stand-in-rights';
import type { Role } from '../../../../shared/vocabulary/identity';
import type { Actor, ReadManager } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { Session } from '../entities/session.entity';
import { runningCovers } from './covers';

/** Who the session token belongs to, with unit and roles as they are now: a change works on the next request. */
export async function actorOfSession(db: ReadManager, tokenHash: string, now: Date): Promise<Actor | null> {
  const session = await db.findOneBy(Session, { tokenHash });
  if (!session || session.expiresAt <= now) return null;
  return actorOfUser(db, session.userId);
}

interface PersonRow {
  readonly name: string;
  readonly unitId: string;
  readonly path: string | null;
  readonly suspendedOn: unknown;
  readonly suspendedForDebtOn: unknown;
  readonly role: Role | null;
}

/** The actor that a person is; null for inactive people. Every request begins with it: one statement, plain rows. */
export async function actorOfUser(db: ReadManager, userId: string): Promise<Actor | null> {
  const rows = (await db.query(
    `SELECT person.name, person.unitId, place.path, person.suspendedOn, person.suspendedForDebtOn, held.role
       FROM app_user person
       LEFT JOIN unit place ON place.id = person.unitId
       LEFT JOIN user_role held ON held.userId = person.id
      WHERE person.id = ? AND person.active = 1
      ORDER BY held.id`,
    [userId],
  )) as PersonRow[];
  const [person] = rows;
  if (!person) return null;
  const roles = rows.flatMap(({ role }) => (role ? [role] : []));
  return {
    userId,
    name: person.name,
    unitId: person.unitId,
    unitPath: person.path ?? '',
    roles,
    permissions: permissionsOf(roles),
    suspendedFromSelling: person.suspendedOn !== null || person.suspendedForDebtOn !== null,
    standIn: null,
  };
}

/**
 * The signed-in person as the stand-in of an absent one: their book, unit and the roles that both hold, without pay and
 * what is personal; a suspension of either holds (ORG-3, ORG-4). Asked on every request: an ended cover ends at once.
 *
 * @throws DomainError cover.not_yours
 */
export async function actorInTheNameOf(
  db: ReadManager,
  standIn: Actor,
  absentId: string,
  today: LocalDate,
): Promise<Actor> {
  const covers = await runningCovers(db, today, { userId: absentId, standInId: standIn.userId });
  const absent = covers.length > 0 ? await actorOfUser(db, absentId) : null;
  const roles = absent ? sharedRoles(absent.roles, standIn.roles) : [];
  if (!absent || roles.length === 0) throw new DomainError('cover.not_yours', {});
  return {
    ...absent,
    roles,
    permissions: permissionsInTheNameOf(roles),
    suspendedFromSelling: absent.suspendedFromSelling || standIn.suspendedFromSelling,
    standIn: { userId: standIn.userId, name: standIn.name },
  };
}
