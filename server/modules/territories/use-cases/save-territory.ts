import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import {
  assertVersion,
  getOrThrow,
  guardedUpdate,
  insertOrRefuse,
  updateWhere,
} from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { User } from '../../identity';
import { Territory } from '../entities/territory.entity';
import { amendModel } from './amend-model';

export interface CreateTerritoryInput {
  readonly code: string;
  readonly name: string;
  readonly parentId?: string | null;
  readonly managerId?: string | null;
  readonly rank?: number | null;
  readonly isCatchAll?: boolean | null;
}

/** @throws DomainError territory.person_inactive */
export async function assertActivePerson(tx: TxContext, userId: string, field: string): Promise<User> {
  const person = await getOrThrow(tx, User, userId, field);
  if (!person.active) throw new DomainError('territory.person_inactive', { name: person.name }, field);
  return person;
}

/** Adds a node to the tree. The first one brings the catch-all with it, so that there always is one (TER-1). */
export async function createTerritory(ctx: RequestContext, input: CreateTerritoryInput): Promise<Territory> {
  return inTransaction(ctx, async (tx) => {
    const parent = input.parentId ? await getOrThrow(tx, Territory, input.parentId, 'parentId') : null;
    if (input.managerId) await assertActivePerson(tx, input.managerId, 'managerId');
    if (input.isCatchAll) {
      const existing = await tx.db.findOneBy(Territory, { catchAllKey: 1 });
      if (existing)
        throw new DomainError('territory.catch_all_exists', { name: existing.name }, 'isCatchAll');
    } else {
      await ensureCatchAll(tx);
    }
    return insertTerritory(tx, parent, input);
  });
}

async function insertTerritory(
  tx: TxContext,
  parent: Territory | null,
  input: CreateTerritoryInput,
): Promise<Territory> {
  const code = input.code.trim();
  const created = await insertOrRefuse(
    tx,
    Territory,
    {
      code,
      name: input.name.trim(),
      parentId: parent?.id ?? null,
      path: '',
      managerId: input.managerId ?? null,
      rank: input.rank ?? 100,
      isCatchAll: input.isCatchAll ?? false,
      catchAllKey: input.isCatchAll ? 1 : null,
    },
    () => new DomainError('territory.code_taken', { code }, 'code'),
  );
  const placed = await guardedUpdate(tx, Territory, created, {
    path: `${parent?.path ?? '/'}${created.id.slice(-12)}/`,
  });
  await recordAudit(tx, 'territory.created', { type: 'Territory', id: created.id }, { ...input });
  return placed;
}

/** The catch-all, made on first need. */
export async function ensureCatchAll(tx: TxContext): Promise<Territory> {
  const existing = await tx.db.findOneBy(Territory, { catchAllKey: 1 });
  return (
    existing ??
    insertTerritory(tx, null, { code: 'CATCH-ALL', name: '兜底区域', rank: 1000, isCatchAll: true })
  );
}

export interface UpdateTerritoryInput {
  readonly id: string;
  readonly version: number;
  readonly name?: string | null;
  readonly parentId?: string | null;
  readonly managerId?: string | null;
  readonly rank?: number | null;
}

/** Changes a node; moving it takes its whole subtree along. @throws DomainError territory.cycle */
export async function updateTerritory(ctx: RequestContext, input: UpdateTerritoryInput): Promise<Territory> {
  return inTransaction(ctx, async (tx) => {
    const territory = await getOrThrow(tx, Territory, input.id, 'id');
    assertVersion(territory, input.version);
    if (input.managerId) await assertActivePerson(tx, input.managerId, 'managerId');
    const moves = input.parentId !== undefined && input.parentId !== territory.parentId;
    const parent =
      moves && input.parentId ? await getOrThrow(tx, Territory, input.parentId, 'parentId') : null;
    if (parent?.path.startsWith(territory.path)) throw new DomainError('territory.cycle', {}, 'parentId');
    const path = moves ? `${parent?.path ?? '/'}${territory.id.slice(-12)}/` : territory.path;
    const updated = await guardedUpdate(tx, Territory, territory, {
      ...(input.name ? { name: input.name.trim() } : {}),
      ...(input.managerId === undefined ? {} : { managerId: input.managerId }),
      ...(input.rank ? { rank: input.rank } : {}),
      ...(moves ? { parentId: input.parentId ?? null, path } : {}),
    });
    if (moves) await moveSubtree(tx, territory.path, path);
    if (decides(territory, updated)) await amendModel(tx);
    await recordAudit(tx, 'territory.updated', { type: 'Territory', id: territory.id }, { ...input });
    return updated;
  });
}

/** Rank and place in the tree decide between rules, the catch-all's manager takes the gaps: such a change is a new version. */
const decides = (before: Territory, after: Territory): boolean =>
  before.rank !== after.rank ||
  before.path !== after.path ||
  (before.isCatchAll && before.managerId !== after.managerId);

async function moveSubtree(tx: TxContext, from: string, to: string): Promise<void> {
  // a path names every node once, so the beginning occurs nowhere else in it
  await updateWhere(
    tx,
    Territory,
    { path: () => 'REPLACE(path, :from, :to)' },
    { sql: 'path LIKE :below', params: { below: `${from}_%`, from, to } },
  );
}
