import type { TxContext } from '../../../core/context';

type Follower = (tx: TxContext, contractIds: readonly string[]) => Promise<void>;
const followers: Follower[] = [];

/**
 * Higher modules say here what follows when the debts of contracts were looked at anew: by money, a milestone, the
 * collections office or the night. It runs in the same unit of work, and must come to the same end however often it runs.
 */
export function afterDebts(follower: Follower): void {
  followers.push(follower);
}

export async function followDebts(tx: TxContext, contractIds: readonly string[]): Promise<void> {
  for (const follower of followers) await follower(tx, contractIds);
}
