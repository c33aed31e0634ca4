import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, insertOrRefuse } from '../../../core/persistence';
import { isUniqueViolation } from '../../../core/database-errors';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { Unit } from '../../identity';
import { LeadPool } from '../entities/lead-pool.entity';

export interface SaveLeadPoolInput {
  readonly id?: string | null;
  readonly version?: number | null;
  readonly name: string;
  readonly position: number;
  readonly active: boolean;
  readonly unitId?: string | null;
  readonly regionPrefixes: readonly string[];
  readonly productLines: readonly string[];
}

/**
 * Opens a pool or changes it. Leads that lie in a pool stay where they are; the next ones follow the new order (LEAD-7).
 *
 * @throws DomainError lead.pool_name_taken
 */
export async function saveLeadPool(ctx: RequestContext, input: SaveLeadPoolInput): Promise<LeadPool> {
  const { id, version, unitId, ...rest } = input;
  const refused = (): DomainError =>
    new DomainError('lead.pool_name_taken', { name: input.name.trim() }, 'name');
  return inTransaction(ctx, async (tx) => {
    if (typeof unitId === 'string') await getOrThrow(tx, Unit, unitId, 'unitId');
    const values = {
      ...rest,
      name: rest.name.trim(),
      regionPrefixes: [...new Set(rest.regionPrefixes)],
      productLines: [...new Set(rest.productLines.map((line) => line.trim()))],
      unitId: unitId ?? null,
    };
    const known = typeof id === 'string' ? await getOrThrow(tx, LeadPool, id, 'id') : null;
    if (known) assertVersion(known, version);
    const saved = known
      ? await guardedUpdate(tx, LeadPool, known, values).catch((error: unknown) => {
          throw isUniqueViolation(error) ? refused() : error;
        })
      : await insertOrRefuse(tx, LeadPool, values, refused);
    await recordAudit(tx, 'lead.pool_saved', { type: 'LeadPool', id: saved.id }, values);
    return saved;
  });
}
