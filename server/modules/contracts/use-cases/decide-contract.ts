import { In } from 'typeorm';
import { scaledToString } from '../../../../shared/rate';
import { actingIds } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, getOrThrow, guardedUpdate } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { notify } from '../../notifications';
import { ContractVerdict } from '../entities/contract-verdict.entity';
import { Contract } from '../entities/contract.entity';
import type { DecideContractInput } from '../graphql/contract.inputs';
import { assertNotOwn } from '../queries/assert-not-own';
import { assertFloorsKept } from '../queries/price-standing';
import { tierExcessOf } from '../queries/tier-excess';
import { getVisibleContract } from '../queries/visible-contracts';
import type { TierExcess } from '../rules/beyond-tier';
import { contractStates } from '../rules/contract-states';

/**
 * The VP approves what all three departments agreed to, or not (CRE-3). Terms beyond the customer's tier need the VP's
 * express word (TIER-4).
 *
 * @throws DomainError contract.beyond_tier
 */
export async function decideContract(ctx: RequestContext, input: DecideContractInput): Promise<Contract> {
  return inTransaction(ctx, async (tx) => {
    const contract = await getVisibleContract(tx, input.id);
    assertVersion(contract, input.version);
    await assertNotOwn(tx, contract);
    // a submitted application is the manager's to turn down, not the VP's
    if (contract.state !== 'REVIEWED') {
      throw new DomainError('common.invalid_state', {
        from: contract.state,
        to: input.approved ? 'APPROVED' : 'REJECTED',
      });
    }
    const spoke = { contractId: contract.id, round: contract.reviewRound, givenById: In(actingIds(tx)) };
    if (await tx.db.existsBy(ContractVerdict, spoke)) throw new DomainError('contract.second_voice', {});
    if (input.approved) await assertFloorsKept(tx, contract);
    const excesses = input.approved ? await tierExcessOf(tx, contract) : [];
    const account = await getOrThrow(tx, Account, contract.accountId);
    if (excesses.length > 0 && !input.beyondTier) throw beyondTierRefusal(account, excesses);
    const state = input.approved ? 'APPROVED' : 'REJECTED';
    assertTransition(contractStates, contract.state, state);
    const decided = await guardedUpdate(tx, Contract, contract, {
      state,
      decidedOn: tx.today,
      decisionReason: input.reason,
      ...(input.approved ? {} : { liveLeadId: null }),
    });
    const subject = { type: 'Contract', id: contract.id };
    await recordAudit(
      tx,
      input.approved ? 'contract.approved' : 'contract.rejected',
      subject,
      excesses.length > 0 ? { beyondTier: excesses } : {},
      input.reason,
    );
    const concerned = [contract.applicantId, contract.primaryRepId];
    await notify(tx, concerned, 'contract.decided', subject, { customer: account.name, outcome: state });
    return decided;
  });
}

function beyondTierRefusal(account: Account, excesses: readonly TierExcess[]): DomainError {
  const what = excesses.map(({ kind, product, asked, allowed }) =>
    kind === 'TERM'
      ? `${asked} > ${allowed} d`
      : `${product ?? ''} ${scaledToString(asked, 2)} % > ${scaledToString(allowed, 2)} %`,
  );
  const params = { tier: `AccountTier.${account.tier}`, what: what.join(', ') };
  return new DomainError('contract.beyond_tier', params, 'beyondTier');
}
