import type { LocalDate } from '../../../../shared/local-date';
import type { CustomerAge } from '../../../../shared/vocabulary/accounts';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { documentNumber } from '../../../core/number-series';
import { assertVersion, getOrThrow, guardedUpdate } from '../../../core/persistence';
import { assertTransition } from '../../../core/states';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { assertWithinCredit } from '../../credit';
import { User } from '../../identity';
import { assertNotStopped, leadPartiesOf, markLeadWon } from '../../leads';
import { notify } from '../../notifications';
import { policyAt } from '../../policies';
import { Contract } from '../entities/contract.entity';
import type { SignContractInput } from '../graphql/contract.inputs';
import { contractsPolicy } from '../policy';
import { assertMonthOpen } from '../queries/closed-months';
import { termsOf } from '../queries/contract-parts';
import { getVisibleContract } from '../queries/visible-contracts';
import { contractStates } from '../rules/contract-states';
import { longestDays } from '../rules/payment-terms';
import { customerAgeOn } from '../rules/customer-age';
import { touchContract } from '../touch-contract';
import { openParties } from './open-parties';

/**
 * An approved contract becomes binding: it gets its number, new/old is fixed (ARC-5), who earns is snapshotted from
 * the lead's ruling (COM-9), the lead is won (LEAD-11). From now on its value uses the customer's credit (CRE-5).
 */
export async function signContract(ctx: RequestContext, input: SignContractInput): Promise<Contract> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const contract = await getVisibleContract(tx, input.id);
      assertVersion(contract, input.version);
      assertTransition(contractStates, contract.state, 'SIGNED');
      assertDay(tx, contract, input.signedOn);
      await assertMonthOpen(tx, input.signedOn, 'signedOn');
      // first, so that no case opens on the lead between reading its parties and winning it (COLL-5)
      if (contract.leadId) await markLeadWon(tx, contract.leadId, contract.accountId);
      else await assertNotStopped(tx, { accountId: contract.accountId }, contract.primaryRepId, 'SIGN');
      const parties = contract.leadId
        ? await leadPartiesOf(tx, contract.leadId)
        : { primaryRepId: contract.primaryRepId, assistants: [] };
      await assertPrimaryMaySign(tx, parties.primaryRepId);
      await assertWithinCredit(tx, {
        accountId: contract.accountId,
        act: 'SIGNING',
        adding: { RELEASED_NOT_DELIVERED: contract.amount },
        termDays: longestDays(contract.paymentTermDays, await termsOf(tx, contract.id)),
        contractId: contract.id,
      });
      const signed = await guardedUpdate(tx, Contract, contract, {
        state: 'SIGNED',
        signedOn: input.signedOn,
        primaryRepId: parties.primaryRepId,
        customerAge: await ageOfCustomer(tx, contract.accountId, input.signedOn),
        number: await documentNumber(tx, 'HT'),
      });
      await openParties(tx, contract.id, parties, input.signedOn, 'SIGNING');
      await touchContract(tx, contract.id);
      const subject = { type: 'Contract', id: contract.id };
      await recordAudit(tx, 'contract.signed', subject, {
        number: signed.number,
        signedOn: input.signedOn,
        parties,
      });
      const account = await getOrThrow(tx, Account, contract.accountId);
      const concerned = [parties.primaryRepId, ...parties.assistants.map(({ repId }) => repId)];
      await notify(tx, concerned, 'contract.decided', subject, { customer: account.name, outcome: 'SIGNED' });
      return signed;
    },
    { op: 'signContract', key, request },
  );
}

function assertDay(tx: TxContext, contract: Contract, signedOn: LocalDate): void {
  if (signedOn > tx.today) throw new DomainError('contract.day_in_future', { today: tx.today }, 'signedOn');
  if (contract.decidedOn && signedOn < contract.decidedOn) {
    throw new DomainError(
      'common.dates_out_of_order',
      { later: signedOn, earlier: contract.decidedOn },
      'signedOn',
    );
  }
}

/** @throws DomainError contract.rep_suspended (ORG-4) */
async function assertPrimaryMaySign(tx: TxContext, primaryRepId: string): Promise<void> {
  const primary = await getOrThrow(tx, User, primaryRepId);
  if (primary.suspendedOn || primary.suspendedForDebtOn)
    throw new DomainError('contract.rep_suspended', { name: primary.name });
}

/** New or old on the day of signing, from the customer's other contracts (ARC-5). */
export async function ageOfCustomer(
  tx: TxContext,
  accountId: string,
  signedOn: LocalDate,
): Promise<CustomerAge> {
  const [first, completedContract, policy] = await Promise.all([
    tx.db
      .createQueryBuilder(Contract, 'earlier')
      .select('MIN(earlier.signedOn)', 'day')
      .where('earlier.accountId = :accountId AND earlier.signedOn <= :signedOn', { accountId, signedOn })
      .getRawOne<{ day: LocalDate | null }>(),
    tx.db
      .createQueryBuilder(Contract, 'earlier')
      .where('earlier.accountId = :accountId AND earlier.closedOn <= :signedOn', { accountId, signedOn })
      .getExists(),
    policyAt(tx, contractsPolicy, signedOn),
  ]);
  return customerAgeOn(signedOn, { firstSignedOn: first?.day ?? null, completedContract }, policy);
}
