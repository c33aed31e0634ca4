import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { Unit } from '../entities/unit.entity';

export interface UpdateUnitInput {
  readonly id: string;
  readonly version: number;
  readonly name?: string | null;
  readonly kind?: Unit['kind'] | null;
  /** New unit above; left out, it stays where it is. */
  readonly parentId?: string | null;
}

/** Far more levels than any company has; the stored path has room for them. */
const DEEPEST = 20;

/**
 * Renames a unit or moves it with everything below it: from the next request on its people are seen by the managers above
 * the new place (ORG-1).
 *
 * @throws DomainError unit.company, unit.cycle, unit.too_deep, common.changed_meanwhile
 */
export async function updateUnit(ctx: RequestContext, input: UpdateUnitInput): Promise<Unit> {
  return inTransaction(ctx, async (tx) => {
    const unit = await getOrThrow(tx, Unit, input.id, 'id');
    assertVersion(unit, input.version);
    const moves = Boolean(input.parentId && input.parentId !== unit.parentId);
    if (unit.parentId === null && (moves || (input.kind && input.kind !== unit.kind)))
      throw new DomainError('unit.company', {}, moves ? 'parentId' : 'kind');
    if (input.kind === 'COMPANY' && unit.parentId !== null) throw new DomainError('unit.company', {}, 'kind');
    const parent = moves && input.parentId ? await getOrThrow(tx, Unit, input.parentId, 'parentId') : null;
    if (parent?.path.startsWith(unit.path)) throw new DomainError('unit.cycle', {}, 'parentId');
    const path = parent ? `${parent.path}${unit.id.slice(-12)}/` : unit.path;
    const updated = await guardedUpdate(tx, Unit, unit, {
      ...(input.name ? { name: input.name.trim() } : {}),
      ...(input.kind ? { kind: input.kind } : {}),
      ...(parent ? { parentId: parent.id, path } : {}),
    });
    if (parent) await moveBelow(tx, unit.path, path);
    await recordAudit(
      tx,
      'identity.unit_updated',
      { type: 'Unit', id: unit.id },
      {
        from: { name: unit.name, kind: unit.kind, parentId: unit.parentId },
        to: { name: updated.name, kind: updated.kind, parentId: updated.parentId },
      },
    );
    return updated;
  });
}

async function moveBelow(tx: TxContext, from: string, to: string): Promise<void> {
  const below = await tx.db
    .createQueryBuilder(Unit, 'unit')
    .where('unit.path LIKE :path', { path: `${from}_%` })
    .getMany();
  const deepest = Math.max(
    ...[{ path: from }, ...below].map(({ path }) => levels(to + path.slice(from.length))),
  );
  if (deepest > DEEPEST) throw new DomainError('unit.too_deep', { most: DEEPEST }, 'parentId');
  for (const unit of below) {
    await updateWhere(
      tx,
      Unit,
      { path: to + unit.path.slice(from.length) },
      { sql: 'id = :id', params: { id: unit.id } },
    );
  }
}

const levels = (path: string): number => path.split('/').length - 2;
