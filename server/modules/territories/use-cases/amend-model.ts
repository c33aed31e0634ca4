import type { TxContext } from '../../../core/context';
import { RetryUnit } from '../../../core/database';
import { insert, updateWhere } from '../../../core/persistence';
import { TerritoryModel } from '../entities/territory-model.entity';
import { activeModel } from '../queries/model';

interface NextVersion {
  readonly name: string;
  readonly isAmendment: boolean;
  readonly note?: string | null;
}

/** Ends the version in force, so that the next number can take its place. Whoever comes second starts anew. */
export async function supersede(tx: TxContext, current: TerritoryModel | null): Promise<number> {
  if (!current) return 1;
  const ended = await updateWhere(
    tx,
    TerritoryModel,
    {
      state: 'SUPERSEDED',
      activeKey: null,
      activeTo: tx.today,
      updatedAt: tx.now,
      version: () => 'version + 1',
    },
    { sql: 'id = :id AND activeKey = 1', params: { id: current.id } },
  );
  if (ended !== 1) throw new RetryUnit();
  return (current.number ?? 0) + 1;
}

/**
 * Puts the next version of the rules in force for a change made to them directly: what was in force stays readable as it
 * was (TER-9), and simulations that were looked at before no longer stand.
 */
export async function amendModel(tx: TxContext, next: Partial<NextVersion> = {}): Promise<TerritoryModel> {
  const current = await activeModel(tx);
  const number = await supersede(tx, current);
  const amended = await insert(tx, TerritoryModel, {
    name: next.name ?? current?.name ?? '区域方案',
    state: 'ACTIVE',
    number,
    activeKey: 1,
    isAmendment: next.isAmendment ?? true,
    basedOnId: current?.id ?? null,
    note: next.note ?? null,
    createdById: tx.actor?.userId ?? null,
    activeFrom: tx.today,
  });
  await unsimulateAll(tx);
  return amended;
}

/** What was simulated against other rules or another tree is a draft again. */
export function unsimulateAll(tx: TxContext): Promise<number> {
  return updateWhere(
    tx,
    TerritoryModel,
    {
      state: 'DRAFT',
      simulatedDigest: null,
      simulatedMode: null,
      simulatedAt: null,
      simulatedById: null,
      updatedAt: tx.now,
      version: () => 'version + 1',
    },
    { sql: 'state = :state', params: { state: 'SIMULATED' } },
  );
}
