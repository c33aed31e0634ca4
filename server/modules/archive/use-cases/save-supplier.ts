import type { RequestContext } from '../../../core/context';
import { AccountSupplier } from '../entities/account-supplier.entity';
import type { SaveSupplierInput } from '../graphql/archive.inputs';
import { assertNotInFuture, saveEntry } from './saving';

/** Keeps who supplies a customer with what, how much of it and since when (ARC-1). */
export async function saveSupplier(ctx: RequestContext, input: SaveSupplierInput): Promise<AccountSupplier> {
  assertNotInFuture(ctx, input.suppliesSince, 'suppliesSince');
  return saveEntry(ctx, {
    entity: AccountSupplier,
    what: 'supplier',
    input,
    values: {
      product: input.product.trim(),
      supplier: input.supplier.trim(),
      shareBp: input.shareBp ?? null,
      suppliesSince: input.suppliesSince ?? null,
      terms: input.terms?.trim() || null,
    },
  });
}
