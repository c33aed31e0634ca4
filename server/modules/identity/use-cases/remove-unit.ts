import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { Unit } from '../entities/unit.entity';
import { User } from '../entities/user.entity';

export interface RemoveUnitInput {
  readonly id: string;
  readonly version: number;
}

/**
 * Takes an empty unit out of the tree. A unit that holds people, also former ones, or other units stays: history names it.
 *
 * @throws DomainError unit.company, unit.not_empty
 */
export async function removeUnit(ctx: RequestContext, input: RemoveUnitInput): Promise<boolean> {
  return inTransaction(ctx, async (tx) => {
    const unit = await getOrThrow(tx, Unit, input.id, 'id');
    assertVersion(unit, input.version);
    if (unit.parentId === null) throw new DomainError('unit.company', {}, 'id');
    const people = await tx.db.countBy(User, { unitId: unit.id });
    const units = await tx.db.countBy(Unit, { parentId: unit.id });
    if (people + units > 0) throw new DomainError('unit.not_empty', { people, units }, 'id');
    await tx.db.delete(Unit, { id: unit.id });
    await recordAudit(tx, 'identity.unit_removed', { type: 'Unit', id: unit.id }, { name: unit.name });
    return true;
  });
}
