import { Not } from 'typeorm';
import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { activePeopleWithRole } from '../../identity';
import { notify } from '../../notifications';
import { PriceList } from '../entities/price-list.entity';
import { PriceRow } from '../entities/price-row.entity';
import type { DiscardPriceListInput, ReleasePriceListInput } from '../graphql/price.inputs';
import { getDraft } from './save-price-rows';

/**
 * Puts a draft in force from a day on, today at the earliest: what was judged before stays judged by what held then
 * (CRE-4).
 *
 * @throws DomainError price.day_past, price.day_taken, price.no_rows
 */
export async function releasePriceList(
  ctx: RequestContext,
  input: ReleasePriceListInput,
): Promise<PriceList> {
  return inTransaction(ctx, async (tx) => {
    const draft = await getDraft(tx, input.id, input.version);
    const { effectiveFrom } = input;
    if (effectiveFrom < tx.today)
      throw new DomainError('price.day_past', { today: tx.today }, 'effectiveFrom');
    if (await tx.db.existsBy(PriceList, { effectiveFrom, id: Not(draft.id) }))
      throw new DomainError('price.day_taken', { day: effectiveFrom }, 'effectiveFrom');
    const rows = await tx.db.countBy(PriceRow, { priceListId: draft.id });
    if (rows === 0) throw new DomainError('price.no_rows', {});
    const released = await guardedUpdate(tx, PriceList, draft, {
      state: 'RELEASED',
      draftKey: null,
      effectiveFrom,
      releasedById: actorOf(tx).userId,
      releasedOn: tx.today,
    });
    const subject = { type: 'PriceList', id: draft.id };
    await recordAudit(tx, 'price.released', subject, { no: draft.no, effectiveFrom, rows });
    const selling = [
      ...(await activePeopleWithRole(tx, 'REP')),
      ...(await activePeopleWithRole(tx, 'SALES_MANAGER')),
    ];
    const people = [draft.draftedById, ...selling.map(({ id }) => id)];
    await notify(tx, people, 'price.released', subject, { no: draft.no, day: effectiveFrom });
    return released;
  });
}

/** Gives a draft up; it stays in the list with the reason (CRE-4). */
export async function discardPriceList(
  ctx: RequestContext,
  input: DiscardPriceListInput,
): Promise<PriceList> {
  return inTransaction(ctx, async (tx) => {
    const draft = await getDraft(tx, input.id, input.version);
    const discarded = await guardedUpdate(tx, PriceList, draft, {
      state: 'DISCARDED',
      draftKey: null,
      note: input.reason,
    });
    const subject = { type: 'PriceList', id: draft.id };
    await recordAudit(tx, 'price.discarded', subject, { no: draft.no, note: draft.note }, input.reason);
    return discarded;
  });
}
