import type { RequestContext } from '../../../core/context';
import { getOrThrow, guardedUpdate, insert } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { User } from '../../identity';
import { HomeTerritory } from '../entities/home-territory.entity';
import { Territory } from '../entities/territory.entity';

export interface SetHomeTerritoryInput {
  readonly userId: string;
  readonly territoryId: string;
  /** Where the statement comes from. */
  readonly origin: string;
}

/** Notes where a person's master file says they work; it decides nothing and is compared with the memberships (TER-7). */
export async function setHomeTerritory(
  ctx: RequestContext,
  input: SetHomeTerritoryInput,
): Promise<HomeTerritory> {
  return inTransaction(ctx, async (tx) => {
    await getOrThrow(tx, User, input.userId, 'userId');
    await getOrThrow(tx, Territory, input.territoryId, 'territoryId');
    const values = { territoryId: input.territoryId, origin: input.origin.trim() };
    const known = await tx.db.findOneBy(HomeTerritory, { userId: input.userId });
    const stated = known
      ? await guardedUpdate(tx, HomeTerritory, known, values)
      : await insert(tx, HomeTerritory, { userId: input.userId, ...values });
    await recordAudit(tx, 'territory.home_set', { type: 'User', id: input.userId }, values);
    return stated;
  });
}
