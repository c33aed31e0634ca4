import { actorOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insertMany, insertOrRefuse } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { PriceList } from '../entities/price-list.entity';
import { PriceRow } from '../entities/price-row.entity';
import type { DraftPriceListInput } from '../graphql/price.inputs';

/**
 * Begins the next version with the rows of the latest released one (CRE-4). One draft at a time: two people drafting
 * side by side would release prices that neither has seen.
 *
 * @throws DomainError price.draft_open
 */
export async function draftPriceList(ctx: RequestContext, input: DraftPriceListInput): Promise<PriceList> {
  return inTransaction(ctx, async (tx) => {
    const [last] = await tx.db.find(PriceList, { order: { no: 'DESC' }, take: 1 });
    const open = await tx.db.findOneBy(PriceList, { draftKey: 'DRAFT' });
    if (open) throw new DomainError('price.draft_open', { no: open.no });
    const no = (last?.no ?? 0) + 1;
    const drafted = await insertOrRefuse(
      tx,
      PriceList,
      { no, state: 'DRAFT', draftKey: 'DRAFT', note: input.note.trim(), draftedById: actorOf(tx).userId },
      () => new DomainError('price.draft_open', { no }),
    );
    const [from] = await tx.db.find(PriceList, {
      where: { state: 'RELEASED' },
      order: { effectiveFrom: 'DESC' },
      take: 1,
    });
    const rows = from ? await tx.db.findBy(PriceRow, { priceListId: from.id }) : [];
    await insertMany(
      tx,
      PriceRow,
      rows.map(({ product, unit, tier, guidePrice, floorPrice }) => ({
        priceListId: drafted.id,
        product,
        unit,
        tier,
        guidePrice,
        floorPrice,
      })),
    );
    const subject = { type: 'PriceList', id: drafted.id };
    await recordAudit(tx, 'price.drafted', subject, { no, from: from?.no ?? null, rows: rows.length });
    return drafted;
  });
}
