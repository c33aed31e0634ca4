import type { TxContext } from '../../../core/context';
import { touchContract } from '../../contracts';
import { watchBreach } from '../../credit';
import { reopenLetters, settleLetters } from './dunning-counter';
import { judgePromises } from './judge-promises';
import { refreshContracts } from './refresh-contracts';

export interface MoneyEvent {
  readonly accountId: string;
  readonly contractIds: readonly string[];
  /** Items that are open again by a bounce or un-applying. */
  readonly reopened?: readonly string[];
}

/** What every money event ends with, in its own transaction: commissions to compute, classes, promises, letters, stops, credit. */
export async function afterMoney(tx: TxContext, event: MoneyEvent): Promise<void> {
  const contractIds = [...new Set(event.contractIds)].sort();
  for (const id of contractIds) await touchContract(tx, id);
  await refreshContracts(tx, contractIds);
  await judgePromises(tx, event.accountId);
  if (event.reopened) await reopenLetters(tx, event.accountId, event.reopened);
  else await settleLetters(tx, event.accountId);
  await watchBreach(tx, event.accountId);
}
