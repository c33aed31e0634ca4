import { permissionsOf } from '../../../../shared/permissions';
import type { Actor, ReadManager } from '../../../core/context';
import { Session } from '../entities/session.entity';
import { Unit } from '../entities/unit.entity';
import { UserRole } from '../entities/user-role.entity';
import { User } from '../entities/user.entity';

/** Who the session token belongs to, with unit and roles as they are now: a change works on the next request. */
export async function actorOfSession(db: ReadManager, tokenHash: string, now: Date): Promise<Actor | null> {
  const session = await db.findOneBy(Session, { tokenHash });
  if (!session || session.expiresAt <= now) return null;
  return actorOfUser(db, session.userId);
}

/** The actor that a person is; null for inactive people. */
export async function actorOfUser(db: ReadManager, userId: string): Promise<Actor | null> {
  const user = await db.findOneBy(User, { id: userId });
  if (!user?.active) return null;
  const [unit, roleRows] = await Promise.all([
    db.findOneBy(Unit, { id: user.unitId }),
    db.findBy(UserRole, { userId }),
  ]);
  const roles = roleRows.map((row) => row.role);
  return {
    userId: user.id,
    name: user.name,
    unitId: user.unitId,
    unitPath: unit?.path ?? '',
    roles,
    permissions: permissionsOf(roles),
    suspendedFromSelling: user.suspendedOn !== null,
  };
}
