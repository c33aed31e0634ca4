import type { TxContext } from '../../../core/context';
import { guardedUpdate, insertMany, updateWhere } from '../../../core/persistence';
import { ContractLine } from '../entities/contract-line.entity';
import type { Contract } from '../entities/contract.entity';
import { Contract as ContractEntity } from '../entities/contract.entity';
import { contractTotals, type PricedQuantity } from '../rules/contract-value';

export interface AmendedContract {
  readonly paymentTermDays: number;
  readonly lines: readonly (PricedQuantity & {
    /** Null: a further line. */
    readonly lineId: string | null;
    readonly product: string;
    readonly service: boolean;
  })[];
}

/**
 * Gives a signed contract other terms (CON-4). Lines keep their identity: what was delivered on them stays billed as it
 * was. Who agreed to it, and what may change, is for the amendments to say.
 */
export async function amendContract(
  tx: TxContext,
  contract: Contract,
  { paymentTermDays, lines }: AmendedContract,
): Promise<Contract> {
  const changed = { version: () => 'version + 1', updatedAt: tx.now };
  for (const { lineId, quantityMilli, unitPrice } of lines)
    if (lineId !== null)
      await updateWhere(
        tx,
        ContractLine,
        { quantityMilli, unitPrice, ...changed },
        { sql: 'id = :lineId AND contractId = :contractId', params: { lineId, contractId: contract.id } },
      );
  await insertMany(
    tx,
    ContractLine,
    lines
      .filter(({ lineId }) => lineId === null)
      .map(({ product, quantityMilli, unitPrice, service }) => ({
        contractId: contract.id,
        product,
        quantityMilli,
        unitPrice,
        service,
      })),
  );
  return guardedUpdate(tx, ContractEntity, contract, { paymentTermDays, ...contractTotals(lines) });
}
