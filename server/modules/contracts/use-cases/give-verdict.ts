import { In, Not } from 'typeorm';
import { actingIds, actorOf, doerOf } from '../../../core/access';
import type { RequestContext } from '../../../core/context';
import { DomainError } from '../../../core/errors';
import { getOrThrow, insertOrRefuse, updateWhere } from '../../../core/persistence';
import { inTransaction } from '../../../core/transaction';
import { Account } from '../../accounts';
import { recordAudit } from '../../audit';
import { mayGiveVerdict, reviewOutcome } from '../../credit';
import { activePeopleWithRole } from '../../identity';
import { notify } from '../../notifications';
import { ContractVerdict } from '../entities/contract-verdict.entity';
import { Contract } from '../entities/contract.entity';
import type { GiveVerdictInput } from '../graphql/contract.inputs';
import { assertNotOwn } from '../queries/assert-not-own';
import { assertFloorsKept } from '../queries/price-standing';
import { getVisibleContract } from '../queries/visible-contracts';

/**
 * A department speaks in the joint review (CRE-3). Three departments may speak at the same moment: each first writes
 * the contract's row, so that whoever comes last sees what the others said.
 */
export async function giveVerdict(ctx: RequestContext, input: GiveVerdictInput): Promise<Contract> {
  const { roles } = actorOf(ctx);
  const { department, round } = input;
  if (!mayGiveVerdict(roles, department))
    throw new DomainError('contract.not_your_department', { department }, 'department');
  return inTransaction(ctx, async (tx) => {
    const seen = await getVisibleContract(tx, input.contractId, 'contractId');
    await assertNotOwn(tx, seen);
    // a department's yes is none to a price that only the VP may grant (CRE-4)
    if (input.verdict === 'YES') await assertFloorsKept(tx, seen);
    const open = await updateWhere(
      tx,
      Contract,
      { version: () => 'version + 1', updatedAt: tx.now },
      { sql: "id = :id AND state = 'IN_REVIEW' AND reviewRound = :round", params: { id: seen.id, round } },
    );
    if (open === 0) throw await whyClosed(tx, seen.id, round);
    // several roles are still one person: three departments are three people
    const spoke = { contractId: seen.id, round, givenById: In(actingIds(tx)), department: Not(department) };
    if (await tx.db.existsBy(ContractVerdict, spoke)) throw new DomainError('contract.second_voice', {});
    await insertOrRefuse(
      tx,
      ContractVerdict,
      {
        contractId: seen.id,
        round,
        department,
        verdict: input.verdict,
        reason: input.reason,
        givenById: doerOf(tx),
      },
      () => new DomainError('contract.verdict_given', { department }, 'department'),
    );
    const outcome = reviewOutcome(await tx.db.findBy(ContractVerdict, { contractId: seen.id, round }));
    const subject = { type: 'Contract', id: seen.id };
    await recordAudit(
      tx,
      'contract.verdict_given',
      subject,
      { department, verdict: input.verdict, round },
      input.reason,
    );
    if (outcome !== 'PENDING') {
      await updateWhere(
        tx,
        Contract,
        {
          state: outcome,
          ...(outcome === 'REJECTED' ? { liveLeadId: null, decisionReason: input.reason } : {}),
        },
        { sql: 'id = :id', params: { id: seen.id } },
      );
      const account = await getOrThrow(tx, Account, seen.accountId);
      const waiting =
        outcome === 'REVIEWED' ? (await activePeopleWithRole(tx, 'SALES_DIRECTOR')).map(({ id }) => id) : [];
      await notify(tx, waiting, 'contract.waiting', subject, { customer: account.name, step: outcome });
      const concerned = [seen.applicantId, seen.primaryRepId];
      await notify(tx, concerned, 'contract.decided', subject, { customer: account.name, outcome });
    }
    return getOrThrow(tx, Contract, seen.id);
  });
}

async function whyClosed(ctx: RequestContext, id: string, round: number): Promise<DomainError> {
  const contract = await getOrThrow(ctx, Contract, id);
  if (contract.reviewRound !== round)
    return new DomainError('contract.terms_changed', { round: contract.reviewRound }, 'round');
  return new DomainError('common.invalid_state', { from: contract.state, to: 'REVIEWED' });
}
