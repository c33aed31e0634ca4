import type { LocalDate } from '../../../../shared/local-date';
import type { Language, Role } from '../../../../shared/vocabulary/identity';
import { isActing } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import {
  assertVersion,
  getOrThrow,
  guardedUpdate,
  insert,
  insertMany,
  insertOrRefuse,
} from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { Session } from '../entities/session.entity';
import { Unit } from '../entities/unit.entity';
import { UserRole } from '../entities/user-role.entity';
import { User } from '../entities/user.entity';
import { assertMayLeave } from '../when-leaving';
import { hashPassword } from '../passwords';

export interface CreateUserInput {
  readonly username: string;
  readonly name: string;
  readonly unitId: string;
  readonly roles: readonly Role[];
  readonly password: string;
  readonly joinedOn: LocalDate;
  readonly language?: Language;
}

const MIN_PASSWORD = 12;

async function hashChecked(password: string): Promise<string> {
  if (password.length < MIN_PASSWORD) throw new DomainError('user.password_weak', {}, 'password');
  return hashPassword(password);
}

/** Takes a person into the company with their unit and roles (ORG-1, ORG-2). */
export async function createUser(ctx: RequestContext, input: CreateUserInput): Promise<User> {
  const passwordHash = await hashChecked(input.password);
  return inTransaction(ctx, async (tx) => {
    await getOrThrow(tx, Unit, input.unitId, 'unitId');
    const username = input.username.trim().toLowerCase();
    const user = await insertOrRefuse(
      tx,
      User,
      {
        username,
        name: input.name.trim(),
        unitId: input.unitId,
        passwordHash,
        active: true,
        joinedOn: input.joinedOn,
        language: input.language ?? 'zh',
      },
      () => new DomainError('user.username_taken', { username }, 'username'),
    );
    await replaceRoles(tx, user.id, input.roles);
    await recordAudit(
      tx,
      'identity.user_created',
      { type: 'User', id: user.id },
      { roles: input.roles, unitId: input.unitId },
    );
    return user;
  });
}

export interface UpdateUserInput {
  readonly id: string;
  readonly version: number;
  readonly name?: string | null;
  readonly unitId?: string | null;
  readonly roles?: readonly Role[] | null;
  readonly active?: boolean | null;
  readonly password?: string | null;
  readonly suspendedOn?: LocalDate | null;
}

/**
 * Changes a person. Roles, unit and activity work from their next request on; deactivating ends their sessions.
 *
 * @throws DomainError user.own_roles: nobody changes their own roles or activity.
 */
export async function updateUser(ctx: RequestContext, input: UpdateUserInput): Promise<User> {
  const passwordHash = input.password ? await hashChecked(input.password) : null;
  return inTransaction(ctx, async (tx) => {
    const user = await getOrThrow(tx, User, input.id, 'id');
    assertVersion(user, input.version);
    const own = isActing(ctx, user.id);
    if (own && (input.roles || input.active === false)) throw new DomainError('user.own_roles', {}, 'roles');
    if (input.unitId) await getOrThrow(tx, Unit, input.unitId, 'unitId');
    if (input.active === false && user.active) await assertMayLeave(tx, user);
    const updated = await guardedUpdate(tx, User, user, {
      ...(input.name ? { name: input.name.trim() } : {}),
      ...(input.unitId ? { unitId: input.unitId } : {}),
      ...(input.active === null || input.active === undefined
        ? {}
        : { active: input.active, leftOn: input.active ? null : ctx.today }),
      ...(input.suspendedOn === undefined ? {} : { suspendedOn: input.suspendedOn }),
      ...(input.suspendedOn === null ? { suspendedUntil: null, suspendedReason: null } : {}),
      ...(passwordHash ? { passwordHash } : {}),
    });
    if (input.roles) await replaceRoles(tx, user.id, input.roles);
    if (input.active === false || passwordHash) await tx.db.delete(Session, { userId: user.id });
    const { password: _, ...logged } = input;
    await recordAudit(tx, 'identity.user_updated', { type: 'User', id: user.id }, { ...logged });
    return updated;
  });
}

async function replaceRoles(tx: TxContext, userId: string, roles: readonly Role[]): Promise<void> {
  await tx.db.delete(UserRole, { userId });
  await insertMany(
    tx,
    UserRole,
    [...new Set(roles)].map((role) => ({ userId, role })),
  );
}

export interface CreateUnitInput {
  readonly name: string;
  readonly kind: Unit['kind'];
  readonly parentId: string | null;
}

/** Adds a unit below another (ORG-1). */
export async function createUnit(ctx: RequestContext, input: CreateUnitInput): Promise<Unit> {
  return inTransaction(ctx, async (tx) => {
    const parentId = input.parentId ?? null;
    // there is one company, and founding it is another act
    if (parentId === null) throw new DomainError('common.invalid_input', { fields: 'parentId' }, 'parentId');
    const parent = await getOrThrow(tx, Unit, parentId, 'parentId');
    const unit = await insert(tx, Unit, { name: input.name.trim(), kind: input.kind, parentId, path: '' });
    const placed = await guardedUpdate(tx, Unit, unit, { path: `${parent.path}${unit.id.slice(-12)}/` });
    await recordAudit(tx, 'identity.unit_created', { type: 'Unit', id: unit.id }, { ...input });
    return placed;
  });
}
