import { In, IsNull, Not } from 'typeorm';
import type { TxContext } from '../../../core/context';
import { newId } from '../../../core/ids';
import { updateWhere } from '../../../core/persistence';
import { liftSupplyStop, placeSupplyStop, SupplyStop } from '../../accounts';
import { recordAudit } from '../../audit';
import { policyAt } from '../../policies';
import { DunningLetterLine } from '../entities/dunning-letter-line.entity';
import { DunningLetter } from '../entities/dunning-letter.entity';
import { Receivable } from '../entities/receivable.entity';
import { receivablesPolicy } from '../policy';

/** Letters that no full settlement has answered yet: the counter of DUN-2. */
export function unansweredLetters(tx: TxContext, accountId: string): Promise<number> {
  return tx.db.countBy(DunningLetter, { accountId, settledOn: IsNull() });
}

async function hasOverdue(tx: TxContext, accountId: string): Promise<boolean> {
  return tx.db
    .createQueryBuilder(Receivable, 'item')
    .where('item.accountId = :accountId AND item.dueOn < :today', { accountId, today: tx.today })
    .andWhere('item.amount > item.collected + item.adjusted')
    .getExists();
}

/**
 * After money came in or an item was lowered: when nothing overdue is left, the letters are answered, the counter
 * starts anew and a stop that letters had placed is lifted. A part payment does nothing (DUN-2).
 */
export async function settleLetters(tx: TxContext, accountId: string): Promise<void> {
  if ((await unansweredLetters(tx, accountId)) === 0 || (await hasOverdue(tx, accountId))) return;
  await updateWhere(
    tx,
    DunningLetter,
    { settledOn: tx.today, settlementId: newId(), version: () => 'version + 1', updatedAt: tx.now },
    { sql: 'accountId = :accountId AND settledOn IS NULL', params: { accountId } },
  );
  await recordAudit(tx, 'letter.settled', { type: 'Account', id: accountId });
  const stop = await tx.db.findOneBy(SupplyStop, { accountId, cause: 'THREE_LETTERS', liftedOn: IsNull() });
  if (stop) await liftSupplyStop(tx, accountId, { reason: 'DUN-2' });
}

/**
 * After a payment bounced or was un-applied: letters about the items that are open again count again, together with
 * those that were answered by the same settlement, and the stop returns (DUN-3).
 */
export async function reopenLetters(
  tx: TxContext,
  accountId: string,
  receivableIds: readonly string[],
): Promise<void> {
  if (receivableIds.length === 0 || !(await hasOverdue(tx, accountId))) return;
  const settled = await tx.db.findBy(DunningLetter, { accountId, settledOn: Not(IsNull()) });
  if (settled.length === 0) return;
  const about = await tx.db.findBy(DunningLetterLine, {
    letterId: In(settled.map(({ id }) => id)),
    receivableId: In([...receivableIds]),
  });
  const concerned = new Set(about.map(({ letterId }) => letterId));
  const settlements = settled.filter(({ id }) => concerned.has(id)).map(({ settlementId }) => settlementId);
  if (settlements.length === 0) return;
  await updateWhere(
    tx,
    DunningLetter,
    { settledOn: null, settlementId: null, version: () => 'version + 1', updatedAt: tx.now },
    {
      sql: 'accountId = :accountId AND settlementId IN (:...settlements)',
      params: { accountId, settlements },
    },
  );
  await recordAudit(tx, 'letter.reopened', { type: 'Account', id: accountId }, { receivableIds });
  const { lettersBeforeStop } = await policyAt(tx, receivablesPolicy);
  if ((await unansweredLetters(tx, accountId)) >= lettersBeforeStop) {
    await placeSupplyStop(tx, accountId, { cause: 'THREE_LETTERS', reason: 'DUN-3' });
  }
}
