import type { TxContext } from '../../../core/context';
import { insertMany } from '../../../core/persistence';
import { ContractLine } from '../entities/contract-line.entity';
import type { PricedQuantity } from '../rules/contract-value';

/** Writes the product lines of a contract, in their order (CON-4). */
export async function writeLines(
  tx: TxContext,
  contractId: string,
  lines: readonly (PricedQuantity & { readonly product: string })[],
): Promise<void> {
  await insertMany(
    tx,
    ContractLine,
    lines.map(({ product, quantityMilli, unitPrice }) => ({ product, quantityMilli, unitPrice, contractId })),
  );
}
