import type { LocalDate } from '../../../../shared/local-date';
import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { newId } from '../../../core/ids';
import { getOrThrow, guardedUpdate, insert, updateWhere } from '../../../core/persistence';
import { recordAudits } from '../../audit';
import { TerritoryMember } from '../entities/territory-member.entity';
import { TerritoryRule } from '../entities/territory-rule.entity';
import { Territory } from '../entities/territory.entity';
import { amendModel } from './amend-model';

export interface TerritoryMove {
  readonly kind: 'RULE' | 'TERRITORY' | 'MEMBER';
  readonly id: string;
  readonly version: number;
  readonly fromUserId: string;
  /** null: the rule or membership ends today instead, a territory is left without a manager. */
  readonly toUserId: string | null;
  /** Brings an ended membership back with the end it had before. */
  readonly restore?: { readonly validTo: LocalDate | null };
}

/**
 * Names somebody else in the rules in force, which makes their next version, and in territories; or ends what named a
 * person who goes: no rule names anybody inactive (TER-3, TER-9, TER-10).
 */
export async function handOverTerritories(
  tx: TxContext,
  moves: readonly TerritoryMove[],
  reason: string,
): Promise<void> {
  await handOverRules(
    tx,
    moves.filter(({ kind }) => kind === 'RULE'),
  );
  for (const move of moves.filter(({ kind }) => kind !== 'RULE')) {
    const where = { sql: 'id = :id AND version = :version', params: { id: move.id, version: move.version } };
    const stamp = { version: move.version + 1, updatedAt: tx.now };
    const validTo = move.restore ? move.restore.validTo : tx.today;
    const changed =
      move.kind === 'TERRITORY'
        ? await updateWhere(tx, Territory, { managerId: move.toUserId, ...stamp }, where)
        : await updateWhere(
            tx,
            TerritoryMember,
            { validTo, openKey: move.restore && validTo === null ? 1 : null, ...stamp },
            where,
          );
    if (changed !== 1) throw new DomainError('common.changed_meanwhile', { type: 'Territory' });
  }
  await recordAudits(
    tx,
    moves.map(({ kind, id, fromUserId, toUserId }) => ({
      event: 'territory.handed_over',
      subject: { type: 'Territory', id },
      data: { kind, from: fromUserId, to: toUserId },
      reason,
    })),
  );
}

/** The rules end with one new version and begin again in it under their new owner. */
async function handOverRules(tx: TxContext, moves: readonly TerritoryMove[]): Promise<void> {
  if (moves.length === 0) return;
  const model = await amendModel(tx);
  for (const { id, version, toUserId, restore } of moves) {
    const rule = await getOrThrow(tx, TerritoryRule, id);
    if (rule.version !== version)
      throw new DomainError('common.changed_meanwhile', { type: 'TerritoryRule' });
    const live = restore ? await liveOf(tx, rule) : rule;
    if (live) await guardedUpdate(tx, TerritoryRule, live, { endedIn: model.number });
    if (toUserId === null) continue;
    const { lineageId, territoryId, conditionGroups, rank, validFrom, validTo } = rule;
    await insert(tx, TerritoryRule, {
      id: newId(),
      modelId: model.id,
      lineageId,
      bornIn: model.number,
      territoryId,
      conditionGroups,
      rank,
      validFrom,
      validTo,
      ownerId: toUserId,
    });
  }
}

function liveOf(tx: TxContext, { lineageId }: TerritoryRule): Promise<TerritoryRule | null> {
  return tx.db
    .createQueryBuilder(TerritoryRule, 'rule')
    .where('rule.lineageId = :lineageId AND rule.bornIn IS NOT NULL AND rule.endedIn IS NULL', { lineageId })
    .getOne();
}
