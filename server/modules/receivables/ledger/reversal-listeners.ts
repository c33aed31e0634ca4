import type { TxContext } from '../../../core/context';
import type { Receipt } from '../entities/receipt.entity';

type Listener = (tx: TxContext, receipt: Receipt) => Promise<void>;
const listeners: Listener[] = [];

/** Has a higher module do its part when a receipt is taken back, in the same unit of work: this module knows none of them. */
export function whenReceiptReversed(listener: Listener): void {
  listeners.push(listener);
}

export async function tellOfReversal(tx: TxContext, receipt: Receipt): Promise<void> {
  for (const listener of listeners) await listener(tx, receipt);
}
