import { In, IsNull, Not } from 'typeorm';
import type { RequestContext, TxContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { User } from '../../identity';
import { ContractParty } from '../entities/contract-party.entity';
import { Contract } from '../entities/contract.entity';
import type { HandOverContractsInput } from '../graphql/contract.inputs';
import { narrowToOwnReps } from '../queries/visible-contracts';
import { changeContractParties } from './change-contract-parties';

/**
 * All contracts of a rep that still need somebody go to a successor as of today: applications, running contracts and
 * those with money open (ORG-3, TER-10). Assistants keep their shares; what was earned before stays (COM-9).
 */
export async function handOverContracts(
  ctx: RequestContext,
  input: HandOverContractsInput,
): Promise<Contract[]> {
  const { idempotencyKey: key, dryRun, ...request } = input;
  if (dryRun) return unfinishedOf(ctx, input.fromUserId);
  return inTransaction(
    ctx,
    async (tx) => {
      const successor = await getOrThrow(tx, User, input.toUserId, 'toUserId');
      if (successor.id === tx.actor?.userId) throw new DomainError('contract.own_benefit', {}, 'toUserId');
      if (successor.suspendedOn)
        throw new DomainError('contract.rep_suspended', { name: successor.name }, 'toUserId');
      const contracts = await unfinishedOf(tx, input.fromUserId);
      const handed: Contract[] = [];
      for (const contract of contracts) {
        const assistants = (await assistantsOf(tx, contract.id)).filter(
          ({ repId }) => repId !== successor.id,
        );
        const change = {
          primaryRepId: successor.id,
          assistants,
          from: tx.today,
          cause: 'HAND_OVER',
          reason: input.reason,
        };
        handed.push(await changeContractParties(tx, contract, change));
      }
      return handed;
    },
    { op: 'handOverContracts', key, request },
  );
}

function unfinishedOf(ctx: RequestContext, repId: string): Promise<Contract[]> {
  const query = ctx.db
    .createQueryBuilder(Contract, 'contract')
    .where({ primaryRepId: repId, state: Not(In(['CLOSED', 'REJECTED'])) })
    .orderBy('contract.id');
  narrowToOwnReps(ctx, query);
  return query.getMany();
}

async function assistantsOf(
  tx: TxContext,
  contractId: string,
): Promise<{ repId: string; shareBp: number }[]> {
  const rows = await tx.db.findBy(ContractParty, { contractId, part: 'ASSISTANT', validTo: IsNull() });
  return rows.map(({ repId, shareBp }) => ({ repId, shareBp }));
}
