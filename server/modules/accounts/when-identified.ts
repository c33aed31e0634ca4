import type { TxContext } from '../../core/context';
import type { Account } from './entities/account.entity';

/** What brought the record its name, code or phone. */
type Cause = 'IMPORT' | 'EDIT';
type Follow = (tx: TxContext, account: Account, cause: Cause) => Promise<unknown>;
const followers: Follow[] = [];

/** Higher modules say here what follows when a customer's identifying data are new; called once by the composition root. */
export function whenIdentified(follow: Follow): void {
  followers.push(follow);
}

export async function identified(tx: TxContext, account: Account, cause: Cause): Promise<void> {
  for (const follow of followers) await follow(tx, account, cause);
}
