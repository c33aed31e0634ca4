import type { TxContext } from '../../core/context';
import type { User } from './entities/user.entity';

type Check = (tx: TxContext, user: User) => Promise<void>;
const checks: Check[] = [];

/** Higher modules say here what stands against making somebody inactive; called once by the composition root. */
export function whenLeaving(check: Check): void {
  checks.push(check);
}

/** Runs every check; each refuses by throwing. */
export async function assertMayLeave(tx: TxContext, user: User): Promise<void> {
  for (const check of checks) await check(tx, user);
}
