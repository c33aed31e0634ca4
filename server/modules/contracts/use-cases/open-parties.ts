import { In } from 'typeorm';
import type { LocalDate } from '../../../../shared/local-date';
import type { TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { insertMany, notFound } from '../../../core/persistence';
import { User } from '../../identity';
import { policyAt } from '../../policies';
import { ContractParty } from '../entities/contract-party.entity';
import { contractsPolicy } from '../policy';
import { assertPartyShares, type Parties } from '../rules/party-shares';

/** Opens the parties' rows from a day on: primary first, then the assistants with their shares (COM-6, COM-9). */
export async function openParties(
  tx: TxContext,
  contractId: string,
  parties: Parties,
  validFrom: LocalDate,
  cause: string,
): Promise<void> {
  assertPartyShares(parties, await policyAt(tx, contractsPolicy, validFrom));
  await assertKnownPeople(tx, parties);
  await insertMany(tx, ContractParty, [
    { contractId, repId: parties.primaryRepId, part: 'PRIMARY', shareBp: 0, validFrom, cause },
    ...parties.assistants.map(({ repId, shareBp }) => ({
      contractId,
      repId,
      part: 'ASSISTANT' as const,
      shareBp,
      validFrom,
      cause,
    })),
  ]);
}

/** @throws DomainError contract.primary_inactive: nobody inactive holds anything (TER-10). */
export async function assertKnownPeople(tx: TxContext, parties: Parties): Promise<void> {
  const ids = [parties.primaryRepId, ...parties.assistants.map(({ repId }) => repId)];
  const people = await tx.db.findBy(User, { id: In(ids) });
  if (people.length !== new Set(ids).size) throw notFound(User, 'assistants');
  const gone = people.find(({ id, active }) => id === parties.primaryRepId && !active);
  if (gone) throw new DomainError('contract.primary_inactive', { name: gone.name }, 'primaryRepId');
}
