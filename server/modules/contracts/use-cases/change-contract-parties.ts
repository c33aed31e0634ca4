import { IsNull } from 'typeorm';
import { maxDate, type LocalDate } from '../../../../shared/local-date';
import { isActing } from '../../../core/access';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { assertVersion, guardedUpdate, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { recordAudit } from '../../audit';
import { ContractParty } from '../entities/contract-party.entity';
import { Contract } from '../entities/contract.entity';
import type { ChangeContractPartiesInput } from '../graphql/contract.inputs';
import { getVisibleContract, narrowToOwnReps } from '../queries/visible-contracts';
import { isSigned } from '../rules/contract-states';
import type { Parties } from '../rules/party-shares';
import { touchContract } from '../touch-contract';
import { assertKnownPeople, openParties } from './open-parties';

export interface ChangeOfParties extends Parties {
  readonly from: LocalDate;
  /** What caused it: HAND_OVER, RULING. */
  readonly cause: string;
  readonly reason: string;
}

/** A superior hands a contract over, or enters who assists, from a day on (COM-9). What was earned before stays. */
export async function handOverContract(
  ctx: RequestContext,
  input: ChangeContractPartiesInput,
): Promise<Contract> {
  const { idempotencyKey: key, ...request } = input;
  return inTransaction(
    ctx,
    async (tx) => {
      const contract = await getVisibleContract(tx, input.contractId, 'contractId');
      assertVersion(contract, input.version);
      const theirs = tx.db
        .createQueryBuilder(Contract, 'contract')
        .where('contract.id = :id', { id: contract.id });
      narrowToOwnReps(tx, theirs);
      if (!(await theirs.getExists())) throw new DomainError('contract.not_your_rep', {});
      const people = [input.primaryRepId, ...input.assistants.map(({ repId }) => repId)];
      if (people.some((id) => isActing(tx, id))) throw new DomainError('contract.own_benefit', {});
      return changeContractParties(tx, contract, { ...request, cause: 'HAND_OVER' });
    },
    { op: 'changeContractParties', key, request },
  );
}

/**
 * Closes the parties' rows on the day and opens new ones from it (COM-9). The contract's row is written first: of two
 * changes at once one is refused. An unsigned contract has no parties yet, only its primary rep changes.
 */
export async function changeContractParties(
  tx: TxContext,
  contract: Contract,
  change: ChangeOfParties,
): Promise<Contract> {
  const changed = await guardedUpdate(tx, Contract, contract, { primaryRepId: change.primaryRepId });
  if (isSigned(contract.state)) {
    await replaceParties(tx, contract, change);
    await touchContract(tx, contract.id);
  } else {
    await assertKnownPeople(tx, { primaryRepId: change.primaryRepId, assistants: [] });
  }
  const { primaryRepId, assistants, from, cause } = change;
  const data = { from: contract.primaryRepId, to: { primaryRepId, assistants, from, cause } };
  await recordAudit(
    tx,
    'contract.parties_changed',
    { type: 'Contract', id: contract.id },
    data,
    change.reason,
  );
  return changed;
}

async function replaceParties(tx: TxContext, contract: Contract, change: ChangeOfParties): Promise<void> {
  if (change.from > tx.today) throw new DomainError('contract.day_in_future', { today: tx.today }, 'from');
  const present = await tx.db.findBy(ContractParty, { contractId: contract.id, validTo: IsNull() });
  const since = maxDate(contract.signedOn ?? change.from, ...present.map(({ validFrom }) => validFrom));
  if (change.from < since) throw new DomainError('contract.parties_backdated', { since }, 'from');
  await updateWhere(
    tx,
    ContractParty,
    { validTo: change.from, version: () => 'version + 1', updatedAt: tx.now },
    { sql: 'contractId = :id AND validTo IS NULL', params: { id: contract.id } },
  );
  await openParties(tx, contract.id, change, change.from, change.cause);
}
