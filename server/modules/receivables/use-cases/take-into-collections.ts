import { localDateIn, maxDate } from '../../../../shared/local-date';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { Contract, getVisibleContract, touchContract } from '../../contracts';
import { policyAt } from '../../policies';
import type { TakeIntoCollectionsInput } from '../graphql/receivable.inputs';
import { lockLedger } from '../ledger/lock-ledger';
import { refreshContracts } from '../ledger/refresh-contracts';
import { receivablesPolicy } from '../policy';
import { debtFactsOf } from '../queries/debt-facts';
import { classifyDelinquency } from '../rules/classify-delinquency';

/** The collections office takes the project of a class B debt; six months later and still open it is class C (REC-2, REC-4). */
export async function takeIntoCollections(
  ctx: RequestContext,
  input: TakeIntoCollectionsInput,
): Promise<Contract> {
  return inTransaction(ctx, async (tx) => {
    const seen = await getVisibleContract(tx, input.contractId, 'contractId');
    await lockLedger(tx, seen.accountId);
    await touchContract(tx, seen.id);
    const contract = await getOrThrow(tx, Contract, seen.id);
    assertVersion(contract, input.version);
    if (contract.collectionsSince && !contract.recoveredAt)
      throw new DomainError('debt.taken_already', { since: contract.collectionsSince });
    const facts = (await debtFactsOf(tx, [contract])).get(contract.id);
    const found = facts && classifyDelinquency(facts, await policyAt(tx, receivablesPolicy), tx.today);
    if (found?.class !== 'B')
      throw new DomainError('debt.not_for_collections', { class: found?.class ?? '–' });
    const signedOn = contract.signedOn ?? tx.today;
    // a project that was recovered before is another one from that day on
    const from = contract.recoveredAt
      ? maxDate(signedOn, localDateIn(contract.recoveredAt, tx.timeZone))
      : signedOn;
    if (input.on < from || input.on > tx.today)
      throw new DomainError('receipt.day_outside', { from, to: tx.today }, 'on');
    await guardedUpdate(tx, Contract, contract, { collectionsSince: input.on, recoveredAt: null });
    await recordAudit(
      tx,
      'debt.taken_into_collections',
      { type: 'Contract', id: contract.id },
      { on: input.on },
    );
    await refreshContracts(tx, [contract.id]);
    return getOrThrow(tx, Contract, contract.id);
  });
}
