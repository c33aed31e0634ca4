import type { Role } from '../../../../shared/vocabulary/identity';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, guardedUpdate, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { Unit } from '../../identity';
import { ClaimLimit } from '../entities/claim-limit.entity';

export interface SetClaimLimitInput {
  readonly unitId?: string | null;
  readonly role?: Role | null;
  readonly maxActiveClaims?: number | null;
  readonly maxClaimsPerDay?: number | null;
  readonly maxOpenedPerDay?: number | null;
}

/**
 * Sets the limits of a unit or a role beside the policy's; all numbers empty takes them away (LEAD-9).
 *
 * @throws DomainError common.invalid_input unless exactly one of unit and role is given
 */
export async function setClaimLimit(
  ctx: RequestContext,
  input: SetClaimLimitInput,
): Promise<ClaimLimit | null> {
  const ofUnit = typeof input.unitId === 'string';
  if (ofUnit === Boolean(input.role))
    throw new DomainError('common.invalid_input', { fields: 'unitId, role' }, 'unitId');
  return inTransaction(ctx, async (tx) => {
    if (typeof input.unitId === 'string') await getOrThrow(tx, Unit, input.unitId, 'unitId');
    const scopeKey = input.unitId ? `unit:${input.unitId}` : `role:${input.role}`;
    const numbers = {
      maxActiveClaims: input.maxActiveClaims ?? null,
      maxClaimsPerDay: input.maxClaimsPerDay ?? null,
      maxOpenedPerDay: input.maxOpenedPerDay ?? null,
    };
    const known = await tx.db.findOneBy(ClaimLimit, { scopeKey });
    const none = Object.values(numbers).every((value) => value === null);
    const subject = { type: 'ClaimLimit', id: known?.id ?? input.unitId ?? String(input.role) };
    await recordAudit(tx, 'lead.limit_set', subject, { scopeKey, ...numbers });
    if (none) {
      if (known) await tx.db.delete(ClaimLimit, { id: known.id });
      return null;
    }
    if (known) return guardedUpdate(tx, ClaimLimit, known, numbers);
    return insertOrRefuse(
      tx,
      ClaimLimit,
      { unitId: input.unitId ?? null, role: input.role ?? null, scopeKey, ...numbers },
      () => new DomainError('common.changed_meanwhile', { type: 'ClaimLimit' }),
    );
  });
}
