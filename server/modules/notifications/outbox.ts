import type { Transport } from './transport';

let transport: Transport | null = null;

/** Says how this process sends messages; null: they are recorded and not sent. Set once where the parts are put together. */
export function sendBy(chosen: Transport | null): void {
  transport = chosen;
}

export const transportOf = (): Transport | null => transport;
