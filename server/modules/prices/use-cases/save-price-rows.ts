import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate, insertMany } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import type { PriceList } from '../entities/price-list.entity';
import { PriceList as PriceListEntity } from '../entities/price-list.entity';
import { PriceRow } from '../entities/price-row.entity';
import type { SavePriceRowsInput } from '../graphql/price.inputs';
import { assertRows, differencesOf, type PriceDifference } from '../rules/price-rows';

/** Writes all rows of a draft anew (CRE-4): what was released never changes. */
export async function savePriceRows(ctx: RequestContext, input: SavePriceRowsInput): Promise<PriceList> {
  return inTransaction(ctx, async (tx) => {
    const draft = await getDraft(tx, input.id, input.version);
    const rows = input.rows.map(({ product, unit, tier, guidePrice, floorPrice }) => ({
      product: product.trim(),
      unit: unit.trim(),
      tier: tier ?? null,
      guidePrice,
      floorPrice,
    }));
    assertRows(rows);
    const before = await tx.db.findBy(PriceRow, { priceListId: draft.id });
    // the draft's row first: of two who save at once one is told
    const saved = await guardedUpdate(
      tx,
      PriceListEntity,
      draft,
      input.note ? { note: input.note.trim() } : {},
    );
    // nothing hangs on the rows of a draft; the trail keeps what they were
    await tx.db.delete(PriceRow, { priceListId: draft.id });
    await insertMany(
      tx,
      PriceRow,
      rows.map((row) => ({ ...row, priceListId: draft.id })),
    );
    const changes = differencesOf(before, rows).filter(({ change }) => change !== 'SAME');
    await recordAudit(tx, 'price.rows_saved', { type: 'PriceList', id: draft.id }, shown(changes));
    return saved;
  });
}

/** @throws DomainError price.not_draft */
export async function getDraft(tx: TxContext, id: string, version: number): Promise<PriceList> {
  const draft = await getOrThrow(tx, PriceListEntity, id);
  assertVersion(draft, version);
  if (draft.state !== 'DRAFT') throw new DomainError('price.not_draft', {});
  return draft;
}

/** The trail keeps the first hundred changes in full and the number of all. */
const shown = (changes: readonly PriceDifference[]): Record<string, unknown> => ({
  changed: changes.length,
  changes: changes.slice(0, 100).map(({ change, before, after }) => ({
    change,
    product: (after ?? before)?.product,
    tier: (after ?? before)?.tier,
    from: before && [before.guidePrice, before.floorPrice],
    to: after && [after.guidePrice, after.floorPrice],
  })),
});
