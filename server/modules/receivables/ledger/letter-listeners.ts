import type { TxContext } from '../../../core/context';
import type { DunningLetter } from '../entities/dunning-letter.entity';

type Listener = (tx: TxContext, letter: DunningLetter) => Promise<void>;
const listeners: Listener[] = [];

/** Has a higher module do its part when a letter is issued, in the same unit of work: this module knows none of them. */
export function whenLetterIssued(listener: Listener): void {
  listeners.push(listener);
}

export async function tellOfLetter(tx: TxContext, letter: DunningLetter): Promise<void> {
  for (const listener of listeners) await listener(tx, letter);
}
