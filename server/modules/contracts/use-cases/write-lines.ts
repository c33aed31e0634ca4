import type { TxContext } from '../../../core/context';
import { insertMany } from '../../../core/persistence';
import { ContractLine } from '../entities/contract-line.entity';
import type { PricedQuantity } from '../rules/contract-value';

export interface LineValues extends PricedQuantity {
  readonly product: string;
  readonly service?: boolean | null;
}

/** Writes the product lines of a contract, in their order (CON-4). */
export async function writeLines(
  tx: TxContext,
  contractId: string,
  lines: readonly LineValues[],
): Promise<void> {
  await insertMany(
    tx,
    ContractLine,
    lines.map(({ product, quantityMilli, unitPrice, service }) => ({
      product,
      quantityMilli,
      unitPrice,
      service: service ?? false,
      contractId,
    })),
  );
}
